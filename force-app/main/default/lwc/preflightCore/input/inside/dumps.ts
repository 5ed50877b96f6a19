import { writeValue } from '../../text/writeJson.js';
import type { JsonMember, JsonNode } from '../../types.js';
import { findCloser, unescape } from '../../text/jsonString.js';
import type { TextForm } from './form.js';

const DEEPEST = 32;
const TELLING = /=>|\] => /;
const MEMBER = /\b(?:kty|x5c)\b/i;

/** What var_dump of PHP says of types, and its brackets around names. */
const TYPES =
    /\b(?:string|array|int|float|bool|object)\((\d{1,9}|true|false)\)(?:#\d{1,6} \(\d{1,6}\))?(?:[ \t](?=["{]))?/g;
const BRACKETED = /\[("[^"\r\n]{1,100}"|\d{1,9})\](\s{0,9}=>)/g;
const WORD = /[A-Za-z_][\w.]{0,60}/y;
const NUMBER = /-?\d[\d_.]{0,20}/y;
const SPACE = /(?:\s|(?:#|\/\/)[^\r\n]*(?![^\r\n]))*/y;
const OPENING = /\{|\[|%\{|\barray\s{0,9}\(|#<[\w:]{1,60}/i;
const LIST = /array\s{0,9}\(/iy;
const CLOSERS: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };

const textOf = (value: string): JsonNode => ({ type: 'string', value, isPlain: true, start: 0, end: 0 });
const member = (name: string, value: JsonNode): JsonMember => ({ name, nameStart: 0, nameEnd: 0, value });

/** Reads what Ruby, PHP, Perl and Elixir print of a key: names and values with an arrow between them. */
class ArrowReader {
    at: number;
    private readonly text: string;
    private depth = 0;

    constructor(text: string, start: number) {
        this.text = text;
        this.at = start;
    }

    readValue(): JsonNode | null {
        this.skipSpace();
        const { text } = this;
        const mark = text.charAt(this.at);
        if (mark === '"' || mark === "'") {
            return this.readString();
        }
        if (mark === ':' && /\w/.test(text.charAt(this.at + 1))) {
            this.at++;
            const next = text.charAt(this.at);
            return next === '"' ? this.readString() : textOf(this.match(WORD));
        }
        if (text.startsWith('%{', this.at)) {
            this.at++;
            return this.readContainer('{');
        }
        const list = this.match(LIST);
        if (list !== '' || mark === '{' || mark === '[') {
            // The opening mark itself is read with its entries.
            this.at -= list === '' ? 0 : 1;
            return this.readContainer(list === '' ? mark : '(');
        }
        const raw = this.match(NUMBER);
        if (raw !== '') {
            return { type: 'number', value: Number(raw.replaceAll('_', '')), raw, start: 0, end: 0 };
        }
        return this.readWord();
    }

    private readWord(): JsonNode | null {
        const word = this.match(WORD);
        switch (word.toLowerCase()) {
            case '':
                return null;
            case 'nil':
            case 'null':
            case 'undef':
                return { type: 'null', start: 0, end: 0 };
            case 'true':
            case 'false':
                return { type: 'boolean', value: word.toLowerCase() === 'true', start: 0, end: 0 };
            default:
                return textOf(word);
        }
    }

    private readString(): JsonNode | null {
        const quote = this.text.charAt(this.at);
        const close = findCloser(this.text, this.at + 1, quote);
        if (close < 0) {
            return null;
        }
        const { value } = unescape(this.text.slice(this.at + 1, close));
        this.at = close + 1;
        return textOf(value);
    }

    /** Entries with arrows are members, but those with numbers in PHP; entries without are items. */
    private readContainer(opener: string): JsonNode | null {
        if (this.depth === DEEPEST) {
            return null;
        }
        this.depth++;
        this.at++;
        const closer = CLOSERS[opener] ?? '';
        const members: JsonMember[] = [];
        const items: JsonNode[] = [];
        for (;;) {
            this.skipSpace();
            if (this.text.charAt(this.at) === closer) {
                break;
            }
            const first = this.readValue();
            const isNamed = first !== null && this.skipArrow();
            const value = isNamed ? this.readValue() : first;
            if (!first || !value) {
                return null;
            }
            if (isNamed && first.type === 'string') {
                members.push(member(first.value, value));
            } else if (!isNamed || first.type === 'number') {
                items.push(value);
            } else {
                return null;
            }
            this.skipSpace();
            if (',;'.includes(this.text.charAt(this.at)) && this.at < this.text.length) {
                this.at++;
            }
        }
        this.at++;
        this.depth--;
        if (members.length > 0) {
            return items.length > 0 ? null : { type: 'object', members, start: 0, end: 0 };
        }
        return opener === '{' && items.length === 0
            ? { type: 'object', members: [], start: 0, end: 0 }
            : { type: 'array', items, start: 0, end: 0 };
    }

    private skipArrow(): boolean {
        this.skipSpace();
        const arrow = this.text.startsWith('=>', this.at) ? 2 : this.text.charAt(this.at) === ':' ? 1 : 0;
        this.at += arrow;
        return arrow > 0;
    }

    private skipSpace(): void {
        this.match(SPACE);
    }

    private match(pattern: RegExp): string {
        pattern.lastIndex = this.at;
        const found = pattern.exec(this.text)?.[0] ?? '';
        this.at += found.length;
        return found;
    }
}

/** What `p`, `var_dump`, `var_export`, `Data::Dumper` and `inspect` print. */
export const arrows: TextForm = {
    what: 'a value as Ruby or PHP prints it',
    unwrap: (given) => {
        if (!TELLING.test(given) || !MEMBER.test(given)) {
            return null;
        }
        const text = given.replace(TYPES, (all: string, value: string) =>
            /^(?:int|float|bool)/.test(all) ? value : ''
        );
        const plain = text.replace(BRACKETED, '$1$2');
        const start = plain.search(OPENING);
        if (start < 0) {
            return null;
        }
        const reader = new ArrowReader(plain, start);
        const root = reader.readValue();
        return root && { text: writeValue(root), rest: `${plain.slice(0, start)}\n${plain.slice(reader.at)}` };
    }
};

const LINE = /^\s{0,99}\[([^\]\r\n]{1,100})\] => (.*)$/;

/** A list or an object of print_r on its way. */
interface Open {
    readonly name: string;
    readonly members: JsonMember[];
}

function closed({ members }: Open): JsonNode {
    const isList = members.length > 0 && members.every(({ name }, index) => name === String(index));
    return isList
        ? { type: 'array', items: members.map(({ value }) => value), start: 0, end: 0 }
        : { type: 'object', members, start: 0, end: 0 };
}

/** What `print_r` of PHP prints: values to the end of the line, without quotes. */
export const printR: TextForm = {
    what: 'a value as PHP prints it (print_r)',
    unwrap: (given) => {
        if (!/\] => /.test(given) || !MEMBER.test(given)) {
            return null;
        }
        const open: Open[] = [{ name: '', members: [] }];
        const rest: string[] = [];
        for (const line of given.split(/\r\n?|\n/)) {
            const [, name, value = ''] = LINE.exec(line) ?? [];
            const top = open.at(-1);
            if (name !== undefined && /^(?:Array|\w+ Object)$/.test(value.trim())) {
                open.push({ name, members: [] });
            } else if (name !== undefined) {
                top?.members.push(member(name, textOf(value.trimEnd())));
            } else if (/^\s*\)\s*$/.test(line) && open.length > 1 && top) {
                open.pop();
                open.at(-1)?.members.push(member(top.name, closed(top)));
            } else if (!/^(?:\(|\)|Array|\w+ Object)?$/.test(line.trim())) {
                rest.push(line);
            }
        }
        const [root] = open;
        return open.length === 1 && root && root.members.length > 0
            ? { text: writeValue(closed(root)), rest: rest.join('\n') }
            : null;
    }
};
