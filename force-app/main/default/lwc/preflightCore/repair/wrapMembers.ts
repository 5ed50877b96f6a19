import type { JsonNode, RepairChange } from '../types.js';
import { escapePointer } from '../text/pointer.js';
import { change, textNode, type DraftMember, type KeyRepair } from './repair.js';

const TEXTS: readonly string[] = ['kty', 'kid', 'alg', 'use', 'n', 'e', 'x5u', 'x5t', 'x5t#S256'];
const LISTS: readonly string[] = ['x5c', 'key_ops'];
/** A number there is no text without its quotes: it lost digits, or is written in another base. */
const NUMBERS: readonly string[] = ['n', 'e'];

function mend({ name, value }: DraftMember): { readonly value: JsonNode; readonly variant: string } | null {
    if (LISTS.includes(name)) {
        return value.type === 'string'
            ? { value: { type: 'array', items: [value], start: 0, end: 0 }, variant: 'list' }
            : null;
    }
    if (!TEXTS.includes(name)) {
        return null;
    }
    const [first, ...others] = value.type === 'array' ? value.items : [];
    if (first?.type === 'string' && others.length === 0) {
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
    what: 'Puts a text alone into a list where a list belongs ("x5c"), takes it out of one where text belongs, and adds missing quotes.',
    mends: ['jwk.member-type'],
    except: { 'jwk.member-type': ['number', 'item'] },
    sentences: {
        list: '"{name}" was put into a list.',
        text: '"{name}" was taken out of its list.',
        quoted: '"{name}" was put into quotes.'
    },
    apply: ({ members }) => {
        const changes: Omit<RepairChange, 'repair'>[] = [];
        const mended = members.map((member) => {
            const found = mend(member);
            if (!found) {
                return member;
            }
            changes.push(change(`/${escapePointer(member.name)}`, found.variant, { name: member.name }));
            return { name: member.name, value: found.value };
        });
        return changes.length > 0 ? { members: mended, changes } : null;
    }
};
