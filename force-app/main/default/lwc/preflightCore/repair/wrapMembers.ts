import type { JsonNode, RepairChange } from '../types.js';
import { unprint, type PrintedForm } from '../jwk/printedValue.js';
import { standInOf } from '../jwk/standIn.js';
import { escapePointer } from '../text/pointer.js';
import { change, textNode, type DraftMember, type KeyRepair } from './repair.js';

const TEXTS: readonly string[] = ['kty', 'kid', 'alg', 'use', 'n', 'e', 'x5u', 'x5t', 'x5t#S256'];
const LISTS: readonly string[] = ['x5c', 'key_ops'];
/** A number there is no text without its quotes: it lost digits, or is written in another base. */
const NUMBERS: readonly string[] = ['n', 'e'];

/** The sentence for a value that a program wrote in another type. */
const VARIANTS: Readonly<Record<PrintedForm, string>> = {
    buffer: 'bytes',
    octets: 'bytes',
    indexed: 'indexed',
    nested: 'nested',
    'text-list': 'parsed'
};

function mend({ name, value }: DraftMember): { readonly value: JsonNode; readonly variant: string } | null {
    const printed = unprint(name, value);
    if (printed) {
        return { value: printed.value, variant: VARIANTS[printed.form] };
    }
    if (LISTS.includes(name)) {
        return value.type === 'string' && !standInOf(value.value)
            ? { value: { type: 'array', items: [value], start: 0, end: 0 }, variant: 'list' }
            : null;
    }
    if (!TEXTS.includes(name)) {
        return null;
    }
    const [first, ...others] = value.type === 'array' ? value.items : [];
    if (first?.type === 'string' && others.length === 0 && !standInOf(first.value)) {
        return { value: first, variant: 'text' };
    }
    if (value.type === 'boolean') {
        return { value: textNode(String(value.value)), variant: 'quoted' };
    }
    return value.type === 'number' && !NUMBERS.includes(name)
        ? { value: textNode(value.raw), variant: 'quoted' }
        : null;
}

export const wrapMembers: KeyRepair = {
    id: 'wrap-members',
    title: 'Give each member its JSON type',
    what: 'Puts a text alone into a list where a list belongs ("x5c"), takes it out of one where text belongs, adds missing quotes, and undoes what programs make of bytes and lists.',
    mends: ['jwk.member-type'],
    except: { 'jwk.member-type': ['', 'number', 'item', 'stand-in'] },
    sentences: {
        list: '"{name}" was put into a list.',
        text: '"{name}" was taken out of its list.',
        quoted: '"{name}" was put into quotes.',
        bytes: 'The bytes in "{name}" were written as text.',
        indexed: 'The object with numbers as names in "{name}" was written as what it stands for.',
        nested: 'The list in the list of "{name}" was put in its place.',
        parsed: 'What was written as the text of a list in "{name}" was taken out of it.'
    },
    apply: ({ members, jwk: { spellings } }) => {
        const standard = new Map([...spellings].map(([meant, found]) => [found, meant]));
        const changes: Omit<RepairChange, 'repair'>[] = [];
        const mended = members.map((member) => {
            const name = standard.get(member.name) ?? member.name;
            const found = mend({ name, value: member.value });
            if (!found) {
                return member;
            }
            changes.push(change(`/${escapePointer(member.name)}`, found.variant, { name }));
            return { name: member.name, value: found.value };
        });
        return changes.length > 0 ? { members: mended, changes } : null;
    }
};
