import { createHmac, createPrivateKey, createPublicKey } from 'node:crypto';
import fc from 'fast-check';
import { keys } from '../../force-app/main/default/lwc/preflightCore/__tests__/support/keys.js';
import {
    goodKey,
    jwkText,
    makeCertificate,
    toBase64
} from '../../force-app/main/default/lwc/preflightCore/__tests__/support/makeCertificate.js';
import { makeToken } from '../../force-app/main/default/lwc/preflightCore/__tests__/support/makeToken.js';
import { NOW } from './support.js';
import { expectSoundToken, goodKeyText, goodToken, idsOf, ISSUER, runToken, signMore } from './tokens.js';

jest.setTimeout(60_000);

const BEYOND = Date.parse('5000-01-01T00:00:00Z') / 1000;
const YEAR = 366 * 24 * 3600;

/** What is said of a token that somebody signed again after the change: the signature hides nothing. */
async function said(text: string): Promise<{ ids: string[]; verdict: string; isVerified: boolean | null }> {
    const report = await runToken(text);
    expectSoundToken(report);
    return { ids: idsOf(report), verdict: report.verdict, isVerified: report.isVerified };
}

describe('a name that is there twice, and signed', () => {
    const names = fc.constantFrom(
        ...['alg', 'typ', 'kid'].map((name) => ['header', name] as const),
        ...['sub', 'iss', 'iat', 'exp'].map((name) => ['claims', name] as const)
    );
    const escapes = fc.constantFrom(
        (name: string) => name,
        (name: string) => name.replace(/^./, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
    );

    it('is always named, whatever its second value is', async () => {
        await fc.assert(
            fc.asyncProperty(names, escapes, fc.jsonValue({ maxDepth: 1 }), async ([part, name], escape, value) => {
                const { ids, verdict } = await said(
                    signMore({ [part]: `,"${escape(name)}":${JSON.stringify(value)}` })
                );
                expect(ids).toContain('token.duplicate-member');
                expect(verdict).toBe('blocked');
            }),
            { numRuns: 150 }
        );
    });
});

describe('another algorithm', () => {
    const spki = createPublicKey(keys.leaf);
    const pem = (label: string, der: string): string =>
        `-----BEGIN ${label}-----\n${(toBase64(der).match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`;
    const certificate = makeCertificate();
    const { x5c, n } = goodKey();
    const publicForms: Readonly<Record<string, Buffer | string>> = {
        'the public key in PEM': String(spki.export({ type: 'spki', format: 'pem' })),
        'the public key in PEM, without the last line end': String(spki.export({ type: 'spki', format: 'pem' })).trim(),
        'the public key in PKCS#1 PEM': String(spki.export({ type: 'pkcs1', format: 'pem' })),
        'the public key in DER': spki.export({ type: 'spki', format: 'der' }),
        'the public key in PKCS#1 DER': spki.export({ type: 'pkcs1', format: 'der' }),
        'the certificate in PEM': pem('CERTIFICATE', certificate),
        'the certificate in DER': Buffer.from(certificate, 'latin1'),
        'the text of x5c': String((x5c as readonly string[])[0]),
        'the text of n': String(n),
        'the modulus': Buffer.from(String(n), 'base64url'),
        'the JWK': goodKeyText,
        'no secret at all': ''
    };
    const hashes = { HS256: 'sha256', HS384: 'sha384', HS512: 'sha512' };

    it.each(
        Object.entries(publicForms).flatMap(([form, secret]) =>
            Object.entries(hashes).map(([alg, hash]) => [alg, form, hash, secret] as const)
        )
    )('%s with %s as its secret is refused', async (alg, _form, hash, secret) => {
        const [input = ''] = /^[^.]*\.[^.]*/.exec(makeToken({ header: { alg }, secret: 'x' })) ?? [];
        const hmac = createHmac(hash, secret).update(input).digest('base64url');
        const { ids, verdict, isVerified } = await said(`${input}.${hmac}`);
        expect(ids).toContain('token.algorithm-unsupported');
        expect({ verdict, isVerified: isVerified === true }).toEqual({ verdict: 'blocked', isVerified: false });
    });

    it('named in any way is refused, though the signature is one of RS256', async () => {
        const named = fc.oneof(
            fc.constantFrom(
                ...['none', 'None', 'nOnE', 'HS256', 'RS384', 'PS256', 'PS512', 'ES256', 'EdDSA', 'RSA1_5', 'RSA-OAEP'],
                ...['rs256', 'Rs256', 'RS256 ', ' RS256', 'RS256\0', 'SHA256withRSA', 'RS-256', 'ＲＳ256', '']
            ),
            fc.string()
        );
        await fc.assert(
            fc.asyncProperty(named, async (alg) => {
                fc.pre(alg !== 'RS256' && alg !== 'RS512');
                const { ids, verdict } = await said(makeToken({ header: { alg }, signedBy: 'RS256' }));
                expect(ids.some((id) => /algorithm-unsupported|header-member-type/.test(id))).toBe(true);
                expect(verdict).toBe('blocked');
            }),
            { numRuns: 150 }
        );
    });

    it.each([
        ['RS512', 'RS256'],
        ['RS256', 'RS512'],
        ['RS256', 'RS384'],
        ['RS256', 'PS256'],
        ['RS512', 'PS512']
    ])('a header that says %s over a signature by %s', async (alg, signedBy) => {
        const { ids, verdict, isVerified } = await said(makeToken({ header: { alg }, signedBy }));
        expect(ids).toContain('token.signature-invalid');
        expect({ verdict, isVerified }).toEqual({ verdict: 'blocked', isVerified: false });
    });

    it('RS512 that verifies is still not the algorithm of an RS256 key', async () => {
        const { ids, isVerified } = await said(makeToken({ header: { alg: 'RS512' } }));
        expect(ids).toContain('token.algorithm-key-mismatch');
        expect(isVerified).toBe(true);
    });
});

describe('another key', () => {
    it.each(['other', 'issuer', 'root'] as const)('with the same key ID is seen: %s', async (name) => {
        const { ids, verdict, isVerified } = await said(makeToken({ signedWith: keys[name] }));
        expect(ids).toContain('token.signature-invalid');
        expect({ verdict, isVerified }).toEqual({ verdict: 'blocked', isVerified: false });
    });

    it('is told by its key ID, also when it is the same key', async () => {
        const report = await runToken(goodToken, {}, jwkText({ kid: 'chat-2026-12' }));
        expect(idsOf(report)).toContain('token.key-id-mismatch');
        expect({ verdict: report.verdict, isVerified: report.isVerified }).toEqual({
            verdict: 'blocked',
            isVerified: true
        });
    });

    it('is told by any other key ID', async () => {
        await fc.assert(
            fc.asyncProperty(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), async (kid) => {
                fc.pre(kid !== 'chat-2026-11' && !/\p{Surrogate}/u.test(kid));
                const { ids, verdict } = await said(makeToken({ header: { kid } }));
                expect(ids.some((id) => id === 'token.key-id-mismatch' || id === 'token.header-member-type')).toBe(
                    true
                );
                expect(verdict).toBe('blocked');
            }),
            { numRuns: 100 }
        );
    });
});

