import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { check } from '../../preflightCore.js';
import { findPrivate, findPrivateInOctets } from '../../private/findPrivate.js';
import {
    certificatePem,
    files,
    pem,
    privateJwk,
    privateKeys,
    privatePems,
    publicPem,
    token
} from '../support/inputs.js';
import { jwkText, keys, makeCertificate, toBase64 } from '../support/makeCertificate.js';

/** A pair that is made for this run, and is not that of any certificate here. */
const made = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const secret = made.export({ format: 'jwk' }) as Readonly<
    Record<'n' | 'e' | 'd' | 'p' | 'q' | 'dp' | 'dq' | 'qi', string>
>;
const publicHalf = { kty: 'RSA', kid: 'chat-1', alg: 'RS256', use: 'sig', n: secret.n, e: secret.e };

const octetsOf = (base64: string): Buffer => Buffer.from(base64, 'base64url');
const numberOf = (octets: Buffer): bigint => BigInt(`0x${octets.toString('hex')}`);
const lines = (text: string, width = 64): string => text.replace(new RegExp(`.{${width}}`, 'g'), '$&\n    ');
/** Base 2^28, the last word first, as JavaScript's libraries for long numbers keep them. */
const words = (octets: Buffer): number[] => {
    const found: number[] = [];
    for (let rest = numberOf(octets); rest > 0n; rest >>= 28n) {
        found.push(Number(rest & 0xfffffffn));
    }
    return found;
};

const ENCODINGS: Readonly<Record<string, (octets: Buffer) => unknown>> = {
    base64url: (octets) => octets.toString('base64url'),
    base64: (octets) => octets.toString('base64'),
    'base64 with a sign octet': (octets) => Buffer.concat([Buffer.alloc(1), octets]).toString('base64'),
    'base64 of base64': (octets) => Buffer.from(octets.toString('base64')).toString('base64'),
    hex: (octets) => octets.toString('hex'),
    'hex in capitals': (octets) => octets.toString('hex').toUpperCase(),
    'hex with 0x': (octets) => `0x${octets.toString('hex')}`,
    'hex with colons': (octets) => octets.toString('hex').replace(/..(?=.)/g, '$&:'),
    'hex with blanks': (octets) => octets.toString('hex').replace(/..(?=.)/g, '$& '),
    'an array of C': (octets) => `{ ${[...octets].map((octet) => `0x${octet.toString(16)}`).join(', ')} }`,
    'escaped octets': (octets) => octets.toString('hex').replace(/../g, '\\x$&'),
    decimal: (octets) => numberOf(octets).toString(),
    'a list of octets': (octets) => [...octets],
    'a list of signed octets': (octets) => [...octets].map((octet) => (octet << 24) >> 24),
    'an object of octets': (octets) => ({ ...[...octets] }),
    'a Buffer': (octets) => octets.toJSON(),
    'words of 28 bits': (octets) => words(octets),
    'the last octet first': (octets) => Buffer.from(octets).reverse().toString('base64'),
    'broken into lines': (octets) => lines(octets.toString('base64'))
};

const WRAPPINGS: Readonly<Record<string, (value: unknown) => string>> = {
    'a member of any name': (value) => JSON.stringify({ ...publicHalf, fizz: value }),
    'a list': (value) => JSON.stringify({ ...publicHalf, fizz: [value] }, null, 2),
    'deeper down': (value) => JSON.stringify({ ...publicHalf, more: { fizz: { value } } }),
    'before the key': (value) => JSON.stringify({ fizz: value, keys: [publicHalf] }),
    'a JSON in a string': (value) => JSON.stringify({ ...publicHalf, text: JSON.stringify({ fizz: value }) }),
    'the place of a name': (value) => {
        const isOneLine = typeof value === 'string' && !value.includes('\n');
        return JSON.stringify({ ...publicHalf, ...(isOneLine ? { [value]: 1 } : { fizz: value }) });
    },
    'a comment': (value) => JSON.stringify(publicHalf).replace('{', `{/* ${JSON.stringify(value)} */`),
    'text behind it': (value) => `${JSON.stringify(publicHalf)}\n\nfizz => ${JSON.stringify(value)}`,
    entities: (value) => JSON.stringify({ ...publicHalf, fizz: value }).replaceAll('"', '&quot;'),
    'percent signs': (value) => encodeURIComponent(JSON.stringify({ ...publicHalf, fizz: value })),
    'lines of an .env file': (value) =>
        `KEY_N=${secret.n}\nKEY_FIZZ=${typeof value === 'string' ? value : JSON.stringify(value)}\n`
};

/** What tells without a name: a factor, or an exponent, whole or modulo a prime. */
const NUMBERS = ['d', 'p', 'q', 'dp', 'dq'] as const;
const PIECE = 16;

async function reportOf(text: string) {
    return check({ name: 'key', text }, { now: Date.UTC(2026, 10, 23), numberTheory: false });
}

