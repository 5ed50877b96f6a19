/** What is made is read by others: OpenSSL, keytool, jose, jsrsasign, Node. */
import { spawnSync } from 'node:child_process';
import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compactVerify, importJWK, importPKCS8, importX509, jwtVerify, SignJWT, type JWK } from 'jose';
import { KEYUTIL, KJUR, X509 } from 'jsrsasign';
import {
    check,
    checkToken,
    createKey,
    createToken,
    type CreatedKey,
    type KeyRequest,
    type SigningAlgorithm
} from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { random, requestOf, subtle } from './support.js';

const now = Date.now();
const SIZES: readonly KeyRequest['bits'][] = [2048, 3072, 4096];
const ALGORITHMS: readonly SigningAlgorithm[] = ['RS256', 'RS512'];
const cases = SIZES.flatMap((bits) => ALGORITHMS.map((alg) => ({ bits, alg })));
const token = { sub: 'test-user-1', iss: 'https://id.example.com', lifetime: 900 };

const java = process.env.PREFLIGHT_JAVA;
const tools = {
    openssl: 'openssl',
    keytool: java?.includes('/') ? join(dirname(java), 'keytool') : 'keytool'
};
const isThere = (tool: keyof typeof tools, ...args: string[]): boolean => spawnSync(tools[tool], args).status === 0;
const has = { openssl: isThere('openssl', 'version'), keytool: isThere('keytool', '-help') };
/** On CI a tool that is missing must not look like a proof. */
const itWith = (tool: keyof typeof tools): jest.It => (has[tool] || process.env.CI ? it : it.skip);

/** The certificate with one bit of its signature changed. */
function withOtherSignature(pem: string): string {
    const octets = Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64');
    octets[octets.length - 1] = (octets.at(-1) ?? 0) ^ 1;
    return `-----BEGIN CERTIFICATE-----\n${octets.toString('base64')}\n-----END CERTIFICATE-----\n`;
}

