import type { JsonMember, JsonNode, JsonObject } from '../types.js';

/** Objects with more members than this get an index, so that many look-ups stay linear. */
const SMALL = 32;
const ARRAY_INDEX = /^(?:0|[1-9]\d{0,9})$/;

const indexes = new WeakMap<JsonObject, ReadonlyMap<string, JsonMember>>();

/** A member's name as a step of a JSON pointer (RFC 6901 section 3). */
export function escapePointer(name: string): string {
    return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The steps of a JSON pointer; null when the text is none. */
export function pointerSteps(pointer: string): readonly string[] | null {
    if (pointer === '') {
        return [];
    }
    if (!pointer.startsWith('/')) {
        return null;
    }
    const steps = pointer.slice(1).split('/');
    return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The member of that name; of duplicates the last, as JSON.parse has it. */
export function memberOf(node: JsonObject, name: string): JsonMember | undefined {
    if (node.members.length <= SMALL) {
        let last: JsonMember | undefined;
        for (const member of node.members) {
            last = member.name === name ? member : last;
        }
        return last;
    }
    let index = indexes.get(node);
    if (!index) {
        index = new Map(node.members.map((member) => [member.name, member]));
        indexes.set(node, index);
    }
    return index.get(name);
}

/** What a JSON pointer leads to, with its member when it is one of an object (RFC 6901 section 4). */
export function nodeAt(
    root: JsonNode,
    pointer: string
): { readonly node: JsonNode; readonly member?: JsonMember } | null {
    const steps = pointerSteps(pointer);
    if (!steps) {
        return null;
    }
    let found: { readonly node: JsonNode; readonly member?: JsonMember } = { node: root };
    for (const step of steps) {
        const { node } = found;
        const member = node.type === 'object' ? memberOf(node, step) : undefined;
        const item = node.type === 'array' && ARRAY_INDEX.test(step) ? node.items[Number(step)] : undefined;
        if (member) {
            found = { node: member.value, member };
        } else if (item) {
            found = { node: item };
        } else {
            return null;
        }
    }
    return found;
}
