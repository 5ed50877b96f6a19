import type { CertificateEntry, JsonNode, JsonObject, JsonString } from '../../types.js';
import { escapePointer } from '../../text/pointer.js';
import { recogniseArmoured } from '../armoured.js';
import type { Recognised } from '../derObject.js';
import { decodeJsonInBase64 } from './base64Text.js';
import { isKeyShaped, keysMember } from './keyShape.js';

/** Where a value stands: names and indexes as steps, and the object around it. */
export interface Place {
    readonly steps: readonly string[];
    readonly around: JsonObject | null;
}

/** A key with its JSON pointer; `setBase` is that of the list of its key set, null outside of one. */
export interface PlacedKey extends Place {
    readonly pointer: string;
    readonly node: JsonNode;
    readonly setBase: string | null;
}

export interface PlacedText extends Place {
    readonly text: string;
}

export interface PlacedFind extends Place {
    readonly found: Recognised;
}

interface Walked {
    readonly node: JsonNode;
    readonly steps: readonly string[];
    readonly around: JsonObject | null;
}

export const pointerOf = (steps: readonly string[]): string => steps.map((step) => `/${escapePointer(step)}`).join('');

/** The values inside a value, in order. */
function childrenOf({ node, steps, around }: Walked): Walked[] {
    if (node.type === 'object') {
        return node.members.map(({ name, value }) => ({ node: value, steps: [...steps, name], around: node }));
    }
    return node.type === 'array'
        ? node.items.map((item, index) => ({ node: item, steps: [...steps, String(index)], around }))
        : [];
}

/** Walks a value in the order of its text; what `visit` says is done is not walked into. */
function walk(root: JsonNode, visit: (walked: Walked) => boolean): void {
    const open: Walked[] = [{ node: root, steps: [], around: null }];
    for (let next = open.pop(); next; next = open.pop()) {
        if (!visit(next)) {
            const children = childrenOf(next);
            for (let index = children.length - 1; index >= 0; index--) {
                const child = children[index];
                if (child) {
                    open.push(child);
                }
            }
        }
    }
}

function keysOfSet({ node, steps, around }: Walked): PlacedKey[] {
    const member = node.type === 'object' ? keysMember(node) : undefined;
    const items = member?.value.type === 'array' ? member.value.items : [];
    if (!member || !items.some(isKeyShaped)) {
        return [];
    }
    const base = pointerOf([...steps, member.name]);
    return items.map((item, index) => ({
        steps: [...steps, member.name],
        around,
        pointer: `${base}/${index}`,
        node: item,
        setBase: base
    }));
}

/** Every key in a JSON value, by its shape, with where it stands. */
export function keysIn(root: JsonNode): PlacedKey[] {
    const keys: PlacedKey[] = [];
    walk(root, (walked) => {
        const { node, steps, around } = walked;
        if (isKeyShaped(node)) {
            keys.push({ steps, around, pointer: pointerOf(steps), node, setBase: null });
            return true;
        }
        const ofSet = keysOfSet(walked);
        ofSet.forEach((key) => keys.push(key));
        return ofSet.length > 0;
    });
    return keys;
}

/** No certificate and no public key is shorter. */
const SHORTEST = 100;

/** Certificates, public keys and the like in the strings of a JSON value. */
export function findsIn(root: JsonNode, most: number): PlacedFind[] {
    const finds: PlacedFind[] = [];
    walk(root, ({ node, steps, around }) => {
        const found =
            node.type === 'string' && node.value.length >= SHORTEST ? recogniseArmoured(node.value, most) : null;
        if (found && found.kind !== 'unknown') {
            finds.push({ found, steps, around });
        }
        return false;
    });
    return finds;
}

const JSON_OR_XML = /^\s*[{[<]/;
const KEY_WORDS = /kty|x5c|keys|modulus|BEGIN/i;

function textIn({ value }: JsonString): string | null {
    if (JSON_OR_XML.test(value) || KEY_WORDS.test(value)) {
        return value.length >= SHORTEST ? value : null;
    }
    return decodeJsonInBase64(value);
}

/** Strings in which a key may be written as text in its turn, also in base64. */
export function textsIn(root: JsonNode): PlacedText[] {
    const texts: PlacedText[] = [];
    walk(root, ({ node, steps, around }) => {
        const text = node.type === 'string' ? textIn(node) : null;
        if (text !== null) {
            texts.push({ text, steps, around });
        }
        return false;
    });
    return texts;
}

const KID_NAMES: readonly string[] = ['kid', 'keyid', 'key_id'];
const ALG_NAMES: readonly string[] = ['alg', 'algorithm'];
const ALGORITHM = /^(?:RS|PS|ES)\d{3}$/;
/** A key ID as a name: no word that says what the certificate is for. */
export const NAME_AS_KID = /^(?=[\w-]*\d)[\w-]{8,100}$/;

function stringOf(node: JsonObject, names: readonly string[]): string | null {
    const member = node.members.find(
        ({ name, value }) => names.includes(name.toLowerCase()) && value.type === 'string'
    );
    return member?.value.type === 'string' ? member.value.value : null;
}

/** What the object around a certificate says of its key: Auth0 and Keycloak beside it, Google by its name. */
export function namedBy({ steps, around }: Place): NonNullable<CertificateEntry['named']> {
    const none = { kid: null, alg: null };
    if (!around) {
        return none;
    }
    const kid = stringOf(around, KID_NAMES);
    const alg = stringOf(around, ALG_NAMES);
    const name = steps.at(-1) ?? '';
    const isMap = around.members.every(({ value }) => value.type === 'string' && value.value.length >= SHORTEST);
    return {
        // The address of a key in a vault is no key ID that a token carries.
        kid: kid !== null && kid !== '' && !kid.includes('://') ? kid : isMap && NAME_AS_KID.test(name) ? name : null,
        alg: alg !== null && ALGORITHM.test(alg) ? alg : null
    };
}