/** Pieces of what must not show, in the encodings that people read. */
const forbidden = new Set(
    NUMBERS.flatMap((name) => {
        const octets = octetsOf(secret[name]);
        return ['base64', 'base64url', 'hex'].map((encoding) => octets.toString(encoding as 'hex'));
    }).flatMap((text) => Array.from({ length: text.length - PIECE + 1 }, (_, at) => text.slice(at, at + PIECE)))
);
const leaksIn = (text: string): number =>
    Array.from({ length: Math.max(0, text.length - PIECE + 1) }, (_, at) => text.slice(at, at + PIECE)).filter(
        (piece) => forbidden.has(piece)
    ).length;

describe.each(Object.entries(ENCODINGS))('a private number as %s', (encoding, encode) => {
    it.each(Object.entries(WRAPPINGS))('is found in %s', async (_wrapping, wrap) => {
        for (const name of NUMBERS) {
            const text = wrap(encode(octetsOf(secret[name])));
            expect([encoding, name, findPrivate(text)]).toEqual([encoding, name, expect.any(String)]);
        }
        const report = await reportOf(wrap(encode(octetsOf(secret.p))));
        expect([report.isPrivate, report.text, report.verdict]).toEqual([true, '', 'blocked']);
        expect(
            [report.checklist, ...report.keys.map(({ checklist }) => checklist)].map(({ U6 }) => U6?.answer)
        ).toContain('no');
        expect(leaksIn(JSON.stringify(report))).toBe(0);
    });
});

it('would notice a leak', () => {
    expect(leaksIn(`x${secret.p}`)).toBeGreaterThan(0);
});

describe('a private key of its own is found', () => {
    const pkcs8 = privateKeys.pkcs8;
    const base64 = toBase64(pkcs8);
    const hex = Buffer.from(pkcs8, 'latin1').toString('hex');
    const octets = [...Buffer.from(pkcs8, 'latin1')];
    const dump = hex.replace(/.{32}/g, '$&\n');
    const xxd = dump
        .split('\n')
        .map(
            (line, row) =>
                `${(row * 16).toString(16).padStart(8, '0')}: ${line.replace(/.{4}/g, '$& ')}  ..0..*.H......0.`
        );
    const hexdump = dump
        .split('\n')
        .map(
            (line, row) =>
                `${(row * 16).toString(16).padStart(8, '0')}  ${line.replace(/../g, '$& ')} |abcdef012 4..0.|`
        );
    const { d = '', p = '' } = privateJwk;
    it.each([
        ['base64 of its PEM', JSON.stringify({ data: { 'tls.key': toBase64(privatePems.pkcs8) } })],
        ['base64 of base64 of its PEM', `KEY=${toBase64(toBase64(privatePems.pkcs8))}`],
        ['base64 of its PEM in lines', `data:\n  key: |\n    ${lines(toBase64(privatePems.pkcs1))}`],
        ['hex of its DER', `{"key":"${hex}"}`],
        ['hex with 0x', `0x${hex}`],
        ['a dump of xxd', xxd.join('\n')],
        ['a dump of hexdump', hexdump.join('\n')],
        ['a list of octets', JSON.stringify({ key: octets })],
        ['octets as Java has them', octets.map((octet) => `(byte) 0x${octet.toString(16)}`).join(', ')],
        ['strings of a program', `key = "${base64.replace(/.{64}/g, '$&" +\n      "')}"`],
        ['a mail’s quotation', `> ${base64.replace(/.{64}/g, '$&\n> ')}`],
        ['percent signs', encodeURIComponent(privatePems.pkcs8)],
        ['entities', privatePems.pkcs8.replaceAll('-', '&#45;')],
        ['a name with an invisible character', JSON.stringify({ [`d\u200b`]: d })],
        ['a name with a blank', JSON.stringify({ ' d': d })],
        ['Ruby', `{:kty=>"RSA", :d=>"${d}"}`],
        ['PHP, print_r', `Array\n(\n    [kty] => RSA\n    [d] => ${d}\n)`],
        ['PHP, var_export', `array (\n  'd' => '${d}',\n)`],
        ['PHP, var_dump', `array(1) {\n  ["d"]=>\n  string(342) "${d}"\n}`],
        ['Go', `{Kty:RSA N:abc E:AQAB D:${d} P:${p}}`],
        ['an .env file', `JWK_D=${d}`],
        ['YAML, folded', `kty: RSA\nd: >-\n  ${lines(d)}\nuse: sig`],
        ['.NET', JSON.stringify({ D: d, DP: '', InverseQ: p })],
        ['the XML of .NET with a namespace', `<RSAKeyValue xmlns="x"><Modulus>AQ==</Modulus><D>${d}</D></RSAKeyValue>`],
        ['the XML of .NET with a prefix', `<k:RSAKeyValue><k:P>${p}</k:P></k:RSAKeyValue>`],
        ['AKP', JSON.stringify({ kty: 'AKP', alg: 'ML-DSA-44', pub: 'AQ', priv: d.slice(0, 43) })],
        ['"k" given twice', `{"kty":"oct","k":"${d.slice(0, 43)}","k":"k"}`],
        ['x5c beyond its hundredth string', jwkText({ x5c: [...Array<string>(101).fill('AA=='), base64] })],
        ['x5c behind what is no string', jwkText({ x5c: [1, base64] })],
        ['x5c behind its certificate', jwkText({ x5c: [toBase64(makeCertificate() + pkcs8)] })],
        ['an encrypted one', JSON.stringify({ key: toBase64(privateKeys['encrypted-pkcs8']) })],
        ['an EC one', JSON.stringify({ key: toBase64(privateKeys.sec1) })],
        [
            'a metadata file',
            `<PublicKeyCertificate><jsonWebKey>{&quot;d&quot;:&quot;${d}&quot;}</jsonWebKey></PublicKeyCertificate>`
        ]
    ])('in %s', async (_title, text) => {
        const { isPrivate, text: shown, verdict } = await reportOf(text);
        expect([isPrivate, shown, verdict]).toEqual([true, '', 'blocked']);
    });

    it('behind the DER of a certificate, and in octets that are no text', async () => {
        const bytes = makeCertificate() + pkcs8;
        expect(findPrivateInOctets(bytes)).toBe('pkcs8');
        const report = await check({ name: 'x.der', bytes }, { now: 0 });
        expect([report.kind, report.isPrivate]).toEqual(['private-key', true]);
        expect(findPrivateInOctets(`\x07\x02\0\0\0\xa4\0\0RSA2${'\x01'.repeat(90)}`)).toBe('unknown');
    });

    it('among thousands of long values', () => {
        const junk = Array.from({ length: 5000 }, (_, index) => `"${toBase64(`${index}`.padStart(96, '7Kx'))}"`);
        junk.splice(3000, 0, `"${secret.p}"`);
        expect(findPrivate(`{"n":"${secret.n}","junk":[${junk.join(',')}]}`)).toBe('jwk');
    });
});

