import type { JsonNode, PrivateKeyForm } from '../types.js';
import { findPrivate } from '../private/findPrivate.js';
import { isPrivateName, isSecretName } from '../private/privateNames.js';
import { examineOctets } from '../private/privateOctets.js';
import { writeJsonObject } from '../text/writeJson.js';
import { readKeyInteger } from './keyInteger.js';
import { readX5cEntry } from './x5c.js';

interface Named {
    readonly name: string;
    readonly value: JsonNode;
}

/** What a key says in public: what its other members are held against. */
export interface PublicNumbers {
    /** Of n, and of the first certificate: big-endian octets. Read when they are needed. */
    readonly moduli: () => readonly string[];
    /** True of kty "oct": its secret may be short. */
    readonly isSymmetric: boolean;
}

/** Members that are public (RFC 7517 section 4, RFC 7518 section 6); what is private in them is the recogniser's. */
export const PUBLIC_MEMBERS: readonly string[] = [
    ...['kty', 'kid', 'use', 'alg', 'key_ops', 'n', 'e', 'x5u', 'x5c', 'x5t', 'x5t#S256']
];
/** What Salesforce's own key utility prints into every key, and its documentation shows: each name as its own value. */
const PLACEHOLDERS: readonly string[] = ['y', 'crv', 'd', 'k'];
/** RFC 7518 section 6.3.2: nothing but a private key has these. */
const ALWAYS_PRIVATE: readonly string[] = ['p', 'q', 'dp', 'dq', 'qi', 'oth'];
/** Octets of the shortest secrets: 128 bits of an exponent, 64 bits of a shared secret. */
const SHORTEST_EXPONENT = 16;
const SHORTEST_SECRET = 8;
/** A JSON number of 128 bits. */
const LONG_NUMBER = /^\d{38,}$/;
/** Shorter members hold no number of 128 bits. */
const SHORTEST_TEXT = 24;
/** A number in one piece, however it is written. */
const ONE_PIECE = /^[\w+/=:-]+$/;

function isPlaceholder({ name, value }: Named): boolean {
    return value.type === 'string' && value.value === name && PLACEHOLDERS.includes(name);
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
        return LONG_NUMBER.test(node.raw) ? node.raw.length : 0;
    }
    return node.type === 'string' ? (readKeyInteger(node.value).octets?.length ?? 0) : 0;
}

/** True when a value holds a number of so many octets: as text, as a JSON number, in a list, octet by octet, or deeper. */
function isLong(node: JsonNode, shortest: number): boolean {
    if (node.type !== 'array' && node.type !== 'object') {
        return decodedLength(node) >= shortest;
    }
    const parts = node.type === 'array' ? node.items : node.members.map(({ value }) => value);
    return (
        parts.filter(({ type }) => type === 'number').length >= shortest || parts.some((part) => isLong(part, shortest))
    );
}

const isOnePiece = (node: JsonNode): boolean => node.type !== 'string' || ONE_PIECE.test(node.value.trim());

/** True of a name that says so, with a value that is long enough. */
function isCalledPrivate({ name, value }: Named, isSymmetric: boolean): boolean {
    if (ALWAYS_PRIVATE.includes(name)) {
        return isFilled(value);
    }
    if (name === 'd' || (isPrivateName(name) && isOnePiece(value))) {
        return isLong(value, SHORTEST_EXPONENT);
    }
    return isSecretName(name) && ((isSymmetric && isFilled(value)) || isLong(value, SHORTEST_SECRET));
}

function moduliOf(members: readonly Named[]): readonly string[] {
    const moduli = members.flatMap(({ name, value }) => {
        if (name === 'n' && value.type === 'string') {
            return [readKeyInteger(value.value).octets ?? ''];
        }
        const first = name !== 'x5c' ? undefined : value.type === 'array' ? value.items[0] : value;
        return first?.type === 'string' ? examineOctets(readX5cEntry(first.value).der ?? '').moduli : [];
    });
    return moduli.filter((octets) => octets !== '');
}

/** The public numbers of a key, from all of its members. */
export function publicNumbersOf(members: readonly Named[]): PublicNumbers {
    let moduli: readonly string[] | null = null;
    return {
        moduli: () => (moduli ??= moduliOf(members)),
        isSymmetric: members.some(
            ({ name, value }) => name === 'kty' && value.type === 'string' && value.value.toLowerCase() === 'oct'
        )
    };
}

/**
 * How private material in a member is written; null: there is none. `jwk` is a bare number, told by the member's name whatever
 * its value's type, or by what the value is whatever the name; everything else is a private key of its own.
 */
export function privateFormOf(member: Named, { moduli, isSymmetric }: PublicNumbers): PrivateKeyForm | null {
    if (isPlaceholder(member) || PUBLIC_MEMBERS.includes(member.name)) {
        return null;
    }
    const text = writeJsonObject([member]);
    const form = text.length > SHORTEST_TEXT ? findPrivate(text, { moduli: moduli() }) : null;
    return form ?? (isCalledPrivate(member, isSymmetric) ? 'jwk' : null);
}

/** Names of the members that hold private material, in their order in the key; of two of one name either counts. */
export function privateMembersOf(members: readonly Named[]): readonly string[] {
    const numbers = publicNumbersOf(members);
    return [...new Set(members.filter((member) => privateFormOf(member, numbers) !== null).map(({ name }) => name))];
}

/** Names of the harmless members of Salesforce's sample. */
export function placeholderMembersOf(members: ReadonlyMap<string, JsonNode>): readonly string[] {
    return PLACEHOLDERS.filter((name) => {
        const value = members.get(name);
        return value !== undefined && isPlaceholder({ name, value });
    });
}
