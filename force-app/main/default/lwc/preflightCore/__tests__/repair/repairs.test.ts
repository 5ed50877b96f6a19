import type { RepairedKey, RepairId, RepairOptions, RepairReport, Source } from '../../types.js';
import { repair } from '../../engine/repair.js';
import { formatChange, formatQuestion } from '../../engine/repairWords.js';
import { MOST_NAMED } from '../../repair/repair.js';
import { jwkText, keys, makeCertificate, makeChain, makeJwk, toBase64 } from '../support/makeCertificate.js';
import { pkcs7 } from '../support/otherObjects.js';
import { NOW } from '../support/testRule.js';

const textOf = (value: unknown): string => String(value);
const good = makeJwk();
const goodN = textOf(good.n);
const certificate = makeCertificate();
const base64 = toBase64(certificate);
const url = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const pem = `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
const pemOf = (der: string, label?: unknown): string => {
    const word = typeof label === 'string' ? label : 'CERTIFICATE';
    return `-----BEGIN ${word}-----\n${toBase64(der)}\n-----END ${word}-----\n`;
};
/** For the same key, with a later end. */
const later = makeCertificate({ notAfter: '2029-01-01' });
/** A certificate and its issuer, of one name. */
const namesakes = [
    makeCertificate({ issuerKey: keys.issuer }),
    makeCertificate({ key: keys.issuer, extensions: [] })
] as const;
const endedIssuer = makeChain({ intermediate: { notBefore: '2025-01-01', notAfter: '2026-06-01' } })[1];
const hex = (octets: string): string => Buffer.from(octets, 'latin1').toString('hex');
const modulus = Buffer.from(goodN, 'base64url').toString('latin1');
const bytesOf = (octets: string) => ({ type: 'Buffer', data: [...Buffer.from(octets, 'latin1')] });
const other = makeJwk({ key: keys.other });
const sha256 = (der: string): string => {
    const { createHash } = jest.requireActual<typeof import('node:crypto')>('node:crypto');
    return createHash('sha256').update(Buffer.from(der, 'latin1')).digest('base64url');
};

const run = (given: string | Source, options: Partial<RepairOptions> = {}): Promise<RepairReport> =>
    repair(typeof given === 'string' ? { name: 'key.json', text: given } : given, {
        now: NOW,
        subtle: globalThis.crypto.subtle,
        numberTheory: false,
        ...options
    });
async function only(given: string | Source, options: Partial<RepairOptions> = {}): Promise<RepairedKey> {
    const { keys: found } = await run(given, options);
    expect(found).toHaveLength(1);
    return found[0] as RepairedKey;
}
const deeds = ({ changes }: RepairedKey): string[] =>
    changes.map(({ repair: id, path, variant }) => `${id} ${path || '-'} ${variant}`);
const written = ({ text }: RepairedKey): Readonly<Record<string, unknown>> =>
    JSON.parse(text) as Readonly<Record<string, unknown>>;

/** Title, what was given, what is done, members of the result (undefined: not there), options. */
type Row = [
    title: string,
    given: string | Source,
    done: readonly string[],
    members: Readonly<Record<string, unknown>>,
    options?: Partial<RepairOptions>
];

const TABLES: Readonly<Partial<Record<RepairId, readonly Row[]>>> = {
    're-encode-text': [
        ['a byte order mark', { name: 'k', bytes: `\xef\xbb\xbf${jwkText()}` }, ['re-encode-text - mark'], good],
        [
            'UTF-16',
            { name: 'k', bytes: `\xff\xfe${Buffer.from(jwkText(), 'utf16le').toString('latin1')}` },
            ['re-encode-text - encoding'],
            good
        ]
    ],
    'strip-surroundings': [
        ['a label', `JWK : ${jwkText()}`, ['strip-surroundings - label'], good],
        ['other text', `See what I got from them.\n${jwkText()}\nWhat is wrong?`, ['strip-surroundings - text'], good],
        ['what stands behind the key', `${jwkText()} }`, ['strip-surroundings - behind'], good],
        [
            'a value that is no key',
            `{"a":1}\n${jwkText()}`,
            ['strip-surroundings - text', 'strip-surroundings - json'],
            good
        ],
        ['a fence', `\`\`\`json\n${jwkText()}\n\`\`\``, ['strip-surroundings - fence'], good]
    ],
    'take-out': [
        ['a key deeper down', `{"key":${jwkText()},"managed":null}`, ['take-out - place'], good],
        ['a key as text', `export JWK=${JSON.stringify(jwkText())}`, ['take-out - text'], good],
        ['a key set deeper down', `{"data":{"keys":[${jwkText()}]}}`, ['take-out - place', 'split-keys - one'], good]
    ],
    'mend-json': [
        ['a trailing comma', jwkText().replace(/\}\s*$/, ',}'), ['mend-json - one'], good],
        [
            'single quotes and a comment',
            `// key\n${jwkText().replaceAll('"RS256"', "'RS256'")}`,
            ['mend-json - several'],
            good
        ]
    ],
    'split-keys': [
        ['an array of one', `[${jwkText()}]`, ['split-keys - one'], good],
        ['a set of one', `{"keys":[${jwkText()}]}`, ['split-keys - one'], good]
    ],
    'drop-duplicate-members': [
        [
            'the same value twice',
            jwkText().replace('"kty"', '"alg":"RS256","kty"'),
            ['drop-duplicate-members - dropped'],
            good
        ],
        ['two values, which is right the admin must say', jwkText().replace('"kty"', '"alg":"RS512","kty"'), [], {}],
        [
            'the last of two values, when chosen',
            jwkText().replace('"kty"', '"kid":"old","kty"'),
            ['drop-duplicate-members - last'],
            good,
            { choices: { duplicates: 'last' } }
        ],
        [
            'the first of two values, when chosen',
            jwkText().replace('"kty"', '"kid":"old","kty"'),
            ['drop-duplicate-members - first'],
            { ...good, kid: 'old' },
            { choices: { duplicates: 'first' } }
        ]
    ],
    'strip-private-members': [
        [
            'd and p',
            jwkText({ d: other.n, p: other.n }),
            ['strip-private-members - stripped'],
            { ...good, d: undefined, p: undefined }
        ],
        [
            'a damaged one and a mistyped one beside a real one; what is short stays',
            jwkText({ p: other.n, d: `\0${String(other.n)}`, D: other.n, iss: 'acme' }),
            ['strip-private-members - stripped'],
            { ...good, p: undefined, d: undefined, D: undefined, iss: 'acme' }
        ],
        ['only samples', jwkText({ d: 'd', k: 'k' }), [], { d: 'd', k: 'k' }]
    ],
    'strip-placeholders': [
        ['nothing without a wish', jwkText({ y: 'y', d: 'd' }), [], { y: 'y', d: 'd' }],
        [
            'when wished',
            jwkText({ y: 'y', d: 'd', k: 'k', crv: 'crv' }),
            ['strip-placeholders - stripped'],
            { ...good, y: undefined, d: undefined, k: undefined, crv: undefined },
            { choices: { placeholders: true } }
        ]
    ],
    'wrap-members': [
        ['x5c as text', jwkText({ x5c: base64 }), ['wrap-members /x5c list'], good],
        ['alg in a list', jwkText({ alg: ['RS256'] }), ['wrap-members /alg text'], good],
        ['key_ops as text', jwkText({ key_ops: 'verify' }), ['wrap-members /key_ops list'], { key_ops: ['verify'] }],
        ['a number as kid', jwkText({ kid: 42 }), ['wrap-members /kid quoted'], { kid: '42' }],
        ['nothing plain is meant by an object', jwkText({ kid: { a: 1 } }), [], { kid: { a: 1 } }],
        ['a Node Buffer', jwkText({ x5c: [bytesOf(certificate)] }), ['wrap-members /x5c bytes'], good],
        [
            'Buffers as numbers',
            jwkText({ n: bytesOf(modulus), e: { 0: 1, 1: 0, 2: 1 } }),
            ['wrap-members /n bytes', 'wrap-members /e bytes'],
            good
        ],
        [
            'a leading zero byte in them',
            jwkText({ n: [0, ...Buffer.from(modulus, 'latin1')] }),
            ['wrap-members /n bytes'],
            good
        ],
        ['a PHP array', jwkText({ x5c: { 1: base64 } }), ['wrap-members /x5c indexed'], good],
        ['a list in a list', jwkText({ x5c: [[base64]] }), ['wrap-members /x5c nested'], good],
        ['a list as text', jwkText({ x5c: JSON.stringify([base64]) }), ['wrap-members /x5c parsed'], good],
        ['a list of bytes as Python prints it', jwkText({ x5c: `[b'${base64}']` }), ['wrap-members /x5c parsed'], good],
        [
            'under another name',
            jwkText({ x5c: undefined, X5C: { 1: base64 } }),
            ['wrap-members /X5C indexed', 'spell-names /x5c named'],
            good
        ],
        ['never what a program prints instead', jwkText({ x5c: 'System.Object[]' }), [], { x5c: 'System.Object[]' }]
    ],
    'drop-null-members': [
        ['an optional one', jwkText({ x5u: null }), ['drop-null-members /x5u dropped'], { ...good, x5u: undefined }],
        [
            'empty ones',
            jwkText({ x5u: '', key_ops: [], oth: [] }),
            ['drop-null-members /x5u dropped', 'drop-null-members /key_ops dropped', 'drop-null-members /oth dropped'],
            good
        ],
        ['never a required one', jwkText({ alg: null }), [], { alg: null }]
    ],
    'encode-x5c': [
        ['PEM', jwkText({ x5c: [pem] }), ['encode-x5c /x5c/0 only'], good],
        ['line breaks', jwkText({ x5c: [base64.replace(/.{64}/g, '$&\n')] }), ['encode-x5c /x5c/0 only'], good],
        ['base64url', jwkText({ x5c: [url(base64)] }), ['encode-x5c /x5c/0 only'], good],
        ['hex', jwkText({ x5c: [hex(certificate)] }), ['encode-x5c /x5c/0 only'], good],
        [
            'a data URI',
            jwkText({ x5c: [`data:application/pkix-cert;base64,${base64}`] }),
            ['encode-x5c /x5c/0 only'],
            good
        ],
        ['encoded twice', jwkText({ x5c: [toBase64(base64)] }), ['encode-x5c /x5c/0 only'], good],
        [
            'one of several',
            jwkText({ x5c: makeChain().map((der, at) => (at === 1 ? url(toBase64(der)) : toBase64(der))) }),
            ['encode-x5c /x5c/1 encoded'],
            { x5c: makeChain().map(toBase64) }
        ],
        [
            'a chain in one string',
            jwkText({ x5c: [toBase64(makeChain().join(''))] }),
            ['encode-x5c /x5c/0 several'],
            { x5c: makeChain().map(toBase64) }
        ],
        [
            'a PKCS#7 bundle of one',
            jwkText({ x5c: [toBase64(pkcs7(certificate))] }),
            ['encode-x5c /x5c/0 bundle'],
            good
        ],
        [
            'a PKCS#7 bundle in no order, as PEM',
            jwkText({ x5c: [pemOf(pkcs7(...[...makeChain()].reverse()), 'PKCS7')] }),
            ['encode-x5c /x5c/0 bundle', 'order-chain /x5c ordered'],
            { x5c: makeChain().map(toBase64) }
        ],
        [
            'a PKCS#7 bundle without certificates stays',
            jwkText({ x5c: [toBase64(pkcs7())] }),
            [],
            { x5c: [toBase64(pkcs7())] }
        ],
        ['a sample is none', jwkText({ x5c: ['<your certificate>'] }), [], { x5c: ['<your certificate>'] }],
        ['the lines of a certificate', jwkText({ x5c: base64.match(/.{1,64}/g) }), ['encode-x5c /x5c joined'], good],
        ['the lines of its PEM', jwkText({ x5c: pem.split('\n') }), ['encode-x5c /x5c joined'], good],
        [
            'the lines of a chain',
            jwkText({ x5c: makeChain().flatMap((der) => toBase64(der).match(/.{1,64}/g) ?? []) }),
            ['encode-x5c /x5c joined'],
            { x5c: makeChain().map(toBase64) }
        ],
        ['bytes of Python', jwkText({ x5c: [`b'${base64}'`] }), ['encode-x5c /x5c/0 only'], good],
        [
            'characters that nobody sees',
            jwkText({ x5c: [`\u200b${base64.slice(0, 9)}\u00ad${base64.slice(9)}\ufe0f`] }),
            ['encode-x5c /x5c/0 only'],
            good
        ]
    ],
    'order-chain': [
        [
            'reversed',
            jwkText({ x5c: [...makeChain()].reverse().map(toBase64) }),
            ['order-chain /x5c ordered'],
            { x5c: makeChain().map(toBase64) }
        ],
        ['a copy', jwkText({ x5c: [base64, base64] }), ['order-chain /x5c dropped'], good],
        [
            'namesakes: the signature decides',
            jwkText({ certificates: [namesakes[1], namesakes[0]] }),
            ['order-chain /x5c ordered'],
            { x5c: namesakes.map(toBase64) }
        ],
        [
            'a namesake that did not sign',
            jwkText({ certificates: [namesakes[0], makeCertificate({ key: keys.other, extensions: [] })] }),
            ['order-chain /x5c dropped'],
            { x5c: [toBase64(namesakes[0])] }
        ],
        [
            'of a key that none of them has, nothing',
            jwkText({ key: keys.other, x5c: [...makeChain()].reverse().map(toBase64) }),
            [],
            { x5c: [...makeChain()].reverse().map(toBase64) }
        ],
        ['in order', jwkText({ x5c: makeChain().map(toBase64) }), [], { x5c: makeChain().map(toBase64) }]
    ],
    'join-certificate': [
        [
            'a certificate behind a key without one',
            `${jwkText({ x5c: undefined })}\n${pem}`,
            ['join-certificate /x5c joined'],
            good
        ],
        [
            'a chain before its key, in no order',
            `${[...makeChain()].reverse().map(pemOf).join('')}${jwkText({ x5c: undefined })}`,
            ['join-certificate /x5c chain'],
            { x5c: makeChain().map(toBase64) }
        ],
        [
            'a bundle behind its key',
            `${jwkText({ x5c: [] })}\n${pemOf(pkcs7(...makeChain()), 'PKCS7')}`,
            ['join-certificate /x5c chain'],
            { x5c: makeChain().map(toBase64) }
        ],
        [
            'a later certificate for the same key',
            `${jwkText()}\n${pemOf(later)}`,
            ['join-certificate /x5c renewed'],
            { ...good, x5c: [toBase64(later)] }
        ],
        [
            'one that has not begun is not better',
            `${jwkText()}\n${pemOf(makeCertificate({ notBefore: '2027-01-01', notAfter: '2029-01-01' }))}`,
            ['join-certificate - leftOne'],
            good
        ],
        [
            'the right certificate beside a wrong one in x5c',
            `${jwkText({ certificates: [makeCertificate({ key: keys.other })] })}\n${pem}`,
            ['join-certificate /x5c replaced'],
            good
        ],
        [
            'a sample in x5c',
            `${jwkText({ x5c: ['<your certificate>'] })}\n${pem}`,
            ['join-certificate /x5c replaced'],
            good
        ],
        [
            'the issuers of what is in x5c',
            `${jwkText({ certificates: makeChain().slice(0, 1) })}\n${makeChain().slice(1).map(pemOf).join('')}`,
            ['join-certificate /x5c completed'],
            { x5c: makeChain().map(toBase64) }
        ],
        [
            'an issuer that would make it worse stays out',
            `${jwkText({ certificates: makeChain().slice(0, 1) })}\n${pemOf(endedIssuer)}`,
            ['join-certificate - needless'],
            { x5c: makeChain().slice(0, 1).map(toBase64) }
        ],
        ['a copy of what is in x5c', `${jwkText()}\n${pem}`, ['join-certificate - needless'], good],
        [
            'a key in standard base64',
            `${pem}${jwkText({ x5c: undefined, n: Buffer.from(modulus, 'latin1').toString('base64') })}`,
            ['join-certificate /x5c joined', 'encode-numbers /n encoded'],
            good
        ]
    ],
    'key-from-certificate': [
        ['n is missing', jwkText({ n: undefined }), ['key-from-certificate /n taken'], good],
        ['e is missing', jwkText({ e: undefined }), ['key-from-certificate /e taken'], good],
        ['kty is missing', jwkText({ kty: undefined }), ['key-from-certificate /kty type'], good],
        ['n is cut off', jwkText({ n: goodN.slice(0, 200) }), ['key-from-certificate /n taken'], good],
        ['another key: nothing without a choice', jwkText({ n: other.n }), [], { n: other.n }],
        [
            'another key, and the certificate is chosen',
            jwkText({ n: other.n }),
            ['key-from-certificate /n taken'],
            good,
            { choices: { keyFromCertificate: true } }
        ],
        ['no RSA key is made of an EC key', jwkText({ kty: 'EC', n: undefined, e: undefined }), [], { n: undefined }]
    ],
    'encode-numbers': [
        [
            'standard base64',
            jwkText({ n: Buffer.from(modulus, 'latin1').toString('base64') }),
            ['encode-numbers /n encoded'],
            good
        ],
        ['hex', jwkText({ n: hex(modulus) }), ['encode-numbers /n encoded'], good],
        [
            'hex with colons',
            jwkText({ n: hex(modulus).replace(/..(?=.)/g, '$&:') }),
            ['encode-numbers /n encoded'],
            good
        ],
        ['decimal', jwkText({ n: BigInt(`0x${hex(modulus)}`).toString() }), ['encode-numbers /n encoded'], good],
        [
            'a leading zero',
            jwkText({ n: Buffer.from(`\0${modulus}`, 'latin1').toString('base64url') }),
            ['encode-numbers /n encoded'],
            good
        ],
        ['e as a number', jwkText({ e: 65537 }), ['encode-numbers /e encoded'], good],
        ['e in decimal', jwkText({ e: '65537' }), ['encode-numbers /e encoded'], good],
        [
            'base64 of the hexadecimal text',
            jwkText({ n: Buffer.from(hex(modulus)).toString('base64') }),
            ['encode-numbers /n encoded'],
            good
        ],
        [
            'base64url twice, and of 65537',
            jwkText({ n: Buffer.from(goodN).toString('base64url'), e: 'NjU1Mzc' }),
            ['encode-numbers /n encoded', 'encode-numbers /e encoded'],
            good
        ],
        [
            'base64 of the decimal text, without a certificate',
            jwkText({ n: Buffer.from(String(BigInt(`0x${hex(modulus)}`))).toString('base64'), x5c: undefined }),
            ['encode-numbers /n encoded'],
            { n: goodN }
        ],
        [
            'bytes of Python',
            jwkText({ n: `b'${goodN}'`, e: "b'AQAB'" }),
            ['encode-numbers /n encoded', 'encode-numbers /e encoded'],
            good
        ],
        [
            'what openssl prints',
            jwkText({ n: `Modulus=${hex(modulus).toUpperCase()}` }),
            ['encode-numbers /n encoded'],
            good
        ]
    ],
    'spell-names': [
        ['kty', jwkText({ kty: 'rsa' }), ['spell-names /kty spelled'], good],
        ['alg', jwkText({ alg: 'SHA256withRSA' }), ['spell-names /alg spelled'], good],
        ['use', jwkText({ use: 'Signature' }), ['spell-names /use spelled'], good],
        ['ES256 is no spelling', jwkText({ alg: 'ES256' }), [], { alg: 'ES256' }],
        [
            'names in capitals',
            jwkText({ kty: undefined, Kty: 'rsa', kid: undefined, KID: good.kid }),
            ['spell-names /kty named', 'spell-names /kid named', 'spell-names /kty spelled'],
            good
        ],
        [
            'names with blanks, and one in camel case',
            jwkText({ n: undefined, ' n\u00a0': goodN, keyOps: ['verify'] }),
            ['spell-names /n named', 'spell-names /key_ops named'],
            { ...good, key_ops: ['verify'] }
        ],
        ['another spelling beside the right one', jwkText({ Kid: 'other' }), [], { kid: good.kid, Kid: 'other' }],
        ['n and e the other way round', jwkText({ n: good.e, e: good.n }), ['spell-names /n swapped'], good],
        [
            'the same in capitals',
            jwkText({ n: undefined, e: undefined, N: good.e, E: good.n }),
            ['spell-names /n named', 'spell-names /e named', 'spell-names /n swapped'],
            good
        ],
        ['Azure’s RSA-HSM', jwkText({ kty: 'RSA-HSM' }), ['spell-names /kty spelled'], good],
        [
            'bytes of Python',
            jwkText({ alg: "b'RS256'", use: "b'sig'" }),
            ['spell-names /alg spelled', 'spell-names /use spelled'],
            good
        ]
    ],
    'set-algorithm': [
        ['nothing without a choice', jwkText({ alg: undefined }), [], { alg: undefined }],
        [
            'a missing one',
            jwkText({ alg: undefined }),
            ['set-algorithm /alg added'],
            good,
            { choices: { alg: 'RS256' } }
        ],
        [
            'one that is not taken',
            jwkText({ alg: 'PS256' }),
            ['set-algorithm /alg replaced'],
            { alg: 'RS512' },
            { choices: { alg: 'RS512' } }
        ],
        ['never a good one', jwkText(), [], good, { choices: { alg: 'RS512' } }]
    ],
    'set-use': [
        ['nothing without a wish', jwkText({ use: 'enc' }), [], { use: 'enc' }],
        [
            'a wrong one when wished',
            jwkText({ use: 'enc' }),
            ['set-use /use replaced'],
            good,
            { choices: { use: true } }
        ],
        [
            'a missing one when wished',
            jwkText({ use: undefined }),
            ['set-use /use added'],
            good,
            { choices: { use: true } }
        ]
    ],
    'set-key-operations': [
        [
            'without verify',
            jwkText({ key_ops: ['sign'] }),
            ['set-key-operations /key_ops set'],
            { key_ops: ['verify'] }
        ],
        [
            'at odds with use',
            jwkText({ key_ops: ['verify', 'encrypt'] }),
            ['set-key-operations /key_ops set'],
            { key_ops: ['verify'] }
        ],
        [
            'twice',
            jwkText({ key_ops: ['verify', 'verify'] }),
            ['set-key-operations /key_ops once'],
            { key_ops: ['verify'] }
        ],
        [
            'not where the key is for something else',
            jwkText({ use: 'enc', key_ops: ['encrypt'] }),
            [],
            { key_ops: ['encrypt'] }
        ]
    ],
    'trim-key-id': [
        ['blanks', jwkText({ kid: ' chat ' }), ['trim-key-id /kid trimmed'], { kid: 'chat' }],
        ['a mark that nobody sees', jwkText({ kid: 'ch\u200bat' }), ['trim-key-id /kid trimmed'], { kid: 'chat' }],
        ['blanks inside stay', jwkText({ kid: 'my chat' }), [], { kid: 'my chat' }],
        [
            'every character that nobody sees',
            jwkText({ kid: '\u2800ch\u00ada\ufe0ft-\u{e0041}1\u3164' }),
            ['trim-key-id /kid trimmed'],
            { kid: 'chat-1' }
        ],
        ['bytes of Python', jwkText({ kid: "b'chat-1'" }), ['trim-key-id /kid bytes'], { kid: 'chat-1' }],
        ['a no-break space inside stays', jwkText({ kid: 'chat\u00a01' }), [], { kid: 'chat\u00a01' }]
    ],
    'set-key-id': [
        ['nothing without a choice', jwkText({ kid: undefined }), [], { kid: undefined }],
        [
            'a missing one',
            jwkText({ kid: undefined }),
            ['set-key-id /kid added'],
            { kid: 'chat' },
            { choices: { kid: 'chat' } }
        ],
        [
            'a blank one',
            jwkText({ kid: ' ' }),
            ['set-key-id /kid replaced'],
            { kid: 'chat' },
            { choices: { kid: 'chat' } }
        ],
        [
            'a sample',
            jwkText({ kid: '<your key id>' }),
            ['set-key-id /kid replaced'],
            { kid: 'chat' },
            { choices: { kid: 'chat' } }
        ],
        ['never one that is good', jwkText(), [], good, { choices: { kid: 'another' } }]
    ],
    'recompute-thumbprints': [
        [
            'hex',
            jwkText({ 'x5t#S256': 'ab'.repeat(32) }),
            ['recompute-thumbprints /x5t#S256 computed'],
            { 'x5t#S256': sha256(certificate) }
        ],
        [
            'of another certificate',
            jwkText({ 'x5t#S256': sha256('x') }),
            ['recompute-thumbprints /x5t#S256 computed'],
            { 'x5t#S256': sha256(certificate) }
        ],
        ['a right one', jwkText({ 'x5t#S256': sha256(certificate) }), [], { 'x5t#S256': sha256(certificate) }]
    ],
    'convert-certificate': [
        [
            'PEM, with the thumbprint as its key ID',
            pem,
            ['convert-certificate - made', 'set-algorithm /alg added', 'set-key-id /kid added'],
            { kty: 'RSA', use: 'sig', alg: 'RS256', n: good.n, e: good.e, x5c: [base64] },
            { choices: { alg: 'RS256' } }
        ],
        [
            'DER, with a chosen key ID',
            { name: 'c.der', bytes: certificate },
            ['convert-certificate - made', 'set-algorithm /alg added', 'set-key-id /kid added'],
            { kid: 'chat', x5c: [base64] },
            { choices: { alg: 'RS256', kid: 'chat' } }
        ],
        [
            'PEM with its chain',
            makeChain()
                .map((der) => `-----BEGIN CERTIFICATE-----\n${toBase64(der)}\n-----END CERTIFICATE-----\n`)
                .join(''),
            ['convert-certificate - chain', 'set-algorithm /alg added', 'set-key-id /kid added'],
            { x5c: makeChain().map(toBase64) },
            { choices: { alg: 'RS256' } }
        ],
        [
            'not ready without an algorithm',
            pem,
            ['convert-certificate - made', 'set-key-id /kid added'],
            { alg: undefined }
        ]
    ]
};

