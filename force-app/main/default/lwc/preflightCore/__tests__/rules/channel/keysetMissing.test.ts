import { keysetMissing } from '../../../rules/channel/keysetMissing.js';
import { authorization, channel, organization, withAuthorizations } from '../../support/organization.js';
import { testChannelRule } from '../../support/testChannelRule.js';

const gone = authorization('Prod_Auth', { keyset: 'Prod_2025' });
const unnamed = authorization('Prod_Auth', { keyset: null });

testChannelRule(keysetMissing, {
    valid: [
        { title: 'a keyset that is there', organization: organization() },
        {
            title: 'a configuration that is not active names a keyset that is gone',
            organization: withAuthorizations([
                authorization('Old', { keyset: 'Gone', isEnabled: false }),
                authorization()
            ])
        }
    ],
    invalid: [
        {
            title: 'a keyset that does not exist',
            organization: withAuthorizations([gone]),
            findings: [{ path: '/authorizations/0/keyset', data: { configuration: 'Prod_Auth', keyset: 'Prod_2025' } }]
        },
        {
            title: 'a keyset that is not among the files',
            organization: organization({ channels: [channel({ isActive: null, authorizations: [gone] })] }),
            findings: [
                {
                    path: '/authorizations/0/keyset',
                    variant: 'not-among-files',
                    data: { configuration: 'Prod_Auth', keyset: 'Prod_2025' }
                }
            ]
        },
        {
            title: 'a configuration that names no keyset',
            organization: withAuthorizations([unnamed]),
            findings: [{ path: '/authorizations/0/keyset', variant: 'unnamed', data: { configuration: 'Prod_Auth' } }]
        },
        {
            title: 'the second of two active configurations',
            organization: withAuthorizations([authorization('A'), gone]),
            findings: [{ path: '/authorizations/1/keyset' }]
        },
        {
            title: 'one is missing, another was not read',
            organization: withAuthorizations([authorization('A', { keyset: 'Big' }), gone], {
                leftOut: [{ type: 'PublicKeyCertificateSet', name: 'Big' }]
            }),
            findings: [{ path: '/authorizations/1/keyset' }]
        }
    ],
    notApplicable: [
        { title: 'there is no configuration', organization: withAuthorizations([]) },
        {
            title: 'an AuthProvider alone',
            organization: withAuthorizations([authorization('A', { type: 'AuthProvider' })])
        }
    ],
    notChecked: [
        {
            title: 'keysets were not read',
            organization: withAuthorizations([gone], { typesRead: ['MessagingChannel'] })
        },
        {
            title: 'the keyset was left out',
            organization: withAuthorizations([gone], {
                leftOut: [{ type: 'PublicKeyCertificateSet', name: 'Prod_2025' }]
            })
        }
    ]
});
