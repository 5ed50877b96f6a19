import { readToken } from '../../token/readToken.js';
import { repairToken } from '../../token/repairToken.js';
import { encryptedToken } from '../support/inputs.js';
import { jwkText } from '../support/makeCertificate.js';
import { base64Url, makeToken } from '../support/makeToken.js';

const read = (text: string) => readToken(text, 64);
const token = makeToken();
const other = makeToken({ claims: { sub: 'customer-43' } });
const third = makeToken({ header: { kid: 'other' } });
const [header = '', claims = '', signature = ''] = token.split('.');
const lines = (text: string, width: number, end = '\n'): string =>
    text.replace(new RegExp(`.{${width}}`, 'g'), `$&${end}`);

describe('several tokens in a text', () => {
    it.each<readonly [title: string, text: string, others: number]>([
        ['one a line', `${token}\n${other}`, 1],
        ['one a line, with lines between', `${token}\n\n${other}\r\n\r\n${third}\n`, 2],
        ['with a blank between', `${token} ${other}`, 1],
        ['with nothing between', token + other, 1],
        ['with a dot between', `${token}.${other}`, 1],
        ['with a comma', `${token},${other}`, 1],
        ['with labels', `JWT : ${token}\nJWT : ${other}`, 1],
        ['with words', `old: ${token}, new: ${other}.`, 1],
        ['in a list of JSON', JSON.stringify([token, other, third]), 2],
        ['in an answer of a server', JSON.stringify({ access_token: token, id_token: other, expires_in: 3600 }), 1],
        ['in a shell', `$ echo ${token}\n${token.slice(0, 0)}$ preflight token ${other}`, 1],
        ['broken into lines', `${lines(token, 64)}\n\n${lines(other, 64)}`, 1],
        ['broken into long lines', `${lines(token, 76, '\r\n')}\r\n${lines(other, 76, '\r\n')}`, 1],
        ['a signed one and an encrypted one', `${token}\n${encryptedToken}`, 1],
        ['an encrypted one and a signed one', `${encryptedToken}\n${token}`, 1],
        ['the first of them cut', `${header}.eyJ...\n${token}`, 0],
        ['one with a key in its header', makeToken({ header: { jwk: JSON.parse(jwkText()) as object } }), 0],
        ['one with a key in its claims', makeToken({ claims: { cnf: { jwk: JSON.parse(jwkText()) as object } } }), 0],
        ['a header after it', `${token} has the header ${header}`, 0],
        ['claims after it', `${token}\n${claims}.x`, 0]
    ])('are counted: %s', (_title, text, others) => {
        const { others: found, copies, form } = read(text);
        expect({ found, copies, form }).toEqual({ found: others, copies: 1, form: 'compact' });
        if (others > 0) {
            expect(read(text)).toMatchObject({ signingInput: null, signature: null });
            expect(repairToken(text)).toBeNull();
        }
    });

    it.each<readonly [title: string, text: string, copies: number]>([
        ['on two lines', `${token}\n${token}\n`, 2],
        ['three times', `${token} ${token}, ${token}`, 3],
        ['with a label', `JWT : ${token}\nJWT : ${token}`, 2],
        ['broken into lines', `${lines(token, 64)}\n${lines(token, 64)}`, 2],
        ['with nothing between', token + token, 2]
    ])('are one when they are the same: %s', (_title, text, copies) => {
        const found = read(text);
        expect([found.copies, found.others]).toEqual([copies, 0]);
    });

    it('that are the same are mended to one', () => {
        expect(repairToken(`${token}\n${token}`)).toEqual({ text: token, changes: ['wrapping'] });
    });

    it.each([
        ['tokens', `${token}\n`],
        ['headers', `${header}.`],
        ['headers on lines', `${header}\n`],
        ['beginnings', 'eyJ'],
        ['beginnings with dots', 'eyJ.'],
        ['quoted lines', '> > > eyJhbGciOiJSUzI1NiJ9\n'],
        ['margins', '\n> |'],
        ['quotes', `'\n`],
        ['ellipses', '\u2026'],
        ['percent signs', '%20%2E']
    ])('take no time: 64 kB of %s', (_title, piece) => {
        const text = `${header}.${claims}.${piece.repeat(Math.floor(64_000 / piece.length))}`;
        const start = performance.now();
        read(text);
        repairToken(text);
        expect(performance.now() - start).toBeLessThan(1000);
    });
});

