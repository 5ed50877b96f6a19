import type { CertificateEntry, JsonNode, JsonObject, Jwk, KeyInteger, Member } from '../types.js';
import { stringMember } from '../text/member.js';
import { isEmptyMember } from './emptyMember.js';
import { exponentFromNumber, readKeyInteger } from './keyInteger.js';
import { spellingsIn } from './memberNames.js';
import { unprint } from './printedValue.js';
import { placeholderMembersOf, privateMembersOf } from './privateMembers.js';
import { unusableFor } from './unusable.js';
import { readX5cEntry, readX5cLines } from './x5c.js';

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
    const lines = node?.type === 'array' ? readX5cLines(node.items) : null;
    if (lines) {
        return [lines];
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

/** The value of a member as it was meant, where a program wrote it in another JSON type. */
function meantIn(name: string, node: JsonNode | undefined): JsonNode | undefined {
    return node && (unprint(name, node)?.value ?? node);
}

function readInteger(name: 'n' | 'e', given: JsonNode | undefined): KeyInteger | null {
    const node = meantIn(name, given);
    if (node?.type === 'number' && name === 'e') {
        return exponentFromNumber(node.value);
    }
    return node?.type === 'string' ? readKeyInteger(node.value, name === 'e') : null;
}

/** A modulus is longer, and no exponent in use is as long. */
const LONGEST_EXPONENT = 64;

/** "n" holds what an exponent looks like, and "e" what a modulus does: nobody means that. */
function areSwapped(modulus: KeyInteger | null, exponent: KeyInteger | null): boolean {
    return (
        modulus !== null &&
        exponent !== null &&
        modulus.bits > 1 &&
        modulus.bits <= LONGEST_EXPONENT &&
        exponent.bits >= 1024
    );
}

interface MeantMembers {
    readonly members: Map<string, JsonNode>;
    readonly spellings: Jwk['spellings'];
    readonly areNumbersSwapped: boolean;
}

/** Members by their standard names, also where they are spelled otherwise, or "n" and "e" have each other's place. */
function membersOf(node: JsonObject): MeantMembers {
    const members = new Map(node.members.map(({ name, value }) => [name, value]));
    const spellings = spellingsIn(members.keys());
    for (const [name, found] of spellings) {
        const value = members.get(found);
        members.delete(found);
        if (value) {
            members.set(name, value);
        }
    }
    const [n, e] = [members.get('n'), members.get('e')];
    // Of a name that stands there twice it is not known yet which one counts.
    const isOnce = (name: string): boolean =>
        node.members.filter((member) => member.name === (spellings.get(name) ?? name)).length === 1;
    if (n && e && isOnce('n') && isOnce('e') && areSwapped(readInteger('n', n), readInteger('e', e))) {
        members.set('n', e).set('e', n);
        return { members, spellings, areNumbersSwapped: true };
    }
    return { members, spellings, areNumbersSwapped: false };
}

/**
 * Reads one JSON Web Key (RFC 7517), taking everything as meant that its author's meaning is plain of.
 *
 * @param node the key's JSON object, with places
 * @param pointer JSON pointer of the key in the input
 */
export function readJwk(node: JsonObject, pointer: string): JwkModel {
    const { members, spellings, areNumbersSwapped } = membersOf(node);
    const textIn = (name: string): Member<string> => stringMember(meantIn(name, members.get(name)));
    /** An optional member; what is empty says as little as null. */
    const optional = <T>(name: string, read: (found: JsonNode | undefined) => Member<T>): Member<T> =>
        isEmptyMember(name, members.get(name)) ? NULL : read(meantIn(name, members.get(name)));
    const named = {
        kty: textIn('kty'),
        kid: textIn('kid'),
        alg: textIn('alg'),
        use: optional('use', stringMember),
        keyOps: optional('key_ops', stringListMember)
    };
    const x5c = meantIn('x5c', members.get('x5c'));
    return {
        pointer,
        node,
        members,
        spellings,
        areNumbersSwapped,
        ...named,
        n: textIn('n'),
        e: textIn('e'),
        x5u: optional('x5u', stringMember),
        x5t: optional('x5t', stringMember),
        x5tS256: optional('x5t#S256', stringMember),
        x5c: stringListMember(x5c),
        modulus: readInteger('n', members.get('n')),
        exponent: readInteger('e', members.get('e')),
        certificates: readCertificates(x5c),
        privateMembers: privateMembersOf(node.members),
        placeholderMembers: placeholderMembersOf(members),
        unusable: unusableFor(named)
    };
}
