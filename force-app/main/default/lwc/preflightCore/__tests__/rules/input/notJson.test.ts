import { notJson } from '../../../rules/input/notJson.js';
import { certificatePem, files, pem } from '../../support/inputs.js';
import { jwkText, toBase64 } from '../../support/makeCertificate.js';
import { javaStore } from '../../support/keystores.js';
import { testRule } from '../../support/testRule.js';

const key = jwkText();
const at = (found: string, replacement: string) => key.replace(found, replacement);
const A_VALUE = 'a value, such as text in double quotes';

testRule(notJson, {
    valid: [
        { title: 'a key', input: key },
        { title: 'a key on many lines', input: JSON.stringify(JSON.parse(key), undefined, 2) },
        { title: 'a key after a label, which another rule is about', input: `JWK : ${key}\nJWT : x` },
        { title: 'keys one after the other, which another rule is about', input: `${key}\n${key}` }
    ],
    invalid: [
        {
            title: 'a comment',
            input: at('{', '{ // public key\n'),
            findings: [{ path: '', variant: 'comment', data: { expected: 'no comment' }, marks: '// public key' }]
        },
        {
            title: 'a trailing comma',
            input: at(']}', '],}'),
            findings: [{ path: '', variant: 'trailing-comma', marks: ',' }]
        },
        {
            title: 'a comma too many',
            input: at(',', ',,'),
            findings: [{ path: '', variant: 'extra-comma', marks: ',' }]
        },
        {
            title: 'a missing comma',
            input: at(',"kid"', '\n"kid"'),
            findings: [{ path: '', variant: 'missing-comma', marks: '"' }]
        },
        {
            title: 'single quotes, said once with their number',
            input: key.replaceAll('"', "'"),
            findings: [{ path: '', variant: 'single-quotes', data: { count: 14 }, marks: "'kty'" }]
        },
        {
            title: 'typographic quotes',
            input: at('"alg":"RS256"', '“alg”:“RS256”'),
            findings: [{ path: '', variant: 'typographic-quotes', data: { count: 2 }, marks: '“alg”' }]
        },
        {
            title: 'a name without quotes',
            input: at('"kty"', 'kty'),
            findings: [{ path: '', variant: 'unquoted-name', data: { count: 1 }, marks: 'kty' }]
        },
        {
            title: 'a value without quotes',
            input: at('"RSA"', 'RSA'),
            findings: [{ path: '', variant: 'unquoted-text', data: { count: 1 }, marks: 'RSA' }]
        },
        {
            title: 'line breaks inside a value',
            input: jwkText({ x5c: ['MII\nAB\nCD'] }).replaceAll('\\n', '\n'),
            findings: [{ path: '', variant: 'control-character', data: { count: 1 }, marks: '\n' }]
        },
        {
            title: 'no-break spaces',
            input: at(',', ',\u00a0'),
            findings: [{ path: '', variant: 'space-character', data: { count: 1 }, marks: '\u00a0' }]
        },
        {
            title: 'a backslash that escapes nothing',
            input: at('chat-', 'chat\\-'),
            findings: [{ path: '', variant: 'bad-escape', data: { count: 1 }, marks: '\\-' }]
        },
        {
            title: 'a number of another language',
            input: at('"AQAB"', '0x10001'),
            findings: [
                {
                    path: '',
                    variant: 'number-form',
                    data: { expected: 'a decimal number such as 65537' },
                    marks: '0x10001'
                }
            ]
        },
        {
            title: 'None',
            input: at('"RSA"', 'None'),
            findings: [{ path: '', variant: 'literal-form', marks: 'None' }]
        },
        {
            title: 'a brace too many at the end',
            input: `${key} }`,
            findings: [{ path: '', variant: 'text-after-value', marks: '}' }]
        },
        {
            title: 'a value that is no key after the key',
            input: `${key}\n{"a":1}`,
            findings: [{ path: '', variant: 'another-value', marks: '{"a":1}' }]
        },
        {
            title: 'a key cut off inside a text',
            input: '{"kty":"RSA","n":"AQ',
            findings: [{ path: '', variant: 'unclosed-string', marks: '"AQ' }]
        },
        {
            title: 'a missing colon',
            input: at('"kty":', '"kty"'),
            findings: [{ path: '', variant: 'unexpected-character', data: { expected: 'a colon' }, marks: '"' }]
        },
        {
            title: 'a placeholder where a value belongs',
            input: '{"kty":<type>}',
            findings: [{ path: '', variant: 'unexpected-character', data: { expected: A_VALUE }, marks: '<' }]
        },
        {
            title: 'members without the braces around them',
            input: key.slice(1, -1),
            findings: [
                {
                    path: '',
                    variant: 'unexpected-character',
                    data: { expected: 'an opening brace before the first name' },
                    marks: '"'
                }
            ]
        },
        {
            title: 'a closing bracket and brace that are missing',
            input: key.slice(0, -2),
            findings: [
                { path: '', variant: 'unexpected-end', data: { expected: 'a comma or a closing bracket' }, marks: '' }
            ]
        },
        {
            title: 'slips of several kinds, all at once',
            input: "{'kty':'RSA', // type\nalg:'RS256',}",
            findings: [
                { path: '', variant: 'single-quotes', data: { count: 3 }, marks: "'kty'" },
                { path: '', variant: 'comment', marks: '// type' },
                { path: '', variant: 'unquoted-name', data: { count: 1 }, marks: 'alg' },
                { path: '', variant: 'trailing-comma', marks: ',' }
            ]
        },
        {
            title: 'more slips than anybody wants to read',
            input: `[{}${',//x\n1'.repeat(30)}]`,
            findings: Array.from({ length: 20 }, () => ({ path: '', variant: 'comment', marks: '//x' }))
        },
        {
            title: 'plain words',
            input: 'see below\n',
            findings: [{ path: '', variant: 'no-json', marks: 'see below' }]
        },
        {
            title: 'a web page',
            input: '<!DOCTYPE html>\n<title>Log in</title>',
            findings: [
                { path: '', variant: 'other-format', data: { found: 'web page (HTML)' }, marks: '<!DOCTYPE html>' }
            ]
        },
        {
            title: 'a Word document',
            input: { bytes: `PK\x03\x04${'\x00\x01'.repeat(30)}` },
            findings: [{ path: '', variant: 'other-format', data: { found: 'ZIP archive or Word document' } }]
        },
        {
            title: 'JSON in base64',
            input: toBase64(`{"a":"${'b'.repeat(60)}"}`),
            findings: [{ path: '', variant: 'base64' }]
        },
        {
            title: 'a broken key among others',
            input: `${key}\n${key.replace(':', '')}\n${key}`,
            findings: [{ path: '', variant: 'unexpected-character', data: { expected: 'a colon' }, marks: '"' }]
        },
        {
            title: 'the metadata of a keyset',
            input: '<?xml version="1.0" encoding="UTF-8"?>\n<PublicKeyCertificateSet xmlns="http://soap.sforce.com/2006/04/metadata">',
            findings: [{ path: '', variant: 'metadata', data: { found: 'keyset' } }]
        },
        {
            title: 'the metadata of a channel',
            input: '<MessagingChannel xmlns="http://soap.sforce.com/2006/04/metadata"/>',
            findings: [{ path: '', variant: 'metadata', data: { found: 'channel' } }]
        },
        {
            title: 'what keytool prints of a keystore',
            input: 'Keystore type: PKCS12\nKeystore provider: SUN\n\nYour keystore contains 1 entry\n',
            findings: [{ path: '', variant: 'described-keystore', marks: 'Keystore type: PKCS12' }]
        },
        {
            title: 'what keytool prints of a keystore in short',
            input: 'chat, Nov 30, 2026, PrivateKeyEntry, \nCertificate fingerprint (SHA-256): DF:CC',
            findings: [{ path: '', variant: 'described-keystore' }]
        },
        {
            title: 'what keytool prints of a certificate',
            input: 'Owner: CN=chat signer, O=Acme\nIssuer: CN=chat signer, O=Acme\nSerial number: 1',
            findings: [{ path: '', variant: 'described-by-keytool', marks: 'Owner: CN=chat signer, O=Acme' }]
        },
        {
            title: 'what openssl prints of a certificate',
            input: 'Certificate:\n    Data:\n        Version: 3 (0x2)\n',
            findings: [{ path: '', variant: 'described-by-openssl', marks: 'Certificate:' }]
        },
        {
            title: 'what openssl prints of a public key',
            input: 'Public-Key: (2048 bit)\nModulus:\n    00:e8:54\nExponent: 65537 (0x10001)\n',
            findings: [{ path: '', variant: 'described-public-key' }]
        },
        {
            title: 'a modulus',
            input: `Modulus=${'E854108F'.repeat(64)}\n`,
            findings: [{ path: '', variant: 'described-public-key' }]
        },
        {
            title: 'octets of no known kind',
            input: { bytes: '\x00\x01\x02\x03'.repeat(30) },
            findings: [{ path: '', variant: 'binary', data: {} }]
        },
        {
            title: 'a keystore of trusted certificates only',
            input: { bytes: javaStore([2]) },
            findings: [{ path: '', variant: 'truststore', marks: undefined }]
        },
        { title: 'a PKCS#7 file', input: { bytes: files.pkcs7 }, findings: [{ path: '', variant: 'pkcs7' }] },
        {
            title: 'a list of revoked certificates',
            input: pem('X509 CRL', files.crl),
            findings: [{ path: '', variant: 'crl' }]
        }
    ],
    notApplicable: [
        { title: 'a certificate', input: certificatePem },
        { title: 'nothing', input: '' },
        { title: 'arrays too deep to read', input: '['.repeat(65) }
    ]
});
