import type { JsonNode, JsonProblem } from '../types.js';

export interface JsonWord {
    readonly node: JsonNode;
    readonly problem: JsonProblem['kind'] | null;
    readonly expected: string;
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** Numbers of other languages: 0x10, 1_000, +1, .5, 5., 007, 12n. */
const NUMBER_LIKE =
    /^[+-]?(?:0[xX][0-9a-fA-F]+|(?:_*\d[\d_]*(?:\.(?:\d[\d_]*)?)?|_*\.\d[\d_]*)(?:[eE][+-]?\d+)?)[nNlLfF]?$/;
/** The longest number or name that could be meant as a literal. */
const LONGEST_LITERAL = 1100;

/** What other languages write where JSON has a literal, in lower case. */
const LITERALS: Readonly<Record<string, boolean | null>> = {
    true: true,
    false: false,
    null: null,
    none: null,
    nil: null,
    undefined: null,
    nan: null,
    infinity: null,
    '-infinity': null,
    '+infinity': null
};

function literal(value: boolean | null, start: number, end: number): JsonNode {
    return value === null ? { type: 'null', start, end } : { type: 'boolean', value, start, end };
}

function numberLike(raw: string): number {
    const size = raw.replace(/_/g, '').replace(/^[+-]/, '');
    const value = Number(/^0x/i.test(size) ? size.replace(/n$/, '') : size.replace(/[nNlLfF]$/, ''));
    return raw.startsWith('-') ? -value : value;
}

/**
 * Says what a run of letters and digits is that stands where a value belongs: a number or literal (RFC 8259 sections 3
 * and 6), another language's form of one, or text without its quotes.
 */
export function classifyWord(raw: string, start: number, end: number): JsonWord {
    if (NUMBER.test(raw)) {
        return { node: { type: 'number', value: Number(raw), raw, start, end }, problem: null, expected: '' };
    }
    const known = raw.length <= LONGEST_LITERAL ? LITERALS[raw.toLowerCase()] : undefined;
    if (known !== undefined) {
        const isExact = raw === String(known);
        const expected = 'true, false or null in small letters';
        return { node: literal(known, start, end), problem: isExact ? null : 'literal-form', expected };
    }
    if (raw.length <= LONGEST_LITERAL && NUMBER_LIKE.test(raw)) {
        const node: JsonNode = { type: 'number', value: numberLike(raw), raw, start, end };
        return { node, problem: 'number-form', expected: 'a decimal number such as 65537' };
    }
    const node: JsonNode = { type: 'string', value: raw, start, end, isPlain: true };
    return { node, problem: 'unquoted-text', expected: 'text in double quotes' };
}
