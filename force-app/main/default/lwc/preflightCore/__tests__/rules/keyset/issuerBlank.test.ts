import { issuerBlank } from '../../../rules/keyset/issuerBlank.js';
import {
    authorization,
    endpointKeyset,
    keyset,
    organization,
    withAuthorizations,
    withEndpoint
} from '../../support/organization.js';
import { testChannelRule } from '../../support/testChannelRule.js';

const withIssuer = (issuer: string | null) => organization({ keysets: [keyset('Prod_2026', { issuer })] });

testChannelRule(issuerBlank, {
    valid: [
        { title: 'a keyset with an issuer', organization: organization() },
        { title: 'an endpoint keyset with an issuer', organization: withEndpoint() }
    ],
    invalid: [
        {
            title: 'a keyset without an issuer',
            organization: withIssuer(null),
            findings: [{ path: '/keysets/0/issuer', data: { keyset: 'Prod 2026' } }]
        },
        { title: 'an empty issuer', organization: withIssuer(''), findings: [{ path: '/keysets/0/issuer' }] },
        {
            title: 'an issuer of blanks that do not show',
            organization: withIssuer(' \u00a0\u3000'),
            findings: [{ path: '/keysets/0/issuer' }]
        },
        {
            title: 'the second keyset of the channel, at an endpoint',
            organization: withAuthorizations([authorization(), authorization('B', { keyset: 'Endpoint' })], {
                keysets: [keyset(), endpointKeyset({ issuer: null })]
            }),
            findings: [{ path: '/keysets/1/issuer', data: { keyset: 'Endpoint' } }]
        }
    ],
    notApplicable: [{ title: 'a channel without a keyset', organization: withAuthorizations([]) }]
});
