import type { Rule } from '../../types.js';
import { formatDuration, instantOf } from '../../token/times.js';

/** Of times only: a duration or milliseconds in "exp" is said elsewhere, and would be before or after anything. */
export const issuedAfterExpiry: Rule<'token'> = {
    id: 'token.issued-after-expiry',
    severity: 'warning',
    title: 'The token was made after its expiry',
    source: { name: 'RFC 7519', section: '4.1.6', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.6' },
    asks: [],
    who: 'backend',
    message: '"iat" (issued at) is {span} later than "exp" (expiry): the token was never valid.',
    why: 'The two times contradict each other. One of them is computed from the wrong clock, the wrong unit, or the wrong time zone.',
    fix: 'Take one present time for both where the token is made: iat = now, exp = now + 3600, in seconds.',
    appliesTo: ({
        token: {
            meant: { exp, iat }
        }
    }) => instantOf(exp) !== null && instantOf(iat) !== null,
    check: ({
        token: {
            meant: { exp, iat }
        }
    }) => {
        const span = (instantOf(iat) ?? 0) - (instantOf(exp) ?? 0);
        return span > 0 ? [{ path: '/payload/iat', data: { span: formatDuration(span) } }] : [];
    }
};
