import { readJson } from '../../text/json.js';
import { writeValue } from '../../text/writeJson.js';
import type { JsonMember, JsonNode } from '../../types.js';
import type { TextForm } from './form.js';

/** A line with something on it, without its indent. */
interface Line {
    readonly indent: number;
    readonly text: string;
}

const BREAK = /\r\n?|\n/;
/** A member that tells that the lines are those of a key. */
const TELLING = /^[ \t]{0,40}(?:-[ \t]{1,4})?["']?(?:kty|x5c)["']?[ \t]{0,9}:(?=[ \t\r\n]|$)/im;
const ENTRY = /^(["']?)([\w.#$/@-]{1,100})\1[ \t]{0,9}:(?:[ \t]+|$)/;
/** A variable a line; base64 ends in the same sign. */
const VARIABLES = /^[ \t]{0,9}(?:export[ \t]{1,4}|set[ \t]{1,4})?(?:kty|x5c)=/im;
const VARIABLE = /^(?:export[ \t]{1,4}|set[ \t]{1,4})?([\w.#-]{1,100})=(.*)$/i;
const BLOCK = /^[|>][+-]?\d?[+-]?[ \t]*(?:#.*)?$/;
const NUMBER = /^(?:0|[1-9]\d{0,14})$/;
const NULL = /^(?:~|null)?$/i;
const DEEPEST = 16;

const NOTHING: JsonNode = { type: 'null', start: 0, end: 0 };
const textOf = (value: string): JsonNode => ({ type: 'string', value, isPlain: true, start: 0, end: 0 });

const named = (name: string, value: JsonNode): JsonMember => ({ name, nameStart: 0, nameEnd: 0, value });

/** A value on one line: in quotes, in brackets, or plain; null: it is none of YAML's. */
function scalar(written: string): JsonNode | null {
    if (/^["'[{]/.test(written)) {
        const { root, problems } = readJson(written, { nesting: DEEPEST });
        const rest = problems.find(({ kind }) => kind === 'text-after-value');
        // "kty": "RSA", is a line of broken JSON.
        return rest && !/^\s*#/.test(written.slice(rest.start)) ? null : root;
    }
    const plain = written.replace(/[ \t]#[^]*$/, '').trimEnd();
    if (NULL.test(plain)) {
        return NOTHING;
    }
    return NUMBER.test(plain) ? { type: 'number', value: Number(plain), raw: plain, start: 0, end: 0 } : textOf(plain);
}

/** The part of YAML in which keys are written: mappings, lists, and texts over several lines. */
class YamlReader {
    private readonly lines: readonly Line[];
    private at = 0;
    private depth = 0;

    constructor(lines: readonly Line[]) {
        this.lines = lines;
    }

    /** null: it is no YAML, or more of it than keys need. */
    read(): JsonNode | null {
        const root = this.readBlock(0);
        return this.at === this.lines.length ? root : null;
    }

    private readBlock(least: number): JsonNode | null {
        const first = this.lines[this.at];
        if (!first || first.indent < least || this.depth === DEEPEST) {
            return null;
        }
        this.depth++;
        const isList = /^-(?:[ \t]|$)/.test(first.text);
        const node = isList ? this.readList(first.indent) : this.readMapping(first.indent);
        this.depth--;
        return node;
    }

    private readList(indent: number): JsonNode | null {
        const items: JsonNode[] = [];
        for (let line = this.lines[this.at]; line?.indent === indent; line = this.lines[this.at]) {
            const mark = /^-[ \t]*/.exec(line.text)?.[0] ?? '';
            if (mark === '') {
                break;
            }
            const written = line.text.slice(mark.length);
            const item = ENTRY.test(written) ? this.readInline(line, mark.length) : this.readValue(written, indent + 1);
            if (!item) {
                return null;
            }
            items.push(item);
        }
        return { type: 'array', items, start: 0, end: 0 };
    }

    /** A mapping that begins behind the dash of a list. */
    private readInline({ indent, text }: Line, width: number): JsonNode | null {
        const begin = this.at;
        const inner = indent + width;
        return this.readMapping(inner, { indent: inner, text: text.slice(width) }, begin);
    }

    private readMapping(indent: number, first?: Line, begin = -1): JsonNode | null {
        const members: JsonMember[] = [];
        for (;;) {
            const line = first && this.at === begin ? first : this.lines[this.at];
            if (line?.indent !== indent) {
                break;
            }
            const entry = ENTRY.exec(line.text);
            if (!entry) {
                return null;
            }
            const value = this.readValue(line.text.slice(entry[0].length), indent);
            if (!value) {
                return null;
            }
            members.push(named(entry[2] ?? '', value));
        }
        return members.length > 0 ? { type: 'object', members, start: 0, end: 0 } : null;
    }

    /** What stands behind a name or a dash; the line itself is done then. */
    private readValue(written: string, indent: number): JsonNode | null {
        this.at++;
        const next = this.lines[this.at];
        if (BLOCK.test(written)) {
            return this.readText(indent, written.startsWith('>') ? ' ' : '\n');
        }
        const isDeeper = next !== undefined && next.indent > indent;
        const isListBelow = next?.indent === indent && /^-(?:[ \t]|$)/.test(next.text);
        if (/^(?:#|$)/.test(written) && (isDeeper || isListBelow)) {
            return this.readBlock(next.indent);
        }
        return isDeeper ? null : scalar(written);
    }

    private readText(indent: number, joint: string): JsonNode {
        const start = this.at;
        while ((this.lines[this.at]?.indent ?? -1) > indent) {
            this.at++;
        }
        return textOf(
            this.lines
                .slice(start, this.at)
                .map(({ text }) => text)
                .join(joint)
        );
    }
}

/** The lines of a text that say something, and its comments. */
function linesOf(given: string): { readonly lines: readonly Line[]; readonly comments: string } {
    const all = given
        .split(BREAK)
        .map((line) => ({ indent: line.length - line.trimStart().length, text: line.trim() }));
    const isOther = ({ text }: Line): boolean =>
        text === '' || text.startsWith('#') || text === '---' || text === '...';
    return {
        lines: all.filter((line) => !isOther(line)),
        comments: all
            .filter(isOther)
            .map(({ text }) => text)
            .join('\n')
    };
}

export const yaml: TextForm = {
    what: 'YAML',
    unwrap: (given) => {
        if (!TELLING.test(given)) {
            return null;
        }
        const { lines, comments } = linesOf(given);
        const root = new YamlReader(lines).read();
        return root && { text: writeValue(root), rest: comments };
    }
};

/** The members of a key as variables, one a line. */
export const variables: TextForm = {
    what: 'a list of variables (.env)',
    unwrap: (given) => {
        if (!VARIABLES.test(given)) {
            return null;
        }
        const { lines, comments } = linesOf(given);
        const members: JsonMember[] = [];
        for (const { text } of lines) {
            const [, name = '', written = ''] = VARIABLE.exec(text) ?? [];
            const value = name === '' ? null : /^["'[]/.test(written) ? scalar(written) : textOf(written);
            if (!value) {
                return null;
            }
            members.push(named(name, value));
        }
        return { text: writeValue({ type: 'object', members, start: 0, end: 0 }), rest: comments };
    }
};
