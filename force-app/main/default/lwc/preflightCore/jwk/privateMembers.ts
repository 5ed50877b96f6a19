import type { JsonNode } from '../types.js';
import { readKeyInteger } from './keyInteger.js';

type Members = ReadonlyMap<string, JsonNode>;

/** What Salesforce's own key utility prints into every key, and its documentation shows: each name as its own value. */
const PLACEHOLDERS: readonly string[] = ['y', 'crv', 'd', 'k'];
/** RFC 7518 section 6.3.2: nothing but a private key has these. */
const ALWAYS_PRIVATE: readonly string[] = ['p', 'q', 'dp', 'dq', 'qi', 'oth'];
/** Octets of the shortest secrets: 128 bits of an exponent, 64 bits of a shared secret. */
const SHORTEST_EXPONENT = 16;
const SHORTEST_SECRET = 8;
/** Decimal digits of a 128-bit number, in the text of a JSON number. */
const LONG_NUMBER = 38;

function isPlaceholder(members: Members, name: string): boolean {
    const node = members.get(name);
    return node?.type === 'string' && node.value === name;
}

function isFilled(node: JsonNode): boolean {
    if (node.type === 'string') {
        return node.value !== '';
    }
    if (node.type === 'array') {
        return node.items.length > 0;
    }
    return node.type === 'object' ? node.members.length > 0 : node.type === 'number';
}

function decodedLength(node: JsonNode): number {
    if (node.type === 'number') {
        return node.raw.length >= LONG_NUMBER ? node.raw.length : 0;
    }
    return node.type === 'string' ? (readKeyInteger(node.value).octets?.length ?? 0) : 0;
}

function isPrivate(name: string, node: JsonNode, isSymmetric: boolean): boolean {
    if (ALWAYS_PRIVATE.includes(name)) {
        return isFilled(node);
    }
    if (name === 'd') {
        return decodedLength(node) >= SHORTEST_EXPONENT;
    }
    return (
        name === 'k' &&
        node.type === 'string' &&
        node.value !== '' &&
        (isSymmetric || decodedLength(node) >= SHORTEST_SECRET)
    );
}

/** Names of the members that hold real private material, in their order in the key. PEM in a member is the recogniser's. */
export function privateMembersOf(members: Members): readonly string[] {
    const kty = members.get('kty');
    const isSymmetric = kty?.type === 'string' && kty.value.toLowerCase() === 'oct';
    return [...members]
        .filter(([name, node]) => !isPlaceholder(members, name) && isPrivate(name, node, isSymmetric))
        .map(([name]) => name);
}

/** Names of the harmless members of Salesforce's sample. */
export function placeholderMembersOf(members: Members): readonly string[] {
    return PLACEHOLDERS.filter((name) => isPlaceholder(members, name));
}
