import { keyMissing } from '../../../rules/keyset/keyMissing.js';
import { channel, keyset, organization, withEndpoint } from '../../support/organization.js';
import { testChannelRule } from '../../support/testChannelRule.js';

const listing = (...keys: string[]) => [keyset('Prod_2026', { keys })];

testChannelRule(keyMissing, {
    valid: [{ title: 'a keyset whose key is there', organization: organization() }],
    invalid: [
        {
            title: 'a key that does not exist',
            organization: organization({ keysets: listing('Chat_2026_11', 'Chat_2025') }),
            findings: [{ path: '/keysets/0/missingKeys/0', data: { keyset: 'Prod 2026', key: 'Chat_2025' } }]
        },
        {
            title: 'a key that is not among the files',
            organization: organization({
                channels: [channel({ isActive: null })],
                keysets: listing('Chat_2026_11', 'Chat_2025')
            }),
            findings: [
                {
                    path: '/keysets/0/missingKeys/0',
                    variant: 'not-among-files',
                    data: { keyset: 'Prod 2026', key: 'Chat_2025' }
                }
            ]
        },
        {
            title: 'two that do not exist, and one that was not read',
            organization: organization({
                keysets: listing('A', 'Big', 'B'),
                keys: [],
                leftOut: [{ type: 'PublicKeyCertificate', name: 'Big' }]
            }),
            findings: [
                { path: '/keysets/0/missingKeys/0', data: { keyset: 'Prod 2026', key: 'A' } },
                { path: '/keysets/0/missingKeys/1', data: { keyset: 'Prod 2026', key: 'B' } }
            ]
        }
    ],
    notApplicable: [
        { title: 'an endpoint keyset that still lists a key', organization: withEndpoint({ keys: ['Gone'] }) }
    ],
    notChecked: [
        {
            title: 'keys were not read',
            organization: organization({ keys: [], typesRead: ['MessagingChannel', 'PublicKeyCertificateSet'] })
        }
    ]
});
