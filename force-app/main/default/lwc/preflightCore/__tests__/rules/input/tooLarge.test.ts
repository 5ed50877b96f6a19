import { tooLarge } from '../../../rules/input/tooLarge.js';
import { jwkText } from '../../support/makeCertificate.js';
import { certificatePem, token } from '../../support/inputs.js';
import { testRule } from '../../support/testRule.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const key = jwkText();
const filled = (length: number): string => `${token}${'A'.repeat(length - token.length)}`;
const longToken = filled(65_536);
const nested = (depth: number) => `{"a":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;

testRule(tooLarge, {
    valid: [
        { title: 'a key', input: key },
        {
            title: 'a key that has just the size of the limit',
            input: key,
            options: { limits: { keyBytes: key.length } }
        },
        { title: 'a text of one mebibyte', input: ' '.repeat((1 << 20) - 2).concat('{}') },
        { title: 'arrays 64 levels deep', input: nested(64) },
        { title: 'a token of 64 kibibytes', input: longToken }
    ],
    invalid: [
        {
            title: 'a text of one mebibyte and an octet',
            input: ' '.repeat((1 << 20) - 1).concat('{}'),
            findings: [{ path: '', variant: 'bytes', data: { size: 1_048_577, limit: 1_048_576 } }]
        },
        {
            title: 'a file that is larger than a limit of its own',
            input: { bytes: key },
            options: { limits: { keyBytes: 100 } },
            findings: [{ path: '', variant: 'bytes', data: { size: key.length, limit: 100 } }]
        },
        {
            title: 'a token of more than 64 kibibytes',
            input: `${longToken}A`,
            findings: [{ path: '', variant: 'token', data: { size: 65_537, limit: 65_536 } }]
        },
        {
            title: 'arrays 65 levels deep',
            input: nested(65),
            findings: [{ path: '', variant: 'nesting', data: { limit: 64 }, marks: '[' }]
        }
    ],
    notApplicable: [{ title: 'a certificate', input: certificatePem }]
});

testTokenRule(tooLarge, {
    valid: [{ title: 'a token of 64 kibibytes where one belongs', token: filled(65_536) }],
    invalid: [
        {
            title: 'a token of an octet more where one belongs',
            token: filled(65_537),
            findings: [{ path: '', variant: 'token', data: { size: 65_537, limit: 65_536 } }]
        },
        {
            title: 'a mebibyte where a token belongs',
            token: ' '.repeat(1 << 20).concat(token),
            findings: [{ path: '', variant: 'token' }]
        }
    ]
});