describe.each(cases)('a key of $bits bits for $alg', ({ bits, alg }) => {
    let made: CreatedKey;
    let folder: string;
    const file = (name: string): string => join(folder, name);
    const run = (tool: keyof typeof tools, ...args: string[]): { status: number | null; said: string } => {
        const { status, stdout, stderr } = spawnSync(tools[tool], args, { encoding: 'utf8' });
        return { status, said: `${stdout}${stderr}` };
    };

    beforeAll(async () => {
        made = await createKey(requestOf({ bits, alg }), { now, subtle, random });
        folder = mkdtempSync(join(tmpdir(), 'preflight-made-'));
        writeFileSync(file('cert.pem'), made.certificate);
        writeFileSync(file('key.pem'), made.privateKey, { mode: 0o600 });
        writeFileSync(file('other.pem'), withOtherSignature(made.certificate));
    }, 60_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('is ready by our own rules, without a warning', async () => {
        const report = await check({ name: made.fileName, text: made.jwk }, { now, subtle });
        expect(report.findings.concat(report.keys.flatMap(({ findings }) => findings))).toEqual([]);
        expect(report).toMatchObject({ verdict: 'ready', isPrivate: false });
        expect(report.keys[0]).toMatchObject({ kid: made.kid, alg, thumbprint: made.kid });
        expect(report.keys[0]?.certificate).toMatchObject({
            subject: 'CN=Chat signer, OU=Web, O=Müller & Söhne, C=DE',
            keyBits: bits,
            daysLeft: 364,
            version: 3,
            selfIssued: true
        });
    });

    it('is known for a private key where it is one', async () => {
        const report = await check({ name: 'key.pem', text: made.privateKey }, { now, subtle });
        expect(report.isPrivate).toBe(true);
    });

    itWith('openssl')('loads in OpenSSL: certificate, private key, and both belong together', () => {
        const text = run('openssl', 'x509', '-in', file('cert.pem'), '-noout', '-text', '-nameopt', 'utf8,-esc_msb');
        expect(text.status).toBe(0);
        expect(text.said).toMatch(new RegExp(`Signature Algorithm: sha${alg.slice(2)}WithRSAEncryption`));
        expect(text.said).toContain('Version: 3 (0x2)');
        expect(text.said).toMatch(/X509v3 Basic Constraints: critical\s+CA:FALSE/);
        expect(text.said).toMatch(/X509v3 Key Usage: critical\s+Digital Signature/);
        const verified = run(
            'openssl',
            'verify',
            '-x509_strict',
            '-check_ss_sig',
            '-CAfile',
            file('cert.pem'),
            file('cert.pem')
        );
        expect(verified).toEqual({ status: 0, said: `${file('cert.pem')}: OK\n` });
        expect(run('openssl', 'pkey', '-in', file('key.pem'), '-check', '-noout')).toEqual({
            status: 0,
            said: 'Key is valid\n'
        });
        const ofCertificate = run('openssl', 'x509', '-in', file('cert.pem'), '-noout', '-pubkey').said;
        expect(run('openssl', 'pkey', '-in', file('key.pem'), '-pubout').said).toBe(ofCertificate);
    });

    itWith('openssl')('would not pass there with one character of its signature changed', () => {
        const changed = run('openssl', 'verify', '-check_ss_sig', '-CAfile', file('other.pem'), file('other.pem'));
        expect(changed.status).not.toBe(0);
    });

    itWith('keytool')('is printed and imported by keytool without a warning', () => {
        const printed = run('keytool', '-printcert', '-file', file('cert.pem'));
        expect(printed.status).toBe(0);
        expect(printed.said).toContain(`Signature algorithm name: SHA${alg.slice(2)}withRSA`);
        expect(printed.said).toContain(`Subject Public Key Algorithm: ${bits}-bit RSA key`);
        expect(printed.said).not.toMatch(/warning/i);
        const store = ['-keystore', file('store.p12'), '-storepass', 'changeit', '-noprompt'];
        const imported = run('keytool', '-importcert', '-alias', 'chat', '-file', file('cert.pem'), ...store);
        expect(imported).toEqual({ status: 0, said: 'Certificate was added to keystore\n' });
    });

    it('is read by Node, which finds its own signature good', () => {
        const certificate = new X509Certificate(made.certificate);
        expect(certificate.verify(certificate.publicKey)).toBe(true);
        expect(certificate.checkPrivateKey(createPrivateKey(made.privateKey))).toBe(true);
        expect(certificate.ca).toBe(false);
        expect(Date.parse(certificate.validTo) - Math.floor(now / 1000) * 1000).toBe(365 * 86_400_000);
    });

    it('is read by jsrsasign, and its certificate carries the key', () => {
        const certificate = new X509();
        certificate.readCertPEM(made.certificate);
        expect(certificate.verifySignature(KEYUTIL.getKey(made.certificate))).toBe(true);
        expect(certificate.getVersion()).toBe(3);
    });

    it('signs tokens that we, jose, jsrsasign and Node accept, and nobody with another key', async () => {
        const { token: text, expiresAt } = await createToken({ ...token, alg, kid: made.kid }, made.signer, { now });
        const key = await check({ name: 'key', text: made.jwk }, { now, subtle });
        const report = await checkToken({ name: 'token', text }, { now, subtle, keys: [key], issuer: token.iss });
        expect(report).toMatchObject({ verdict: 'ready', isVerified: true, kid: made.kid, expiresAt });
        expect(report.findings).toEqual([]);
        const jwk = JSON.parse(made.jwk) as JWK;
        const verified = await jwtVerify(text, await importJWK(jwk, alg), {
            issuer: token.iss,
            subject: token.sub,
            typ: 'JWT'
        });
        expect(verified.payload.exp).toBe(expiresAt / 1000);
        await compactVerify(text, await importX509(made.certificate, alg));
        expect(KJUR.jws.JWS.verify(text, KEYUTIL.getKey(made.certificate), [alg])).toBe(true);
        const other = await createKey(requestOf({ alg }), { now, subtle, random });
        await expect(jwtVerify(text, await importJWK(JSON.parse(other.jwk) as JWK, alg))).rejects.toThrow('signature');
    }, 60_000);

    it('hands out a private key that signs elsewhere, for the same certificate', async () => {
        const jwt = await new SignJWT({}).setProtectedHeader({ alg }).sign(await importPKCS8(made.privateKey, alg));
        await jwtVerify(jwt, createPublicKey(made.certificate));
    });
});
