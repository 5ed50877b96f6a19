import { cpuUsage } from 'node:process';
import { promisify } from 'node:util';
import { deflateRawSync, inflateRaw } from 'node:zlib';
import {
    check,
    checkToken,
    DEFAULT_IMPORT_LIMITS,
    DEFAULT_LIMITS,
    diffLines,
    explainMessage,
    findToken,
    keyFileName,
    MESSAGE_LIMIT,
    readConfiguration,
    readSigner,
    repair,
    repairToken,
    unzip
} from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { goodMembers, NOW } from './support.js';

jest.setTimeout(600_000);

const { subtle } = globalThis.crypto;
const KEY = DEFAULT_LIMITS.keyBytes - 4096;
const TOKEN = DEFAULT_LIMITS.tokenBytes - 256;
const FILE = DEFAULT_IMPORT_LIMITS.fileBytes - 1024;

/** A text of some length that one reader has most work with. */
type Make = (length: number) => string;
type Read = (text: string) => unknown;

const repeated =
    (piece: string, before = '', behind = ''): Make =>
    (length) =>
        before + piece.repeat(Math.ceil(length / piece.length)) + behind;
const base64 = (octets: string): string => Buffer.from(octets, 'latin1').toString('base64');

/** A key with one member of that piece over and over, as JSON writes it. */
const member =
    (name: string, piece: string, wrap: (text: string) => unknown = (text) => text): Make =>
    (length) => {
        const times = Math.floor(length / (JSON.stringify(piece).length - 2));
        return JSON.stringify({ ...goodMembers, [name]: wrap(piece.repeat(times)) });
    };
const list = (name: string, piece: string): Make => {
    const entry = JSON.stringify(piece).length + 1;
    return (length) => JSON.stringify({ ...goodMembers, [name]: Array(Math.floor(length / entry)).fill(piece) });
};

/** One SEQUENCE of DER around its content, with a length of three octets. */
const sequence = (content: string): string => {
    const { length } = content;
    return `\x30\x83${String.fromCharCode(length >> 16, (length >> 8) & 255, length & 255)}${content}`;
};
const der =
    (piece: string): Make =>
    (length) =>
        base64(sequence(piece.repeat(Math.floor((length * 0.7) / piece.length))));

const metadata = (inside: Make): Make => {
    const open = '<PublicKeyCertificate xmlns="http://soap.sforce.com/2006/04/metadata"><jsonWebKey>';
    return (length) => `${open}${inside(length)}</jsonWebKey></PublicKeyCertificate>`;
};

const upload: Read = (text) => check({ name: 'key.json', text }, { now: NOW, subtle });
const endpoint: Read = (text) => check({ name: 'keys.json', text }, { now: NOW, subtle, purpose: 'endpoint' });
const octets: Read = (bytes) => check({ name: 'key.cer', bytes }, { now: NOW, subtle });
const mended: Read = (text) => repair({ name: 'key.json', text }, { now: NOW, subtle });
const token: Read = (text) => checkToken({ name: 'token', text }, { now: NOW, subtle });
const signer: Read = (text) => readSigner({ name: 'key.pem', text }, { subtle, kid: null });
const imported: Read = (text) => readConfiguration([{ name: 'A.PublicKeyCertificate-meta.xml', text }]);

