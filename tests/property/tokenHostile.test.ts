import {
    check,
    candidateOfToken,
    tokenChecklist
} from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { makeToken } from '../../force-app/main/default/lwc/preflightCore/__tests__/support/makeToken.js';
import { NOW } from './support.js';
import { expectSoundToken, goodToken, idsOf, ISSUER, runToken, signMore, signOctets, utf8 } from './tokens.js';

const HEADER = '{"alg":"RS256","typ":"JWT","kid":"chat-2026-11"}';
const EXP = NOW / 1000 + 3600;
const claims = (more = '', exp: number | string = EXP): string => `{"sub":"a","iss":"${ISSUER}","exp":${exp}${more}}`;
/** A token over any octets, with a signature that is good. */
const token = (payload: string, header = HEADER): string => signOctets(header, payload);
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

interface Hostile {
    readonly what: string;
    readonly text: string;
    /** Findings in order; what is not named here must not be there. */
    readonly ids: readonly string[];
    readonly verdict: 'ready' | 'attention' | 'blocked';
}

const READY = { ids: [], verdict: 'ready' } as const;
const refused = (...ids: readonly string[]): Pick<Hostile, 'ids' | 'verdict'> => ({ ids, verdict: 'blocked' });
const UNREADABLE = refused('token.payload-unreadable');
const NO_HEADER = refused('token.header-unreadable');

const numbers: readonly Hostile[] = [
    { what: '"exp" with a fraction', text: token(claims('', `${EXP}.999999999999`)), ...READY },
    { what: '"exp" with an exponent', text: token(claims('', '1.7954388e9')), ...READY },
    { what: '"exp" beyond all numbers', text: token(claims('', '1e999')), ...refused('token.claim-type') },
    { what: '"exp" below all numbers', text: token(claims('', '-1e999')), ...refused('token.claim-type') },
    { what: '"exp" of 400 digits', text: token(claims('', '9'.repeat(400))), ...refused('token.claim-type') },
    { what: '"exp" of 1e308', text: token(claims('', '1e308')), ...refused('token.expiry-in-milliseconds') },
    { what: '"exp" of minus zero', text: token(claims('', '-0')), ...refused('token.expired') },
    { what: '"exp" with a leading zero', text: token(claims('', `0${EXP}`)), ...UNREADABLE },
    { what: '"exp" in hex', text: token(claims('', '0x6b047f00')), ...UNREADABLE },
    { what: '"exp" that is NaN', text: token(claims('', 'NaN')), ...UNREADABLE },
    { what: '"exp" with a separator', text: token(claims('', '1_795_438_800')), ...UNREADABLE },
    { what: '"iat" beyond all numbers', text: token(claims(',"iat":1e999')), ...refused('token.claim-type') },
    { what: 'a number of 10,000 digits', text: token(claims(`,"n":${'1'.repeat(10_000)}`)), ...READY }
];

const names: readonly Hostile[] = [
    { what: '"__proto__" with other claims in it', text: token(claims(',"__proto__":{"exp":1}')), ...READY },
    { what: '"__proto__" instead of claims', text: token(`{"__proto__":${claims()}}`), ...refused(...three()) },
    { what: '"constructor" and "toString"', text: token(claims(',"constructor":1,"toString":null')), ...READY },
    {
        what: '"hasOwnProperty" in the header',
        text: token(claims(), HEADER.replace('}', ',"hasOwnProperty":1}')),
        ...READY
    },
    {
        what: '"__proto__" with the key ID in it',
        text: token(claims(), '{"alg":"RS256","typ":"JWT","__proto__":{"kid":"chat-2026-11"}}'),
        ...refused('token.header-member-missing')
    },
    {
        what: '"__proto__" twice',
        text: token(claims(',"__proto__":1,"__proto__":2')),
        ...refused('token.duplicate-member')
    },
    {
        what: 'one name, once with an escape',
        text: token(claims(',"\\u0073ub":"b"')),
        ...refused('token.duplicate-member')
    },
    { what: 'names that differ in case', text: token(claims(',"SUB":"b","Exp":1')), ...READY },
    { what: 'names that only look alike', text: token(utf8(claims(',"\u0455ub":"b","exp\u200b":1'))), ...READY },
    { what: 'an empty name', text: token(claims(',"":1')), ...READY }
];

