import type { CertificateEntry, JsonNode, JsonObject, Jwk, KeyInteger, Member } from '../types.js';
import { stringMember } from '../text/member.js';
import { isEmptyMember } from './emptyMember.js';
import { exponentFromNumber, readKeyInteger } from './keyInteger.js';
import { placeholderMembersOf, privateMembersOf } from './privateMembers.js';
import { unusableFor } from './unusable.js';
import { readX5cEntry } from './x5c.js';

/** A key as read from its text; what takes crypto or long arithmetic is added as `facts` afterwards. */
export type JwkModel = Omit<Jwk, 'facts'>;

const ABSENT = { state: 'absent' } as const;
const NULL = { state: 'null' } as const;

function stringListMember(node: JsonNode | undefined): Member<readonly string[]> {
    if (!node) {
        return ABSENT;
    }
    if (node.type === 'null') {
        return NULL;
    }
    if (node.type !== 'array') {
        return { state: 'wrong-type', found: node.type };
    }
    const other = node.items.find(({ type }) => type !== 'string');
    return other
        ? { state: 'wrong-type', found: other.type }
        : { state: 'present', value: node.items.flatMap((item) => (item.type === 'string' ? [item.value] : [])) };
}

/** Certificates of one key that are looked at: chains have five at most, a megabyte of empty strings a quarter of a million. */
export const MOST_CERTIFICATES = 100;

/** The strings of x5c up to the first item that is none, so that indexes stay true; a string alone is taken as meant. */
function readCertificates(node: JsonNode | undefined): readonly CertificateEntry[] {
    if (node?.type === 'string') {
        return [readX5cEntry(node.value)];
    }
    const entries: CertificateEntry[] = [];
    for (const item of node?.type === 'array' ? node.items : []) {
        if (item.type !== 'string' || entries.length === MOST_CERTIFICATES) {
            break;
        }
        entries.push(readX5cEntry(item.value));
    }
    return entries;
}

function readInteger(node: JsonNode | undefined, isExponent: boolean): KeyInteger | null {
    if (node?.type === 'number' && isExponent) {
        return exponentFromNumber(node.value);
    }
    return node?.type === 'string' ? readKeyInteger(node.value, isExponent) : null;
}

/**
 * Reads one JSON Web Key (RFC 7517), taking everything as meant that its author's meaning is plain of.
 *
 * @param node the key's JSON object, with places
 * @param pointer JSON pointer of the key in the input
 */
export function readJwk(node: JsonObject, pointer: string): JwkModel {
    const members: ReadonlyMap<string, JsonNode> = new Map(node.members.map(({ name, value }) => [name, value]));
    const certificates = readCertificates(members.get('x5c'));
    /** An optional member; what is empty says as little as null. */
    const optional = <T>(name: string, read: (found: JsonNode | undefined) => Member<T>): Member<T> =>
        isEmptyMember(name, members.get(name)) ? NULL : read(members.get(name));
    const named = {
        kty: stringMember(members.get('kty')),
        kid: stringMember(members.get('kid')),
        alg: stringMember(members.get('alg')),
        use: optional('use', stringMember),
        keyOps: optional('key_ops', stringListMember)
    };
    return {
        pointer,
        node,
        members,
        ...named,
        n: stringMember(members.get('n')),
        e: stringMember(members.get('e')),
        x5u: optional('x5u', stringMember),
        x5t: optional('x5t', stringMember),
        x5tS256: optional('x5t#S256', stringMember),
        x5c: stringListMember(members.get('x5c')),
        modulus: readInteger(members.get('n'), false),
        exponent: readInteger(members.get('e'), true),
        certificates,
        privateMembers: privateMembersOf(node.members),
        placeholderMembers: placeholderMembersOf(members),
        unusable: unusableFor(named)
    };
}
