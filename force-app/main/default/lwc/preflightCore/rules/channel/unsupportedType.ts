import type { Rule } from '../../types.js';
import { nameOf } from '../../channel/words.js';
import { shorten } from '../../text/words.js';

/** Enhanced Chat, in apps and on the web. */
const SUPPORTED = 'EmbeddedMessaging';

/** No other kind of channel has User Verification. */
export const unsupportedType: Rule<'channel'> = {
    id: 'channel.unsupported-type',
    severity: 'error',
    title: 'The channel is not an Enhanced Chat channel',
    source: { name: 'Salesforce Help', section: 'User Verification', url: 'https://help.salesforce.com/' },
    asks: [],
    who: 'setup',
    message:
        'Channel {channel} is of the type {type}. User Verification is there for Enhanced Chat channels (EmbeddedMessaging) only.',
    why: 'Salesforce looks at tokens in Enhanced Chat only. On any other channel no key and no token has an effect.',
    fix: 'Choose an Enhanced Chat channel, for in-app or for web, or add one in Messaging Settings.',
    setupPage: 'messaging-settings',
    appliesTo: ({ comparison }) => comparison.channel !== null,
    check: ({ comparison: { channel } }) => {
        const type = channel?.type ?? '';
        if (type === '') {
            return { notChecked: 'facts-missing' };
        }
        const data = { channel: channel ? nameOf(channel) : '', type: shorten(type) };
        return type === SUPPORTED ? [] : [{ path: '/channel/type', data }];
    }
};
