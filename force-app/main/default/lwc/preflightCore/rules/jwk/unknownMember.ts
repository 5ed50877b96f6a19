import type { Rule } from '../../types.js';
import { isPrivateName, isSecretName } from '../../private/privateNames.js';
import { escapePointer } from '../../text/pointer.js';
import { shortenName } from '../../text/words.js';

/** Registered members of keys: RFC 7517, RFC 7518, and the IANA registry's later additions. */
const REGISTERED: readonly string[] = [
    ...['kty', 'use', 'key_ops', 'alg', 'kid', 'x5u', 'x5c', 'x5t', 'x5t#S256'],
    ...['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'r', 't', 'k', 'crv', 'x', 'y', 'pub', 'priv'],
    ...['ext', 'iat', 'nbf', 'exp', 'revoked']
];
const known = new Set(REGISTERED);
/** Nobody is told to write a private member. */
const byLowerCase = new Map(
    REGISTERED.filter((name) => !isPrivateName(name) && !isSecretName(name)).map((name) => [name.toLowerCase(), name])
);

export const unknownMember: Rule<'jwk'> = {
    id: 'jwk.unknown-member',
    severity: 'notice',
    title: 'A member is not part of the standard',
    source: { name: 'RFC 7517', section: '4', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4' },
    asks: [],
    message: '"{name}" is not a member that the JWK standard knows.',
    why: 'Readers ignore members that they do not know, so whatever it was meant to say is not read.',
    fix: 'You can leave it in, or remove it.',
    variants: {
        spelling: {
            message: '"{name}" is not known; did you mean "{meant}"? Names of members are case-sensitive.',
            fix: 'Write the name as "{meant}".'
        }
    },
    // Of a private key that was damaged, a piece could stand where a name belongs.
    appliesTo: ({ privateMembers }) => privateMembers.length === 0,
    check: ({ members }) =>
        [...members.keys()]
            .filter((name) => !known.has(name))
            .map((name) => {
                const meant = byLowerCase.get(name.trim().toLowerCase());
                return {
                    path: `/${escapePointer(name)}`,
                    ...(meant !== undefined && { variant: 'spelling' }),
                    data: { name: shortenName(name), ...(meant !== undefined && { meant }) }
                };
            })
};
