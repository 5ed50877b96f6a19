import type { Jwk, Member } from '../types.js';

/** What Salesforce verifies tokens with. */
export const ALGORITHMS: readonly string[] = ['RS256', 'RS512'];

const isMissing = (member: Member<unknown>): boolean => member.state === 'absent' || member.state === 'null';

function differs(member: Member<string>, wanted: readonly string[]): boolean {
    return member.state === 'present' && !wanted.includes(member.value);
}

function foundIn(member: Member<string>): string {
    return member.state === 'present' ? member.value : '';
}

/**
 * Why a key of an endpoint can never verify a token, if so; the most telling reason first. A member of the wrong JSON type
 * is a mistake that is reported as one, not a sign that the key serves another purpose. Whether Salesforce takes a key
 * without "alg" from an endpoint is not known (RFC 7517 section 4.4: optional), so it is looked at like any other.
 */
export function unusableFor({
    kty,
    kid,
    alg,
    use,
    keyOps
}: Pick<Jwk, 'kty' | 'kid' | 'alg' | 'use' | 'keyOps'>): Jwk['unusable'] {
    if (isMissing(kty) || differs(kty, ['RSA'])) {
        return { reason: 'kty', found: foundIn(kty) };
    }
    if (differs(use, ['sig'])) {
        return { reason: 'use', found: foundIn(use) };
    }
    if (keyOps.state === 'present' && !keyOps.value.includes('verify')) {
        return { reason: 'key-ops', found: keyOps.value.join(', ') };
    }
    if (differs(alg, ALGORITHMS)) {
        return { reason: 'alg', found: foundIn(alg) };
    }
    return isMissing(kid) ? { reason: 'kid', found: '' } : null;
}