const texts: readonly Hostile[] = [
    { what: 'a lone surrogate as an escape', text: token(claims(',"name":"\\ud800"')), ...READY },
    { what: 'a lone surrogate as octets', text: token(claims(',"name":"\xed\xa0\x80"')), ...UNREADABLE },
    {
        what: 'a pair of surrogates as octets (CESU-8)',
        text: token(claims(',"n":"\xed\xa0\xbd\xed\xb8\x80"')),
        ...UNREADABLE
    },
    { what: 'an overlong "/"', text: token(claims(',"name":"\xc0\xaf"')), ...UNREADABLE },
    { what: 'an overlong quote', text: token(claims(',"name":"\xe0\x80\xa2"')), ...UNREADABLE },
    { what: 'an overlong NUL', text: token(claims(',"name":"\xc0\x80"')), ...UNREADABLE },
    { what: 'a character beyond U+10FFFF', text: token(claims(',"name":"\xf4\x90\x80\x80"')), ...UNREADABLE },
    { what: 'octets that are no UTF-8', text: token(claims(',"name":"\xff\xfe"')), ...UNREADABLE },
    { what: 'Latin-1', text: token(claims(',"name":"Zo\xeb"')), ...UNREADABLE },
    { what: 'half a character at the end', text: token(`${claims()}\xc3`), ...UNREADABLE },
    { what: 'a byte order mark before the claims', text: token(`\xef\xbb\xbf${claims()}`), ...UNREADABLE },
    { what: 'a byte order mark before the header', text: token(claims(), `\xef\xbb\xbf${HEADER}`), ...NO_HEADER },
    { what: 'a byte order mark in a value', text: token(claims(',"name":"\xef\xbb\xbf"')), ...READY },
    { what: 'a NUL as an escape', text: token(claims(',"name":"\\u0000"')), ...READY },
    { what: 'a NUL as it is', text: token(claims(',"name":"\0"')), ...UNREADABLE },
    { what: 'a NUL after the claims', text: token(`${claims()}\0`), ...UNREADABLE },
    { what: 'a line end in a text', text: token(claims(',"name":"a\nb"')), ...UNREADABLE },
    { what: 'a NUL in the header', text: token(claims(), `${HEADER}\0`), ...NO_HEADER },
    { what: 'two objects', text: token(claims() + claims()), ...UNREADABLE },
    { what: 'a comment', text: token(`${claims()} // good`), ...UNREADABLE },
    { what: 'a trailing comma', text: token(claims(',')), ...UNREADABLE },
    { what: 'single quotes', text: token(claims().replaceAll('"', "'")), ...UNREADABLE },
    { what: 'a list', text: token(`[${claims()}]`), ...UNREADABLE },
    { what: 'a text that holds the claims', text: token(JSON.stringify(claims())), ...UNREADABLE },
    { what: 'null', text: token('null'), ...UNREADABLE },
    { what: 'nothing', text: token(''), ...UNREADABLE },
    { what: 'blanks', text: token('   '), ...UNREADABLE },
    { what: 'blanks and line ends around and in JSON', text: token(` \r\n${claims(' \t, "a" : 1 ')}\n `), ...READY },
    { what: 'a blank that JSON does not know', text: token(utf8(`\u00a0${claims()}`)), ...UNREADABLE },
    { what: 'a header in UTF-16', text: token(claims(), HEADER.replaceAll(/(.)/g, '$1\0')), ...NO_HEADER },
    {
        what: '"kid" with a NUL behind it',
        text: makeToken({ header: { kid: 'chat-2026-11\0' } }),
        ...refused('token.key-id-mismatch')
    },
    {
        what: '"iss" with a NUL behind it',
        text: makeToken({ claims: { iss: `${ISSUER}\0` } }),
        ...refused('token.issuer-mismatch')
    },
    { what: '"sub" with a direction override', text: makeToken({ claims: { sub: '\u202ezoe' } }), ...READY }
];

