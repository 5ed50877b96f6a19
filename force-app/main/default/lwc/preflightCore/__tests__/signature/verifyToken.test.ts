import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { hmacSecretOf, type PublicForms } from '../../signature/hmacSecret.js';
import { publicKeyInfo, rsaPublicKey } from '../../signature/publicKeyInfo.js';
import { modulusOctets, prepare, verifyToken, type PublicNumbers } from '../../signature/verifyToken.js';
import { readToken } from '../../token/readToken.js';
import type { Fact } from '../../types.js';
import { pem } from '../support/inputs.js';
import { jwkText, keys, makeCertificate, publicKeyInfo as infoOf, toBase64 } from '../support/makeCertificate.js';
import { base64Url, makeToken } from '../support/makeToken.js';

const { subtle } = globalThis.crypto;

function numbersOf(key: string): PublicNumbers {
    const { n = '', e = '' } = createPublicKey(key).export({ format: 'jwk' });
    return { n, e };
}

const leaf = numbersOf(keys.leaf);
const other = numbersOf(keys.other);

async function verify(text: string, key = leaf, crypto: SubtleCrypto | undefined = subtle): Promise<Fact<boolean>> {
    const verifiable = prepare(readToken(text, 64));
    return verifiable.known ? verifyToken(crypto, verifiable.value, key) : verifiable;
}

const yes = { known: true, value: true };
const no = { known: true, value: false };
const unknown = (reason: string) => ({ known: false, reason });

/** A token whose signature is changed, as octets. */
function resigned(change: (signature: string) => string): string {
    const text = makeToken();
    const end = text.lastIndexOf('.') + 1;
    const octets = Buffer.from(text.slice(end), 'base64url').toString('latin1');
    return text.slice(0, end) + base64Url(change(octets));
}
const flip = (octets: string, at: number): string =>
    octets.slice(0, at) + String.fromCharCode(octets.charCodeAt(at) ^ 1) + octets.slice(at + 1);

describe('verifyToken', () => {
    it.each<readonly [title: string, text: string, expected: object]>([
        ['RS256', makeToken(), yes],
        ['RS512', makeToken({ header: { alg: 'RS512' } }), yes],
        ['letters beyond ASCII in the claims', makeToken({ claims: { name: 'Zoë' } }), yes],
        ['claims that are no JSON', makeToken({ claims: 'foo' }), yes],
        ['a line break in it, read as meant', makeToken().replace(/.{99}/, '$&\n'), yes],
        ['another key', makeToken({ signedWith: keys.other }), no],
        ['RS512 under the name RS256', makeToken({ signedBy: 'RS512' }), no],
        ['a changed claim', makeToken().replace(/\.(.{9})./, '.$1A'), no],
        ['one bit of the signature', resigned((octets) => flip(octets, 200)), no],
        ['an empty signature', resigned(() => ''), no],
        ['a signature that is cut off', resigned((octets) => octets.slice(0, -1)), no],
        ['a zero octet before it (RFC 8017 section 8.2.2)', resigned((octets) => `\0${octets}`), no],
        ['a zero octet behind it', resigned((octets) => `${octets}\0`), no],
        ['nothing but zeros', resigned((octets) => '\0'.repeat(octets.length)), no],
        ['a signature greater than the modulus', resigned((octets) => '\xff'.repeat(octets.length)), no],
        ['none', makeToken({ header: { alg: 'none' }, signature: '' }), unknown('algorithm-unsupported')],
        ['HS256', makeToken({ header: { alg: 'HS256' }, secret: 'x' }), unknown('algorithm-unsupported')],
        ['RS384', makeToken({ header: { alg: 'RS384' } }), unknown('algorithm-unsupported')],
        ['PS256', makeToken({ header: { alg: 'PS256' } }), unknown('algorithm-unsupported')],
        [
            'rs256 in small letters',
            makeToken({ header: { alg: 'rs256' }, signedBy: 'RS256' }),
            unknown('algorithm-unsupported')
        ],
        ['no algorithm', makeToken({ header: { alg: undefined } }), unknown('unreadable')],
        ['two segments', makeToken().replace(/\.[^.]*$/, ''), unknown('unreadable')],
        ['a signature that cannot be decoded', `${makeToken()}!`, unknown('unreadable')],
        ['other letters in what is signed', makeToken().replace('.', '\u00e9.'), unknown('unreadable')],
        ...['\u00a1', '\u00e9', '\u00ff', '\u0100', '\u20ac', '\u{1f511}'].map(
            (letter) =>
                [
                    `${letter} in the claims, whose low octet is no letter of the text`,
                    makeToken().replace(/\.(?=[^.]*$)/, `${letter}.`),
                    unknown('unreadable')
                ] as const
        )
    ])('%s', async (_title, text, expected) => {
        expect(await verify(text)).toEqual(expected);
    });

    it('never takes a key from the header', async () => {
        const header = { jwk: createPublicKey(keys.other).export({ format: 'jwk' }), jku: 'https://evil.example/' };
        const text = makeToken({ header, signedWith: keys.other });
        expect([await verify(text), await verify(text, other)]).toEqual([no, yes]);
    });

    it('takes signatures exactly as long as the modulus, of any size', async () => {
        const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2056 });
        const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
        const text = makeToken({ signedWith: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString() });
        expect(modulusOctets({ n, e })).toBe(257);
        expect([await verify(text, { n, e }), await verify(text)]).toEqual([yes, no]);
    });

    it('knows nothing without crypto, but that a length is wrong', async () => {
        const at = (text: string) => {
            const verifiable = prepare(readToken(text, 64));
            return verifiable.known ? verifyToken(undefined, verifiable.value, leaf) : verifiable;
        };
        expect([await at(makeToken()), await at(resigned(() => 'short'))]).toEqual([unknown('no-crypto'), no]);
    });

    it('knows nothing of a key that the browser refuses', async () => {
        const refusing = { importKey: () => Promise.reject(new Error('refused')) } as unknown as SubtleCrypto;
        expect(await verify(makeToken(), leaf, refusing)).toEqual(unknown('algorithm-unsupported'));
    });

    it('imports a key once, and another one for the other hash', async () => {
        let imports = 0;
        const counting = {
            importKey: (...given: Parameters<SubtleCrypto['importKey']>) => {
                imports++;
                return subtle.importKey(...given);
            },
            verify: (...given: Parameters<SubtleCrypto['verify']>) => subtle.verify(...given)
        } as unknown as SubtleCrypto;
        const long = makeToken({ header: { alg: 'RS512' } });
        const all = [makeToken(), makeToken(), long, long].map((text) => verify(text, leaf, counting));
        expect([await Promise.all(all), imports]).toEqual([[yes, yes, yes, yes], 2]);
    });
});

