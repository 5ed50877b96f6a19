import { readToken } from '../../token/readToken.js';
import type { SegmentDefect, Token, TokenObject, TokenWrapping } from '../../types.js';
import { encryptedToken, publicJwk } from '../support/inputs.js';
import { base64Url, makeToken } from '../support/makeToken.js';

const NESTING = 64;
const read = (text: string): Token => readToken(text, NESTING);
const good = makeToken();
const [header = '', claims = '', signature = ''] = good.split('.');
const url = (text: string): string => base64Url(Buffer.from(text, 'utf8').toString('latin1'));

/** The text of each segment. */
const partsOf = (text: string, { segments }: Token): string[] =>
    segments.map(({ start, end }) => text.slice(start, end));
const wrapped = (form: TokenWrapping['form'], label = ''): TokenWrapping => ({ form, label });

describe('a good token', () => {
    it('is read to its last claim', () => {
        const token = read(good);
        expect(token).toMatchObject({
            form: 'compact',
            segmentCount: 3,
            wrapping: null,
            hasSpaceAround: false,
            alg: { state: 'present', value: 'RS256' },
            kid: { state: 'present', value: 'chat-2026-11' },
            typ: { state: 'present', value: 'JWT' },
            sub: { state: 'present', value: 'customer-42' },
            iss: { state: 'present', value: 'https://id.acme.com' },
            exp: { state: 'present', value: 1795438740 },
            iat: { state: 'present', value: 1795435140 },
            nbf: { state: 'absent' },
            signingInput: `${header}.${claims}`
        });
        expect(token.signature).toHaveLength(256);
        expect(token.header).toMatchObject({
            state: 'object',
            text: '{"alg":"RS256","typ":"JWT","kid":"chat-2026-11"}'
        });
        expect([...(token.payload?.members.keys() ?? [])]).toEqual(['sub', 'iss', 'iat', 'exp']);
        expect(partsOf(good, token)).toEqual([header, claims, signature]);
        expect(token.segments.map(({ defect, at }) => [defect, at])).toEqual(Array(3).fill([null, null]));
    });

    it('may be unsigned: an empty segment is a segment', () => {
        const token = read(`${header}.${claims}.`);
        expect(token).toMatchObject({ form: 'compact', segmentCount: 3, signature: '' });
    });
});

describe('what stands around a token', () => {
    const lines = (width: number): string => good.replace(new RegExp(`.{${width}}`, 'g'), '$&\n');
    it.each<readonly [text: string, wrapping: TokenWrapping | null, hasSpace: boolean]>([
        [`${good}\n`, null, true],
        [`\r\n\t ${good} \u00a0`, null, true],
        [`\u200b${good}\ufeff`, null, true],
        [`${good}\0\0`, null, true],
        [`Bearer ${good}`, wrapped('bearer', 'Bearer'), false],
        [`bearer  ${good}\n`, wrapped('bearer', 'bearer'), true],
        [`Authorization: Bearer ${good}`, wrapped('bearer', 'Authorization: Bearer'), false],
        [`authorization:bearer ${good}`, wrapped('bearer', 'authorization: bearer'), false],
        [`"Authorization": "Bearer ${good}",`, wrapped('bearer', 'Authorization: Bearer'), false],
        [`JWT : ${good}`, wrapped('label', 'JWT'), false],
        [`JWT:\n${good}`, wrapped('label', 'JWT'), false],
        [`access_token=${good}`, wrapped('label', 'access_token'), false],
        [`id_token: '${good}';`, wrapped('label', 'id_token'), false],
        [`"identityToken": "${good}"`, wrapped('label', 'identityToken'), false],
        [`token ${good}`, wrapped('label', 'token'), false],
        [`"${good}"`, wrapped('quotes'), false],
        [`'${good}'`, wrapped('quotes'), false],
        [`\`${good}\``, wrapped('quotes'), false],
        [`\u201c${good}\u201d`, wrapped('quotes'), false],
        [`\u00ab ${good} \u00bb`, wrapped('quotes'), true],
        [` "${good}" `, wrapped('quotes'), true],
        [`"${good}`, wrapped('quotes'), false],
        [`${good};`, wrapped('text'), false],
        [`{"token":"${good}"}`, wrapped('text'), false],
        [`{"access_token":"${good}","expires_in":3600}`, wrapped('text'), false],
        [`["${good}"]`, wrapped('text'), false],
        [`curl -H "Authorization: Bearer ${good}" https://id.acme.com/`, wrapped('text'), false],
        [`https://id.acme.com/cb?id_token=${good}&state=1#x`, wrapped('text'), false],
        [`The token is ${good}.`, wrapped('text'), false],
        [`${good} is what I got`, wrapped('text'), false],
        [`${good}\nThanks`, wrapped('text'), false],
        [
            `embeddedservice_bootstrap.userVerificationAPI.setIdentityToken({ identityToken: "${good}" });`,
            wrapped('text'),
            false
        ],
        [`JWK : {"kty":"RSA","kid":"a"}\n\nJWT : ${good}\n`, wrapped('text'), false],
        [`a.b.c ${good}`, wrapped('text'), false]
    ])('is told apart: %j', (text, wrapping, hasSpace) => {
        const token = read(text);
        expect(partsOf(text, token)).toEqual([header, claims, signature]);
        expect(token).toMatchObject({ form: 'compact', wrapping, hasSpaceAround: hasSpace });
        expect(token.signature).toHaveLength(256);
        expect(token.signingInput).toBe(`${header}.${claims}`);
    });

    it.each([
        ['at every 40 digits', lines(40)],
        ['at every 64 digits', lines(64)],
        ['at every 76 digits, as Windows has it', lines(76).replaceAll('\n', '\r\n')],
        ['at its dots', good.replaceAll('.', '\n.')],
        ['after its dots', good.replaceAll('.', '.\n')],
        ['with labels', `Authorization: Bearer ${lines(64)}`],
        ['in quotes', `"${lines(64)}"`]
    ])('is not taken for the end of a token that is broken into lines %s', (_title, text) => {
        const token = read(text);
        expect(token.segmentCount).toBe(3);
        expect(token.signingInput).toBe(`${header}.${claims}`);
        expect(token.signature).toBe(read(good).signature);
        expect(token.segments.some(({ defect }) => defect === 'white-space')).toBe(true);
        const [first] = token.segments.flatMap(({ at }) => at ?? []);
        expect(text.slice(first?.start, first?.end)).toMatch(/^[\r\n]$/);
    });

    it('is not the first thing like a token, but the first token', () => {
        const text = `${header} and ${header}.x, then ${good}!`;
        expect(partsOf(text, read(text))).toEqual([header, claims, signature]);
    });
});

