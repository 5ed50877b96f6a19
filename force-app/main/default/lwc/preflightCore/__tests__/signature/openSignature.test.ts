import { constants, createHash, createPublicKey, generateKeyPairSync, privateEncrypt, sign } from 'node:crypto';
import { openSignature } from '../../signature/openSignature.js';
import type { PublicNumbers } from '../../signature/verifyToken.js';
import { readToken } from '../../token/readToken.js';
import type { OpenedSignature } from '../../types.js';
import { keys } from '../support/makeCertificate.js';
import { makeToken, partsOf } from '../support/makeToken.js';

const { subtle } = globalThis.crypto;

function numbersOf(key: string): PublicNumbers {
    const { n = '', e = '' } = createPublicKey(key).export({ format: 'jwk' });
    return { n, e };
}

const leaf = numbersOf(keys.leaf);
const [header = '', claims = ''] = makeToken().split('.');
const input = `${header}.${claims}`;
const json = partsOf({});
const hashOf = (text: string | Buffer, name = 'sha256'): Buffer => createHash(name).update(text).digest();
const tokenWith = (signature: Buffer): string => `${input}.${signature.toString('base64url')}`;
const signed = (text: string | Buffer, hash = 'sha256'): Buffer => sign(hash, Buffer.from(text), keys.leaf);
const bare = (content: Buffer, padding = constants.RSA_PKCS1_PADDING): Buffer =>
    privateEncrypt({ key: keys.leaf, padding }, content);
const pss = (text: string, hash: string, saltLength: number, key: string = keys.leaf): Buffer =>
    sign(hash, Buffer.from(text), { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength });
const good = signed(input);

const PLAIN = { form: 'plain', padding: 'pkcs1', hash: 'SHA-256', covers: 'token' } as const;
type Opened = Omit<OpenedSignature, 'key'>;
const opened = (more: Partial<Opened>): Opened => ({ ...PLAIN, ...more });

describe('a signature that the key made', () => {
    it.each<readonly [title: string, signature: Buffer, expected: Opened]>([
        ['as it should be', good, PLAIN],
        ['SHA-512', signed(input, 'sha512'), opened({ hash: 'SHA-512' })],
        ['SHA-384', signed(input, 'sha384'), opened({ hash: 'SHA-384' })],
        ['SHA-1', signed(input, 'sha1'), opened({ hash: 'SHA-1' })],
        ['MD5, of which nobody here computes a digest', signed(input, 'md5'), opened({ hash: 'MD5', covers: null })],
        ['another text', signed(`${header}.e30`), opened({ covers: null })],
        ['no text at all', signed(''), opened({ covers: null })],
        ['the JSON', signed(`${json.header}.${json.claims}`), opened({ covers: 'unencoded' })],
        ['the JSON without a dot', signed(json.header + json.claims), opened({ covers: 'unencoded' })],
        ['the claims', signed(claims), opened({ covers: 'claims' })],
        ['the JSON of the claims', signed(json.claims), opened({ covers: 'claims' })],
        ['the header', signed(header), opened({ covers: 'header' })],
        [
            'padded base64',
            signed([json.header, json.claims].map((part) => Buffer.from(part).toString('base64')).join('.')),
            opened({ covers: 'other-encoding' })
        ],
        ['a line end behind it, as echo has it', signed(`${input}\n`), opened({ covers: 'line-end' })],
        ['a line end of Windows', signed(`${input}\r\n`), opened({ covers: 'line-end' })],
        ['UTF-16', signed(Buffer.from(input, 'utf16le')), opened({ covers: 'utf-16' })],
        ['no dot', signed(header + claims), opened({ covers: 'joined' })],
        ['a dot too many', signed(`${input}.`), opened({ covers: 'joined' })],
        ['hashed twice', signed(hashOf(input)), opened({ covers: 'hash' })],
        ['hashed twice, once as hex', signed(hashOf(input).toString('hex')), opened({ covers: 'hash' })],
        ['hashed twice, once as base64', signed(hashOf(input).toString('base64')), opened({ covers: 'hash' })],
        [
            'a hash of another kind inside',
            signed(hashOf(input, 'sha1'), 'sha512'),
            opened({ hash: 'SHA-512', covers: 'hash' })
        ],
        ['no DigestInfo', bare(hashOf(input)), opened({ padding: 'no-digest-info' })],
        [
            'no DigestInfo, SHA-512',
            bare(hashOf(input, 'sha512')),
            opened({ padding: 'no-digest-info', hash: 'SHA-512' })
        ],
        ['the hash as hex', bare(Buffer.from(hashOf(input).toString('hex'))), opened({ padding: 'no-digest-info' })],
        [
            'something else without a name',
            bare(Buffer.from('hello')),
            opened({ padding: 'no-digest-info', hash: '', covers: null })
        ],
        [
            'DigestInfo without its NULL',
            bare(
                Buffer.concat([
                    Buffer.from('302f300b0609608648016503040201', 'hex'),
                    Buffer.from('0420', 'hex'),
                    hashOf(input)
                ])
            ),
            opened({ padding: 'no-digest-info' })
        ],
        [
            'no padding',
            bare(Buffer.concat([Buffer.alloc(224), hashOf(input)]), constants.RSA_NO_PADDING),
            opened({ padding: 'none' })
        ],
        ['PSS', pss(input, 'sha256', 32), opened({ padding: 'pss' })],
        ['PSS, SHA-512', pss(input, 'sha512', 64), opened({ padding: 'pss', hash: 'SHA-512' })],
        ['PSS, without salt', pss(input, 'sha256', 0), opened({ padding: 'pss' })],
        ['PSS, the longest salt', pss(input, 'sha256', 222), opened({ padding: 'pss' })],
        ['PSS over another text', pss('hello', 'sha256', 32), opened({ padding: 'pss', covers: null })],
        [
            'PSS over the JSON',
            pss(`${json.header}.${json.claims}`, 'sha384', 48),
            opened({ padding: 'pss', hash: 'SHA-384', covers: 'unencoded' })
        ],
        ['a zero too many in front', Buffer.concat([Buffer.alloc(1), good]), opened({ form: 'length' })],
        ['back to front', Buffer.from(good).reverse(), opened({ form: 'reversed' })],
        ['as hex', Buffer.from(good.toString('hex')), opened({ form: 'encoded-twice' })],
        ['as base64', Buffer.from(good.toString('base64')), opened({ form: 'encoded-twice' })],
        ['as base64url', Buffer.from(good.toString('base64url')), opened({ form: 'encoded-twice' })]
    ])('%s', async (_title, signature, expected) => {
        expect(await openSignature(subtle, readToken(tokenWith(signature), 64), leaf)).toEqual(expected);
    });

    it('is opened with moduli of any length of bits', async () => {
        for (const modulusLength of [1024, 1025, 1030, 1031, 1032, 1033]) {
            const { privateKey } = generateKeyPairSync('rsa', {
                modulusLength,
                privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
                publicKeyEncoding: { type: 'spki', format: 'pem' }
            });
            const token = readToken(tokenWith(pss(input, 'sha256', 32, privateKey)), 64);
            expect(await openSignature(subtle, token, numbersOf(privateKey))).toEqual(opened({ padding: 'pss' }));
        }
    });

    it('may be one octet shorter, when that is a zero', async () => {
        let found = good;
        for (let index = 0; found[0] !== 0; index++) {
            found = signed(`${input}${index}`);
        }
        const token = readToken(tokenWith(found.subarray(1)), 64);
        expect(await openSignature(subtle, token, leaf)).toEqual(opened({ form: 'length', covers: null }));
    }, 60_000);
});

