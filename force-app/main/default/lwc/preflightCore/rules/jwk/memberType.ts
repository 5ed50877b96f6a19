import type { JsonNode, Rule, Violation } from '../../types.js';
import { nameOfType } from '../../jwk/jsonTypes.js';
import { unprint } from '../../jwk/printedValue.js';
import { standInOf } from '../../jwk/standIn.js';
import { escapePointer } from '../../text/pointer.js';

const STRINGS: readonly string[] = ['kty', 'kid', 'alg', 'use', 'n', 'e', 'x5u', 'x5t', 'x5t#S256'];
const LISTS: readonly string[] = ['x5c', 'key_ops'];
const NUMBERS: readonly string[] = ['n', 'e'];

/** Words that a program prints instead of a value, in it or alone in a list. */
function standInIn(node: JsonNode): ReturnType<typeof standInOf> {
    const only = node.type === 'array' && node.items.length === 1 ? node.items[0] : node;
    return only?.type === 'string' ? standInOf(only.value, only.end - only.start === only.value.length) : null;
}

/** A value that a program wrote in another type, or did not write at all; null: neither. */
function checkPrinted(name: string, node: JsonNode | undefined): Violation[] | null {
    const printed = node ? unprint(name, node) : null;
    if (printed) {
        const place = printed.index === null ? '' : `/${printed.index}`;
        return [{ path: `/${escapePointer(name)}${place}`, variant: printed.form, data: { name } }];
    }
    const standIn = node && (node.type !== 'string' || name === 'key_ops') ? standInIn(node) : null;
    // In the strings of "x5c" it is no matter of their type.
    return standIn && name !== 'x5c'
        ? [{ path: `/${escapePointer(name)}`, variant: 'stand-in', data: { name, ...standIn } }]
        : null;
}

function variantOfString(name: string, node: JsonNode): string | undefined {
    if (node.type === 'number' && NUMBERS.includes(name)) {
        return 'number';
    }
    if (node.type === 'number' || node.type === 'boolean') {
        return 'unquoted';
    }
    return node.type === 'array' && node.items.length === 1 && node.items[0]?.type === 'string' ? 'wrapped' : undefined;
}

function checkString(name: string, node: JsonNode | undefined): Violation[] {
    if (!node || node.type === 'null' || node.type === 'string') {
        return [];
    }
    const variant = variantOfString(name, node);
    const data = { name, found: nameOfType(node.type), expected: 'text' };
    return [{ path: `/${escapePointer(name)}`, ...(variant !== undefined && { variant }), data }];
}

function checkList(name: string, node: JsonNode | undefined): Violation[] {
    if (!node || node.type === 'null') {
        return [];
    }
    const expected = 'a list of texts';
    // Brackets around what a program prints instead of a list do not help.
    if (node.type === 'string' && standInOf(node.value)) {
        return [];
    }
    if (node.type !== 'array') {
        const isBare = node.type === 'string';
        const data = { name, found: nameOfType(node.type), expected };
        return [{ path: `/${name}`, ...(isBare && { variant: 'bare' }), data }];
    }
    return node.items.flatMap(({ type }, index) =>
        type === 'string'
            ? []
            : [
                  {
                      path: `/${name}/${index}`,
                      variant: 'item',
                      data: { name, number: index + 1, found: nameOfType(type), expected }
                  }
              ]
    );
}

export const memberType: Rule<'jwk'> = {
    id: 'jwk.member-type',
    severity: 'error',
    title: 'A member has the wrong JSON type',
    source: { name: 'RFC 7517', section: '4', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4' },
    asks: ['U4'],
    who: 'backend',
    message: '"{name}" is {found}, but has to be {expected}.',
    why: 'The JWK standard fixes the type of each member. A reader that expects text does not find it anywhere else.',
    fix: 'Write "{name}" as {expected}, for example "{name}": "…" for text or "{name}": ["…"] for a list.',
    variants: {
        unquoted: {
            message: '"{name}" is {found}, but has to be text.',
            fix: 'Put double quotes around the value: "{name}": "…".'
        },
        number: {
            message: '"{name}" is a number, but has to be base64url text.',
            fix: 'Make the key again from the public certificate. The usual exponent 65537 is written "e": "AQAB".'
        },
        wrapped: {
            message: '"{name}" is a list with one text in it, but has to be the text alone.',
            fix: 'Remove the square brackets: "{name}": "…".'
        },
        bare: {
            message: '"{name}" is text, but has to be a list, even of one text.',
            fix: 'Put square brackets around the text: "{name}": ["…"].'
        },
        buffer: {
            message: '"{name}" holds a Node Buffer as JSON.stringify writes it, instead of text.',
            fix: 'Write the bytes as text before you make the JSON: buffer.toString("base64") for "x5c", "base64url" for "n" and "e".'
        },
        octets: {
            message: '"{name}" holds the bytes one by one, as numbers, instead of text.',
            fix: 'Write the bytes as text before you make the JSON: base64 for "x5c", base64url for "n" and "e".'
        },
        indexed: {
            message:
                '"{name}" is an object with numbers as names: it was a list whose indexes do not count from 0, as PHP has them.',
            fix: 'Number the list from 0 before you make the JSON, in PHP with array_values: "{name}": ["…"].'
        },
        nested: {
            message: '"{name}" has a list in its list.',
            fix: 'Remove the inner square brackets: "{name}": ["…"].'
        },
        'text-list': {
            message: '"{name}" holds a list that was written into a text.',
            fix: 'Remove the quotes around the square brackets, and the backslashes inside: "{name}": ["…"].'
        },
        'stand-in': {
            message: '"{name}" is {found}, which {program} prints instead of the value.',
            fix: 'Print the key again with {printer}, and put in what stands there.'
        },
        item: {
            message: 'Entry {number} of "{name}" is {found}, but has to be text.',
            fix: 'Write every entry as text in double quotes: "{name}": ["…"].'
        }
    },
    appliesTo: () => true,
    check: ({ members }) => [
        ...STRINGS.flatMap((name) => checkPrinted(name, members.get(name)) ?? checkString(name, members.get(name))),
        ...LISTS.flatMap((name) => checkPrinted(name, members.get(name)) ?? checkList(name, members.get(name)))
    ]
};
