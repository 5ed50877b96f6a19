import type { Rule } from '../../types.js';
import { listNames, nameOf } from '../../channel/words.js';

/** What Salesforce reports as "no active AuthSchemes". */
export const configurationInactive: Rule<'channel'> = {
    id: 'channel.configuration-inactive',
    severity: 'error',
    title: 'No User Verification Configuration is active',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T6'],
    who: 'setup',
    message: 'User Verification Configuration {configurations} of channel {channel} is not active.',
    why: 'The channel uses no keyset, so no token can be verified. Salesforce then says that there are no active AuthSchemes.',
    fix: 'Open the channel in Messaging Settings, edit the User Verification Configuration {configurations}, and tick Active.',
    variants: {
        several: {
            message:
                'None of the {count} User Verification Configurations of channel {channel} is active: {configurations}.',
            fix: 'Open the channel in Messaging Settings, edit the User Verification Configuration that is meant to count, and tick Active.'
        }
    },
    setupPage: 'messaging-settings',
    appliesTo: ({ comparison }) => comparison.channel?.authMode === 'Auth' && comparison.authorizations.length > 0,
    check: ({ comparison: { channel, authorizations } }) => {
        if (authorizations.some(({ isEnabled }) => isEnabled)) {
            return [];
        }
        const data = {
            channel: channel ? nameOf(channel) : '',
            configurations: listNames(authorizations.map(({ name }) => name || 'without a name')),
            count: authorizations.length
        };
        const variant = authorizations.length > 1 ? { variant: 'several' } : {};
        return [{ path: '/authorizations', ...variant, data }];
    }
};
