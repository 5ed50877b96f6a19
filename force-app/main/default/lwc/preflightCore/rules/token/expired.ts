import type { Rule } from '../../types.js';
import { formatDuration, instantOf } from '../../token/times.js';
import { formatTime } from '../../text/words.js';

/** At the very second of "exp" a token is over (RFC 7519 section 4.1.4). */
export const expired: Rule<'token'> = {
    id: 'token.expired',
    severity: 'error',
    title: 'The token has expired',
    source: { name: 'RFC 7519', section: '4.1.4', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4' },
    asks: ['T2'],
    who: 'backend',
    message: 'The token expired {ago} ago: "exp" (expiry) is {time}.',
    why: 'The chat refuses an expired token, or takes your customer for a guest. It wants a new one within 30 seconds after onEmbeddedMessagingIdentityTokenExpired.',
    fix: 'Have a new token made and pass it with setIdentityToken. If this one is new, check the clock of the server, and that no cache serves it.',
    appliesTo: ({
        token: {
            meant: { exp }
        }
    }) => instantOf(exp) !== null,
    check: (
        {
            token: {
                meant: { exp }
            }
        },
        { now }
    ) => {
        const time = instantOf(exp) ?? Infinity;
        return time > now
            ? []
            : [{ path: '/payload/exp', data: { ago: formatDuration(now - time), time: formatTime(time) } }];
    }
};
