import type { Rule } from '../../types.js';
import { formatDuration, LEEWAY, otherUnitOf, timeOf } from '../../token/times.js';
import { formatTime } from '../../text/words.js';

/** Clocks may differ by a minute (RFC 7519 section 4.1.5 allows a small leeway). */
export const notYetValid: Rule<'token'> = {
    id: 'token.not-yet-valid',
    severity: 'error',
    title: 'The token is not valid yet',
    source: { name: 'RFC 7519', section: '4.1.5', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.5' },
    asks: ['T2'],
    who: 'backend',
    message: 'The token becomes valid in {ahead}: "nbf" (not before) is {time}.',
    why: 'Until then a token must not be accepted.',
    fix: 'Have the tokens made without "nbf", or with the present time in it. Check the clock of the server that makes them.',
    variants: {
        milliseconds: {
            message: '"nbf" (not before) is in {unit}, but tokens count in seconds: the token never becomes valid.',
            fix: 'Have "nbf" made in seconds: Math.floor(Date.now() / 1000).'
        }
    },
    appliesTo: ({
        token: {
            meant: { nbf }
        }
    }) => timeOf(nbf) !== null,
    check: (
        {
            token: {
                meant: { nbf }
            }
        },
        { now }
    ) => {
        const time = timeOf(nbf) ?? now;
        if (time - now <= LEEWAY) {
            return [];
        }
        const unit = otherUnitOf(nbf)?.unit;
        const variant = unit === undefined ? {} : { variant: 'milliseconds' };
        return [
            {
                path: '/payload/nbf',
                ...variant,
                data: { ahead: formatDuration(time - now), time: formatTime(time), ...(unit && { unit }) }
            }
        ];
    }
};
