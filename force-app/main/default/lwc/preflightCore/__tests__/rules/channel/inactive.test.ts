import { inactive } from '../../../rules/channel/inactive.js';
import { channel, organization } from '../../support/organization.js';
import { testChannelRule } from '../../support/testChannelRule.js';

testChannelRule(inactive, {
    valid: [{ title: 'an active channel', organization: organization() }],
    invalid: [
        {
            title: 'a channel that is not active',
            organization: organization({ channels: [channel({ isActive: false })] }),
            findings: [{ path: '/channel/isActive', data: { channel: 'Web Chat' } }]
        }
    ],
    notChecked: [
        {
            title: 'a channel from metadata files',
            organization: organization({ channels: [channel({ isActive: null })] })
        }
    ]
});
