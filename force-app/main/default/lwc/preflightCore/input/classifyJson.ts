import type { CertificateEntry, Input, JsonArray, JsonMember, JsonNode, JsonObject } from '../types.js';
import { escapePointer } from '../text/pointer.js';
import { recogniseArmoured } from './armoured.js';
import type { Recognised } from './derObject.js';
import { recogniseTokenObject } from '../token/jsonToken.js';
import { recogniseToken } from '../token/recogniseToken.js';

/** What a JSON value is, and the keys in it. */
export interface ClassifiedJson extends Recognised {
    readonly keyNodes: Input['keyNodes'];
    readonly keyCount: number;
    readonly segments?: number;
}

const NONE: Pick<ClassifiedJson, 'keyNodes' | 'keyCount'> = { keyNodes: [], keyCount: 0 };
const JSON_TEXT = /^\s*[{[]/;

function keysIn(array: JsonArray, base: string, most: number): Pick<ClassifiedJson, 'keyNodes' | 'keyCount'> {
    const keyNodes = array.items.slice(0, most).map((node, index) => ({ pointer: `${base}/${index}`, node }));
    return { keyNodes, keyCount: array.items.length };
}

/** The member `keys` of a key set, in any spelling when it is not there as it should be. */
function keysMember(root: JsonObject): JsonMember | undefined {
    const candidates = root.members.filter(({ name }) => name.toLowerCase() === 'keys');
    return candidates.filter(({ name }) => name === 'keys').at(-1) ?? candidates.at(-1);
}

function classifyObject(root: JsonObject, most: number): ClassifiedJson {
    const token = recogniseTokenObject(root);
    if (token) {
        return { kind: 'token', foundLabel: token.label, segments: 0, ...NONE };
    }
    const keys = keysMember(root);
    if (!keys) {
        return { kind: 'jwk', keyNodes: [{ pointer: '', node: root }], keyCount: 1 };
    }
    const base = `/${escapePointer(keys.name)}`;
    if (keys.value.type === 'array') {
        return { kind: 'jwks', ...keysIn(keys.value, base, most) };
    }
    const isObject = keys.value.type === 'object';
    return { kind: 'jwks', ...(isObject ? { keyNodes: [{ pointer: base, node: keys.value }], keyCount: 1 } : NONE) };
}

/** One of Java's, Python's, … ways to say it: a value in a string. */
function classifyString(value: string, most: number): ClassifiedJson {
    const token = recogniseToken(value);
    if (token) {
        return { kind: 'token', foundLabel: token.label, segments: token.segments, ...NONE };
    }
    const found = recogniseArmoured(value, most);
    if (found && found.kind !== 'unknown') {
        return { ...found, ...NONE };
    }
    return { kind: 'json', foundLabel: JSON_TEXT.test(value) ? 'json' : 'string', ...NONE };
}

/** An x5c on its own: every item a certificate. */
function certificatesOf(items: readonly JsonNode[], most: number): readonly CertificateEntry[] | null {
    const certificates: CertificateEntry[] = [];
    for (const item of items.slice(0, most)) {
        const found = item.type === 'string' ? recogniseArmoured(item.value, most) : null;
        if (found?.kind !== 'certificate') {
            return null;
        }
        certificates.push(...(found.certificates ?? []));
    }
    return certificates.length > 0 ? certificates : null;
}

function classifyArray(root: JsonArray, most: number): ClassifiedJson {
    if (root.items.some(({ type }) => type === 'object')) {
        return { kind: 'key-array', ...keysIn(root, '', most) };
    }
    const certificates = certificatesOf(root.items, most);
    return certificates
        ? { kind: 'certificate', certificates, certificateForm: 'base64', ...NONE }
        : { kind: 'json', foundLabel: 'array', ...NONE };
}

const LABELS: Readonly<Record<'number' | 'boolean' | 'null', string>> = {
    number: 'number',
    boolean: 'true or false',
    null: 'null'
};

/**
 * Says what a JSON value is meant as, and finds the keys in it.
 *
 * @param most keys and certificates looked at
 */
export function classifyJson(root: JsonNode, most: number): ClassifiedJson {
    switch (root.type) {
        case 'object':
            return classifyObject(root, most);
        case 'array':
            return classifyArray(root, most);
        case 'string':
            return classifyString(root.value, most);
        case 'number':
        case 'boolean':
        case 'null':
        default:
            return { kind: 'json', foundLabel: LABELS[root.type], ...NONE };
    }
}
