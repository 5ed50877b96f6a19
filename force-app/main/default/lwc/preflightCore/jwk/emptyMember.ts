import type { JsonNode } from '../types.js';

/** Optional members that some serializers (.NET's among them) write empty instead of leaving them out. */
const OPTIONAL: readonly string[] = ['use', 'key_ops', 'x5u', 'x5t', 'x5t#S256', 'oth'];

export function isEmptyValue(node: JsonNode): boolean {
    return node.type === 'array' ? node.items.length === 0 : node.type === 'string' && node.value === '';
}

/** Whether an optional member says nothing: it counts as if it were not there. "x5c" is required where a key is uploaded. */
export function isEmptyMember(name: string, node: JsonNode | undefined): boolean {
    return node !== undefined && OPTIONAL.includes(name) && isEmptyValue(node);
}
