import type { Rule } from '../../types.js';
import { kindOfTime, otherUnitOf, timeOf } from '../../token/times.js';
import { formatTime } from '../../text/words.js';

/** JavaScript counts milliseconds, tokens count seconds: such a token seems good for thousands of years. */
export const expiryInMilliseconds: Rule<'token'> = {
    id: 'token.expiry-in-milliseconds',
    severity: 'error',
    title: 'The expiry is in milliseconds',
    source: { name: 'RFC 7519', section: '2', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-2' },
    asks: ['T2'],
    who: 'backend',
    message: '"exp" (expiry) is beyond the year 5000: the token would never expire.',
    why: 'Tokens count in seconds. The chat’s own test in the browser lets such a token pass, but its expiry lies thousands of years ahead: it is wrong.',
    fix: 'Have "exp" made in seconds, for example an hour from now: Math.floor(Date.now() / 1000) + 3600.',
    variants: {
        milliseconds: {
            message: '"exp" (expiry) is in milliseconds, but tokens count in seconds. Most likely {time} is meant.',
            fix: 'Divide by 1000 where the token is made: Math.floor(milliseconds / 1000).'
        },
        'other-unit': {
            message: '"exp" (expiry) is in {unit}, but tokens count in seconds. Most likely {time} is meant.',
            fix: 'Have "exp" made in seconds since 1970, not in {unit}.'
        }
    },
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
        if (exp === null || kindOfTime(exp) !== 'too-late') {
            return [];
        }
        const path = '/payload/exp';
        const found = otherUnitOf(exp);
        if (!found) {
            return [{ path }];
        }
        const time = formatTime(found.time);
        return found.unit === 'milliseconds'
            ? [{ path, variant: 'milliseconds', data: { time } }]
            : [{ path, variant: 'other-unit', data: { time, unit: found.unit } }];
    }
};