/** Every reader, up to its limit, with what was found to be its worst: each is a mistake that was made once, or could be. */
const readers: readonly (readonly [string, number, Read, readonly (readonly [string, Make])[]])[] = [
    [
        'JSON and what stands around it',
        KEY,
        upload,
        [
            ['line breaks', repeated('\n')],
            ['blanks behind a word', repeated(' ', 'a', '!')],
            ['fences', repeated('```\n')],
            ['a line of tildes', repeated('~~~ ')],
            ['open braces', repeated('{"a":')],
            ['open lists', repeated('[{')],
            ['comments that do not end', repeated('/*')],
            ['labels', repeated('JWK : {')],
            ['words', repeated('a:\n', '{')],
            ['digits of other languages', repeated(`${'1'.repeat(1000)}_z,`, '[')],
            ['escapes', repeated('\\u0041', '{"kid":"', '"}')],
            ['quotation marks that do not end', repeated('"', '{')],
            ['one name again and again', repeated('"a":1,', '{', '"a":1}')],
            ['a key behind blanks', (length) => repeated(' ')(length) + JSON.stringify(goodMembers)]
        ]
    ],
    [
        'PEM',
        KEY,
        upload,
        [
            ['BEGIN lines', repeated('-----BEGIN CERTIFICATE-----\n')],
            ['dashes', repeated('-', '-----BEGIN CERTIFICATE-----', '')],
            ['a header without an end', repeated(' ', '-----BEGIN CERTIFICATE-----\nA: b\n', 'x')],
            ['headers', repeated('A: b\n \n', '-----BEGIN CERTIFICATE-----\n')],
            ['blocks', repeated('-----BEGIN A-----\nAAAA\n-----END A-----\n')],
            ['BEGIN of private keys', repeated('BEGIN RSA PRIVATE KEY ')]
        ]
    ],
    [
        'members of a key',
        KEY,
        upload,
        [
            ['a kid of line breaks', member('kid', '\n')],
            ['a modulus of equals signs', member('n', '=')],
            ['a modulus of zeros', member('n', 'A')],
            ['a long modulus', member('n', '_')],
            ['a long exponent', member('e', '_')],
            ['a decimal exponent', member('e', '7')],
            ['x5c of PEM headers', member('x5c', '\t', (text) => [`-----BEGIN CERTIFICATE-----\nA: b\n${text}x`])],
            ['x5c of dashes', member('x5c', '-', (text) => [text])],
            ['x5c of BEGIN lines', member('x5c', '-----BEGIN ', (text) => [text])],
            ['x5c of hex', member('x5c', '30 ', (text) => [text])],
            ['thousands of certificates', list('x5c', 'MIIB')],
            ['thousands of empty certificates', list('x5c', '')],
            ['thousands of operations', list('key_ops', 'a')],
            ['a thumbprint of colons', member('x5t', 'aa:')],
            ['private numbers', member('d', '_')],
            ['a long name', (length) => JSON.stringify({ ...goodMembers, [repeated('a-')(length)]: 1 })],
            ['many names', (length) => `{${Array.from({ length: length / 12 }, (_, n) => `"a${n}":1`).join()}}`]
        ]
    ],
    [
        'DER',
        KEY,
        upload,
        [
            ['indefinite lengths', der('\x30\x80')],
            ['empty sequences', der('\x30\x00')],
            ['numbers', der('\x02\x01\x00')],
            ['names', der('\x31\x0b\x30\x09\x06\x03\x55\x04\x03\x0c\x02AB')],
            ['context tags', der('\xa0\x03\x02\x01\x02')]
        ]
    ],
    [
        'files',
        KEY,
        octets,
        [
            ['zeros', repeated('\0')],
            ['UTF-16', repeated('\0{', '\xfe\xff')],
            ['a Java keystore', repeated('\xfe\xed\xfe\xed')]
        ]
    ],
    [
        'sets for an endpoint',
        KEY,
        endpoint,
        [
            ['entries that are no keys', repeated('[],', '{"keys":[', '[]]}')],
            ['objects without members', repeated('{},', '{"keys":[', '{}]}')],
            ['keys without anything', repeated('{"kty":"RSA"},', '{"keys":[', '{}]}')]
        ]
    ],
    [
        'repairs',
        KEY / 4,
        mended,
        [
            [
                'names that are null',
                (length) => `{${Array.from({ length: length / 12 }, (_, n) => `"a${n}":null`).join()}}`
            ],
            ['a kid of control characters', member('kid', '\x0b')],
            ['x5c of blanks', member('x5c', ' ', (text) => [text])]
        ]
    ],
    [
        'repairs of a thousand keys',
        32_768,
        mended,
        [['many keys', repeated('{"kty":"RSA","kid":"a","n":"AQAB"},', '[', '{}]')]]
    ],
    [
        'tokens',
        TOKEN,
        token,
        [
            ['dots', repeated('.')],
            ['beginnings', repeated('eyJ')],
            ['segments', repeated('eyJhbGciOiJSUzI1NiJ9.')],
            ['blanks', repeated(' ', 'eyJ', '!')],
            ['labels', repeated('JWT : ')],
            ['a long header', (length) => `${base64(`{"alg":"${'x'.repeat(length * 0.7)}"}`)}.e30.AAAA`],
            ['a header of braces', (length) => `${base64('{"a":'.repeat(length / 7))}.e30.AAAA`],
            ['a long signature', repeated('A', 'eyJhbGciOiJSUzI1NiJ9.e30.')]
        ]
    ],
    [
        'a token in a text',
        KEY,
        findToken,
        [
            ['beginnings', repeated('eyJ')],
            ['segments', repeated('eyJhbGciOi.')]
        ]
    ],
    [
        'mending a token',
        TOKEN,
        repairToken,
        [
            ['labels', repeated('Bearer ')],
            ['line breaks', repeated('a\n')]
        ]
    ],
    [
        'messages',
        MESSAGE_LIMIT,
        (text) => explainMessage(text),
        [
            ['status 0.0', repeated('0.0', '401 ')],
            ['status 401', repeated('401 ')],
            ['addresses', repeated('/eventrouter/v1/sse ')],
            ['backslashes', repeated('\\')],
            ['half a message', repeated('User verification configuration has no active ')],
            ['entities', repeated('&amp;')]
        ]
    ],
    [
        'metadata',
        FILE,
        imported,
        [
            ['entities', metadata(repeated('&amp;'))],
            ['CDATA', metadata(repeated('<![CDATA[]]>'))],
            ['comments', metadata(repeated('<!---->'))],
            ['elements', metadata(repeated('<a/>'))],
            [
                'attributes',
                (length) =>
                    `<PublicKeyCertificate ${Array.from({ length: length / 10 }, (_, n) => `a${n}=""`).join(' ')}/>`
            ],
            ['elements that do not end', repeated('<a>')],
            ['blanks in a tag', repeated(' ', '<a')],
            ['blanks', repeated(' ', '', '<')]
        ]
    ],
    [
        'private keys for tests',
        KEY,
        signer,
        [
            ['BEGIN lines', repeated('-----BEGIN PRIVATE KEY-----\n')],
            ['blanks', repeated(' ')]
        ]
    ],
    [
        'file names',
        KEY,
        (text) => keyFileName(text),
        [
            ['dashes', repeated('-', 'a', 'a')],
            ['blanks', repeated(' ', 'a', 'a')]
        ]
    ],
    [
        'comparisons of lines',
        KEY / 4,
        (text) => diffLines(text, `x\n${text.slice(text.length >> 1)}`),
        [
            ['empty lines', repeated('\n')],
            ['two kinds of lines', repeated('a\nb\nb\n')]
        ]
    ]
];

