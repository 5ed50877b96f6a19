import { createPublicKey } from 'node:crypto';
import { check } from '../../engine/check.js';
import { checkToken } from '../../engine/checkToken.js';
import { publicNumbersIn } from '../../engine/publicKeySource.js';
import type { Source, TokenReport } from '../../types.js';
import { certificatePem, pem, privatePems, publicPem } from '../support/inputs.js';
import { jwkText, keys } from '../support/makeCertificate.js';
import { makeToken } from '../support/makeToken.js';
import { NOW } from '../support/testRule.js';

const { subtle } = globalThis.crypto;
const leaf = createPublicKey(keys.leaf);
const { n = '', e = '' } = leaf.export({ format: 'jwk' });
const der = (type: 'spki' | 'pkcs1'): string => leaf.export({ type, format: 'der' }).toString('latin1');
const base64 = (base64url: string): string => Buffer.from(base64url, 'base64url').toString('base64');
const text = (given: string): Source => ({ name: 'public.pem', text: given });

/** A line for OpenSSH (RFC 4253 section 6.6). */
function sshLine(): string {
    const field = (octets: Buffer): Buffer => {
        const length = Buffer.alloc(4);
        length.writeUInt32BE(octets.length);
        return Buffer.concat([length, octets]);
    };
    const number = (value: string): Buffer => {
        const octets = Buffer.from(value, 'base64url');
        return (octets[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.alloc(1), octets]) : octets;
    };
    const octets = Buffer.concat([field(Buffer.from('ssh-rsa')), field(number(e)), field(number(n))]);
    return `ssh-rsa ${octets.toString('base64')} somebody@somewhere\n`;
}

const forms: readonly (readonly [string, Source])[] = [
    ['PEM', text(publicPem)],
    ['PEM with text around it', text(`My key:\n${publicPem}\nThanks`)],
    ['PEM of PKCS #1', text(pem('RSA PUBLIC KEY', der('pkcs1')))],
    ['PEM of PKCS #1 under the wrong name', text(pem('PUBLIC KEY', der('pkcs1')))],
    ['DER', { name: 'public.der', bytes: der('spki') }],
    ['DER of PKCS #1', { name: 'public.der', bytes: der('pkcs1') }],
    ['base64', text(Buffer.from(der('spki'), 'latin1').toString('base64'))],
    [
        'base64 in lines',
        text(
            publicPem
                .split('\n')
                .slice(1, -1)
                .join('\r\n')
                .replace(/-----.*/, '')
        )
    ],
    ['a line for OpenSSH', text(sshLine())],
    ['XML of .NET', text(`<RSAKeyValue><Modulus>${base64(n)}</Modulus><Exponent>${base64(e)}</Exponent></RSAKeyValue>`)]
];

describe('a bare public key as the key of a token', () => {
    const run = async (source: Source, token = makeToken()): Promise<TokenReport> => {
        const key = await check(source, { now: NOW, subtle, numberTheory: false });
        return checkToken({ name: 'token.jwt', text: token }, { now: NOW, subtle, keys: [key] });
    };

    it.each(forms)('verifies it, in the form of %s', async (_form, source) => {
        expect(publicNumbersIn(source)).toEqual([{ n, e }]);
        const report = await run(source);
        expect(report).toMatchObject({ isVerified: true, verdict: 'ready', findings: [], keyFindings: [] });
        expect(report.keys).toEqual([{ name: source.name, kid: null, isUsed: true, verifies: true }]);
        expect(report.checklist.T7?.answer).toBe('yes');
        // It says nothing of a key ID or a certificate.
        expect([report.checklist.T4?.answer, report.checklist.T9?.answer, report.checklist.T10?.answer]).toEqual(
            Array(3).fill('not-checked')
        );
    });

    it('refuses what another key signed, and opens what it signed itself', async () => {
        const foreign = await run(text(publicPem), makeToken({ signedWith: keys.other }));
        expect(foreign.isVerified).toBe(false);
        expect(foreign.findings.map(({ ruleId, variant }) => [ruleId, variant])).toEqual([
            ['token.signature-invalid', undefined]
        ]);
        const pss = await run(text(publicPem), makeToken({ signedBy: 'PS256' }));
        expect(pss.findings[0]).toMatchObject({ ruleId: 'token.signature-invalid', variant: 'pss' });
    });

    it('may be several', async () => {
        const other = pem(
            'PUBLIC KEY',
            createPublicKey(keys.other).export({ type: 'spki', format: 'der' }).toString('latin1')
        );
        const report = await run(text(`${other}\n${publicPem}`));
        expect(report.keys.map(({ name, verifies }) => [name, verifies])).toEqual([
            ['public.pem (1)', false],
            ['public.pem (2)', true]
        ]);
    });
});

it.each([
    ['a certificate', certificatePem],
    ['a JWK', jwkText()],
    ['words', 'hello'],
    ['an OpenSSH line of another kind', 'ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['XML without numbers', '<RSAKeyValue><Modulus></Modulus></RSAKeyValue>'],
    ['a private key', privatePems.pkcs8]
])('%s is no bare public key', async (_title, given) => {
    const report = await check(text(given), { now: NOW, subtle, numberTheory: false });
    expect(report.publicKeys).toEqual([]);
});
