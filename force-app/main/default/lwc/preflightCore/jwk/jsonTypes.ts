import type { JsonType } from '../types.js';

const WORDS: Readonly<Record<JsonType, string>> = {
    object: 'an object',
    array: 'an array',
    string: 'text',
    number: 'a number',
    boolean: 'true or false',
    null: 'null'
};

/** A JSON type in words that fit after "is". */
export function nameOfType(type: JsonType): string {
    return WORDS[type];
}

/** `"d"`, `"d" and "p"`, `"d", "p" and "q"`: names of members in a sentence; of many the first eight. */
export function listNames(names: readonly string[]): string {
    const quoted = names.slice(0, 8).map((name) => `"${name}"`);
    const last = names.length > 8 ? 'others' : quoted.pop();
    return quoted.length > 0 ? `${quoted.join(', ')} and ${last ?? ''}` : (last ?? '');
}
