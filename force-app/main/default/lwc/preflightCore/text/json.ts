import type { JsonDocument, JsonDuplicate, JsonMember, JsonNode, JsonString } from '../types.js';
import { JsonScanner } from './jsonScanner.js';
import { classifyWord } from './jsonWord.js';
import { findCloser, findDoubleQuote, quotationAt, TYPOGRAPHIC_DOUBLE, unescape } from './jsonString.js';
import { escapePointer } from './pointer.js';

export interface JsonOptions {
    /** Deepest level of arrays and objects inside each other that is read; 1000 at most. */
    readonly nesting: number;
    /** The part of the text to read; default all of it. Offsets always count from the start of the text. */
    readonly start?: number;
    readonly end?: number;
    /** True: more may follow the value. */
    readonly isPart?: boolean;
}

const DEEPEST = 1000;
const MOST_DUPLICATES = 50;

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

const A_VALUE = 'a value, such as text in double quotes';
const A_NAME = 'a name in double quotes';
const COMMA_OR_BRACE = 'a comma or a closing brace';
const COMMA_OR_BRACKET = 'a comma or a closing bracket';

/** What makes a string worth a second look. */
const NOT_PLAIN = /[\\\0-\x1f\u201c-\u201f\u2033\u2036\u00ab\u00bb\uff02]/;
const CONTROLS = /[\0-\x1f]+/;
const WORD = /[\w$+.\-=#@\u00c0-\u1fff\u3040-\ud7ff]+/y;
const NAME = /[A-Za-z_$@\u00c0-\u1fff\u3040-\ud7ff][\w$.\-#@\u00c0-\u1fff\u3040-\ud7ff]*/y;
const COMMAS = /[,\s]*,/y;

class JsonReader extends JsonScanner {
    readonly duplicates: JsonDuplicate[] = [];
    private readonly nesting: number;
    private readonly path: (string | number)[] = [];

    constructor(text: string, start: number, nesting: number) {
        super(text, start);
        this.nesting = Math.min(nesting, DEEPEST);
    }

    /** The one value of the text; null after a fatal problem. */
    readDocument(isPart: boolean): JsonNode | null {
        this.skipSpace();
        const root = this.readValue(A_VALUE);
        if (!root || isPart) {
            return root;
        }
        this.skipSpace();
        if (this.at < this.text.length) {
            const end = this.text.trimEnd().length;
            this.note('text-after-value', this.at, Math.max(end, this.at + 1), 'nothing more after the value');
        }
        return root;
    }

    private readValue(expected: string): JsonNode | null {
        const code = this.text.charCodeAt(this.at);
        if (code === QUOTE) {
            return this.readString();
        }
        if (code === OPEN_BRACE || code === OPEN_BRACKET) {
            if (this.path.length >= this.nesting) {
                return this.stop('too-deep', this.at, this.at + 1, `at most ${this.nesting} levels`);
            }
            return code === OPEN_BRACE ? this.readObject() : this.readArray();
        }
        return quotationAt(this.text, this.at) ? this.readString() : this.readWord(expected);
    }

    private readWord(expected: string): JsonNode | null {
        const raw = this.match(WORD);
        const { text } = this;
        const start = this.at;
        const end = start + raw.length;
        const word = classifyWord(raw, start, end);
        if (word.problem === 'unquoted-text') {
            // Text without quotes is taken for a value only where its end is plain.
            this.at = end;
            this.skipSpace();
            const next = text.charCodeAt(this.at);
            const isWhole = /[\r\n]/.test(text.slice(end, this.at)) || next === COMMA || next === CLOSE_BRACE;
            if (raw === '' || this.path.length === 0 || !(isWhole || next === CLOSE_BRACKET)) {
                this.at = start;
                return this.stopHere(expected);
            }
        }
        if (word.problem) {
            this.note(word.problem, start, end, word.expected);
        }
        this.at = end;
        return word.node;
    }

    /** A string in quotes of any kind. */
    private readString(): JsonString | null {
        const { text, at: start } = this;
        const quotation = quotationAt(text, start);
        let close = quotation ? findCloser(text, start + 1, quotation.closers) : findDoubleQuote(text, start + 1);
        let isTypographic = false;
        if (!quotation) {
            const inside = text.slice(start + 1, close < 0 ? text.length : close);
            if (close >= 0 && !NOT_PLAIN.test(inside)) {
                this.at = close + 1;
                return { type: 'string', value: inside, start, end: this.at, isPlain: true };
            }
            // A string that runs into the next one was closed earlier, with another mark or not at all.
            if (close < 0 || !this.isFollowed(close + 1)) {
                const other = inside.search(TYPOGRAPHIC_DOUBLE);
                isTypographic = other >= 0 && this.isFollowed(start + 2 + other);
                close = isTypographic ? start + 1 + other : CONTROLS.test(inside) ? -1 : close;
            }
        }
        if (close < 0) {
            const rest = text.slice(start).search(/[\r\n]/);
            return this.stop('unclosed-string', start, rest < 0 ? text.length : start + rest, 'a closing double quote');
        }
        this.at = close + 1;
        if (quotation || isTypographic) {
            this.note(quotation?.kind ?? 'typographic-quotes', start, this.at, 'straight double quotes');
        }
        return this.finishString(start, close);
    }

    private finishString(start: number, close: number): JsonString {
        const { text } = this;
        const inside = text.slice(start + 1, close);
        const control = CONTROLS.exec(inside);
        if (control) {
            const first = start + 1 + control.index;
            this.note('control-character', first, first + control[0].length, 'the text in one line');
        }
        const { value, badEscape } = unescape(inside);
        if (badEscape) {
            const first = start + 1;
            this.note(
                'bad-escape',
                first + badEscape.start,
                first + badEscape.end,
                'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX'
            );
        }
        return { type: 'string', value, start, end: close + 1, isPlain: value.length === inside.length };
    }

    /** True when what comes next may follow a string. */
    private isFollowed(at: number): boolean {
        let next = at;
        while (' \t\r\n'.includes(this.text.charAt(next)) && next < this.text.length) {
            next++;
        }
        return next >= this.text.length || ',:]}/#'.includes(this.text.charAt(next));
    }

    private readArray(): JsonNode | null {
        const start = this.at++;
        const items: JsonNode[] = [];
        while (this.isInside(CLOSE_BRACKET, items.at(-1)?.end ?? -1, COMMA_OR_BRACKET)) {
            this.path.push(items.length);
            const item = this.readValue(A_VALUE);
            this.path.pop();
            if (!item) {
                return null;
            }
            items.push(item);
        }
        return this.isStopped ? null : { type: 'array', items, start, end: this.at };
    }

    private readObject(): JsonNode | null {
        const start = this.at++;
        const members: JsonMember[] = [];
        const names = new Set<string>();
        while (this.isInside(CLOSE_BRACE, members.at(-1)?.value.end ?? -1, COMMA_OR_BRACE)) {
            const name = this.readName();
            if (!name) {
                return null;
            }
            if (names.has(name.value)) {
                this.noteDuplicate(name);
            }
            names.add(name.value);
            this.path.push(name.value);
            const value = this.readMemberValue();
            this.path.pop();
            if (!value) {
                return null;
            }
            members.push({ name: name.value, nameStart: name.start, nameEnd: name.end, value });
        }
        return this.isStopped ? null : { type: 'object', members, start, end: this.at };
    }

    /** Goes to the next item or member, or past the closing mark; `lastEnd` is the end of the last one, or -1. */
    private isInside(closer: number, lastEnd: number, expected: string): boolean {
        this.skipSpace();
        const { text } = this;
        const isFirst = lastEnd < 0;
        let comma = -1;
        if (text.charCodeAt(this.at) === COMMA) {
            comma = this.at++;
            this.skipSpace();
            this.skipCommas(comma, isFirst);
        }
        if (text.charCodeAt(this.at) === closer) {
            this.at++;
            if (comma >= 0 && !isFirst) {
                this.note('trailing-comma', comma, comma + 1, 'no comma after the last entry');
            }
            return false;
        }
        if (this.at >= text.length && !isFirst) {
            // Only closing marks are missing: what stands here can be looked at all the same.
            this.note('unexpected-end', text.length, text.length, expected);
            return false;
        }
        if (!isFirst && comma < 0) {
            const opens = text.charCodeAt(this.at) === QUOTE || quotationAt(text, this.at) !== null;
            const opensOther = closer === CLOSE_BRACKET && '{['.includes(text.charAt(this.at));
            const isWord = this.at > lastEnd && closer === CLOSE_BRACE && this.match(NAME) !== '';
            if (!opens && !opensOther && !isWord) {
                this.stopHere(expected);
                return false;
            }
            this.note('missing-comma', this.at, this.at + 1, 'a comma before this');
        }
        return true;
    }

    /** Commas too many: several in a row, or one before the first entry. */
    private skipCommas(comma: number, isFirst: boolean): void {
        const more = this.match(COMMAS);
        const start = isFirst ? comma : this.at;
        this.at += more.length;
        if (isFirst || more !== '') {
            this.note('extra-comma', start, isFirst && more === '' ? comma + 1 : this.at, 'one comma between entries');
            this.skipSpace();
        }
    }

    private readName(): JsonString | null {
        const { text, at: start } = this;
        if (text.charCodeAt(start) === QUOTE || quotationAt(text, start)) {
            return this.readString();
        }
        const raw = this.match(NAME);
        if (raw === '') {
            return this.stopHere(A_NAME);
        }
        this.at = start + raw.length;
        this.note('unquoted-name', start, this.at, A_NAME);
        return { type: 'string', value: raw, start, end: this.at, isPlain: true };
    }

    private readMemberValue(): JsonNode | null {
        this.skipSpace();
        if (this.text.charCodeAt(this.at) !== COLON) {
            return this.stopHere('a colon');
        }
        this.at++;
        this.skipSpace();
        return this.readValue(A_VALUE);
    }

    private noteDuplicate(name: JsonString): void {
        if (this.duplicates.length < MOST_DUPLICATES) {
            const pointer = [...this.path, name.value].map((step) => `/${escapePointer(String(step))}`).join('');
            this.duplicates.push({ pointer, name: name.value, start: name.start, end: name.end });
        }
    }
}

/**
 * Reads one JSON value strictly (RFC 8259), with the place of everything, and goes on past the usual slips: each is a
 * problem with its place and what was expected. A fatal problem is the last one and leaves no root. Text after the value
 * is a problem and keeps the root. Never throws; of names twice in one object both members are kept.
 */
export function readJson(text: string, options: JsonOptions): JsonDocument {
    const { start = 0, end = text.length, nesting, isPart = false } = options;
    const reader = new JsonReader(end < text.length ? text.slice(0, end) : text, start, nesting);
    const root = reader.readDocument(isPart);
    return { text, root, problems: reader.problems, duplicates: reader.duplicates };
}
