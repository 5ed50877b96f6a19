import { empty } from '../../../rules/keyset/empty.js';
import { keyset, organization, withAuthorizations, withEndpoint } from '../../support/organization.js';
import { testChannelRule } from '../../support/testChannelRule.js';

testChannelRule(empty, {
    valid: [
        { title: 'a keyset with a key', organization: organization() },
        {
            title: 'a keyset whose only key is gone, which is reported elsewhere',
            organization: organization({ keys: [] })
        },
        {
            title: 'a keyset whose only key was left out',
            organization: organization({ keys: [], leftOut: [{ type: 'PublicKeyCertificate', name: 'Chat_2026_11' }] })
        }
    ],
    invalid: [
        {
            title: 'a keyset without keys',
            organization: organization({ keysets: [keyset('Prod_2026', { keys: [] })] }),
            findings: [{ path: '/keysets/0/keys', data: { keyset: 'Prod 2026' } }]
        }
    ],
    notApplicable: [
        { title: 'an endpoint keyset', organization: withEndpoint() },
        { title: 'a channel without a keyset', organization: withAuthorizations([]) }
    ]
});
