import { findDoubleQuote, unescape } from '../../text/jsonString.js';
import { changed, pieces, type TextForm, type Unwrapped } from './form.js';

interface Piece {
    readonly start: number;
    readonly end: number;
    readonly text: string;
}

/** JSON or XML whose own quotes are escaped: {\"kty\", also with escaped line breaks before it. */
const ESCAPED = /[{[](?:\s|\\{1,8}[nrt]|[{[]){0,40}\\{1,8}"|=\\"/;
const ESCAPED_IN_QUOTES = /"(?:[^"\\\r\n]|\\[nrt\\/]){0,200}\\"/g;
/** Strings that a program puts together: "…" + "…", over several lines. */
const JOINT = /"[ \t]{0,99}[+.&\\]?[ \t]{0,99}(?:\r\n?|\n)[ \t]{0,99}[+.&]?[ \t]{0,99}"/g;
const DOUBLED = /"\s{0,99}[{[](?:\s|[{[]){0,40}""/g;

function piecesOf(text: string, opening: RegExp, readAt: (start: number) => Piece | null): Unwrapped | null {
    const found: Piece[] = [];
    let from = 0;
    for (const { index } of text.matchAll(opening)) {
        const piece = index < from ? null : readAt(index);
        if (piece) {
            found.push(piece);
            from = piece.end;
        }
    }
    return pieces(text, found);
}

/** A JSON text in a string of another language or of a shell: export JWK="{\"kid\": …}". */
export const escapedText: TextForm = {
    what: 'a text in quotes, as programs write it',
    unwrap: (given) => {
        if (!given.includes('\\"')) {
            return null;
        }
        const text = given.replace(JOINT, '');
        // Behind a string without its end there is none with one.
        let isOpen = false;
        const quoted = piecesOf(text, ESCAPED_IN_QUOTES, (start) => {
            const close = isOpen ? -1 : findDoubleQuote(text, start + 1);
            isOpen ||= close < 0;
            return close < 0 ? null : { start, end: close + 1, text: unescape(text.slice(start + 1, close)).value };
        });
        return quoted ?? (ESCAPED.test(text) ? changed(text, unescape(text).value) : null);
    }
};

/** Offset of the quote that closes a field, each of its own quotes standing twice (RFC 4180 section 2); -1 without one. */
function endOfField(text: string, start: number): number {
    for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) {
        if (text[at + 1] !== '"') {
            return at;
        }
    }
    return -1;
}

/** Fields of a CSV file or of a spreadsheet. */
export const csvFields: TextForm = {
    what: 'a CSV file, with every quote doubled',
    unwrap: (text) => {
        const whole = text.trim();
        if (whole.startsWith('"') && whole.includes('""') && endOfField(whole, 0) === whole.length - 1) {
            return { text: whole.slice(1, -1).replaceAll('""', '"'), rest: '' };
        }
        let isOpen = false;
        return piecesOf(text, DOUBLED, (start) => {
            const close = isOpen ? -1 : endOfField(text, start);
            isOpen ||= close < 0;
            return close < 0
                ? null
                : { start, end: close + 1, text: text.slice(start + 1, close).replaceAll('""', '"') };
        });
    }
};
