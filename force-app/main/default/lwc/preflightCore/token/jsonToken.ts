import type { JsonNode, JsonObject, TokenSegment } from '../types.js';
import { memberOf } from '../text/pointer.js';
import { readSegment } from './segment.js';

/** A token in its JSON form: what it is, and the parts that stand in it. */
export interface JsonToken {
    /** "JWS" (a signed token), "JWE" (an encrypted one). */
    readonly label: 'JWS' | 'JWE';
    readonly root: JsonObject;
}

/** Recognises the JSON serialisation of a JWS or JWE (RFC 7515 section 7.2, RFC 7516 section 7.2). */
export function recogniseTokenObject(root: JsonObject): JsonToken | null {
    const has = (name: string): boolean => memberOf(root, name) !== undefined;
    if (has('payload') && (has('signatures') || has('signature'))) {
        return { label: 'JWS', root };
    }
    return has('ciphertext') && (has('recipients') || has('iv') || has('protected')) ? { label: 'JWE', root } : null;
}

/** True of a key, a key set, or keys in an array, whatever else stands in it. */
export function isKeyLike(root: JsonNode): boolean {
    if (root.type === 'array') {
        return root.items.some((item) => item.type === 'object' && memberOf(item, 'kty') !== undefined);
    }
    return root.type === 'object' && (memberOf(root, 'kty') ?? memberOf(root, 'keys')) !== undefined;
}

function partOf(text: string, from: JsonObject, name: string): TokenSegment | null {
    const node = memberOf(from, name)?.value;
    return node?.type === 'string' && node.isPlain ? readSegment(text, node.start + 1, node.end - 1) : null;
}

/** Header, payload and signature of a JWS: those of its first signature when it has several; absent ones are left out. */
export function partsOf(text: string, { label, root }: JsonToken) {
    const signatures = memberOf(root, 'signatures')?.value;
    const [first] = signatures?.type === 'array' ? signatures.items : [];
    const signed = first?.type === 'object' ? first : root;
    return {
        header: partOf(text, signed, 'protected'),
        payload: label === 'JWS' ? partOf(text, root, 'payload') : null,
        signature: label === 'JWS' ? partOf(text, signed, 'signature') : null
    };
}
