import { configurationInactive } from '../../../rules/channel/configurationInactive.js';
import { authorization, channel, organization, withAuthorizations } from '../../support/organization.js';
import { testChannelRule } from '../../support/testChannelRule.js';

const off = (name: string) => authorization(name, { isEnabled: false });

testChannelRule(configurationInactive, {
    valid: [
        { title: 'an active configuration', organization: organization() },
        { title: 'one of two is active', organization: withAuthorizations([off('Old'), authorization()]) }
    ],
    invalid: [
        {
            title: 'the only configuration is not active',
            organization: withAuthorizations([off('Prod_Auth')]),
            findings: [
                { path: '/authorizations', data: { channel: 'Web Chat', configurations: 'Prod_Auth', count: 1 } }
            ]
        },
        {
            title: 'a configuration without a name is not active',
            organization: withAuthorizations([off('')]),
            findings: [
                { path: '/authorizations', data: { channel: 'Web Chat', configurations: 'without a name', count: 1 } }
            ]
        },
        {
            title: 'none of five is active',
            organization: withAuthorizations([off('A'), off('B'), off('C'), off('D'), off('E')]),
            findings: [
                {
                    path: '/authorizations',
                    variant: 'several',
                    data: { channel: 'Web Chat', configurations: 'A, B, C and 2 more', count: 5 }
                }
            ]
        }
    ],
    notApplicable: [
        { title: 'there is no configuration', organization: withAuthorizations([]) },
        {
            title: 'verification is off',
            organization: organization({ channels: [channel({ authMode: 'UnAuth', authorizations: [off('A')] })] })
        }
    ]
});