describe('hmacSecretOf', () => {
    const certificate = makeCertificate();
    const jwk = jwkText();
    const forms: PublicForms = { certificate, numbers: leaf, jwk };
    const spki = infoOf(keys.leaf);
    const octets = (text: string): Buffer => Buffer.from(text, 'latin1');
    const secretOf = (secret: string | Buffer, alg = 'HS256', given: readonly PublicForms[] = [forms]) =>
        hmacSecretOf(subtle, readToken(makeToken({ header: { alg }, secret }), 64), given);

    it('writes a key as other programs do', () => {
        expect(publicKeyInfo(leaf)).toBe(spki);
        const pkcs1 = createPublicKey(keys.leaf).export({ format: 'der', type: 'pkcs1' }).toString('latin1');
        expect(rsaPublicKey(leaf)).toBe(pkcs1);
    });

    it.each<readonly [title: string, secret: string | Buffer, found: string | null]>([
        ['the string in x5c', toBase64(certificate), 'certificate'],
        ['the certificate in DER', octets(certificate), 'certificate'],
        ['the certificate in PEM', pem('CERTIFICATE', certificate), 'certificate-pem'],
        ['the same without its last line end', pem('CERTIFICATE', certificate).trimEnd(), 'certificate-pem'],
        [
            'the same with the line ends of Windows',
            pem('CERTIFICATE', certificate).replaceAll('\n', '\r\n'),
            'certificate-pem'
        ],
        ['the public key in PEM', pem('PUBLIC KEY', spki), 'public-key-pem'],
        ['the same without its last line end', pem('PUBLIC KEY', spki).trimEnd(), 'public-key-pem'],
        ['the public key in DER', octets(spki), 'public-key-der'],
        ['the JWK', jwk, 'jwk'],
        ['the JWK with a line end', `${jwk}\n`, 'jwk'],
        ['a secret', 'correct horse battery staple', null]
    ])('finds what served as the secret: %s', async (_title, secret, found) => {
        expect(await secretOf(secret)).toEqual({ known: true, value: found });
    });

    it.each(['HS384', 'HS512'])('by %s too', async (alg) => {
        expect(await secretOf(jwk, alg)).toEqual({ known: true, value: 'jwk' });
    });

    it('tries every key, and letters beyond ASCII', async () => {
        const text = jwkText({ kid: 'Schlüssel' });
        const given = [
            { certificate: null, numbers: null, jwk: null },
            { ...forms, jwk: text }
        ];
        expect(await secretOf(text, 'HS256', given)).toEqual({ known: true, value: 'jwk' });
    });

    it('is asked of HMACs alone, and knows nothing without crypto', async () => {
        const hmac = readToken(makeToken({ header: { alg: 'HS256' }, secret: jwk }), 64);
        expect(await hmacSecretOf(undefined, hmac, [forms])).toEqual(unknown('no-crypto'));
        expect(await hmacSecretOf(undefined, hmac, [])).toEqual({ known: true, value: null });
        expect(await hmacSecretOf(undefined, readToken(makeToken(), 64), [forms])).toEqual({
            known: true,
            value: null
        });
        const odd = readToken(makeToken({ header: { alg: 'HS256' }, secret: jwk }).replace('.', '\u20ac.'), 64);
        expect(await hmacSecretOf(subtle, odd, [forms])).toEqual({ known: true, value: null });
    });
});
