import { repairToken } from '../../token/repairToken.js';
import { makeToken } from '../support/makeToken.js';

const token = makeToken();
const broken = token.replace(/.{64}/g, '$&\n');
const other = makeToken({ header: { kid: 'other' } });

describe('repairToken', () => {
    it.each<[title: string, text: string, changes: readonly string[]]>([
        ['Bearer', `Bearer ${token}`, ['wrapping']],
        ['a header of HTTP', `Authorization: Bearer ${token}`, ['wrapping']],
        ['a label', `JWT : ${token}`, ['wrapping']],
        ['double quotes', `"${token}"`, ['wrapping']],
        ['single quotes', `'${token}'`, ['wrapping']],
        ['a member of JSON', `{"identityToken":"${token}"}`, ['wrapping']],
        ['a sentence around it', `It is ${token}. Why does it fail?`, ['wrapping']],
        ['blanks around it', ` \t${token} `, ['space-around']],
        ['a line feed behind it', `${token}\r\n`, ['space-around']],
        ['a byte order mark', `\ufeff${token}`, ['space-around']],
        ['lines of 64 characters', broken, ['space-inside']],
        ['a mark that nobody sees', token.replace('.', '\u200b.'), ['space-inside']],
        ['a label, and lines of 64 characters', `Bearer ${broken}`, ['wrapping', 'space-inside']],
        ['blanks around it and lines', `\n${broken}\n`, ['space-around', 'space-inside']]
    ])('takes the token out of %s', (_title, text, changes) => {
        const mended = repairToken(text);
        expect(mended).toEqual({ text: token, changes });
        expect(repairToken(mended?.text ?? '')).toBeNull();
    });

    it('leaves two alone: which of them is meant cannot be told', () => {
        expect(repairToken(`first ${token} second ${other}`)).toBeNull();
    });

    it.each([
        ['a token alone', token],
        ['a token with a signature of another alphabet', token.replace(/\.[^.]*$/, '.++//')],
        ['nothing', ''],
        ['blanks', ' \n'],
        ['prose', 'The chat stays anonymous.'],
        ['a key', '{"kty":"RSA","n":"AQAB","e":"AQAB"}'],
        ['a private key', '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----'],
        ['the name of a host', 'www.example.com']
    ])('leaves %s alone', (_title, text) => {
        expect(repairToken(text)).toBeNull();
    });

    it.each([
        ['dots', '.'.repeat(1_000_000)],
        ['blanks', ' '.repeat(1_000_000)],
        ['beginnings of headers', 'eyJ.'.repeat(250_000)],
        ['quotes', '"'.repeat(1_000_000)],
        ['labels', 'Bearer '.repeat(140_000)],
        ['a token with blanks behind it', `${token}${' '.repeat(1_000_000)}x`]
    ])('comes to an end with a million of %s', (_title, text) => {
        const start = performance.now();
        repairToken(text);
        expect(performance.now() - start).toBeLessThan(2000);
    });
});
