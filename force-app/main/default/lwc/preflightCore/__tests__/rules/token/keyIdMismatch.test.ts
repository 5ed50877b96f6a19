import { keyIdMismatch } from '../../../rules/token/keyIdMismatch.js';
import { certificatePem } from '../../support/inputs.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const key = (kid: string): string => jwkText({ kid });
const nearly = (title: string, kid: string, kinds: string) => ({
    title,
    keys: [key(kid)],
    findings: [{ path: '/header/kid', variant: 'nearly', data: { kid: 'chat-2026-11', other: kid, kinds } }]
});

testTokenRule(keyIdMismatch, {
    valid: [
        { title: 'the key that the token names', keys: [jwkText()] },
        { title: 'several keys, and the one that the token names', keys: [key('a'), jwkText(), key('b')] },
        { title: 'a certificate, and the key that the token names', keys: [certificatePem, jwkText()] }
    ],
    invalid: [
        {
            title: 'another key ID',
            keys: [key('chat-2025-05')],
            findings: [{ path: '/header/kid', data: { kid: 'chat-2026-11', others: 'chat-2025-05' } }]
        },
        {
            title: 'two other keys',
            keys: [key('first'), key('second')],
            findings: [
                { path: '/header/kid', variant: 'several', data: { kid: 'chat-2026-11', others: 'first and second' } }
            ]
        },
        {
            title: 'five keys of a key set, of which three are named',
            keys: [`{"keys":[${['a', 'b', 'c', 'd', 'e'].map(key).join(',')}]}`],
            findings: [
                { path: '/header/kid', variant: 'several', data: { kid: 'chat-2026-11', others: 'a, b, c and 2 more' } }
            ]
        },
        nearly('capital letters', 'Chat-2026-11', 'capital letters'),
        nearly('a blank at the end', 'chat-2026-11 ', 'blanks'),
        nearly('a dash that is no hyphen', 'chat\u20132026\u201311', 'look-alike characters'),
        nearly('capital letters and a blank', ' CHAT-2026-11', 'blanks, capital letters'),
        {
            title: 'several keys, one of which is nearly it',
            keys: [key('first'), key('CHAT-2026-11')],
            findings: [
                {
                    path: '/header/kid',
                    variant: 'nearly',
                    data: { kid: 'chat-2026-11', other: 'CHAT-2026-11', kinds: 'capital letters' }
                }
            ]
        },
        {
            title: 'a key ID that is blank',
            keys: [key('')],
            findings: [{ path: '/header/kid', variant: 'blank', data: { kid: 'chat-2026-11', key: 'key-1.json' } }]
        }
    ],
    notApplicable: [{ title: 'the keys of a channel are asked', hasChannel: true }],
    notChecked: [
        { title: 'no key' },
        { title: 'a certificate, which has no key ID', keys: [certificatePem] },
        { title: 'a key without a key ID', keys: [jwkText({ kid: undefined })] },
        { title: 'a file without a key', keys: ['hello'] },
        { title: 'a token without a key ID', header: { kid: undefined }, keys: [jwkText()] },
        { title: 'a blank key ID', header: { kid: ' ' }, keys: [jwkText()] },
        { title: 'a header that cannot be read', header: '[]', keys: [jwkText()] }
    ]
});