const depths: readonly Hostile[] = [
    { what: '60 levels', text: token(claims(`,"a":${nested(60)}`)), ...READY },
    { what: '20,000 levels', text: token(claims(`,"a":${nested(20_000)}`)), ...UNREADABLE },
    {
        what: '20,000 levels in the header',
        text: token(claims(), HEADER.replace('}', `,"a":${nested(20_000)}}`)),
        ...NO_HEADER
    },
    { what: '20,000 levels that never end', text: token('{"a":'.repeat(9_000)), ...UNREADABLE },
    {
        what: '8,000 members',
        text: token(claims(Array.from({ length: 4_000 }, (_, n) => `,"m${n}":0`).join(''))),
        ...READY
    },
    {
        what: '3,000 times the same name',
        text: token(claims(',"a":0'.repeat(3_000))),
        ...refused('token.duplicate-member')
    }
];

/** Both claims that are missing with "exp". */
function three(): string[] {
    return ['token.claim-missing', 'token.claim-missing', 'token.claim-missing'];
}

describe.each([
    ['numbers', numbers],
    ['names', names],
    ['texts', texts],
    ['depths', depths]
])('hostile %s, signed', (_title, cases) => {
    it.each(cases.map((given) => [given.what, given] as const))('%s', async (_what, { text, ids, verdict }) => {
        const report = await runToken(text);
        expectSoundToken(report);
        const found = idsOf(report);
        const distinct = (list: readonly string[]): string[] => (list.length > 10 ? [...new Set(list)] : [...list]);
        expect({ ids: distinct(found), verdict: report.verdict }).toEqual({ ids: [...ids], verdict });
        expect(report.isVerified).toBe(found.includes('token.header-unreadable') ? null : true);
    });
});

const MARK = 'input.byte-order-mark';

describe('what stands around a good token', () => {
    it.each([
        ['a byte order mark', MARK, { text: `\ufeff${goodToken}` }],
        ['a byte order mark as octets', MARK, { bytes: `\xef\xbb\xbf${goodToken}` }],
        ['UTF-16 with its mark', MARK, { bytes: `\xff\xfe${Buffer.from(goodToken, 'utf16le').toString('latin1')}` }],
        ['a zero-width space', 'token.whitespace', { text: `${goodToken}\u200b` }],
        ['a NUL', 'token.whitespace', { text: `${goodToken}\0` }]
    ])('cannot be seen, and is named: %s', async (_title, id, given) => {
        const report = await runToken({ name: 'token.jwt', ...given });
        expectSoundToken(report);
        expect({ ids: idsOf(report), isVerified: report.isVerified }).toEqual({
            ids: [id],
            isVerified: true
        });
    });

    it('is JSON with its members in any order: the segments are in the order of the text', async () => {
        const [header = '', payload = '', signature = ''] = goodToken.split('.');
        const report = await runToken(JSON.stringify({ signature, payload, protected: header }));
        expectSoundToken(report);
        expect(report.segments.map(({ part, start, end }) => [part, report.text.slice(start, end)])).toEqual([
            ['signature', signature],
            ['payload', payload],
            ['header', header]
        ]);
    });
});

