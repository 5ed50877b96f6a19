import { unknownMember } from '../../../rules/jwk/unknownMember.js';
import { jwkText } from '../../support/makeCertificate.js';
import { run, testRule } from '../../support/testRule.js';

testRule(unknownMember, {
    valid: [
        {
            title: 'a key with registered members',
            input: jwkText({ key_ops: ['verify'], ext: true, x5u: 'https://a.example' })
        },
        { title: 'Salesforce’s sample members', input: jwkText({ y: 'y', crv: 'crv', d: 'd', k: 'k' }) }
    ],
    invalid: [
        {
            title: 'a member that Microsoft Entra adds',
            input: jwkText({ issuer: 'https://login.microsoftonline.com/x/v2.0' }),
            findings: [
                { path: '/issuer', data: { name: 'issuer' }, marks: '"https://login.microsoftonline.com/x/v2.0"' }
            ]
        },
        {
            title: 'capitals in a known name',
            input: jwkText({ x5c: undefined, X5C: ['…'] }),
            findings: [{ path: '/X5C', variant: 'spelling', data: { name: 'X5C', meant: 'x5c' } }]
        },
        {
            title: 'the name of a private member in other letters, which nobody is told to write',
            input: jwkText({ D: 'd', K: 'k', ' q': '' }),
            findings: [
                { path: '/D', data: { name: 'D' } },
                { path: '/K', data: { name: 'K' } },
                { path: '/ q', data: { name: ' q' } }
            ]
        },
        {
            title: 'a long name with a slash and an invisible character',
            input: jwkText({ [`a/b\u202e${'c'.repeat(100)}`]: 1 }),
            findings: [{ path: '', data: { name: 'a/b\ufffdcccccccccc…' }, marks: '1' }]
        }
    ],
    notApplicable: [
        {
            title: 'a private key, of which a damaged piece could stand where a name belongs',
            input: jwkText({ d: Buffer.alloc(256, 7).toString('base64url'), Ea4gLedTAjX8nLKEn: 1 })
        }
    ]
});

it('leaves the key ready', async () => {
    expect((await run({ title: '', input: jwkText({ status: 'active' }) })).verdict).toBe('ready');
});
