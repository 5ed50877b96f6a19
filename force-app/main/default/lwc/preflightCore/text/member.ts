import type { JsonNode, Member } from '../types.js';

const ABSENT = { state: 'absent' } as const;
const NULL = { state: 'null' } as const;

/** A member that should be text. */
export function stringMember(node: JsonNode | undefined): Member<string> {
    if (!node) {
        return ABSENT;
    }
    if (node.type === 'null') {
        return NULL;
    }
    return node.type === 'string' ? { state: 'present', value: node.value } : { state: 'wrong-type', found: node.type };
}

/** A member that should be a number. */
export function numberMember(node: JsonNode | undefined): Member<number> {
    if (!node) {
        return ABSENT;
    }
    if (node.type === 'null') {
        return NULL;
    }
    return node.type === 'number' ? { state: 'present', value: node.value } : { state: 'wrong-type', found: node.type };
}

/** The value of a member that is there and of the right type, else null. */
export function valueOf<T>(member: Member<T>): T | null {
    return member.state === 'present' ? member.value : null;
}
