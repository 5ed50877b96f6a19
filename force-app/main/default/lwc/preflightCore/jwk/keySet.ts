import type { JsonNode, JsonObject, KeySet } from '../types.js';

const NAME = 'keys';
/** What a single key has and a set has not. */
const KEY_MEMBERS: readonly string[] = ['kty', 'n', 'x5c'];

function similarNameIn(node: JsonObject): string {
    const similar = node.members.find(({ name }) => name.trim().toLowerCase() === NAME && name !== NAME);
    return similar?.name ?? '';
}

/**
 * Describes the JWK Set (RFC 7517 section 5) that an endpoint answers.
 *
 * @param node the whole JSON value, a set or what was taken for one
 * @param keys the keys that were read from it, with their indexes in the array
 */
export function readKeySet(
    node: JsonNode,
    pointer: string,
    keys: KeySet['keys'],
    sharedPrimes: KeySet['sharedPrimes']
): KeySet {
    const members = node.type === 'object' ? node.members : [];
    const member = members.filter(({ name }) => name === NAME).at(-1);
    const items = member?.value.type === 'array' ? member.value.items : [];
    return {
        pointer,
        node,
        keysState: !member ? 'absent' : member.value.type === 'array' ? 'array' : 'not-array',
        similarName: !member && node.type === 'object' ? similarNameIn(node) : '',
        isSingleKey: !member && members.some(({ name }) => KEY_MEMBERS.includes(name)),
        notObjects: items.flatMap(({ type }, index) => (type === 'object' ? [] : [{ index, found: type }])),
        keys,
        sharedPrimes
    };
}
