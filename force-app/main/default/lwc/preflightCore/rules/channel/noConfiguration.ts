import type { Rule } from '../../types.js';
import { nameOf } from '../../channel/words.js';

/** With verification on, at least one configuration has to say which keyset counts. */
export const noConfiguration: Rule<'channel'> = {
    id: 'channel.no-configuration',
    severity: 'error',
    title: 'The channel has no User Verification Configuration',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T6'],
    who: 'setup',
    message: 'User Verification is on for channel {channel}, but it has no User Verification Configuration.',
    why: 'The channel knows no keyset, so no token can be verified. Salesforce then says that there are no active AuthSchemes.',
    fix: 'Open the channel in Messaging Settings, and under User Verification Configuration click New: choose the keyset, give it a name, and tick Active.',
    setupPage: 'messaging-settings',
    appliesTo: ({ comparison }) => comparison.channel?.authMode === 'Auth',
    check: ({ comparison: { channel, authorizations } }) =>
        authorizations.length > 0
            ? []
            : [{ path: '/authorizations', data: { channel: channel ? nameOf(channel) : '' } }]
};
