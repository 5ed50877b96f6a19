import { authorizationUnsupported } from '../../../rules/channel/authorizationUnsupported.js';
import { authorization, organization, withAuthorizations } from '../../support/organization.js';
import { testChannelRule } from '../../support/testChannelRule.js';

const provider = (name = 'Login', isEnabled = true) =>
    authorization(name, { type: 'AuthProvider', keyset: null, isEnabled });

testChannelRule(authorizationUnsupported, {
    valid: [
        { title: 'a configuration with a keyset', organization: organization() },
        {
            title: 'an AuthProvider that is not active, beside an active keyset',
            organization: withAuthorizations([provider('Login', false), authorization()])
        }
    ],
    invalid: [
        {
            title: 'an AuthProvider',
            organization: withAuthorizations([provider()]),
            findings: [{ path: '/authorizations/0/type', data: { configuration: 'Login', type: 'AuthProvider' } }]
        },
        {
            title: 'an active AuthProvider behind an active keyset',
            organization: withAuthorizations([authorization(), provider()]),
            findings: [{ path: '/authorizations/1/type', data: { configuration: 'Login', type: 'AuthProvider' } }]
        },
        {
            title: 'a configuration without a type and without a name',
            organization: withAuthorizations([authorization('', { type: '' })]),
            findings: [
                { path: '/authorizations/0/type', variant: 'untyped', data: { configuration: 'without a name' } }
            ]
        },
        {
            title: 'none is active, so all count',
            organization: withAuthorizations([provider('A', false), provider('B', false)]),
            findings: [{ path: '/authorizations/0/type' }, { path: '/authorizations/1/type' }]
        }
    ],
    notApplicable: [{ title: 'there is no configuration', organization: withAuthorizations([]) }]
});
