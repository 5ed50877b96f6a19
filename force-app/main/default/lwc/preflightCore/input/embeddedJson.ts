import type { Input, JsonDocument, JsonNode, JsonProblem } from '../types.js';
import { readJson } from '../text/json.js';

export interface EmbeddedJson {
    readonly document: JsonDocument;
    readonly wrapping: Input['wrapping'];
}

/** Opening braces that are tried as the beginning of the one value in a text. */
const MOST_ATTEMPTS = 8;
const FENCE = /(?<![^\r\n])[ \t]{0,9}(`{3,}|~{3,}(?!~))[^\r\n`]{0,100}(?:\r\n?|\n)/;
/** A word or a few before the value: "JWK : ", "const key = ". */
const LABEL = /(?:^|[\r\n])[ \t]{0,20}["']?([A-Za-z][\w .-]{0,39}?)["']?\s{0,9}(?:[:=]|=>)\s{0,9}$/;
const LABEL_SEARCHED = 100;
/** Blanks and comments; nothing after it can fail, so it never goes back. */
const LEADING = /^(?:\s+|\/\/[^\r\n]*|#[^\r\n]*|\/\*[^]*?\*\/)*/;
const OPENING = /\{|\[\s{0,99}\{/g;

function hasKeys(root: JsonNode | null): boolean {
    return root?.type === 'object' ? root.members.length > 0 : root?.type === 'array' && root.items.some(isObject);
}

function isObject(node: JsonNode): boolean {
    return node.type === 'object';
}

/** What stands after the value belongs to the wrapping, not to the value. */
function withoutRest(document: JsonDocument): JsonDocument {
    const end = document.root?.end ?? Infinity;
    return { ...document, problems: document.problems.filter(({ start }) => start < end) };
}

function labelBefore(text: string, start: number): string {
    return LABEL.exec(text.slice(Math.max(0, start - LABEL_SEARCHED), start))?.[1] ?? '';
}

function readFenced(text: string, nesting: number): EmbeddedJson | null {
    const fence = FENCE.exec(text);
    if (!fence) {
        return null;
    }
    const start = fence.index + fence[0].length;
    const close = text.indexOf(fence[1] ?? '', start);
    const end = close < 0 ? text.length : close;
    const inside = text.slice(start, end);
    if (!/^\s*[{[]/.test(inside)) {
        return null;
    }
    const document = readJson(text, { nesting, start, end });
    const last = document.root?.end ?? end;
    return { document, wrapping: { form: 'fence', label: '', start: document.root?.start ?? start, end: last } };
}

function wrapped(document: JsonDocument, start: number): EmbeddedJson {
    const label = labelBefore(document.text, start);
    const end = document.root?.end ?? document.text.length;
    const read = withoutRest(document);
    return { document: read, wrapping: { form: label === '' ? 'text' : 'label', label, start, end } };
}

/** Finds the JSON object or array of objects in a text that begins with something else. */
export function findWrapped(text: string, nesting: number): EmbeddedJson | null {
    const fenced = readFenced(text, nesting);
    if (fenced) {
        return fenced;
    }
    let labelled: EmbeddedJson | null = null;
    let attempts = 0;
    for (const { index } of text.matchAll(OPENING)) {
        const document = readJson(text, { nesting, start: index });
        if (hasKeys(document.root)) {
            return wrapped(document, index);
        }
        if (!labelled && labelBefore(text, index) !== '') {
            labelled = wrapped(document, index);
        }
        attempts++;
        if (attempts === MOST_ATTEMPTS) {
            break;
        }
    }
    return labelled?.document.root === null ? labelled : null;
}

/** `"kty": "RSA", …` copied without the braces around it. */
function withoutBraces(document: JsonDocument): JsonDocument | null {
    const { root, text } = document;
    const [rest] = document.problems;
    if (root?.type !== 'string' || rest?.kind !== 'text-after-value' || text[rest.start] !== ':') {
        return null;
    }
    const problem: JsonProblem = {
        kind: 'unexpected-character',
        start: root.start,
        end: root.start + 1,
        expected: 'an opening brace before the first name',
        isFatal: true
    };
    return { ...document, root: null, problems: [problem] };
}

/**
 * Reads the JSON of a text: the whole of it, or the one value in it.
 *
 * @returns null when nothing in the text looks like JSON
 */
export function findJson(text: string, nesting: number): EmbeddedJson | null {
    const direct = readJson(text, { nesting });
    const opening = text.charAt(LEADING.exec(text)?.[0].length ?? 0);
    const isClean = direct.root !== null && direct.problems.length === 0;
    if (isClean || opening === '{' || hasKeys(direct.root)) {
        return { document: direct, wrapping: null };
    }
    const found = findWrapped(text, nesting);
    if (found && (opening !== '"' || found.wrapping?.form === 'fence' || found.document.root)) {
        return found;
    }
    if (opening === '[') {
        return { document: direct, wrapping: null };
    }
    const bare = withoutBraces(direct);
    const isValue = direct.root !== null && !direct.problems.some(({ kind }) => kind === 'text-after-value');
    const document = bare ?? (isValue || opening === '"' ? direct : null);
    return document && { document, wrapping: null };
}
