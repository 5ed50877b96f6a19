import { endpointNotHttps } from '../../../rules/keyset/endpointNotHttps.js';
import { organization, withEndpoint } from '../../support/organization.js';
import { testChannelRule } from '../../support/testChannelRule.js';

const found = (data: Record<string, string>) => [
    { path: '/keysets/0/endpoint', data: { keyset: 'Endpoint', ...data } }
];

testChannelRule(endpointNotHttps, {
    valid: [
        { title: 'an endpoint over https', organization: withEndpoint() },
        { title: 'HTTPS in capital letters', organization: withEndpoint({ endpoint: 'HTTPS://id.acme.com/jwks' }) }
    ],
    invalid: [
        {
            title: 'an endpoint over http',
            organization: withEndpoint({ endpoint: 'http://user:secret@id.acme.com/jwks' }),
            findings: found({ scheme: 'http://' })
        },
        {
            title: 'an address without a scheme',
            organization: withEndpoint({ endpoint: 'id.acme.com/jwks' }),
            findings: found({ scheme: 'something else' })
        },
        {
            title: 'a blank in front',
            organization: withEndpoint({ endpoint: ' https://id.acme.com/jwks' }),
            findings: [{ path: '/keysets/0/endpoint', variant: 'blank-in-front', data: { keyset: 'Endpoint' } }]
        },
        {
            title: 'no host',
            organization: withEndpoint({ endpoint: 'https:///jwks' }),
            findings: found({ scheme: 'https://' })
        },
        {
            title: 'an endpoint keyset without an endpoint',
            organization: withEndpoint({ endpoint: null }),
            findings: [{ path: '/keysets/0/endpoint', variant: 'missing', data: { keyset: 'Endpoint' } }]
        }
    ],
    notApplicable: [{ title: 'a keyset with keys', organization: organization() }]
});
