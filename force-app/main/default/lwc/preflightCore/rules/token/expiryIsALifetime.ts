import type { Rule } from '../../types.js';
import { formatDuration, kindOfTime, timeOf } from '../../token/times.js';
import { formatTime } from '../../text/words.js';

/** Below ten years in seconds: as an instant in the 1970s it would be an odd expiry, as a duration it is a common one. */
export const expiryIsALifetime: Rule<'token'> = {
    id: 'token.expiry-is-a-lifetime',
    severity: 'error',
    title: 'The expiry is a duration, not a time',
    source: { name: 'RFC 7519', section: '4.1.4', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4' },
    asks: ['T2'],
    who: 'backend',
    message: '"exp" (expiry) is so small that a duration of {span} must be meant; as a time it is {time}.',
    why: '"exp" is the time at which the token expires, in seconds since 1970. With a duration there, the token expired decades ago.',
    fix: 'Add the duration to the present time: Math.floor(Date.now() / 1000) + 3600 for an hour.',
    appliesTo: ({
        token: {
            meant: { exp }
        }
    }) => timeOf(exp) !== null,
    check: ({
        token: {
            meant: { exp }
        }
    }) => {
        const time = timeOf(exp) ?? 0;
        return kindOfTime(time / 1000) === 'duration'
            ? [{ path: '/payload/exp', data: { span: formatDuration(time), time: formatTime(time) } }]
            : [];
    }
};