describe('five parts', () => {
    it.each([
        ['with "enc" are an encrypted token', encryptedToken, 'encrypted'],
        ['without it are none', `${token}.a.b`, 'compact'],
        ['whose header cannot be read are none', 'a.b.c.d.e'.repeat(10), 'compact']
    ])('%s', (_title, text, form) => {
        expect(read(text).form).toBe(form);
    });
});

describe('a token that is cut off', () => {
    it.each([
        ['in its claims', `${header}.eyJ...`],
        ['in its header', `${header.slice(0, 30)}...`],
        ['in its middle', `${header}.${claims}...${signature.slice(-20)}`],
        ['in its signature', `${header}.${claims}.${signature.slice(0, 30)}...`],
        ['with one character that is three dots', `${header}.${claims}.${signature.slice(0, 30)}\u2026`],
        ['everywhere', 'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9\u2026.eyJzdWIi\u2026.AbC\u2026'],
        ['with a bracket', `${header}.${claims}.${signature.slice(0, 30)} [...]`],
        ['with a label', `JWT : ${header}.${claims.slice(0, 20)}...`],
        ['in quotes', `"${header}.${claims.slice(0, 20)}..."`]
    ])('is one: %s', (_title, text) => {
        expect(read(text)).toMatchObject({ isCut: true, signingInput: null, form: 'compact' });
        expect(repairToken(text)).toBeNull();
    });

    it.each([
        ['whose sentence trails off', `It is ${token}...`],
        ['whose sentence goes on', `It is ${token}, and...`],
        ['with its payload detached', `${header}..${signature}`]
    ])('is not one %s', (_title, text) => {
        expect(read(text)).toMatchObject({ isCut: false, segmentCount: 3 });
    });
});

describe('what stands in the margins of a token’s lines', () => {
    const split = (width: number): string[] => lines(token, width).trim().split('\n');
    it.each([
        [
            'a quoted mail',
            split(64)
                .map((line) => `> ${line}`)
                .join('\n')
        ],
        [
            'a mail that was quoted twice',
            split(64)
                .map((line) => `> > ${line}`)
                .join('\r\n')
        ],
        ['a command that goes on', split(70).join(' \\\n')],
        [
            'strings in code',
            split(64)
                .map((line) => `    "${line}" +`)
                .join('\n')
        ],
        [
            'strings in Python',
            `token = (\n${split(64)
                .map((line) => `    '${line}'`)
                .join('\n')}\n)`
        ],
        [
            'a comment',
            split(64)
                .map((line) => `// ${line}`)
                .join('\n')
        ],
        [
            'a listing',
            split(64)
                .map((line, index) => `${index + 1}: ${line}`)
                .join('\n')
        ],
        ['a sentence before it', `My token:\n${split(64).join('\n')}\nThanks`],
        ['a quoted sentence before it', `> My token:\n> ${split(76).join('\n> ')}\n> Thanks`]
    ])('is no part of it: %s', (_title, text) => {
        const found = read(text);
        expect(found).toMatchObject({ segmentCount: 3, others: 0, signingInput: `${header}.${claims}` });
        expect(found.signature).toBe(read(token).signature);
        expect(repairToken(text)?.text).toBe(token);
    });

    it('is no part of an address', () => {
        expect(read(`https://a.example/?t=Bearer%20${token}&x=1`).signingInput).toBe(`${header}.${claims}`);
        expect(read(`#id_token%3D${token}`).signature).toBe(read(token).signature);
    });
});

it('a header of another form begins a token, too', () => {
    const spaced = `${base64Url('{ "typ":"JWT",\n"alg" : "RS256" }')}.${claims}.${signature}`;
    expect(read(`${token}\n${spaced}`).others).toBe(1);
    expect(read(`${spaced}\n${token}`).others).toBe(1);
});
