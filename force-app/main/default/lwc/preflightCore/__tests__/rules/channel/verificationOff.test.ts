import { verificationOff } from '../../../rules/channel/verificationOff.js';
import { channel, organization } from '../../support/organization.js';
import { testChannelRule } from '../../support/testChannelRule.js';

testChannelRule(verificationOff, {
    valid: [{ title: 'verification is on', organization: organization() }],
    invalid: [
        {
            title: 'verification is off',
            organization: organization({ channels: [channel({ authMode: 'UnAuth' })] }),
            findings: [{ path: '/channel/authMode', data: { channel: 'Web Chat', mode: 'UnAuth' } }]
        },
        {
            title: 'a mode in other letters',
            organization: organization({ channels: [channel({ authMode: 'auth' })] }),
            findings: [{ path: '/channel/authMode', data: { channel: 'Web Chat', mode: 'auth' } }]
        },
        {
            title: 'an empty mode',
            organization: organization({ channels: [channel({ authMode: '' })] }),
            findings: [{ path: '/channel/authMode', data: { channel: 'Web Chat', mode: 'empty' } }]
        }
    ],
    notChecked: [
        {
            title: 'a channel read without embeddedConfig',
            organization: organization({ channels: [channel({ authMode: null })] })
        }
    ]
});
