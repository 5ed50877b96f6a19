import type { JsonNode } from '../types.js';
import { encodeBase64, encodeBase64Url } from '../text/base64.js';
import { readJson } from '../text/json.js';
import { memberOf } from '../text/pointer.js';

/** A value of another JSON type than it should be that shows all the same what it is. */
export type PrintedForm =
    /** A Node Buffer: {"type": "Buffer", "data": [48, 130, …]}. */
    | 'buffer'
    /** The bytes one by one, as a list or as an object of numbers. */
    | 'octets'
    /** A PHP array whose indexes have gaps: {"1": "MII…"}. */
    | 'indexed'
    /** A list in a list. */
    | 'nested'
    /** A list that was written into a text: "[\"MII…\"]". */
    | 'text-list';

export interface Unprinted {
    readonly form: PrintedForm;
    /** Place in the list where the first such value stands; null: it is the member itself. */
    readonly index: number | null;
    /** The value as it should be. */
    readonly value: JsonNode;
}

const TEXTS: readonly string[] = ['kty', 'kid', 'alg', 'use', 'n', 'e', 'x5u', 'x5t', 'x5t#S256'];
const LISTS: readonly string[] = ['x5c', 'key_ops'];
const NUMBERS: readonly string[] = ['n', 'e'];
/** A certificate of as many bytes is no certificate; far fewer numbers than that are no bytes of one either. */
const MOST_OCTETS = 262_144;
/** Fewer bytes are neither a certificate nor a modulus. */
const SHORTEST = 64;
const PRINTABLE = /^[ -~]+$/;
const INDEX = /^(?:0|[1-9]\d{0,5})$/;
/** Python writes a letter in front of a text of bytes. */
const BYTES_PREFIX = /([[,]\s{0,9})b(?=['"])/g;
const BASE64_TEXT = /^[\w+/-]+={0,2}\s*$/;

const text = (value: string): JsonNode => ({ type: 'string', value, isPlain: true, start: 0, end: 0 });
const list = (items: readonly JsonNode[]): JsonNode => ({ type: 'array', items, start: 0, end: 0 });

/** Bytes from 0 to 255, or from -128 to 127 as Java has them, as a binary string. */
function octetsOf(nodes: readonly JsonNode[]): string | null {
    if (nodes.length === 0 || nodes.length > MOST_OCTETS) {
        return null;
    }
    let octets = '';
    for (const node of nodes) {
        if (node.type !== 'number' || !Number.isInteger(node.value) || node.value < -128 || node.value > 255) {
            return null;
        }
        octets += String.fromCharCode(node.value & 255);
    }
    return octets;
}

/** Values of an object whose names are indexes, in their order. */
function valuesByIndex(node: JsonNode): readonly JsonNode[] | null {
    if (node.type !== 'object' || node.members.length === 0 || !node.members.every(({ name }) => INDEX.test(name))) {
        return null;
    }
    return [...node.members].sort((a, b) => Number(a.name) - Number(b.name)).map(({ value }) => value);
}

function bufferOf(node: JsonNode): readonly JsonNode[] | null {
    if (node.type !== 'object' || node.members.length !== 2) {
        return null;
    }
    const type = memberOf(node, 'type')?.value;
    const data = memberOf(node, 'data')?.value;
    return type?.type === 'string' && type.value === 'Buffer' && data?.type === 'array' ? data.items : null;
}

/** What bytes say in a member: text where they are text, else what is encoded there. */
function written(name: string, octets: string): JsonNode | null {
    if (octets.length < SHORTEST && (name === 'x5c' || name === 'n')) {
        return null;
    }
    if (name === 'x5c') {
        return text(octets.startsWith('\x30') ? encodeBase64(octets) : octets);
    }
    if (NUMBERS.includes(name)) {
        const isText = octets === 'AQAB' || (octets.length >= SHORTEST && BASE64_TEXT.test(octets));
        return text(isText ? octets : encodeBase64Url(octets.replace(/^\0+(?=[^])/, '')));
    }
    return PRINTABLE.test(octets) ? text(octets) : null;
}

/** Bytes in one of their forms, as the text that belongs in the member. */
function fromOctets(name: string, node: JsonNode): { readonly form: PrintedForm; readonly value: JsonNode } | null {
    const buffer = bufferOf(node);
    const items = buffer ?? valuesByIndex(node) ?? (node.type === 'array' ? node.items : null);
    const octets = items === null ? null : octetsOf(items);
    const value = octets === null ? null : written(name, octets);
    return value === null ? null : { form: buffer ? 'buffer' : 'octets', value };
}

/** The texts of a list that was written into a text; null when it is none. */
function listIn(value: string): readonly JsonNode[] | null {
    const plain = value.trim();
    if (!plain.startsWith('[') || !plain.endsWith(']')) {
        return null;
    }
    const { root, problems } = readJson(plain.replace(BYTES_PREFIX, '$1'), { nesting: 2 });
    const isSound = problems.every(({ kind }) => kind === 'single-quotes' || kind === 'trailing-comma');
    return isSound && root?.type === 'array' && root.items.length > 0 && root.items.every(isText) ? root.items : null;
}

const isText = ({ type }: JsonNode): boolean => type === 'string';

function unprintItem(
    name: string,
    item: JsonNode
): { readonly form: PrintedForm; readonly values: readonly JsonNode[] } | null {
    const inText = item.type === 'string' ? listIn(item.value) : null;
    if (inText) {
        return { form: 'text-list', values: inText };
    }
    const octets = name === 'x5c' ? fromOctets(name, item) : null;
    if (octets) {
        return { form: octets.form, values: [octets.value] };
    }
    const isNested = item.type === 'array' && item.items.length > 0 && item.items.every(isText);
    return isNested ? { form: 'nested', values: item.items } : null;
}

function unprintList(name: string, node: JsonNode): Unprinted | null {
    const octets = name === 'x5c' ? fromOctets(name, node) : null;
    if (octets) {
        return { form: octets.form, index: null, value: list([octets.value]) };
    }
    const inText = node.type === 'string' ? listIn(node.value) : null;
    const indexed = inText ?? valuesByIndex(node);
    if (indexed) {
        const values = indexed.flatMap((item) => unprintItem(name, item)?.values ?? [item]);
        return values.every(isText)
            ? { form: inText ? 'text-list' : 'indexed', index: null, value: list(values) }
            : null;
    }
    const read = node.type === 'array' ? node.items.map((item) => unprintItem(name, item)) : [];
    const index = read.findIndex((item) => item !== null);
    const first = read[index];
    return node.type === 'array' && first
        ? { form: first.form, index, value: list(node.items.flatMap((item, at) => read[at]?.values ?? [item])) }
        : null;
}

function unprintText(name: string, node: JsonNode): Unprinted | null {
    const inText = node.type === 'string' ? listIn(node.value) : null;
    if (inText?.length === 1 && inText[0]) {
        return { form: 'text-list', index: null, value: inText[0] };
    }
    const octets = node.type === 'string' ? null : fromOctets(name, node);
    if (octets) {
        return { form: octets.form, index: null, value: octets.value };
    }
    const indexed = valuesByIndex(node);
    return indexed?.length === 1 && indexed[0] && isText(indexed[0])
        ? { form: 'indexed', index: null, value: indexed[0] }
        : null;
}

/** The value of a public member as it was meant, where a program wrote it in another JSON type; null: it did not. */
export function unprint(name: string, node: JsonNode): Unprinted | null {
    if (LISTS.includes(name)) {
        return unprintList(name, node);
    }
    return TEXTS.includes(name) ? unprintText(name, node) : null;
}
