import { kidPlaceholder } from '../../../rules/jwk/kidPlaceholder.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const invalid = (kid: string) => ({
    title: kid,
    input: jwkText({ kid }),
    findings: [{ path: '/kid', data: { found: kid }, marks: JSON.stringify(kid) }]
});

testRule(kidPlaceholder, {
    valid: [
        { title: 'a key ID', input: jwkText() },
        { title: 'a number', input: jwkText({ kid: '12345' }) },
        { title: 'a sample’s words with a date', input: jwkText({ kid: 'key-id-2026' }) },
        { title: 'a thumbprint', input: jwkText({ kid: 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs' }) }
    ],
    invalid: [
        ...['<your key id>', 'kid', 'your-kid', 'YOUR_KEY_ID', '{kid}', '${KID}', '[kid]', 'string', '…', '...'].map(
            invalid
        ),
        {
            title: 'bytes as Python prints them',
            input: jwkText({ kid: "b'chat-1'" }),
            findings: [{ path: '/kid', variant: 'bytes' }]
        },
        {
            title: 'what a program prints instead',
            input: jwkText({ kid: '[object Object]' }),
            findings: [
                {
                    path: '/kid',
                    variant: 'stand-in',
                    data: { found: '[object Object]', program: 'JavaScript', printer: 'JSON.stringify(key)' }
                }
            ]
        }
    ],
    notApplicable: [
        { title: 'no key ID', input: jwkText({ kid: undefined }) },
        { title: 'blanks', input: jwkText({ kid: ' ' }) }
    ]
});
