import { x5cEncoding } from '../../../rules/jwk/x5cEncoding.js';
import { jwkText, makeCertificate, toBase64 } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

/** Ends in "==", which leaves room for stray bits and missing padding. */
const certificate =
    ['a', 'aa', 'aaa'].map((name) => makeCertificate({ subject: `CN=${name}` })).find((der) => der.length % 3 === 1) ??
    '';
const base64 = toBase64(certificate);
const lines = base64.replace(/.{64}/g, '$&\n');
const url = base64.replaceAll('+', '-').replaceAll('/', '_');
const firstOther = url.search(/[-_]/);
const pem = `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;

const invalid = (
    title: string,
    x5c: string,
    variant: string | undefined,
    place: { readonly position?: number; readonly marks?: string } = {}
) => ({
    title,
    input: jwkText({ x5c: [x5c] }),
    findings: [
        {
            path: '/x5c/0',
            ...(variant !== undefined && { variant }),
            data: place.position === undefined ? {} : { position: place.position },
            ...(place.marks !== undefined && { marks: place.marks })
        }
    ]
});

testRule(x5cEncoding, {
    valid: [
        { title: 'plain base64 in one line', input: jwkText({ x5c: [base64] }) },
        { title: 'slashes that JSON escapes', input: jwkText({ x5c: [base64] }).replaceAll('/', '\\/') },
        { title: 'a certificate outside of a list, which is reported elsewhere', input: jwkText({ x5c: base64 }) },
        {
            title: 'base64 of something else, a hundred times',
            input: jwkText({ x5c: Array.from({ length: 100 }, () => 'AAAA') })
        }
    ],
    invalid: [
        invalid('a whole PEM file', pem, 'pem', { position: 1, marks: '-----BEGIN CERTIFICATE-----' }),
        invalid('PEM in one line', pem.replaceAll('\n', ''), 'pem', { position: 1 }),
        invalid('an END line alone', `${base64}-----END CERTIFICATE-----`, 'pem', {
            position: base64.length + 1,
            marks: '-----END CERTIFICATE-----'
        }),
        invalid('base64url', url, 'base64url', { position: firstOther + 1, marks: url.charAt(firstOther) }),
        invalid('line breaks', lines, 'line-breaks', { position: 65, marks: '\\n' }),
        invalid('Windows line breaks', lines.replaceAll('\n', '\r\n'), 'line-breaks', {
            position: 65,
            marks: '\\r\\n'
        }),
        invalid('blanks', lines.replaceAll('\n', ' '), 'white-space', { position: 65, marks: ' ' }),
        invalid('line breaks that were escaped twice', lines.replaceAll('\n', '\\n'), 'escaped-line-breaks', {
            position: 65,
            marks: '\\\\n'
        }),
        invalid('base64 of the PEM file', Buffer.from(pem).toString('base64'), 'encoded-twice'),
        invalid('base64 of the base64', Buffer.from(base64).toString('base64'), 'encoded-twice'),
        invalid('a data: address', `data:application/x-x509-ca-cert;base64,${base64}`, 'data-uri', {
            position: 1,
            marks: 'data:application/x-x509-ca-cert;base64,'
        }),
        invalid('hexadecimal', Buffer.from(certificate, 'latin1').toString('hex'), 'hex'),
        invalid('no padding', base64.slice(0, -2), 'missing-padding', { position: base64.length - 1, marks: '"' }),
        invalid('two certificates joined', base64 + base64, 'padding', { position: base64.length - 1, marks: '==' }),
        invalid('the text of Salesforce’s sample', '<Your public certificate>', 'placeholder'),
        invalid('a certificate cut short by dots', 'MIIDdjCCAl6gAwIBAgIQSgJk...Tw=', 'placeholder'),
        invalid('a character lost', `${base64.slice(0, -3)}`, 'impossible-length', { position: base64.length - 3 }),
        invalid(
            'stray bits in the last character',
            base64.replace(/.==$/, (end) => `${nextLetter(end.charAt(0))}==`),
            'non-canonical',
            {
                position: base64.length - 2
            }
        ),
        invalid('a character that is in no alphabet', `${base64.slice(0, 40)}#${base64.slice(41)}`, undefined, {
            position: 41,
            marks: '#'
        }),
        {
            title: 'the second of two',
            input: jwkText({ x5c: [base64, url] }),
            findings: [{ path: '/x5c/1', variant: 'base64url', data: { position: firstOther + 1 } }]
        },
        {
            title: 'more certificates than any chain has',
            input: jwkText({ x5c: Array.from({ length: 101 }, () => 'AAAA') }),
            findings: [{ path: '/x5c', variant: 'too-many', data: { count: 101, most: 100 } }]
        },
        {
            title: 'PEM outside of a list',
            input: jwkText({ x5c: pem }),
            findings: [{ path: '/x5c', variant: 'pem', marks: '-----BEGIN CERTIFICATE-----' }]
        },
        {
            title: 'bytes as Python prints them',
            input: jwkText({ x5c: [`b'${base64}'`] }),
            findings: [{ path: '/x5c/0', variant: 'bytes', data: { position: 1 }, marks: "b'" }]
        },
        {
            title: 'the lines of a certificate, an entry each',
            input: jwkText({ x5c: lines.split('\n') }),
            findings: [{ path: '/x5c', variant: 'lines', data: { count: lines.split('\n').length } }]
        },
        {
            title: 'the lines of its PEM, as split leaves them',
            input: jwkText({ x5c: pem.split('\n') }),
            findings: [{ path: '/x5c', variant: 'lines', data: { count: pem.split('\n').length } }]
        },
        {
            title: 'a character that nobody sees',
            input: jwkText({ x5c: [`${base64.slice(0, 64)}\u00ad${base64.slice(64)}`] }),
            findings: [
                {
                    path: '/x5c/0',
                    variant: 'invisible',
                    data: { position: 65, character: 'U+00AD, soft hyphen' },
                    marks: '\u00ad'
                }
            ]
        },
        ...[
            ['System.Object[]', 'System.Object[]', 'PowerShell', 'ConvertTo-Json -Depth 10'],
            ['System.Collections.Generic.List`1[System.String]', 'System.…', 'PowerShell', 'ConvertTo-Json -Depth 10'],
            ['<Buffer 30 82 03 8f>', '<Buffer …>', 'console.log', 'JSON.stringify(key)'],
            ['[object Object]', '[object Object]', 'JavaScript', 'JSON.stringify(key)'],
            ['Array', 'Array', 'console.log or PHP', 'JSON.stringify(key), in PHP with json_encode($key)'],
            ['[Ljava.lang.String;@1b6d3586', '[…@…]', 'Java', 'the JSON writer of your library'],
            [
                '<cryptography.hazmat.bindings._rust.x509.Certificate object at 0x7f0b>',
                '<… at 0x…>',
                'Python',
                'json.dumps(key)'
            ],
            ['<Certificate(subject=<Name(CN=a)>, ...)>', '<Certificate …>', 'Python', 'json.dumps(key)'],
            ['#<OpenSSL::X509::Certificate', '#<…>', 'Ruby', 'JSON.generate(key)'],
            ['0xc000123456', '&{…}', 'Go', 'json.Marshal(key)']
        ].map(([text, found, program, printer]) => ({
            title: `${String(text)}, which ${String(program)} prints`,
            input: jwkText({ x5c: [text] }),
            findings: [{ path: '/x5c/0', variant: 'stand-in', data: { found, program, printer } }]
        })),
        {
            title: 'what console.log prints instead of a list',
            input: jwkText({ x5c: ['[Array]'] }).replace('["[Array]"]', '[Array]'),
            findings: [
                {
                    path: '/x5c/0',
                    variant: 'stand-in',
                    data: { found: '[Array]', program: 'console.log', printer: 'JSON.stringify(key)' },
                    marks: 'Array'
                }
            ]
        }
    ],
    notApplicable: [
        { title: 'no certificate', input: jwkText({ x5c: undefined }) },
        { title: 'an empty list', input: jwkText({ x5c: [] }) },
        { title: 'an empty string, which is reported elsewhere', input: jwkText({ x5c: [' '] }) }
    ]
});

/** The next of the 64 digits: of a digit with four spare bits only those bits change. */
function nextLetter(letter: string): string {
    const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    return digits.charAt(digits.indexOf(letter) + 1);
}
