import { unsupportedType } from '../../../rules/channel/unsupportedType.js';
import { channel, organization } from '../../support/organization.js';
import { testChannelRule } from '../../support/testChannelRule.js';

const nowhere = { title: 'a channel that does not exist', organization: organization(), channel: 'Nowhere' };

testChannelRule(unsupportedType, {
    valid: [{ title: 'an Enhanced Chat channel', organization: organization() }],
    invalid: [
        {
            title: 'a WhatsApp channel',
            organization: organization({
                channels: [channel({ type: 'WhatsApp', authMode: null, authorizations: [] })]
            }),
            findings: [{ path: '/channel/type', data: { channel: 'Web Chat', type: 'WhatsApp' } }]
        },
        {
            title: 'the type in other letters, under a label of its own',
            organization: organization({ channels: [channel({ type: 'embeddedmessaging', label: 'Chat EU' })] }),
            findings: [{ path: '/channel/type', data: { channel: 'Chat EU (Web_Chat)', type: 'embeddedmessaging' } }]
        }
    ],
    notChecked: [
        { title: 'a channel without a type', organization: organization({ channels: [channel({ type: '' })] }) },
        nowhere
    ]
});
