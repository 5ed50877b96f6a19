import { labelledOutput } from '../../../rules/input/labelledOutput.js';
import { certificatePem, token } from '../../support/inputs.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const key = jwkText();

testRule(labelledOutput, {
    valid: [
        { title: 'a key by itself', input: key },
        { title: 'blanks around a key', input: `\n  ${key}\n` },
        { title: 'labels and commas between keys', input: `Key 1: ${key},\nKey 2: ${key};` }
    ],
    invalid: [
        {
            title: "the line of Salesforce's utility",
            input: `JWK : ${key}\n`,
            findings: [{ path: '', variant: 'label', data: { label: 'JWK' }, marks: 'JWK :' }]
        },
        {
            title: 'both lines of the utility',
            input: `JWK : ${key}\nJWT : ${token}\n`,
            findings: [
                { path: '', variant: 'label', data: { label: 'JWK' }, marks: 'JWK :' },
                { path: '', variant: 'token', data: {}, marks: '*'.repeat(token.length) }
            ]
        },
        {
            title: 'JSON in the headers of an answer',
            input: `HTTP/1.1 200 OK\nnel: {"max_age":604800}\n\n${key}`,
            findings: [
                { path: '', variant: 'text', marks: 'HTTP/1.1 200 OK\nnel: {"max_age":604800}' },
                { path: '', variant: 'value', marks: '{"max_age":604800}' }
            ]
        },
        {
            title: 'words between two keys',
            input: `${key}\nand the one of last year (we still use it):\n${key}`,
            findings: [{ path: '', variant: 'between', marks: '\nand the one of last year (we still use it):\n' }]
        },
        {
            title: 'a token beside a key in one object',
            input: `{"key":${key},"token":"${token}"}`,
            findings: [{ path: '', variant: 'token', data: {} }]
        },
        {
            title: 'a label before JSON that cannot be read',
            input: 'JWK : {"kty" "RSA"}',
            findings: [{ path: '', variant: 'label', data: { label: 'JWK' }, marks: 'JWK :' }]
        },
        {
            title: 'a Markdown fence',
            input: `\`\`\`json\n${key}\n\`\`\``,
            findings: [{ path: '', variant: 'fence', data: {}, marks: '```json' }]
        },
        {
            title: 'a letter',
            input: `Hello,\nthis is the key you asked for\n${key}\n`,
            findings: [{ path: '', variant: 'text', data: {}, marks: 'Hello,\nthis is the key you asked for' }]
        }
    ],
    notApplicable: [{ title: 'a certificate with text before it', input: `subject=CN = x\n${certificatePem}` }]
});
