import type { JsonNode, JsonObject } from '../../types.js';

/** Pairs of members of which nothing but a key has both; names in any case, as other programs write them. */
const TYPED: readonly string[] = ['n', 'e', 'x5c', 'kid', 'alg', 'crv', 'modulus', 'k', 'x'];
const MODULUS: readonly string[] = ['n', 'modulus'];
const EXPONENT: readonly string[] = ['e', 'exponent', 'publicexponent'];

function namesOf({ members }: JsonObject): ReadonlySet<string> {
    return new Set(members.filter(({ value }) => value.type !== 'null').map(({ name }) => name.trim().toLowerCase()));
}

/** True of an object that is a key by its members, whatever is wrong with them. */
export function isKeyShaped(node: JsonNode): node is JsonObject {
    if (node.type !== 'object') {
        return false;
    }
    const names = namesOf(node);
    const has = (wanted: readonly string[]): boolean => wanted.some((name) => names.has(name));
    return names.has('x5c') || (names.has('kty') && has(TYPED)) || (has(MODULUS) && has(EXPONENT));
}

/** The member `keys` of a key set, in any spelling when it is not there as it should be. */
export function keysMember(node: JsonObject): JsonObject['members'][number] | undefined {
    const candidates = node.members.filter(({ name }) => name.toLowerCase() === 'keys');
    return candidates.filter(({ name }) => name === 'keys').at(-1) ?? candidates.at(-1);
}
