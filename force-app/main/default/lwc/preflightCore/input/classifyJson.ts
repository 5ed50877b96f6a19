import type { CertificateEntry, Input, Inside, JsonArray, JsonNode, JsonObject } from '../types.js';
import { escapePointer } from '../text/pointer.js';
import { recogniseArmoured } from './armoured.js';
import type { Recognised } from './derObject.js';
import { isKeyShaped, keysMember } from './inside/keyShape.js';
import { findsIn, keysIn, namedBy, textsIn, type Place, type PlacedFind, type PlacedKey } from './inside/place.js';
import { providerOf } from './inside/provider.js';
import { recogniseTokenObject } from '../token/jsonToken.js';
import { recogniseToken } from '../token/recogniseToken.js';

/** What a JSON value is, and the keys in it. */
export interface ClassifiedJson extends Recognised {
    readonly keyNodes: Input['keyNodes'];
    readonly keyCount: number;
    readonly segments?: number;
    readonly inside?: Input['inside'];
    /** JSON in a string of it, to be recognised in its turn. */
    readonly inner?: { readonly text: string; readonly inside: Inside };
}

const NONE: Pick<ClassifiedJson, 'keyNodes' | 'keyCount'> = { keyNodes: [], keyCount: 0 };
const JSON_TEXT = /^\s*[{[]/;
/** The address of the keys in an OpenID configuration (OpenID Connect Discovery 1.0 section 3). */
const KEYS_ADDRESS = 'jwks_uri';
/** Of several things in one value the first of these kinds is taken. */
const RANKS = ['private-key', 'certificate', 'public-key', 'certificate-request', 'pkcs7', 'crl'] as const;

function keysOf(array: JsonArray, base: string, most: number): Pick<ClassifiedJson, 'keyNodes' | 'keyCount'> {
    const keyNodes = array.items.slice(0, most).map((node, index) => ({ pointer: `${base}/${index}`, node }));
    return { keyNodes, keyCount: array.items.length };
}

/** The names on the way to all of them; of a value in a list the place is that of the list. */
function insideOf(root: JsonNode, places: readonly Place[]): readonly Inside[] {
    const [first, ...others] = places.map(({ steps }) => steps.filter((step) => !/^\d+$/.test(step)));
    const shared = (first ?? []).findIndex((step, index) => others.some((other) => other[index] !== step));
    return [{ form: 'json', what: providerOf(root), place: (first ?? []).slice(0, shared < 0 ? undefined : shared) }];
}

function placedKeys(root: JsonNode, keys: readonly PlacedKey[], most: number): ClassifiedJson {
    const [first] = keys;
    const isSet =
        first !== undefined && first.setBase !== null && keys.every(({ setBase }) => setBase === first.setBase);
    return {
        kind: isSet ? 'jwks' : keys.length === 1 ? 'jwk' : 'key-array',
        keyNodes: keys.slice(0, most).map(({ pointer, node }) => ({ pointer, node })),
        keyCount: keys.length,
        inside: insideOf(root, keys)
    };
}

/** Certificates of several strings, each once under each key ID, with what is said of their keys beside them. */
function placedCertificates(finds: readonly PlacedFind[], most: number): CertificateEntry[] {
    const entries: CertificateEntry[] = [];
    const known = new Set<string>();
    for (const place of finds) {
        for (const entry of place.found.certificates ?? []) {
            const named = namedBy(place);
            const id = `${named.kid ?? ''}\n${entry.der ?? ''}`;
            if (entries.length < most && !known.has(id)) {
                known.add(id);
                entries.push({ ...entry, named });
            }
        }
    }
    return entries;
}

function placedFinds(root: JsonNode, finds: readonly PlacedFind[], most: number): ClassifiedJson | null {
    const kind = RANKS.find((rank) => finds.some(({ found }) => found.kind === rank));
    const those = finds.filter(({ found }) => found.kind === kind);
    const [first] = those;
    if (!first) {
        return null;
    }
    const certificates = kind === 'certificate' ? { certificates: placedCertificates(those, most) } : {};
    return { ...first.found, ...certificates, ...NONE, inside: insideOf(root, those) };
}

/** Looks for a key deeper down in a value that is none itself: as JSON, as a certificate or the like, as JSON in a string. */
function searched(root: JsonNode, most: number): ClassifiedJson | null {
    const keys = keysIn(root);
    if (keys.length > 0) {
        return placedKeys(root, keys, most);
    }
    const found = placedFinds(root, findsIn(root, most), most);
    if (found) {
        return found;
    }
    const texts = textsIn(root);
    const [inside] = insideOf(root, texts);
    return texts.length > 0 && inside
        ? {
              kind: 'json',
              ...NONE,
              inner: { text: texts.map(({ text }) => text).join('\n'), inside: { ...inside, form: 'text' } }
          }
        : null;
}

function classifyObject(root: JsonObject, most: number): ClassifiedJson {
    const token = recogniseTokenObject(root);
    if (token) {
        return { kind: 'token', foundLabel: token.label, segments: 0, ...NONE };
    }
    const alone: ClassifiedJson = { kind: 'jwk', keyNodes: [{ pointer: '', node: root }], keyCount: 1 };
    const keys = keysMember(root)?.value;
    const items = keys?.type === 'array' ? keys.items : keys ? [keys] : [];
    if (isKeyShaped(root) && !keys) {
        return alone;
    }
    const found = items.some(isKeyShaped) ? null : searched(root, most);
    if (found && !found.inner) {
        return found;
    }
    if (!keys && root.members.some(({ name, value }) => name === KEYS_ADDRESS && value.type === 'string')) {
        return { kind: 'json', foundLabel: 'openid', ...NONE };
    }
    const set = keys ? classifySet(root, most) : alone;
    return found?.inner ? { ...set, inner: found.inner } : set;
}

function classifySet(root: JsonObject, most: number): ClassifiedJson {
    const keys = keysMember(root);
    const base = `/${escapePointer(keys?.name ?? '')}`;
    if (keys?.value.type === 'array') {
        return { kind: 'jwks', ...keysOf(keys.value, base, most) };
    }
    const isObject = keys?.value.type === 'object';
    return { kind: 'jwks', ...(isObject ? { keyNodes: [{ pointer: base, node: keys.value }], keyCount: 1 } : NONE) };
}

/** One of Java's, Python's, … ways to say it: a value in a string. */
function classifyString(root: JsonNode, value: string, most: number): ClassifiedJson {
    const token = recogniseToken(value);
    if (token) {
        return { kind: 'token', foundLabel: token.label, segments: token.segments, ...NONE };
    }
    const found = recogniseArmoured(value, most);
    if (found && found.kind !== 'unknown') {
        return { ...found, ...NONE };
    }
    const label: ClassifiedJson = { kind: 'json', foundLabel: JSON_TEXT.test(value) ? 'json' : 'string', ...NONE };
    const inner = searched(root, most)?.inner;
    return inner ? { ...label, inner } : label;
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

/** Several values of one text: at least one of them is a key, or has one in it. */
function classifyValues(root: JsonArray, most: number): ClassifiedJson {
    const keys = keysIn(root);
    const isDeep = keys.some(({ setBase, steps }) => setBase === null && steps.length > 1);
    const { inside = [], ...found } = placedKeys(root, keys, most);
    const [first] = root.items;
    return {
        ...found,
        kind: 'key-array',
        ...(isDeep && first && { inside: inside.map((one) => ({ ...one, what: providerOf(first) })) })
    };
}

function classifyArray(root: JsonArray, most: number): ClassifiedJson {
    if (root.isImplied) {
        return classifyValues(root, most);
    }
    const certificates = certificatesOf(root.items, most);
    if (certificates) {
        return { kind: 'certificate', certificates, certificateForm: 'base64', ...NONE };
    }
    const array: ClassifiedJson = root.items.some(({ type }) => type === 'object')
        ? { kind: 'key-array', ...keysOf(root, '', most) }
        : { kind: 'json', foundLabel: 'array', ...NONE };
    const found = root.items.some(isKeyShaped) ? null : searched(root, most);
    return found?.inner ? { ...array, inner: found.inner } : (found ?? array);
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
            return classifyString(root, root.value, most);
        case 'number':
        case 'boolean':
        case 'null':
        default:
            return { kind: 'json', foundLabel: LABELS[root.type], ...NONE };
    }
}