describe('a segment', () => {
    const at = (text: string, part: number): string | undefined => {
        const place = read(text).segments[part]?.at;
        return place ? text.slice(place.start, place.end) : undefined;
    };
    const changed = (part: number, change: (segment: string) => string): string =>
        good
            .split('.')
            .map((segment, index) => (index === part ? change(segment) : segment))
            .join('.');
    it.each<readonly [title: string, text: string, part: number, defect: SegmentDefect, marks: string]>([
        ['a padded signature', `${good}==`, 2, 'padding', '=='],
        ['a padded header', changed(0, (segment) => `${segment}=`), 0, 'padding', '='],
        ['the other alphabet', `${header}.${claims}.${'+/'.repeat(171)}`, 2, 'base64-alphabet', '+'],
        ['a blank', changed(1, (segment) => `${segment.slice(0, 9)} ${segment.slice(9)}`), 1, 'white-space', ' '],
        [
            'a character without width',
            changed(1, (segment) => `${segment.slice(0, 9)}\u200b${segment.slice(9)}`),
            1,
            'white-space',
            '\u200b'
        ],
        [
            'another character',
            changed(2, (segment) => `${segment.slice(0, 7)}!${segment.slice(7)}`),
            2,
            'other-character',
            '!'
        ],
        ['a percent sign', changed(2, (segment) => `${segment}%3D`), 2, 'other-character', '%'],
        ['one digit too many', `${header}.${claims}.${'A'.repeat(341)}`, 2, 'impossible-length', 'A'],
        ['stray bits', `${header}.${claims}.${'A'.repeat(341)}B`, 2, 'non-canonical', 'B']
    ])('that is not strict base64url says where: %s', (_title, text, part, defect, marks) => {
        const { segments } = read(text);
        expect(segments[part]?.defect).toBe(defect);
        expect(at(text, part)).toBe(marks);
        expect(segments.filter((_, index) => index !== part).map((other) => other.defect)).toEqual([null, null]);
    });

    it.each([
        ['padding', `${good}==`],
        ['blanks', good.replace(/.{50}/g, '$& ')],
        ['the other alphabet', good.replaceAll('-', '+').replaceAll('_', '/')]
    ])('is read as it was meant, whatever its %s', (_title, text) => {
        expect(read(text)).toMatchObject({ segmentCount: 3, signature: read(good).signature });
    });

    it('is not guessed at', () => {
        const { segments, signature: octets } = read(`${header}.${claims}.${'A'.repeat(340)}!`);
        expect([segments[2]?.octets, octets]).toEqual([null, null]);
    });
});