describe('what proves nothing', () => {
    const changed = Buffer.from(good);
    changed[100] = (changed[100] ?? 0) ^ 1;
    const small: PublicNumbers = { n: leaf.n, e: 'Aw' };
    const blockWith = (head: number[], length = 256): Buffer =>
        bare(Buffer.concat([Buffer.from(head), Buffer.alloc(length - head.length, 0xff)]), constants.RSA_NO_PADDING);
    it.each<readonly [title: string, signature: Buffer, key: PublicNumbers]>([
        ['another key', good, numbersOf(keys.other)],
        ['a changed bit', changed, leaf],
        ['nothing', Buffer.alloc(0), leaf],
        ['zeros', Buffer.alloc(256), leaf],
        ['one', Buffer.concat([Buffer.alloc(255), Buffer.from([1])]), leaf],
        [
            'a cube, which anybody makes zeros of',
            Buffer.concat([Buffer.alloc(245), Buffer.from([2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31])]),
            small
        ],
        ['more than the modulus', Buffer.alloc(256, 0xff), leaf],
        ['seven octets of padding', blockWith([0, 1, 255, 255, 255, 255, 255, 255, 255, 0]), leaf],
        ['padding without an end', blockWith([0, 1]), leaf],
        [
            'no padding and another hash',
            bare(Buffer.concat([Buffer.alloc(224), hashOf('hello')]), constants.RSA_NO_PADDING),
            leaf
        ],
        ['an exponent of 65 bits', good, { n: leaf.n, e: 'AQAAAAAAAAAB' }],
        [
            'a modulus of 16,392 bits',
            Buffer.alloc(2049, 1),
            { n: Buffer.alloc(2049, 0xff).toString('base64url'), e: 'AQAB' }
        ],
        ['an even exponent of nothing', good, { n: leaf.n, e: 'AA' }],
        ['no key', good, { n: '', e: '' }]
    ])('%s', async (_title, signature, key) => {
        expect(await openSignature(subtle, readToken(tokenWith(signature), 64), key)).toBeNull();
    });

    it('is not opened without cryptography, or without a whole token', async () => {
        expect(await openSignature(undefined, readToken(tokenWith(good), 64), leaf)).toBeNull();
        expect(await openSignature(subtle, readToken(input, 64), leaf)).toBeNull();
    });

    it('takes no time with the largest numbers', async () => {
        const key = { n: Buffer.alloc(2048, 0xff).toString('base64url'), e: '__________8' };
        const token = readToken(tokenWith(Buffer.alloc(2048, 0x7f)), 64);
        const start = performance.now();
        expect(await openSignature(subtle, token, key)).toBeNull();
        expect(performance.now() - start).toBeLessThan(2000);
    });
});
