import type { Aside, Input, JsonArray, JsonDocument, JsonNode, JsonProblem } from '../types.js';
import { readJson } from '../text/json.js';
import { keysIn } from './inside/place.js';

export interface EmbeddedJson {
    readonly document: JsonDocument;
    readonly wrapping: Input['wrapping'];
    /** What else stands in the text, tokens aside. */
    readonly beside: readonly Aside[];
}

/** Opening braces that are tried as the beginning of a value, and lead to none. */
const MOST_FAILURES = 32;
const FENCE = /(?<![^\r\n])[ \t]{0,9}(`{3,}|~{3,}(?!~))[^\r\n`]{0,100}(?:\r\n?|\n)/;
/** A word or a few before the value: "JWK : ", "const key = ". */
const LABEL = /(?:^|[\r\n])[ \t]{0,20}["']?([A-Za-z][\w .-]{0,39}?)["']?\s{0,9}(?:[:=]|=>)\s{0,9}$/;
const LABEL_SEARCHED = 100;
/** Blanks and comments; nothing after it can fail, so it never goes back. */
const LEADING = /^(?:\s+|\/\/[^\r\n]*|#[^\r\n]*|\/\*[^]*?\*\/)*/;
const OPENING = /\{|\[\s{0,99}\{/g;
const OPENING_LINE = /^(?:\{|\[\s{0,99}\{)/gm;
/** A broken value that was meant as a key. */
const KEY_WORDS = /["']?\b(?:kty|x5c)["']?\s{0,9}[:=]/i;
/** Of what stands between two keys: no more than commas, brackets and a label. */
const UNTOLD = /^[\s,;[\]]*(?:[A-Za-z][\w .-]*[:=][\s,;[\]]*)*$/;
const LONGEST_LABEL = 200;
/** What stands for a token. */
const MASK = /\*{20,}/g;

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
    const wrapping = { form: 'fence', label: '', start: document.root?.start ?? start, end: last } as const;
    return { document, wrapping, beside: [] };
}

function wrapped(document: JsonDocument, start: number): EmbeddedJson {
    const label = labelBefore(document.text, start);
    const end = document.root?.end ?? document.text.length;
    const read = withoutRest(document);
    return { document: read, wrapping: { form: label === '' ? 'text' : 'label', label, start, end }, beside: [] };
}

/** One value of a text, or the place where one was looked for in vain. */
interface Value {
    readonly document: JsonDocument;
    readonly start: number;
    readonly end: number;
}

/** Where to go on after a value that cannot be read: of one that begins a line at the next that does. */
function afterFailure(text: string, { document, start }: Value): number {
    const isLine = start === 0 || /[\r\n]/.test(text.charAt(start - 1));
    if (!isLine) {
        return start + 1;
    }
    OPENING_LINE.lastIndex = Math.max(start + 1, document.problems.at(-1)?.start ?? 0);
    return OPENING_LINE.exec(text)?.index ?? text.length;
}

/** The JSON objects and lists of objects in a text, one after the other, whatever stands between them. */
function readValues(text: string, nesting: number): Value[] {
    const values: Value[] = [];
    let failures = 0;
    let from = 0;
    while (failures < MOST_FAILURES) {
        OPENING.lastIndex = from;
        const start = OPENING.exec(text)?.index ?? -1;
        if (start < 0) {
            break;
        }
        const document = readJson(text, { nesting, start, isPart: true });
        const value = { document, start, end: document.root?.end ?? start };
        values.push(value);
        from = document.root ? value.end : afterFailure(text, value);
        failures += document.root ? 0 : 1;
    }
    return values;
}

/** Finds the JSON object or array of objects in a text that begins with something else. */
export function findWrapped(text: string, nesting: number, values = readValues(text, nesting)): EmbeddedJson | null {
    const fenced = readFenced(text, nesting);
    if (fenced) {
        return fenced;
    }
    const whole = values.find(({ document }) => hasKeys(document.root));
    if (whole) {
        return wrapped(whole.document, whole.start);
    }
    const labelled = values.find(({ start }) => labelBefore(text, start) !== '');
    return labelled?.document.root === null ? wrapped(labelled.document, labelled.start) : null;
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

/** What stands in a text beside the values with keys in it: other values, broken ones, and between keys words. */
function besideOf(text: string, values: readonly Value[], keyed: ReadonlySet<Value>): Aside[] {
    const beside: Aside[] = [];
    let last = 0;
    const pass = (start: number, end: number, kind: Aside['kind'] | null): void => {
        const between = text.slice(last, start).replace(MASK, '');
        // Of one key alone the wrapping says what stands around it.
        if (keyed.size > 1 && (between.length > LONGEST_LABEL || !UNTOLD.test(between))) {
            beside.push({ kind: 'text', start: last, end: start });
        }
        if (kind) {
            beside.push({ kind, start, end });
        }
        last = end;
    };
    values.forEach((value, index) => {
        const { document, start, end } = value;
        if (document.root) {
            pass(start, end, keyed.has(value) || !hasKeys(document.root) ? null : 'json');
        } else {
            // Where too much could not be read, nothing behind it was looked at.
            const next = values[index + 1]?.start ?? text.length;
            if (KEY_WORDS.test(text.slice(start, next))) {
                pass(start, next, 'unreadable');
            }
        }
    });
    pass(text.length, text.length, null);
    return beside;
}

/** Several values as the one array that they would be in brackets: pointers and places lead into the text as it is. */
function asArray(text: string, keyed: readonly Value[], broken: readonly Value[]): JsonDocument {
    const root: JsonArray = {
        type: 'array',
        items: keyed.flatMap(({ document }) => (document.root ? [document.root] : [])),
        isImplied: true,
        start: keyed[0]?.start ?? 0,
        end: keyed.at(-1)?.end ?? text.length
    };
    return {
        text,
        root,
        problems: [...keyed, ...broken]
            .flatMap(({ document }) => document.problems)
            .sort((one, other) => one.start - other.start),
        duplicates: keyed.flatMap(({ document }, index) =>
            document.duplicates.map((duplicate) => ({ ...duplicate, pointer: `/${index}${duplicate.pointer}` }))
        )
    };
}

/** The keys of a text that holds more than one JSON value; null where none of them is a key. */
function findKeys(text: string, nesting: number, values: readonly Value[], direct: JsonDocument): EmbeddedJson | null {
    const keyed = values.filter(({ document }) => document.root !== null && keysIn(document.root).length > 0);
    const [first] = keyed;
    if (!first) {
        return null;
    }
    const beside = besideOf(text, values, new Set(keyed));
    const unreadable = new Set(beside.filter(({ kind }) => kind === 'unreadable').map(({ start }) => start));
    const broken = values.filter(({ document, start }) => document.root === null && unreadable.has(start));
    if (keyed.length > 1 || broken.length > 0) {
        return { document: asArray(text, keyed, broken), wrapping: null, beside };
    }
    if (direct.root?.start === first.start) {
        return { document: direct, wrapping: null, beside };
    }
    const fenced = readFenced(text, nesting);
    return fenced?.document.root?.start === first.start
        ? { ...fenced, beside }
        : { ...wrapped(first.document, first.start), beside };
}

/**
 * Reads the JSON of a text: the whole of it, the one value in it, or the several that are keys.
 *
 * @returns null when nothing in the text looks like JSON
 */
export function findJson(text: string, nesting: number): EmbeddedJson | null {
    const direct = readJson(text, { nesting });
    const alone: EmbeddedJson = { document: direct, wrapping: null, beside: [] };
    const opening = text.charAt(LEADING.exec(text)?.[0].length ?? 0);
    const isWhole = direct.root !== null && !direct.problems.some(({ kind }) => kind === 'text-after-value');
    if (isWhole && (direct.problems.length === 0 || opening === '{' || hasKeys(direct.root))) {
        return alone;
    }
    const values = readValues(text, nesting);
    const keys = findKeys(text, nesting, values, direct);
    if (keys) {
        return keys;
    }
    if (opening === '{' || hasKeys(direct.root)) {
        return alone;
    }
    const found = findWrapped(text, nesting, values);
    if (found && (opening !== '"' || found.wrapping?.form === 'fence' || found.document.root)) {
        return found;
    }
    if (opening === '[') {
        return alone;
    }
    const bare = withoutBraces(direct);
    const document = bare ?? (isWhole || opening === '"' ? direct : null);
    return document && { document, wrapping: null, beside: [] };
}
