import type { Input, JsonNode } from '../types.js';
import { textNode } from '../repair/repair.js';
import { writeValue } from '../text/writeJson.js';

/** What stands for a key in the value that it was taken out of. */
const KEY = textNode('(the key)');
/** Of more than anybody reads the sentences have to do. */
const LONGEST = 100_000;

/** A value without the keys in it. */
function withoutKeys(node: JsonNode, keys: ReadonlySet<JsonNode>): JsonNode {
    if (keys.has(node)) {
        return KEY;
    }
    if (node.type === 'object') {
        const members = node.members.map((member) => ({ ...member, value: withoutKeys(member.value, keys) }));
        return { ...node, members };
    }
    return node.type === 'array' ? { ...node, items: node.items.map((item) => withoutKeys(item, keys)) } : node;
}

/** What stands in an input around its keys and is not written with them, to be shown above the first: '' for nothing. */
export function leftOutOf({ text, json, inside, beside, wrapping, keyNodes }: Input): string {
    const root = json?.root;
    if (!root || keyNodes.length === 0 || text.length > LONGEST) {
        return '';
    }
    const isAlone = root.type !== 'array' || root.isImplied !== true;
    const around = isAlone && (wrapping || json.problems.some(({ kind }) => kind === 'text-after-value'));
    const parts = around
        ? [text.slice(0, root.start), text.slice(root.end)]
        : beside
              .filter(({ start, end }) => !(start > root.start && end < root.end && isAlone))
              .map(({ start, end }) => text.slice(start, end));
    const outer =
        inside.at(-1)?.form === 'json' && isAlone
            ? [writeValue(withoutKeys(root, new Set(keyNodes.map(({ node }) => node))))]
            : [];
    return [...parts, ...outer]
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map((part) => `${part}\n`)
        .join('');
}