describe('nothing private is found in', () => {
    const other = createPrivateKey(keys.other).export({ format: 'jwk' });
    it.each([
        ['a key', jwkText()],
        ['Salesforce’s placeholders', jwkText({ y: 'y', crv: 'crv', d: 'd', k: 'k' })],
        ['a certificate', certificatePem],
        ['a public key', publicPem],
        ['its octets one by one', JSON.stringify([...Buffer.from(makeCertificate(), 'latin1')])],
        ['a request', pem('CERTIFICATE REQUEST', files.request)],
        ['a bundle', certificatePem.repeat(20)],
        ['the certificate in hex', Buffer.from(makeCertificate(), 'latin1').toString('hex')],
        ['a key in capitals', jwkText().replace('"n"', '"N"')],
        ['a set of keys', `{"keys":[${jwkText()},${jwkText({ key: keys.other })}]}`],
        ['the number of another key', jwkText({ fizz: other.n })],
        ['a path after a drive', 'D:/a/repository/repository/node_modules/something/else/entirely.js'],
        ['a path after a name', 'p=/services/data/of/some/rather/long/path/that/goes/on/and/on'],
        ['a digest', jwkText({ digest: 'c'.repeat(63) + '1' })],
        ['a token', token],
        ['claims with such names', '{"d":"yes","D":"2026-11-30","k":"v","P":"4711","sub":"4711"}'],
        ['words', 'The quick brown fox jumps over the lazy dog. '.repeat(20)]
    ])('%s', async (_title, text) => {
        expect(findPrivate(text)).toBeNull();
        expect((await reportOf(text)).isPrivate).toBe(false);
    });
});

describe('a megabyte is looked through in bounded time', () => {
    const random = (length: number, seed: number): string => {
        let state = seed;
        return Array.from({ length }, () => {
            state = (state * 1103515245 + 12345) % 2147483648;
            return String.fromCharCode((state >> 16) & 255);
        }).join('');
    };
    const fill = (piece: (index: number) => string): string => {
        const pieces: string[] = [];
        for (let length = 0, index = 0; length < 1_000_000; index++) {
            pieces.push(piece(index));
            length += pieces[index]?.length ?? 0;
        }
        return pieces.join('');
    };
    it.each([
        [
            'long values beside a modulus',
            fill((index) => (index === 0 ? `{"n":"${secret.n}"` : `,"m${index}":"${toBase64(random(256, index))}"`))
        ],
        ['long values in lists', fill((index) => `"${toBase64(random(128, index))}",`)],
        ['moduli', fill((index) => `{"n":"${toBase64(random(256, index))}"},`)],
        ['short words', fill(() => 'd: "x", ')],
        ['octets', fill((index) => `${index % 256}, `)],
        ['one run', fill(() => 'MIGkAgEA')],
        ['beginnings of keystores', fill(() => '/u3+7QAAAA ')],
        ['escapes', fill(() => '\\\\\\"%2525&amp;amp;')]
    ])('%s', (_title, text) => {
        const start = performance.now();
        findPrivate(text);
        expect(performance.now() - start).toBeLessThan(6000);
    });
});
