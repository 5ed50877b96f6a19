import type { Rule } from '../../types.js';
import { isKeyJson } from '../../input/kinds.js';

/** A limit of ours; silence on the keys beyond it must not read as a pass. */
export const tooManyKeys: Rule<'input'> = {
    id: 'input.too-many-keys',
    severity: 'warning',
    title: 'Not all keys were checked',
    source: { name: 'RFC 8259', section: '9', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-9' },
    asks: [],
    who: 'setup',
    message: 'There are {count} keys; only the first {limit} were checked.',
    why: 'Checking takes a few milliseconds a key, and a page must not stand still for minutes.',
    fix: 'Split the keys into files of up to {limit} keys and check them one after the other.',
    appliesTo: isKeyJson,
    check: ({ keyCount }, { limits }) =>
        keyCount > limits.keys ? [{ data: { count: keyCount, limit: limits.keys } }] : []
};
