import type { Rule } from '../../types.js';
import { formatDuration, LEEWAY, otherUnitOf, timeOf } from '../../token/times.js';
import { formatTime } from '../../text/words.js';

/** Mostly a server whose clock is ahead: its expiry times are off by the same span. */
export const issuedInFuture: Rule<'token'> = {
    id: 'token.issued-in-future',
    severity: 'warning',
    title: 'The token was made in the future',
    source: { name: 'RFC 7519', section: '4.1.6', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.6' },
    asks: [],
    who: 'backend',
    message: '"iat" (issued at) is {time}, which is {ahead} ahead.',
    why: 'Most likely the clock of the server that makes the tokens is ahead. Some readers refuse such tokens, and "exp" is off by the same span.',
    fix: 'Check the clock and the time zone of that server: "iat" counts seconds since 1970 in UTC.',
    variants: {
        milliseconds: {
            message: '"iat" (issued at) is in {unit}, but tokens count in seconds.',
            fix: 'Have "iat" made in seconds: Math.floor(Date.now() / 1000).'
        }
    },
    appliesTo: ({
        token: {
            meant: { iat }
        }
    }) => timeOf(iat) !== null,
    check: (
        {
            token: {
                meant: { iat }
            }
        },
        { now }
    ) => {
        const time = timeOf(iat) ?? now;
        if (time - now <= LEEWAY) {
            return [];
        }
        const unit = otherUnitOf(iat)?.unit;
        const variant = unit === undefined ? {} : { variant: 'milliseconds' };
        return [
            {
                path: '/payload/iat',
                ...variant,
                data: { ahead: formatDuration(time - now), time: formatTime(time), ...(unit && { unit }) }
            }
        ];
    }
};
