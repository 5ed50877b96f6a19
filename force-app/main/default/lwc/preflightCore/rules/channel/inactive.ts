import type { Rule } from '../../types.js';
import { nameOf } from '../../channel/words.js';

/** Only the org itself tells: metadata files do not say whether a channel is active. */
export const inactive: Rule<'channel'> = {
    id: 'channel.inactive',
    severity: 'warning',
    title: 'The channel is not active',
    source: { name: 'Salesforce Help', section: 'User Verification', url: 'https://help.salesforce.com/' },
    asks: [],
    who: 'setup',
    message: 'Channel {channel} is not active.',
    why: 'Nobody can start a conversation on it, verified or not, until it is activated.',
    fix: 'When it is meant to be used, activate the channel in Messaging Settings.',
    setupPage: 'messaging-settings',
    appliesTo: ({ comparison }) => comparison.channel !== null,
    check: ({ comparison: { channel } }) => {
        if (!channel || channel.isActive === null) {
            return { notChecked: 'facts-missing' };
        }
        return channel.isActive ? [] : [{ path: '/channel/isActive', data: { channel: nameOf(channel) } }];
    }
};
