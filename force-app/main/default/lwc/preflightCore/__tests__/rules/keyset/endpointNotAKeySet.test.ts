import { endpointNotAKeySet } from '../../../rules/keyset/endpointNotAKeySet.js';
import { organization, withEndpoint } from '../../support/organization.js';
import { testChannelRule } from '../../support/testChannelRule.js';

const found = [{ path: '/keysets/0/endpoint', data: { keyset: 'Endpoint' } }];

testChannelRule(endpointNotAKeySet, {
    valid: [
        { title: 'the address of a key set', organization: withEndpoint() },
        {
            title: 'a key set below /.well-known',
            organization: withEndpoint({ endpoint: 'https://id.acme.com/.well-known/jwks.json' })
        },
        {
            title: 'a key set whose path goes on behind the word',
            organization: withEndpoint({ endpoint: 'https://id.acme.com/.well-known/openid-configuration/jwks' })
        }
    ],
    invalid: [
        {
            title: 'an OpenID configuration',
            organization: withEndpoint({ endpoint: 'https://id.acme.com/realms/a/.well-known/openid-configuration' }),
            findings: found
        },
        {
            title: 'with a query behind it',
            organization: withEndpoint({ endpoint: 'https://id.acme.com/.well-known/openid-configuration?p=b2c' }),
            findings: found
        },
        {
            title: 'the metadata of an OAuth server',
            organization: withEndpoint({ endpoint: 'https://id.acme.com/.well-known/oauth-authorization-server' }),
            findings: found
        }
    ],
    notApplicable: [{ title: 'uploaded keys', organization: organization() }]
});