describe('64 KiB', () => {
    const LIMIT = 64 * 1024;

    /** A good token of exactly so many octets. */
    function tokenOf(length: number): string {
        const short = signMore({ claims: ',"pad":""' }).length;
        for (let padding = Math.floor(((length - short) * 3) / 4) - 4; ; padding++) {
            const text = signMore({ claims: `,"pad":"${'x'.repeat(padding)}"` });
            if (text.length >= length) {
                return text;
            }
        }
    }

    it('a token of just under the limit is checked to its end', async () => {
        const text = tokenOf(LIMIT - 2);
        expect(text.length).toBeLessThanOrEqual(LIMIT);
        const report = await runToken(text);
        expectSoundToken(report);
        expect({ verdict: report.verdict, isVerified: report.isVerified }).toEqual({
            verdict: 'ready',
            isVerified: true
        });
    });

    it('a token of more than the limit is not looked at, nor kept', async () => {
        const report = await runToken(tokenOf(LIMIT + 1));
        expectSoundToken(report);
        expect(idsOf(report)).toEqual(['input.too-large']);
        expect({ kind: report.kind, text: report.text, header: report.header }).toEqual({
            kind: 'too-large',
            text: '',
            header: null
        });
    });

    it.each([
        ['blanks to the limit', LIMIT - goodToken.length, 'attention'],
        ['blanks beyond it', LIMIT - goodToken.length + 1, 'blocked']
    ])('%s count as octets', async (_title, blanks, verdict) => {
        expect((await runToken(goodToken + ' '.repeat(blanks))).verdict).toBe(verdict);
        expect((await runToken({ name: 'a.jwt', bytes: goodToken + ' '.repeat(blanks) })).verdict).toBe(verdict);
    });

    it('characters of more octets count as such', async () => {
        const report = await runToken('\u00e9'.repeat(LIMIT / 2 + 1));
        expect(idsOf(report)).toEqual(['input.too-large']);
    });
});

describe('what is given beside the token', () => {
    it.each([
        ['no key at all', []],
        ['an empty file', ['']],
        ['junk', ['not a key']],
        ['a token as a key', [goodToken]],
        ['the same junk ten times', Array.from({ length: 10 }, () => '{')]
    ])('is bad: %s', async (_title, given) => {
        const keys = await Promise.all(given.map((text) => check({ name: 'k.json', text }, { now: NOW })));
        const report = await runToken(goodToken, { keys });
        expectSoundToken(report);
        expect(report.isVerified).toBe(null);
        expect(report.checklist.T7?.answer ?? 'not-checked').toBe('not-checked');
        expectSoundToken(await runToken(goodToken, { keys, hasChannel: true }));
    });

    it.each([NaN, Infinity, -Infinity, 0, -8.64e15, 8.64e15, 1e300])('is a clock that says %d', async (now) => {
        expectSoundToken(await runToken(goodToken, { now }));
        expectSoundToken(await runToken(makeToken({ claims: { nbf: 1, iat: 1e15 } }), { now }));
    });

    it.each(['', ' ', '\0', '\ud800', 'x'.repeat(100_000)])('is an issuer %#', async (issuer) => {
        const report = await runToken(goodToken, { issuer });
        expectSoundToken(report);
        expect(report.checklist.T5?.answer ?? 'not-checked').not.toBe('yes');
    });

    it('is no crypto: nothing is called verified', async () => {
        const report = await runToken(goodToken, { subtle: undefined });
        expectSoundToken(report);
        expect(report.isVerified).toBe(null);
        expect(report.checklist.T7?.answer).toBe('not-checked');
    });

    it('is crypto that fails', async () => {
        const failing = {
            importKey: () => Promise.reject(new Error('no')),
            verify: () => Promise.reject(new Error('no')),
            digest: () => Promise.reject(new Error('no'))
        };
        const report = await runToken(goodToken, { subtle: failing as unknown as SubtleCrypto });
        expectSoundToken(report);
        expect(report.isVerified).toBe(null);
        expect(report.verdict).not.toBe('blocked');
    });

    it('is nothing: the other questions are not answered by silence', async () => {
        const report = await runToken(goodToken, { keys: [], issuer: null });
        const checklist = tokenChecklist(report, null);
        const answers = Object.values(checklist).map(({ question, answer }) => `${question} ${answer}`);
        expect(answers.filter((answer) => answer.endsWith('yes'))).toEqual(['T1 yes', 'T2 yes']);
        expect(answers).toHaveLength(10);
        expect(candidateOfToken(report)).toEqual({
            kind: 'token',
            kid: 'chat-2026-11',
            alg: 'RS256',
            n: null,
            e: null,
            issuer: ISSUER
        });
    });
});
