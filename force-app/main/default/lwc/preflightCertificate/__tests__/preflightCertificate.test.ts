import type { CertificateSummary } from 'c/preflightCore';
import { find, findAll, flush, mount, NOW, textOf } from '../../preflightApp/__tests__/support/harness.js';
import { goodKey, keyOf, print } from '../../preflightApp/__tests__/support/reports.js';

async function card(changes: Partial<CertificateSummary> = {}, chain: readonly CertificateSummary[] = []) {
    const { certificate } = await keyOf(print(goodKey()));
    return mount('preflightCertificate', { certificate: { ...certificate, ...changes }, chain, now: NOW });
}

/** What the card says, by its terms. */
function facts(element: Element): Record<string, string> {
    return Object.fromEntries(
        findAll(element, '.fact').map((fact) => [textOf(find(fact, 'dt')), textOf(find(fact, 'dd'))])
    );
}

describe('c-preflight-certificate', () => {
    it('says who, by whom, which key, and what identifies it', async () => {
        const element = await card();
        expect(textOf(find(element, '[data-id="name"]'))).toBe('CN=chat signer, O=Acme');
        expect(facts(element)).toEqual({
            Issuer: 'Itself (self-signed)',
            'Public key': 'RSA, 2048 bits',
            'Signature algorithm': 'SHA256withRSA',
            'Serial number': '4A:3B:2C:1D',
            'SHA-256 fingerprint': expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/) as string,
            'SHA-1 fingerprint': expect.stringMatching(/^([0-9A-F]{2}:){19}[0-9A-F]{2}$/) as string
        });
        expect(textOf(find(element, 'c-preflight-validity'))).toContain('403 days left');
        await expect(element).toBeAccessible();
    });

    it('says what it does not know', async () => {
        const element = await card({
            subject: '',
            sha1: null,
            sha256: null,
            notAfter: null,
            selfIssued: false,
            issuer: ''
        });
        expect(textOf(find(element, '[data-id="name"]'))).toBe('(no name)');
        expect(facts(element)).toMatchObject({
            'Valid from': '2026-01-01 00:00 UTC',
            'Valid until': 'Cannot be read',
            Issuer: '(no name)',
            'SHA-256 fingerprint': 'Not available on this page'
        });
        expect(findAll(element, 'c-preflight-validity')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('does not say "itself" of what an authority issued in its own name', async () => {
        const element = await card({ selfSigned: false });
        expect(facts(element)).toMatchObject({ Issuer: 'CN=chat signer, O=Acme' });
    });

    it('copies what keytool prints', async () => {
        const writeText = jest.fn(() => Promise.resolve());
        Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
        const element = await card();
        find(element, '[data-id="copy"]').click();
        await flush();
        expect(writeText).toHaveBeenCalledWith(expect.stringMatching(/Owner: CN=chat signer, O=Acme\n/));
        expect(textOf(find(element, '[data-id="said"]'))).toBe('Copied to the clipboard.');
        await expect(element).toBeAccessible();
    });

    it('says so when the browser does not let it copy', async () => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
        Object.defineProperty(document, 'execCommand', { value: () => false, configurable: true });
        const element = await card();
        find(element, '[data-id="copy"]').click();
        await flush();
        expect(textOf(find(element, '[data-id="said"]'))).toContain('did not allow copying');
    });

    it.each([
        ['the common name', 'CN=chat signer, O=Acme', 'chat-signer.pem'],
        ['what a file system takes', 'CN=../a:b*?', 'a-b.pem'],
        ['the serial number where there is no name', 'O=Acme', '4a3b2c1d.pem']
    ])('saves it under %s', async (_title, subject, name) => {
        const saved: string[] = [];
        jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
            saved.push(this.download, decodeURIComponent(this.href));
        });
        const element = await card({ subject });
        find(element, '[data-id="download"]').click();
        await flush();
        expect(saved[0]).toBe(name);
        expect(saved[1]).toMatch(/-----BEGIN CERTIFICATE-----\n/);
        expect(textOf(find(element, '[data-id="said"]'))).toBe(`Saved as ${name}.`);
    });

    it('folds away the rest of the chain', async () => {
        const { certificate } = await keyOf(print(goodKey()));
        const issuer = { ...certificate, subject: 'CN=Acme issuing', selfIssued: false } as CertificateSummary;
        const element = await card({}, [issuer, { ...issuer, subject: 'CN=Acme root' }]);
        expect(findAll(element, 'section')).toHaveLength(0);
        const fold = find(element, '[data-id="chain"]');
        expect(textOf(fold)).toBe('2 more certificates in the chain');
        find(fold, 'button').click();
        await flush();
        expect(findAll(element, 'h3').map((heading) => textOf(heading))).toEqual([
            '2. CN=Acme issuing',
            '3. CN=Acme root'
        ]);
        await expect(element).toBeAccessible();
    });
});
