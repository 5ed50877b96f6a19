import type { Member, NotChecked, Token, TokenObject, TokenSubject } from '../types.js';
import { isBlank } from '../text/invisible.js';
import { valueOf } from '../text/member.js';

export { isBlank };

/** Three parts, in compact form or in JSON: what has more or fewer may be cut off anywhere, so its parts prove nothing. */
export function isWhole({ form, segmentCount, others, isCut }: Token): boolean {
    return form === 'json' || (form === 'compact' && segmentCount === 3 && others === 0 && !isCut);
}

function readable(token: Token, part: TokenObject | null): TokenObject | null {
    return isWhole(token) && part?.state === 'object' ? part : null;
}

/** The header, where it can be read. */
export function headerOf({ token }: TokenSubject): TokenObject | null {
    return readable(token, token.header);
}

/** The claims, where they can be read. */
export function claimsOf({ token }: TokenSubject): TokenObject | null {
    return readable(token, token.payload);
}

/** A member's text; '' when there is none, or none that could be seen. */
export function textOf(member: Member<string>): string {
    const text = valueOf(member) ?? '';
    return isBlank(text) ? '' : text;
}

/** Why a token cannot be compared with a key; null: it can. Of a channel the families channel and keyset say it. */
export function whyNoKey(subject: TokenSubject): NotChecked | null {
    if (subject.against === 'nothing') {
        return { notChecked: 'no-key' };
    }
    return headerOf(subject) ? null : { notChecked: 'unreadable' };
}
