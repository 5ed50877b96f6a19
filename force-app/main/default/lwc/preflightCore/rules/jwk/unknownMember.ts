import type { Rule, Violation } from '../../types.js';
import { isRequired } from '../../jwk/memberNames.js';
import { escapePointer } from '../../text/pointer.js';
import { shortenName } from '../../text/words.js';

/** Registered members of keys: RFC 7517, RFC 7518, and the IANA registry's later additions. */
const REGISTERED: readonly string[] = [
    ...['kty', 'use', 'key_ops', 'alg', 'kid', 'x5u', 'x5c', 'x5t', 'x5t#S256'],
    ...['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'r', 't', 'k', 'crv', 'x', 'y', 'pub', 'priv'],
    ...['ext', 'iat', 'nbf', 'exp', 'revoked']
];
const known = new Set(REGISTERED);

export const unknownMember: Rule<'jwk'> = {
    id: 'jwk.unknown-member',
    severity: 'notice',
    title: 'A member is not part of the standard',
    source: { name: 'RFC 7517', section: '4', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4' },
    asks: [],
    who: 'backend',
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
    check: ({ node, spellings }, { purpose }) => {
        const meantBy = new Map([...spellings].map(([meant, found]) => [found, meant]));
        const names = new Set(node.members.flatMap(({ name, value }) => (value.type === 'null' ? [] : [name])));
        return [...names].flatMap((name): Violation[] => {
            const meant = meantBy.get(name);
            // Of a required member, and of one that is null, other rules speak.
            if (known.has(name) || (meant !== undefined && isRequired(meant, purpose))) {
                return [];
            }
            return [
                {
                    path: `/${meant ?? escapePointer(name)}`,
                    ...(meant !== undefined && { variant: 'spelling' }),
                    data: { name: shortenName(name), ...(meant !== undefined && { meant }) }
                }
            ];
        });
    }
};
