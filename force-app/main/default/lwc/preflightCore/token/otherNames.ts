import type { TokenObject } from '../types.js';

/** What people call a member that has another name (RFC 7515 section 4.1, RFC 7519 section 4.1), in lower case. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
    alg: ['alg', 'algorithm'],
    kid: ['kid', 'keyid', 'key_id', 'key-id'],
    sub: ['sub', 'subject', 'uid', 'user', 'userid', 'user_id', 'username', 'customerid', 'customer_id', 'oid'],
    iss: ['iss', 'issuer'],
    exp: ['exp', 'expiry', 'expires', 'expiration', 'expires_at', 'expiresat', 'expires_in', 'expiresin', 'valid_until']
};

/** The name under which something stands that was meant as a missing member; '' when there is none. */
export function otherNameOf({ members }: TokenObject, name: string): string {
    const names = OTHER_NAMES[name] ?? [];
    return [...members.keys()].find((found) => names.includes(found.toLowerCase())) ?? '';
}

/** What .NET writes for ClaimTypes.NameIdentifier: the short name, or the long one where its mapping is off. */
const NAME_IDENTIFIERS: ReadonlyMap<string, string> = new Map([
    ['nameid', 'nameid'],
    ['http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier', '…/claims/nameidentifier']
]);

/** .NET's own name for the subject, for a sentence; '' when it is not there. */
export function nameIdentifierOf({ members }: TokenObject): string {
    return [...NAME_IDENTIFIERS].find(([name]) => members.has(name))?.[1] ?? '';
}
