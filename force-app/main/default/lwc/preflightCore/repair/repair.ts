import type { FindingData, JsonNode, RepairChange, RepairChoices, RepairId, RepairQuestion } from '../types.js';
import type { Issuance } from '../certificate/path.js';
import { readJwk, type JwkModel } from '../jwk/readJwk.js';

/** A member of a key on its way through the repairs, duplicates and order as they were given. */
export interface DraftMember {
    readonly name: string;
    readonly value: JsonNode;
}

export interface Draft {
    readonly members: readonly DraftMember[];
    /** The same, read as a key. */
    readonly jwk: JwkModel;
}

/** What a repair may know besides the key. Digests are computed before the repairs that need them. */
export interface RepairContext {
    readonly choices: RepairChoices;
    /** RFC 7638 thumbprint of the key as it is now, base64url; null when it has none. */
    readonly thumbprint: string | null;
    /** Digests of x5c[0], octets; null when they are not known. */
    readonly sha1: string | null;
    readonly sha256: string | null;
    /** True: it is made of a certificate, so nothing stood there that could be changed. */
    readonly isMade: boolean;
    /** Who issued what among its certificates. */
    readonly issuance: Issuance;
}

/** The words of a repair, and what it mends. */
export interface RepairWords {
    readonly id: RepairId;
    /** What it does, as a heading: "Write x5c as plain base64". */
    readonly title: string;
    /** One sentence for the list of repairs. */
    readonly what: string;
    /** Rules whose findings it mends, with the variants it can do nothing about. */
    readonly mends: readonly string[];
    readonly except?: Readonly<Record<string, readonly string[]>>;
    /** The choice that it waits for. */
    readonly asks?: keyof RepairChoices;
    /** What was changed, by variant; `{placeholders}` are filled from the change's data. */
    readonly sentences: Readonly<Record<string, string>>;
}

/** A repair of one key: from its members to its members, with what was changed. Pure. */
export interface KeyRepair extends RepairWords {
    /** null: there is nothing for it to do. */
    readonly apply: (draft: Draft, context: RepairContext) => Repaired | null;
    /** What it needs to be told. */
    readonly question?: (draft: Draft, context: RepairContext) => RepairQuestion | null;
}

export interface Repaired {
    readonly members: readonly DraftMember[];
    readonly changes: readonly Omit<RepairChange, 'repair'>[];
}

/** Members read as a key. */
export function draftOf(members: readonly DraftMember[]): Draft {
    const node = {
        type: 'object' as const,
        members: members.map(({ name, value }) => ({ name, nameStart: 0, nameEnd: 0, value })),
        start: 0,
        end: 0
    };
    return { members, jwk: readJwk(node, '') };
}

export function textNode(value: string): JsonNode {
    return { type: 'string', value, isPlain: true, start: 0, end: 0 };
}

export function listNode(values: readonly string[]): JsonNode {
    return { type: 'array', items: values.map(textNode), start: 0, end: 0 };
}

export function change(path: string, variant: string, data: FindingData = {}): Omit<RepairChange, 'repair'> {
    return { path, variant, data };
}

/** Members that get a sentence of their own: a megabyte of junk has a hundred thousand. */
export const MOST_NAMED = 20;

/** A change for each of the first names, and one for all others: its variant is "more". */
export function changesOfNames(
    names: readonly string[],
    changeOf: (name: string) => Omit<RepairChange, 'repair'>
): Omit<RepairChange, 'repair'>[] {
    const count = names.length - MOST_NAMED;
    return [...names.slice(0, MOST_NAMED).map(changeOf), ...(count > 0 ? [change('', 'more', { count })] : [])];
}

function lastIndex(members: readonly DraftMember[], holds: (member: DraftMember) => boolean): number {
    return members.reduce((last, member, index) => (holds(member) ? index : last), -1);
}

/** Where members usually stand: a new one is put where people look for it. */
const ORDER: readonly string[] = ['kty', 'kid', 'use', 'alg', 'key_ops', 'n', 'e', 'x5c', 'x5t', 'x5t#S256'];

/** The members with another value for a name: that of the last one, which is the one that counts. */
export function withMember(members: readonly DraftMember[], name: string, value: JsonNode): DraftMember[] {
    const last = lastIndex(members, (member) => member.name === name);
    if (last >= 0) {
        return members.map((member, index) => (index === last ? { name, value } : member));
    }
    const before = ORDER.slice(0, ORDER.indexOf(name));
    const place = lastIndex(members, (member) => before.includes(member.name)) + 1;
    return [...members.slice(0, place), { name, value }, ...members.slice(place)];
}

export function withoutMembers(members: readonly DraftMember[], names: readonly string[]): DraftMember[] {
    return members.filter(({ name }) => !names.includes(name));
}