/** Milliseconds of CPU time: other programs of a busy machine do not count. */
async function timeOf(read: Read, text: string): Promise<number> {
    const start = cpuUsage();
    await read(text);
    const { user, system } = cpuUsage(start);
    return (user + system) / 1000;
}

/** Doublings up to the limit. Linear time grows eightfold with them, quadratic time 64-fold: the border is between the two. */
const DOUBLINGS = 3;
const MOST_GROWTH = 22;
/** Less than this is noise of compilers and collectors of garbage. */
const NOISE_MS = 40;
const ATTEMPTS = 4;

/** How much longer the reader takes at its limit than at an eighth of it; the best of some attempts. */
async function growth(read: Read, make: Make, limit: number): Promise<number> {
    let least = Infinity;
    for (let attempt = 0; attempt < ATTEMPTS && least > MOST_GROWTH; attempt++) {
        const first = await timeOf(read, make(limit >> DOUBLINGS));
        for (let left = DOUBLINGS - 1; left >= 0; left--) {
            const time = await timeOf(read, make(limit >> left));
            const grown = time / Math.max(first, NOISE_MS / MOST_GROWTH);
            if (grown > 2 * MOST_GROWTH || left === 0) {
                // Far beyond it before the limit: there is no need to wait for the rest.
                least = Math.min(least, grown);
                break;
            }
        }
    }
    return least;
}

describe.each(readers)('time grows with the length of %s', (_reader, limit, read, worst) => {
    it.each(worst)('%s', async (_what, make) => {
        expect(await growth(read, make, Math.floor(limit))).toBeLessThan(MOST_GROWTH);
    });
});

describe('time grows with the entries of an archive', () => {
    const inflate = promisify(inflateRaw);
    const packed = deflateRawSync(Buffer.alloc(1_000_000)).toString('latin1');
    const int16 = (value: number) => String.fromCharCode(value & 255, value >> 8);
    const int32 = (value: number) => int16(value & 0xffff) + int16(value >>> 16);

    /** Entries that all point at the same octets, and whose checksum is wrong. */
    function archive(entries: number): string {
        const name = 'A.PublicKeyCertificate-meta.xml';
        const sizes = int32(packed.length) + int32(1_000_000);
        const local = `PK\x03\x04${int16(20)}\0\0${int16(8)}\0\0\0\0\0\0\0\0${sizes}${int16(name.length)}\0\0${name}${packed}`;
        const entry = `PK\x01\x02${int16(20)}${int16(20)}\0\0${int16(8)}\0\0\0\0\0\0\0\0${sizes}${int16(name.length)}${'\0'.repeat(16)}${name}`;
        const directory = entry.repeat(entries);
        return `${local}${directory}PK\x05\x06\0\0\0\0${int16(entries).repeat(2)}${int32(directory.length)}${int32(local.length)}\0\0`;
    }

    it('and no more is inflated than the limit, though all of it is damaged', async () => {
        let asked = 0;
        const { files, problems } = await unzip(archive(20_000), async (deflated, most) => {
            asked += most;
            const octetsOf = await inflate(Buffer.from(deflated, 'latin1'), { maxOutputLength: most });
            return octetsOf.toString('latin1');
        });
        expect(files).toEqual([]);
        expect(asked).toBeGreaterThan(0);
        expect(asked).toBeLessThanOrEqual(DEFAULT_IMPORT_LIMITS.totalBytes);
        expect(problems.length).toBeLessThan(40);
    });
});

it('would notice time that is not linear', async () => {
    const quadratic: Read = (text) => /x+$/.test(text);
    expect(await growth(quadratic, repeated('x', '', 'y'), 65_536)).toBeGreaterThan(MOST_GROWTH);
});
