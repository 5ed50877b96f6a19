import type { JsonProblem } from '../types.js';
import { MARK_CLASS } from './invisible.js';

const QUOTE = 34;
const COMMA = 44;
/** Enough to mend a file by; more would only cost memory. */
const MOST_PROBLEMS = 500;

const CONTROL_RUN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]+/y;
/** What people take for white space, and what they do not see at all. */
const SPACE_RUN = new RegExp(
    `[\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000${MARK_CLASS}]+`,
    'uy'
);

/** A place in a JSON text, with what was found wrong so far; skips what stands between two tokens. */
export class JsonScanner {
    readonly problems: JsonProblem[] = [];
    protected readonly text: string;
    protected at: number;
    protected isStopped = false;

    constructor(text: string, start: number) {
        this.text = text;
        this.at = start;
    }

    protected note(kind: JsonProblem['kind'], start: number, end: number, expected: string): void {
        if (this.problems.length < MOST_PROBLEMS) {
            this.problems.push({ kind, start, end, expected, isFatal: false });
        }
    }

    protected stop(kind: JsonProblem['kind'], start: number, end: number, expected: string): null {
        if (!this.isStopped) {
            this.isStopped = true;
            this.problems.push({ kind, start, end, expected, isFatal: true });
        }
        return null;
    }

    protected stopHere(expected: string): null {
        if (this.at >= this.text.length) {
            return this.stop('unexpected-end', this.text.length, this.text.length, expected);
        }
        const character = String.fromCodePoint(this.text.codePointAt(this.at) ?? 0);
        return this.stop('unexpected-character', this.at, this.at + character.length, expected);
    }

    /** Skips white space, and with a problem each what people take for white space. */
    protected skipSpace(): void {
        for (;;) {
            const code = this.text.charCodeAt(this.at);
            if (code === 32 || code === 10 || code === 13 || code === 9) {
                this.at++;
            } else if (!((code < 48 && code !== QUOTE && code !== COMMA) || code >= 127) || !this.skipOther()) {
                return;
            }
        }
    }

    protected skipOther(): boolean {
        const end = this.endOfComment();
        if (end > this.at) {
            this.note('comment', this.at, end, 'no comment');
            this.at = end;
            return true;
        }
        return (
            this.skipRun(SPACE_RUN, 'space-character', 'an ordinary blank') ||
            this.skipRun(CONTROL_RUN, 'control-character', 'no control character')
        );
    }

    protected skipRun(run: RegExp, kind: JsonProblem['kind'], expected: string): boolean {
        const found = this.match(run);
        if (found !== '') {
            this.note(kind, this.at, this.at + found.length, expected);
            this.at += found.length;
        }
        return found !== '';
    }

    protected match(pattern: RegExp): string {
        pattern.lastIndex = this.at;
        return pattern.exec(this.text)?.[0] ?? '';
    }

    /** The end of a comment that begins here, without its line break; the position itself when there is none. */
    protected endOfComment(): number {
        const { text, at } = this;
        if (text.startsWith('/*', at)) {
            const close = text.indexOf('*/', at + 2);
            return close < 0 ? text.length : close + 2;
        }
        if (text.startsWith('//', at) || text[at] === '#') {
            let end = at;
            while (end < text.length && text[end] !== '\n' && text[end] !== '\r') {
                end++;
            }
            return end;
        }
        return at;
    }
}
