import type { Rule, Token } from '../../types.js';
import { isWhole } from '../../token/subject.js';

function variantOf({ form, segmentCount, others, isCut, isPercentEncoded }: Token): string | undefined {
    if (form === 'none') {
        return 'none';
    }
    if (others > 0) {
        return 'several';
    }
    if (isCut) {
        return 'cut';
    }
    if (isPercentEncoded) {
        return 'percent-encoded';
    }
    return segmentCount === 1 ? 'one' : segmentCount === 2 ? 'two' : undefined;
}

/** What has another number of parts is not looked into: nobody knows which part is which. */
export const malformed: Rule<'token'> = {
    id: 'token.malformed',
    severity: 'error',
    title: 'This is not one token with three parts',
    source: { name: 'RFC 7515', section: '7.1', url: 'https://www.rfc-editor.org/rfc/rfc7515#section-7.1' },
    asks: ['T1'],
    who: 'backend',
    message: 'The token has {count} parts between dots; it has to have three: header, claims, and signature.',
    why: 'Salesforce splits a token at its two dots. With any other number of parts it cannot tell header, claims, and signature apart.',
    fix: 'Copy the token again: one token alone, from its first character to its last, in the form eyJ….eyJ….… of three parts.',
    variants: {
        none: {
            message: 'This is not a token: there are no three parts between dots, of which the first is a header.',
            fix: 'Paste the whole token that your site passes to the chat. It begins with eyJ and has two dots in it.'
        },
        several: {
            message: 'There are {count} tokens here; which of them is meant cannot be told, so none was checked.',
            fix: 'Give one token alone: the one that your site passes to the chat with setIdentityToken.'
        },
        cut: {
            message: 'The token is cut off: an ellipsis (…) stands in place of a part of it.',
            fix: 'Copy the whole token, from where nothing shortens it: logs and developer tools leave parts out.'
        },
        'percent-encoded': {
            message: 'The token is percent-encoded, as in an address: %2E stands there in place of its dots.',
            fix: 'Decode it before it is passed to the chat: decodeURIComponent(token) in JavaScript.'
        },
        one: {
            message: 'The token has one part only; it has to have three: header, claims, and signature.',
            fix: 'Copy the token again, from its first character to its last: it has two dots in it.'
        },
        two: {
            message: 'The token has two parts, header and claims: its signature is missing.',
            fix: 'Copy the token again, to its last character. If it is the whole of it, have it signed with RS256.'
        }
    },
    appliesTo: ({ token: { form } }) => form === 'compact' || form === 'none',
    check: ({ token }) => {
        const variant = variantOf(token);
        const data = { count: token.others > 0 ? token.others + 1 : token.segmentCount };
        return isWhole(token) ? [] : [{ ...(variant !== undefined && { variant }), data }];
    }
};