describe.each(Object.entries(TABLES))('%s', (id, rows) => {
    it.each(
        rows.map(([title, given, done, members, options = {}]) => [title, { given, done, members, options }] as const)
    )('%s', async (_title, { given, done, members, options }) => {
        const key = await only(given, options);
        expect(deeds(key)).toEqual(done);
        expect(key.isChanged).toBe(done.length > 0);
        const result = written(key);
        for (const [name, value] of Object.entries(members)) {
            expect([name, result[name]]).toEqual([name, value]);
        }
        if (done.length === 0 && typeof given === 'string') {
            expect(key.text).toBe(given);
        }
        for (const change of key.changes) {
            expect(formatChange(change)).toMatch(/^[^{}]+\.$/);
        }
        for (const question of key.questions) {
            expect(formatQuestion(question).help).not.toBe('');
        }
        expect(rows.some(([, , deedsOfRow]) => deedsOfRow.some((deed) => deed.startsWith(id)))).toBe(true);
    });
});

describe('the result', () => {
    it('is pretty JSON whose other members stay byte for byte', async () => {
        const text = `{"z":1e400,"n":"${goodN}","big":12345678901234567890,"e":"AQAB","kid":"a","alg":"rs256","kty":"RSA","x5c":["${base64}"]}`;
        const { text: mended } = await only(text);
        expect(mended).toContain('"z": 1e400');
        expect(mended).toContain('"big": 12345678901234567890');
        expect(mended.indexOf('"z"')).toBeLessThan(mended.indexOf('"n"'));
        expect(mended.endsWith('}\n')).toBe(true);
    });

    it('shows the key before it in the same form, private values masked', async () => {
        const key = await only(jwkText({ d: other.n, alg: 'rs256' }));
        expect(key.wasExposed).toBe(true);
        expect(key.before).toContain('"d": "(private, not shown)"');
        expect(JSON.stringify(key)).not.toContain(textOf(other.n).slice(20, 60));
    });

    it.each([
        ['null', (index: number) => `"a${index}":null`, 'drop-null-members', 28_000 - MOST_NAMED],
        ['there twice', (index: number) => `"a${index >> 1}":1`, 'drop-duplicate-members', 14_000 - MOST_NAMED],
        ['one member again and again', () => '"a":[1,2,3]', 'drop-duplicate-members', 0],
        ['private, of one name', (index: number) => `"d":"${'x'.repeat(22)}${index}"`, 'strip-private-members', 0],
        // The first is "p", the others are strangers.
        [
            'private, of many names',
            (index: number) => `"${index ? `d${index}` : 'p'}":"${'x'.repeat(22)}"`,
            'strip-private-members',
            28_000 - MOST_NAMED
        ]
    ] as const)('comes of a megabyte of members, and names the first: %s', async (_, member, id, others) => {
        const many = Array.from({ length: 28_000 }, (__, index) => member(index)).join();
        const { changes } = await only(`{"kty":"RSA","e":"AQAB",${many}}`);
        const made = changes.filter((one) => one.repair === id);
        expect(made.length).toBeGreaterThan(0);
        expect(made.length).toBeLessThanOrEqual(MOST_NAMED + 1);
        expect(made.map(formatChange).join(' ').length).toBeLessThan(2000);
        expect(made.at(-1)?.data.count ?? 0).toBe(others);
    });

    it('does only what it is asked to', async () => {
        const key = await only(jwkText({ alg: 'rs256', kid: ' chat ' }), { only: ['trim-key-id'] });
        expect(deeds(key)).toEqual(['trim-key-id /kid trimmed']);
        expect(written(key)).toMatchObject({ alg: 'rs256', kid: 'chat' });
    });

    it('joins what is in another file only when it is asked to, and throws nothing of one text away', async () => {
        const bare = jwkText({ x5c: undefined, alg: 'rs256' });
        const given: RepairOptions = { now: NOW, subtle: globalThis.crypto.subtle, numberTheory: false };
        const mend = async (text: string, id: RepairId, ...beside: Source[]): Promise<RepairedKey> =>
            (await repair({ name: 'key.json', text }, { ...given, only: [id] }, beside)).keys[0] as RepairedKey;
        const file = { name: 'c.pem', text: pem };
        expect(deeds(await mend(bare, 'join-certificate', file))).toEqual(['join-certificate /x5c joined']);
        expect(deeds(await mend(bare, 'spell-names', file))).toEqual(['spell-names /alg spelled']);
        expect(deeds(await mend(`${bare}\n${pem}`, 'spell-names'))).toEqual([
            'join-certificate /x5c joined',
            'spell-names /alg spelled'
        ]);
    });

    it('makes a file a key of several, with names of their own', async () => {
        const set = JSON.stringify([makeJwk(), makeJwk({ key: keys.other }), makeJwk({ kid: 'CON' })]);
        const { keys: found } = await run(set);
        expect(found.map(({ fileName }) => fileName)).toEqual([
            'chat-2026-11.json',
            'chat-2026-11-2.json',
            'key-CON.json'
        ]);
    });

    it('gives several keys that lack one their own thumbprints, not one key ID', async () => {
        const set = JSON.stringify([makeJwk({ kid: undefined }), makeJwk({ key: keys.other, kid: undefined })]);
        const { keys: found } = await run(set, { choices: { kid: 'chat' } });
        const kids = found.map(({ report }) => report.keys[0]?.kid);
        expect(kids).toEqual(found.map(({ report }) => report.keys[0]?.thumbprint));
        expect(new Set(kids).size).toBe(2);
    });

    it.each<[string, string | Source, RepairReport['refusal']]>([
        ['nothing', '', 'unreadable'],
        ['prose', 'hello', 'unreadable'],
        ['JSON that is cut off', jwkText().slice(0, 300), 'unreadable'],
        ['a private key in PEM', keys.leaf, 'private-key'],
        ['a private key inside x5c', jwkText({ x5c: [keys.leaf] }), 'private-key']
    ])('is none of %s', async (_title, given, refusal) => {
        const report = await run(given);
        expect(report).toMatchObject({ keys: [], refusal });
    });
});
