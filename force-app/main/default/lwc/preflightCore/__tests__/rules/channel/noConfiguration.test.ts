import { noConfiguration } from '../../../rules/channel/noConfiguration.js';
import { authorization, channel, organization, withAuthorizations } from '../../support/organization.js';
import { testChannelRule } from '../../support/testChannelRule.js';

testChannelRule(noConfiguration, {
    valid: [
        { title: 'a channel with a configuration', organization: organization() },
        {
            title: 'one that is not active, which is reported elsewhere',
            organization: withAuthorizations([authorization('A', { isEnabled: false })])
        }
    ],
    invalid: [
        {
            title: 'verification is on, without any configuration',
            organization: withAuthorizations([]),
            findings: [{ path: '/authorizations', data: { channel: 'Web Chat' } }]
        }
    ],
    notApplicable: [
        {
            title: 'verification is off',
            organization: organization({ channels: [channel({ authMode: 'UnAuth', authorizations: [] })] })
        }
    ],
    notChecked: [{ title: 'a channel that does not exist', organization: organization(), channel: 'Nowhere' }]
});