describe('a header that asks for what no verifier here does', () => {
    it.each([
        { crit: ['exp'], exp: 1 },
        { crit: [] },
        { crit: null },
        { crit: 'b64' },
        { crit: ['b64'], b64: false },
        { b64: false },
        { crit: ['http://example.com/UNDEFINED'], 'http://example.com/UNDEFINED': true }
    ])('%j is refused', async (header) => {
        const { ids, verdict } = await said(makeToken({ header }));
        expect(ids).toContain('token.critical-header');
        expect(verdict).toBe('blocked');
    });

    it.each([
        { jwk: JSON.parse(jwkText({ key: keys.other })) as object },
        { jku: 'https://attacker.example/keys' },
        { x5u: 'https://attacker.example/cert.pem' },
        { x5c: [toBase64(makeCertificate({ key: keys.other }))] }
    ])('a key of its own (%#) never verifies', async (header) => {
        const own = await said(makeToken({ header }));
        expect(own).toEqual({ ids: ['token.embedded-key'], verdict: 'attention', isVerified: true });
        const forged = await said(makeToken({ header, signedWith: keys.other }));
        expect(forged.ids).toContain('token.signature-invalid');
        expect(forged.verdict).toBe('blocked');
    });
});

describe('claims that are signed', () => {
    it('the issuer is one, octet for octet', async () => {
        const near = fc.constantFrom(
            ...[`${ISSUER}/`, ISSUER.toUpperCase(), ISSUER.replace('https', 'http'), ` ${ISSUER}`, `${ISSUER} `],
            ...[ISSUER.replace('a', '\u0430'), `${ISSUER}\u200b`, `${ISSUER}\0`, `${ISSUER}#`, `${ISSUER}:443`, 'acme']
        );
        await fc.assert(
            fc.asyncProperty(fc.oneof(near, fc.string({ minLength: 1 })), async (iss) => {
                fc.pre(iss !== ISSUER);
                const { ids, verdict } = await said(makeToken({ claims: { iss } }));
                expect(ids.some((id) => /^token\.(?:issuer-mismatch|claim-type)$/.test(id))).toBe(true);
                expect(verdict).toBe('blocked');
            }),
            { numRuns: 150 }
        );
    });

    it('the expiry is in the future, in seconds, and not for ever', async () => {
        const now = NOW / 1000;
        const instants = fc.oneof(
            fc.integer({ min: now - 5, max: now + 5 }),
            fc.integer({ min: -10, max: 100_000 }),
            fc.integer({ min: Math.floor(BEYOND) - 3, max: Math.floor(BEYOND) + 3 }),
            fc.double({ min: now - 2, max: now + 2, noNaN: true }),
            fc.double({ noNaN: true, noDefaultInfinity: true }),
            fc.integer({ min: now, max: now + 100 * YEAR }),
            fc.constantFrom(NOW + 3600_000, 1e21, 1e308, -1e308, 5e-324)
        );
        await fc.assert(
            fc.asyncProperty(instants, async (exp) => {
                const { ids, verdict } = await said(makeToken({ claims: { exp, iat: undefined } }));
                const isGood = exp > now && exp < BEYOND;
                expect({ exp, isReady: verdict === 'ready' }).toEqual({ exp, isReady: isGood });
                const about = ids.filter((id) => /^token\.expir/.test(id));
                expect(about).toHaveLength(isGood ? 0 : 1);
            }),
            { numRuns: 300 }
        );
    });

    it.each(['exp', 'nbf', 'iat'])('"%s" is a number', async (name) => {
        await fc.assert(
            fc.asyncProperty(fc.jsonValue({ maxDepth: 1 }), async (value) => {
                fc.pre(typeof value !== 'number');
                const { verdict } = await said(makeToken({ claims: { [name]: value } }));
                expect(verdict).toBe('blocked');
            }),
            { numRuns: 60 }
        );
    });

    it.each(['sub', 'iss'])('"%s" is a text with something in it', async (name) => {
        const values = fc.oneof(
            fc.jsonValue({ maxDepth: 1 }),
            fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\u00a0') })
        );
        await fc.assert(
            fc.asyncProperty(values, async (value) => {
                const isText = typeof value === 'string' && value.trim() !== '';
                fc.pre(!isText);
                const { ids, verdict } = await said(makeToken({ claims: { [name]: value } }));
                expect(ids.some((id) => /^token\.claim-(?:type|missing)$/.test(id))).toBe(true);
                expect(verdict).toBe('blocked');
            }),
            { numRuns: 60 }
        );
    });

    it('any other claim, and any other name in the header, takes nothing away', async () => {
        const free = fc.dictionary(
            fc.string().filter((name) => name.length > 3 && !['auth_time'].includes(name)),
            fc.jsonValue({ maxDepth: 3 }),
            { maxKeys: 6 }
        );
        await fc.assert(
            fc.asyncProperty(free, free, async (header, claims) => {
                const { verdict, isVerified, ids } = await said(makeToken({ header, claims }));
                expect({ ids, verdict, isVerified }).toEqual({ ids: [], verdict: 'ready', isVerified: true });
            }),
            { numRuns: 150 }
        );
    });

    it('no signature by a private key that is not the given one is ever taken', async () => {
        const stranger = createPrivateKey(keys.other);
        expect(createPublicKey(stranger).export({ format: 'jwk' }).n).not.toBe(goodKey().n);
        const { isVerified } = await said(makeToken({ signedWith: keys.other, header: { jwk: goodKey() } }));
        expect(isVerified).toBe(false);
    });
});
