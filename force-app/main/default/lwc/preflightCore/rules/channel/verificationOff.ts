import type { Rule } from '../../types.js';
import { nameOf } from '../../channel/words.js';
import { shorten } from '../../text/words.js';

/** Without `embeddedConfig`, which versions below 62.0 leave out, nobody knows. */
export const verificationOff: Rule<'channel'> = {
    id: 'channel.verification-off',
    severity: 'error',
    title: 'User Verification is off',
    source: { name: 'Salesforce Help', section: 'User Verification', url: 'https://help.salesforce.com/' },
    asks: [],
    who: 'setup',
    message: 'User Verification is off for channel {channel}: its "authMode" is {mode}, not Auth.',
    why: 'Salesforce ignores every token then, and every customer is a guest.',
    fix: 'If this channel is to verify its users, and to serve no guests any more: in Messaging Settings, choose Edit in the row menu of the channel, tick Add User Verification, and publish the Embedded Service Deployment again.',
    setupPage: 'messaging-settings',
    appliesTo: ({ comparison }) => comparison.channel !== null,
    check: ({ comparison: { channel } }) => {
        if (!channel || channel.authMode === null) {
            return { notChecked: 'facts-missing' };
        }
        const data = { channel: nameOf(channel), mode: shorten(channel.authMode || 'empty') };
        return channel.authMode === 'Auth' ? [] : [{ path: '/channel/authMode', data }];
    }
};
