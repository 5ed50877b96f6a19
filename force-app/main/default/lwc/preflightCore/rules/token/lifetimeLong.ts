import type { Rule } from '../../types.js';
import { formatDuration, instantOf, LONG } from '../../token/times.js';

/** No limit of Salesforce is documented; whoever gets hold of a token has it until it expires. */
export const lifetimeLong: Rule<'token'> = {
    id: 'token.lifetime-long',
    severity: 'notice',
    title: 'The token is good for more than a day',
    source: { name: 'RFC 6750', section: '5.3', url: 'https://www.rfc-editor.org/rfc/rfc6750#section-5.3' },
    asks: [],
    who: 'backend',
    message: 'The token is good for {span} from when it was made.',
    why: 'Whoever gets hold of a token can chat as this customer until it expires. Salesforce documents no longest lifetime, and the chat asks for a new token when one expires.',
    fix: 'Have the tokens made for a short time, for example an hour, and pass a new one on onEmbeddedMessagingIdentityTokenExpired.',
    variants: {
        'from-now': { message: 'The token is good for {span} from now. When it was made it does not say.' }
    },
    appliesTo: ({
        token: {
            meant: { exp }
        }
    }) => instantOf(exp) !== null,
    check: (
        {
            token: {
                meant: { exp, iat }
            }
        },
        { now }
    ) => {
        const madeAt = instantOf(iat);
        const span = (instantOf(exp) ?? 0) - (madeAt ?? now);
        const variant = madeAt === null ? { variant: 'from-now' } : {};
        return span > LONG ? [{ path: '/payload/exp', ...variant, data: { span: formatDuration(span) } }] : [];
    }
};