describe('the number of segments', () => {
    it.each<readonly [text: string, count: number, form: Token['form'], parts: number]>([
        [header, 1, 'compact', 1],
        [`${header}.${claims}`, 2, 'compact', 2],
        [`${header}.`, 2, 'compact', 2],
        [`${good}.${signature}`, 4, 'compact', 4],
        [encryptedToken, 5, 'encrypted', 5],
        [`${good}.a.b.c`, 6, 'compact', 6],
        [`${good}${'.'.repeat(20)}`, 23, 'compact', 6]
    ])('is counted, and at most six are kept', (text, count, form, parts) => {
        const token = read(text);
        expect(token).toMatchObject({ form, segmentCount: count, signingInput: null, signature: null });
        expect(token.segments).toHaveLength(parts);
    });

    it('leaves the claims of an encrypted token unread', () => {
        expect(read(encryptedToken)).toMatchObject({ header: { state: 'object' }, payload: null });
    });
});

describe('header and claims', () => {
    it.each<readonly [title: string, octets: string, state: TokenObject['state'], text: string]>([
        ['an object', '{"a":1}', 'object', '{"a":1}'],
        ['an object with blanks', '{\n "a": 1 }\n', 'object', '{\n "a": 1 }\n'],
        ['letters beyond ASCII', '{"a":"\xc3\xa9"}', 'object', '{"a":"é"}'],
        ['half a surrogate pair, escaped', '{"a":"\\ud800"}', 'object', '{"a":"\\ud800"}'],
        ['UTF-8 that is cut off', '{"a":"\xc3"}', 'not-utf8', ''],
        ['Latin-1', '{"a":"\xe9"}', 'not-utf8', ''],
        ['a surrogate in UTF-8', '{"a":"\xed\xa0\x80"}', 'not-utf8', ''],
        ['a byte order mark', '\xef\xbb\xbf{"a":1}', 'object', '{"a":1}'],
        ['two byte order marks', '\xef\xbb\xbf\xef\xbb\xbf{"a":1}', 'not-json', '\ufeff{"a":1}'],
        ['UTF-16', '{\0"\0a\0"\0:\x001\0}\0', 'not-utf8', ''],
        ['UTF-16 with its mark', '\xff\xfe{\0}\0', 'not-utf8', ''],
        ['a comma too many', '{"a":1,}', 'not-json', '{"a":1,}'],
        ['single quotes', "{'a':1}", 'not-json', "{'a':1}"],
        ['text after it', '{"a":1}x', 'not-json', '{"a":1}x'],
        ['a NUL after it', '{"a":1}\0', 'not-json', '{"a":1}\0'],
        ['a comment', '{"a":1/**/}', 'not-json', '{"a":1/**/}'],
        ['an array', '["RS256"]', 'not-an-object', '["RS256"]'],
        ['null', 'null', 'not-an-object', 'null'],
        ['words', 'hello world', 'not-json', 'hello world']
    ])('are strict: %s', (_title, octets, state, text) => {
        const claimed = read(`${header}.${base64Url(octets)}.${signature}`).payload;
        expect({ state: claimed?.state, text: claimed?.text }).toEqual({ state, text });
        expect(claimed?.members.size).toBe(state === 'object' ? 1 : 0);
        const heading = read(`${base64Url(octets)}.${claims}.${signature}`).header;
        const ofHeader = heading?.hasByteOrderMark ? 'not-json' : state;
        expect({ state: heading?.state, text: heading?.text }).toEqual({ state: ofHeader, text });
    });

    it.each<readonly [segment: string, state: TokenObject['state']]>([
        ['', 'empty'],
        ['A', 'undecodable'],
        ['e!30', 'undecodable'],
        ['  ', 'undecodable']
    ])('say why they cannot be decoded: %j', (segment, state) => {
        expect(read(`${header}.${segment}.${signature}`).payload?.state).toBe(state);
    });

    it('count the last of a name that is there twice, and say which it is', () => {
        const { iss, payload } = read(`${header}.${url('{"iss":"a","\\u0069ss":"b"}')}.${signature}`);
        expect(iss).toEqual({ state: 'present', value: 'b' });
        expect(payload?.json?.duplicates.map(({ pointer }) => pointer)).toEqual(['/iss']);
    });

    it('tell what is absent, null, or of another type', () => {
        const token = read(`${url('{"alg":null,"kid":7}')}.${url('{"exp":"6000","nbf":null,"iss":["a"]}')}.AA`);
        expect(token).toMatchObject({
            alg: { state: 'null' },
            kid: { state: 'wrong-type', found: 'number' },
            typ: { state: 'absent' },
            exp: { state: 'wrong-type', found: 'string' },
            nbf: { state: 'null' },
            iat: { state: 'absent' },
            iss: { state: 'wrong-type', found: 'array' }
        });
    });

    it('are not followed too deep', () => {
        const deep = (levels: number): string => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`;
        const stateOf = (levels: number) => read(`${header}.${url(deep(levels))}.${signature}`).payload?.state;
        expect([stateOf(63), stateOf(64), stateOf(10_000)]).toEqual(['object', 'not-json', 'not-json']);
    });
});

describe('the JSON form', () => {
    const flat = JSON.stringify({ payload: claims, protected: header, signature });
    const general = JSON.stringify({ payload: claims, signatures: [{ protected: header, signature }] }, null, 2);
    it.each([
        ['flattened', flat, null],
        ['general', general, null],
        ['with a label', `JWS: ${flat}`, wrapped('label', 'JWS')],
        ['in other text', `it says ${flat} there`, wrapped('text')]
    ])('is read: %s', (_title, text, wrapping) => {
        const token = read(text);
        expect(token).toMatchObject({ form: 'json', segmentCount: 0, wrapping, alg: { value: 'RS256' } });
        expect(token.signingInput).toBe(`${header}.${claims}`);
        expect(token.signature).toHaveLength(256);
        expect(partsOf(text, token)).toEqual([header, claims, signature]);
    });

    it('of a JWE is an encrypted token', () => {
        const text = JSON.stringify({
            protected: url('{"alg":"RSA-OAEP"}'),
            iv: 'aXY',
            ciphertext: 'Y2lwaGVy',
            tag: 'dGFn'
        });
        expect(read(text)).toMatchObject({ form: 'encrypted', segmentCount: 0, payload: null, signature: null });
    });

    it('may lack anything', () => {
        expect(read('{"payload":7,"signatures":[]}')).toMatchObject({
            form: 'json',
            segments: [],
            header: null,
            payload: null,
            signingInput: null
        });
    });
});

describe('what is no token', () => {
    it.each([
        '',
        ' \n',
        'hello',
        'www.example.com',
        '1.2.3',
        'Zm9v',
        '.Zm9v.',
        'null',
        '{}',
        '{"sub":"a","iss":"b","exp":1}',
        JSON.stringify(publicJwk),
        JSON.stringify({ ...publicJwk, token: good }),
        JSON.stringify({ keys: [publicJwk] }),
        `[${JSON.stringify({ ...publicJwk, token: good })}]`,
        '-----BEGIN CERTIFICATE-----'
    ])('is none: %j', (text) => {
        expect(read(text)).toMatchObject({ form: 'none', segmentCount: 0, segments: [], header: null, payload: null });
    });

    it('may be meant as one all the same, by its length and its dots', () => {
        const text = `${'x'.repeat(20)}.${'y'.repeat(20)}.${'z'.repeat(20)}`;
        expect(read(text)).toMatchObject({ form: 'compact', segmentCount: 3 });
        expect(read(text).header?.state).not.toBe('object');
    });
});

describe('hostile texts', () => {
    const most = 65_536;
    const fill = (piece: string): string => piece.repeat(Math.ceil(most / piece.length)).slice(0, most);
    it.each([
        ['dots', '.'.repeat(100_000)],
        ['quotes', fill('"')],
        ['quotes of all kinds', fill('"\u201c\'`')],
        ['blanks', fill(' ')],
        ['blanks before a token', `${fill(' ')}${good}`],
        ['line ends', fill('\r\n')],
        ['NULs', fill('\0')],
        ['marks without width', fill('\u200b')],
        ['half surrogate pairs', fill('\ud800')],
        ['headers without an end', fill('eyJ')],
        ['headers with dots', fill(`${header}.`)],
        ['headers with blanks', fill(`${header} `)],
        ['a header and words', `${header} ${fill('ab ')}`],
        ['a token and words', `${good} ${fill('ab ')}`],
        ['short words with dots', fill('a.')],
        ['labels', fill('Bearer ')],
        ['labels with colons', fill('token: ')],
        ['braces', fill('{')],
        ['objects', fill('{"a":')],
        ['brackets', fill('[')],
        ['members of a token', fill('{"protected":"')],
        ['base64', fill('A')],
        ['padding', `${header}.${fill('=')}`],
        ['a header of brackets', `${base64Url(`{"a":${'['.repeat(30_000)}`)}.${claims}.${signature}`],
        ['claims of quotes', `${header}.${base64Url(fill('"').slice(0, 40_000))}.${signature}`]
    ])('come back fast: %s', (_title, text) => {
        const started = performance.now();
        expect(() => read(text)).not.toThrow();
        expect(performance.now() - started).toBeLessThan(1000);
    });
});
