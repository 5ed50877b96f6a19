import type { Aside, Context, Input, Inside, PrivateKeyForm, Source } from '../types.js';
import { findPrivateInOctets } from '../private/findPrivate.js';
import { readJwk } from '../jwk/readJwk.js';
import { isBlank } from '../text/invisible.js';
import { utf8Length } from '../text/octets.js';
import {
    findToken,
    maskTokens,
    recogniseToken,
    type MaskedText,
    type RecognisedToken
} from '../token/recogniseToken.js';
import { recogniseArmoured } from './armoured.js';
import { certificatesAround, withCertificates, type Found } from './certificatesAround.js';
import { classifyJson } from './classifyJson.js';
import { decodeSource } from './decode.js';
import { describedIn } from './description.js';
import { recogniseOctets, type Recognised } from './derObject.js';
import { findJson, type EmbeddedJson } from './embeddedJson.js';
import { textForms } from './inside/index.js';
import { isKeyShaped } from './inside/keyShape.js';
import { otherFormat } from './otherFormat.js';
import { findPrivate, findPrivateBeside } from './privateText.js';

/** Explanatory text before a PEM block (RFC 7468 section 2) may begin with a bracket, but not as JSON does. */
const BRACKET = /^\s*\[\s{0,9}[^\s{"'[\]]/;
const PEM_LINE = /^-{2,5} ?BEGIN /m;

const NOTHING: Omit<Input, 'name' | 'kind' | 'byteLength'> = {
    text: '',
    encoding: 'utf-8',
    hasByteOrderMark: false,
    wrapping: null,
    json: null,
    keyNodes: [],
    keyCount: 0,
    certificates: [],
    certificateForm: null,
    privateKeyForm: null,
    foundLabel: '',
    segments: 0,
    inside: [],
    beside: [],
    isMasked: false
};

function tokenFound({ label, segments }: RecognisedToken): Found {
    return { kind: 'token', foundLabel: label, segments };
}

function recogniseBinary(octets: string, most: number): Found {
    const secret = findPrivateInOctets(octets);
    if (secret) {
        return privateFound(secret);
    }
    const found: Recognised | null = recogniseOctets(octets, most);
    return found
        ? { ...found, ...(found.kind === 'certificate' && { certificateForm: 'der' }) }
        : { kind: 'binary', foundLabel: otherFormat(octets) };
}

const privateFound = (privateKeyForm: PrivateKeyForm): Found => ({ kind: 'private-key', privateKeyForm });

/** How far the recognition of one source has gone into texts inside of others. */
interface Depth {
    readonly level: number;
    /** Texts that may still be recognised; shared by all levels. */
    readonly budget: { left: number };
}

const DEEPEST = 4;
const MOST_TEXTS = 32;
/** Of more tokens than anybody pastes nobody knows where they stand: then the text counts as masked. */
const MOST_TOKENS = 100;
/** What text that is no JSON holds. */
const NO_JSON: ReturnType<typeof classifyJson> = { kind: 'unknown', keyNodes: [], keyCount: 0 };

/** Kinds that are of use whatever is in them. */
const USEFUL: ReadonlySet<Input['kind']> = new Set(['private-key', 'public-key', 'certificate-request', 'pkcs7']);

/** True: there is something in it that can be checked, or must not be shown. */
function isUseful({ kind, keyNodes = [], certificates = [] }: Found): boolean {
    return (
        USEFUL.has(kind) ||
        keyNodes.some(({ node }) => isKeyShaped(node)) ||
        certificates.some(({ reading }) => reading !== null)
    );
}

/** Recognises the text that stood inside another one; null where nothing of use is in it. */
function recogniseInner(text: string, inside: Inside, context: Context, { level, budget }: Depth): Found | null {
    if (level >= DEEPEST || budget.left <= 0 || text.length > context.limits.keyBytes) {
        return null;
    }
    budget.left--;
    const found = recogniseText(text, context, { level: level + 1, budget });
    return isUseful(found) ? { ...found, inside: [inside, ...(found.inside ?? [])] } : null;
}

/** True: nothing else stands around it, so the form was the right one. */
function isClean({ wrapping = null, json = null, beside = [] }: Found): boolean {
    return wrapping === null && beside.length === 0 && (json?.problems.length ?? 0) === 0;
}

/** What is private in the rest of a text: also the numbers of the keys that were found in it. */
function findPrivateAround(rest: string, { keyNodes = [], certificates = [] }: Found): Found | null {
    const moduli = [
        ...keyNodes.flatMap(({ node, pointer }) =>
            node.type === 'object' ? (readJwk(node, pointer).modulus?.octets ?? []) : []
        ),
        ...certificates.flatMap(({ reading }) => reading?.certificate?.publicKey.modulus ?? [])
    ];
    const privateKeyForm = rest.trim() === '' ? null : findPrivate(rest, { moduli });
    return privateKeyForm && privateFound(privateKeyForm);
}

/** Recognises what is written in one of the forms in which a key stands inside another text. */
function recogniseForms(text: string, context: Context, depth: Depth): Found | null {
    let first: Found | null = null;
    for (const { what, unwrap } of textForms) {
        const unwrapped = unwrap(text);
        const inside: Inside = { form: 'text', what, place: [] };
        const inner = unwrapped && recogniseInner(unwrapped.text, inside, context, depth);
        const found = unwrapped && inner ? (findPrivateAround(unwrapped.rest, inner) ?? inner) : null;
        if (found && (found.kind === 'private-key' || isClean(found))) {
            return found;
        }
        first ??= found;
    }
    return first;
}

/** Tokens of a text that stand outside of its keys, and whether one stands in a key. */
function tokensOf({ tokens }: MaskedText, keyNodes: Input['keyNodes']): { beside: Aside[]; isMasked: boolean } {
    const first = tokens.slice(0, MOST_TOKENS);
    const outside = first.filter(
        ({ start, end }) => !keyNodes.some(({ node }) => node.start < end && start < node.end)
    );
    return {
        beside: outside.map(({ start, end }) => ({ kind: 'token', start, end })),
        isMasked: outside.length < tokens.length
    };
}

function recogniseJson(
    masked: MaskedText & { readonly given: string },
    { document, wrapping, beside }: EmbeddedJson,
    context: Context,
    depth: Depth
): Found {
    const { text, given } = masked;
    const { root } = document;
    const { inner = null, ...classified } = root ? classifyJson(root, context.limits.keys) : NO_JSON;
    // Of keys that stand apart one may be the private half of another.
    const isApart = classified.kind === 'key-array' && (root?.type !== 'array' || root.isImplied === true);
    const privateKeyForm = findPrivateBeside(given, isApart ? [] : classified.keyNodes);
    if (privateKeyForm) {
        return privateFound(privateKeyForm);
    }
    if (!root) {
        return { kind: 'unknown', text, json: document, wrapping };
    }
    const found = inner ? recogniseInner(inner.text, inner.inside, context, depth) : null;
    if (found) {
        return found;
    }
    const token = masked.tokens.length > 0 && !isUseful(classified) ? findToken(given) : null;
    if (token && root.type !== 'array') {
        return tokenFound(token);
    }
    const tokens = tokensOf(masked, classified.keyNodes);
    const whole: Found = {
        ...classified,
        text,
        json: document,
        wrapping,
        beside: [...beside, ...tokens.beside],
        isMasked: tokens.isMasked
    };
    const { keys: most } = context.limits;
    return classified.keyCount > 0 ? withCertificates(whole, certificatesAround(given, document, most)) : whole;
}

function recogniseText(text: string, context: Context, depth: Depth): Found {
    const { nesting, keys: most } = context.limits;
    const token = recogniseToken(text);
    if (token) {
        return tokenFound(token);
    }
    const masked = { ...maskTokens(text), given: text };
    const foundLabel = otherFormat(text);
    const json = foundLabel === '' ? findJson(masked.text, nesting) : null;
    if (json?.document.root && !json.wrapping && json.document.problems.length === 0) {
        return recogniseJson(masked, json, context, depth);
    }
    const formed = recogniseForms(text, context, depth);
    if (formed) {
        return formed;
    }
    // Text that begins as JSON is meant as JSON, whatever stands in its strings.
    if (json && (json.document.root || !json.wrapping) && !(BRACKET.test(text) && PEM_LINE.test(text))) {
        return recogniseJson(masked, json, context, depth);
    }
    const privateFormInText = findPrivate(text);
    if (privateFormInText) {
        return privateFound(privateFormInText);
    }
    const armoured = recogniseArmoured(text, most);
    if (armoured) {
        return { ...armoured, text: masked.text };
    }
    if (json) {
        return recogniseJson(masked, json, context, depth);
    }
    const inside = masked.tokens.length > 0 ? findToken(text) : null;
    return inside
        ? tokenFound(inside)
        : { kind: 'unknown', text: masked.text, foundLabel: foundLabel || describedIn(text) };
}

function recogniseSource(source: Source, context: Context): Found {
    const { keys: most } = context.limits;
    const octets = 'bytes' in source ? recogniseOctets(source.bytes, most) : null;
    const secret = octets && 'bytes' in source ? findPrivateInOctets(source.bytes) : null;
    if (octets && secret && octets.kind !== 'private-key') {
        return privateFound(secret);
    }
    if (octets) {
        return { ...octets, ...(octets.kind === 'certificate' && { certificateForm: 'der' }) };
    }
    const { text, isBinary, encoding, hasByteOrderMark } = decodeSource(source);
    if (isBlank(text) && !isBinary) {
        return { kind: 'empty', encoding, hasByteOrderMark };
    }
    const found = isBinary
        ? recogniseBinary('bytes' in source ? source.bytes : source.text, most)
        : recogniseText(text, context, { level: 0, budget: { left: MOST_TEXTS } });
    return { ...found, encoding, hasByteOrderMark };
}

/** Kinds whose text is neither kept nor shown. */
const UNSHOWN: ReadonlySet<Input['kind']> = new Set(['private-key', 'token']);

/**
 * Says what was given, by its content alone: a name or an extension decides nothing. Never throws.
 *
 * @returns the input with its keys or certificates; of private keys and tokens nothing but that they are such
 */
export function recognise(source: Source, context: Context): Input {
    const byteLength = 'bytes' in source ? source.bytes.length : utf8Length(source.text);
    if (byteLength > context.limits.keyBytes) {
        return { ...NOTHING, name: source.name, kind: 'too-large', byteLength };
    }
    const found = recogniseSource(source, context);
    const shown = UNSHOWN.has(found.kind) ? { text: '', json: null, wrapping: null, inside: [], beside: [] } : {};
    return { ...NOTHING, ...found, ...shown, name: source.name, byteLength };
}

/**
 * The input of a token that was read already: what the rules for inputs look at, without its text. Written out, for
 * spreading objects into each other would take longer than reading the token.
 */
export function inputOfToken(
    given: Pick<Input, 'name' | 'byteLength' | 'encoding' | 'hasByteOrderMark'>,
    { label, segments }: RecognisedToken
): Input {
    return {
        name: given.name,
        kind: 'token',
        text: '',
        byteLength: given.byteLength,
        encoding: given.encoding,
        hasByteOrderMark: given.hasByteOrderMark,
        wrapping: null,
        json: null,
        keyNodes: [],
        keyCount: 0,
        certificates: [],
        certificateForm: null,
        privateKeyForm: null,
        foundLabel: label,
        segments,
        inside: [],
        beside: [],
        isMasked: false
    };
}
