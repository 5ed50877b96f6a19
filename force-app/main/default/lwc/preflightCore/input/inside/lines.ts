import type { TextForm, Unwrapped } from './form.js';

const BREAK = /\r\n?|\n/;
const isBlank = (line: string): boolean => line.trim() === '';

/** What a program or a person put in front of every line. */
interface Mark {
    readonly mark: RegExp;
    /** Lines that the form brings along. */
    readonly own?: RegExp;
    /** What stands behind every line. */
    readonly end?: RegExp;
}

/** Takes the mark off every line; null where a line has none. */
function withoutMark(text: string, { mark, own, end }: Mark): Unwrapped | null {
    const lines = text.split(BREAK).filter((line) => own?.test(line) !== true);
    const filled = lines.filter((line) => !isBlank(line));
    if (filled.length === 0 || !filled.every((line) => mark.test(line))) {
        return null;
    }
    const plain = lines.map((line) => {
        const rest = line.replace(mark, '');
        return end ? rest.replace(end, '') : rest;
    });
    return { text: plain.join('\n'), rest: '' };
}

const QUOTE = /^ {0,3}(?:> ?){1,20}/;
/** Lines of a mail that are not quoted, at most in proportion to those that are. */
const MOST_UNQUOTED = 2;
/** Words of a key: in what is not quoted stands another one. */
const KEY = /kty|x5c|BEGIN /;

/** An answer to a mail: the quoted lines, with those around them left out. */
export const quotedMail: TextForm = {
    what: 'a quoted mail, its lines begin with >',
    unwrap: (text) => {
        const lines = text.split(BREAK);
        const quoted = lines.filter((line) => QUOTE.test(line));
        const rest = lines.filter((line) => !QUOTE.test(line) && !isBlank(line));
        if (quoted.length === 0 || rest.length > MOST_UNQUOTED * quoted.length || KEY.test(rest.join('\n'))) {
            return null;
        }
        return { text: quoted.map((line) => line.replace(QUOTE, '')).join('\n'), rest: rest.join('\n') };
    }
};

export const comments: TextForm = {
    what: 'comments of a program',
    unwrap: (text) =>
        withoutMark(text, {
            mark: /^[ \t]{0,40}(?:#{1,3}|\/{2,3}|--|;{1,2}|\*|%)[ \t]?/,
            own: /^\s*(?:\/\*+|\*+\/)\s*$/
        })
};

export const patch: TextForm = {
    what: 'a patch (diff), its lines begin with +',
    unwrap: (text) =>
        withoutMark(text, { mark: /^\+/, own: /^(?:diff |index |@@ |---|\+\+\+ |new file |\\ No newline)/ })
};

export const table: TextForm = {
    what: 'a table or a frame',
    unwrap: (text) =>
        withoutMark(text, {
            mark: /^[ \t]{0,40}[|\u2502\u2503\u2551][ \t]?/,
            own: /^[\s+=|\u2500-\u257f-]+$/,
            end: /(?<![ \t])[ \t]*[|\u2502\u2503\u2551][ \t]*$/
        })
};

export const prompts: TextForm = {
    what: 'a terminal, with a prompt in front of every line',
    unwrap: (text) => withoutMark(text, { mark: /^[ \t]{0,9}(?:>>>|\.\.\.|[$%]|PS>)(?: |$)/ })
};

/** "   12  ", "12:", "12 |", "key.json:12:" */
const NUMBER = /^(?:[\w./-]{1,80}:)?[ \t]{0,12}(\d{1,7})(?: {0,9}[:|\u2502\u2192][ \t]?|[.)][ \t]|\t| {1,3}|$)/;

/** Of one line alone the number has to be told from a value. */
const ONE_LINE = /^(?:[\w./-]{1,80}:)?[ \t]{0,12}\d{1,7}(?:\t| {0,9}[:|\u2502\u2192])/;

/** What `cat -n`, `grep -n` and editors show. */
export const lineNumbers: TextForm = {
    what: 'text with line numbers',
    unwrap: (text) => {
        const lines = text.split(BREAK);
        let last: number | null = null;
        for (const line of lines) {
            if (!isBlank(line)) {
                const digits: string | undefined = NUMBER.exec(line)?.[1];
                const number = Number(digits ?? NaN);
                // Blank lines are numbered by some programs and not by others.
                if (Number.isNaN(number) || (last !== null && number !== last + 1)) {
                    return null;
                }
                last = number;
            }
        }
        const isPlain = lines.length > 1 || ONE_LINE.test(text);
        return isPlain ? { text: lines.map((line) => line.replace(NUMBER, '')).join('\n'), rest: '' } : null;
    }
};
