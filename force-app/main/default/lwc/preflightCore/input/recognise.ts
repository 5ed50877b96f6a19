import type { CertificateEntry, Context, Input, JsonNode, PrivateKeyForm, Source } from '../types.js';
import { findPrivateInOctets } from '../private/findPrivate.js';
import { isBlank } from '../text/invisible.js';
import { utf8Length } from '../text/octets.js';
import { findToken, maskTokens, recogniseToken, type RecognisedToken } from '../token/recogniseToken.js';
import { recogniseArmoured } from './armoured.js';
import { classifyJson } from './classifyJson.js';
import { decodeSource } from './decode.js';
import { recogniseOctets, type Recognised } from './derObject.js';
import { findJson, type EmbeddedJson } from './embeddedJson.js';
import { otherFormat } from './otherFormat.js';
import { findPrivate, findPrivateBeside } from './privateText.js';

/** What could be said of an input so far. */
type Found = Partial<Input> & Pick<Input, 'kind'>;

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
    segments: 0
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

/** @param masked the text that may be shown: tokens in it are hidden */
function recogniseJson(text: string, masked: string, { document, wrapping }: EmbeddedJson, most: number): Found {
    const { root } = document;
    const classified = root && classifyJson(root, most);
    const privateKeyForm = findPrivateBeside(text, classified?.keyNodes ?? []);
    if (privateKeyForm) {
        return privateFound(privateKeyForm);
    }
    const found: Found = { ...(classified ?? { kind: 'unknown' }), text: masked, json: document, wrapping };
    const certificates = root && classified && classified.keyCount > 0 ? certificatesAround(text, root, most) : [];
    if (!root || certificates.length === 0) {
        return found;
    }
    // Another key behind it is no certificate: that is still said.
    const isMore = /[{[]/.test(text.slice(root.end));
    const problems = document.problems.filter(({ kind }) => isMore || kind !== 'text-after-value');
    return { ...found, certificates, json: { ...document, problems }, wrapping: null };
}

/** Certificates that stand before or behind a key, in whatever form. */
function certificatesAround(text: string, root: JsonNode, most: number): readonly CertificateEntry[] {
    return [text.slice(0, root.start), text.slice(root.end)].flatMap((part) => {
        const found = part.trim() === '' ? null : recogniseArmoured(part, most);
        return found?.kind === 'certificate' ? (found.certificates ?? []) : [];
    });
}

function recogniseText(text: string, context: Context): Found {
    const { nesting, keys: most } = context.limits;
    const token = recogniseToken(text);
    if (token) {
        return tokenFound(token);
    }
    const masked = maskTokens(text);
    const foundLabel = otherFormat(text);
    const json = foundLabel === '' ? findJson(masked, nesting) : null;
    // Text that begins as JSON is meant as JSON, whatever stands in its strings.
    if (json && (json.document.root || !json.wrapping)) {
        return recogniseJson(text, masked, json, most);
    }
    const privateKeyForm = findPrivate(text);
    if (privateKeyForm) {
        return privateFound(privateKeyForm);
    }
    const armoured = recogniseArmoured(text, most);
    if (armoured) {
        return { ...armoured, text: masked };
    }
    if (json) {
        return recogniseJson(text, masked, json, most);
    }
    const inside = masked === text ? null : findToken(text);
    return inside ? tokenFound(inside) : { kind: 'unknown', text: masked, foundLabel };
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
        : recogniseText(text, context);
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
    const shown = UNSHOWN.has(found.kind) ? { text: '', json: null, wrapping: null } : {};
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
        segments
    };
}
