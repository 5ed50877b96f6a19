import { certificatePem, files, pem, privateJwk, privatePems, publicPem, token } from '../support/inputs.js';
import { jwkText } from '../support/makeCertificate.js';
import { run } from '../support/testRule.js';

const key = jwkText();
const QUESTIONS = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7'] as const;
const MARKS = { yes: 'y', no: 'n', 'not-checked': '-' } as const;

/** Answers of the only key if there is one, else of the input, as one character a question. */
async function answersTo(input: string | { readonly bytes: string }): Promise<string> {
    const report = await run({ title: '', input });
    const checklist = report.keys[0]?.checklist ?? report.checklist;
    return QUESTIONS.map((question) => MARKS[checklist[question]?.answer ?? 'not-checked']).join('');
}

describe("Salesforce's questions, answered for each kind of input", () => {
    it.each<readonly [string, string | { readonly bytes: string }, string]>([
        ['a good key', key, 'yyyyyyy'],
        ['the key of the utility, placeholders and all', jwkText({ y: 'y', crv: 'crv', d: 'd', k: 'k' }), 'yyyyyyy'],
        ['a good key with a byte order mark', `\ufeff${key}`, 'yyyyyyy'],
        ['a label before the key', `JWK : ${key}`, 'yyynyyy'],
        ['a trailing comma', key.replace(/}$/, ',}'), 'yyynyyy'],
        ['a member twice', key.replace(/}$/, ',"kid":"chat-2026-11"}'), 'yyynyyy'],
        ['an array', `[${key}]`, 'yynyyyy'],
        ['a key set', `{"keys":[${key}]}`, 'yynyyyy'],
        ['a private JWK', JSON.stringify({ ...(JSON.parse(key) as object), ...privateJwk }), 'yyyyyny'],
        ['a key set without keys', '{"keys":[]}', '--n----'],
        ['JSON that cannot be read', key.replace(':', ''), '---n---'],
        ['a key in a string', JSON.stringify(key), 'yyyyyyy'],
        ['a broken key in a string', JSON.stringify(key.replace(':', '')), '---n---'],
        ['a key deeper down', `{"key":${key}}`, 'yyyyyyy'],
        ['a certificate deeper down', JSON.stringify({ certificate: certificatePem }), '---nyyy'],
        ['the address of keys', '{"jwks_uri":"https://id.example.com/keys"}', '---n---'],
        ['an array of nothing', '[]', '---n---'],
        ['nothing', '', '---n---'],
        ['too much', ' '.repeat((1 << 20) + 1), '---n---'],
        ['plain words', 'hello', '---n---'],
        ['octets', { bytes: '\0\x01\x02\x03'.repeat(9) }, '---n---'],
        ['a token', token, '---n---'],
        ['a certificate', certificatePem, '---nyyy'],
        ['a public key', publicPem, 'n------'],
        ['a private key', privatePems.pkcs8, '-----n-'],
        ['a keystore', { bytes: files['java-keystore'] }, '-----n-'],
        ['a request', pem('CERTIFICATE REQUEST', files.request), '---n---'],
        ['PKCS#7', { bytes: files.pkcs7 }, '---n---'],
        ['a CRL', { bytes: files.crl }, '---n---']
    ])('%s', async (_title, input, answers) => {
        expect(await answersTo(input)).toBe(answers);
    });
});
