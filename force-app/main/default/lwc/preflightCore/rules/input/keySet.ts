import type { Input, JsonMember, Rule } from '../../types.js';
import { keysMember } from '../../input/inside/keyShape.js';
import { isKeyJson } from '../../input/kinds.js';
import { nodeAt } from '../../text/pointer.js';

/** The member with the list: around the keys, else that of the whole. */
function listMember({ json, keyNodes }: Input): JsonMember | undefined {
    const root = json?.root;
    const pointer = keyNodes[0]?.pointer ?? '';
    const around = root && nodeAt(root, pointer.slice(0, Math.max(pointer.lastIndexOf('/'), 0)));
    return around?.member ?? (root?.type === 'object' ? keysMember(root) : undefined);
}

/** A key set is what an Endpoint URL answers; New Key takes one key. */
export const keySet: Rule<'input'> = {
    id: 'input.key-set',
    severity: 'error',
    title: 'This is a key set, not one key',
    source: {
        name: 'Salesforce Help',
        section: 'Troubleshoot User Verification',
        url: 'https://help.salesforce.com/'
    },
    asks: ['U3'],
    who: 'setup',
    message: 'This is a key set: the member "keys" with keys in it. Setup takes one key by itself.',
    why: 'New Key in Setup wants each key in a file of its own. A key set belongs behind the Endpoint URL of a keyset.',
    fix: 'Keep only the key: delete everything before its opening brace and everything after its closing brace.',
    variants: {
        one: { message: 'This is a key set with one key in its member "keys". Setup takes the key by itself.' },
        several: {
            message: 'This is a key set with {count} keys in its member "keys". Setup takes one key by itself.',
            fix: 'Save each key in a file of its own, from its opening to its closing brace, and upload each with New Key.'
        },
        none: {
            message: 'This is a key set, but its member "keys" holds no key.',
            fix: 'Paste the key itself: an object in braces with "kty", "kid", "alg" and "x5c".'
        }
    },
    appliesTo: (input, { purpose }) => purpose === 'upload' && isKeyJson(input),
    check: (input) => {
        if (input.kind !== 'jwks') {
            return [];
        }
        const { keyCount } = input;
        const variant = keyCount === 0 ? 'none' : keyCount === 1 ? 'one' : 'several';
        const member = listMember(input);
        const range = member && { start: member.nameStart, end: member.nameEnd };
        return [{ variant, ...(variant === 'several' && { data: { count: keyCount } }), ...(range && { range }) }];
    }
};
