/** What stands before each line of a quoted mail, a listing, a comment or a list of strings. */
const BEFORE = /^[ \t]{0,40}(?:(?:[>|#"'`]|\/\/|\d{1,4}[:|)]|\d{1,4}(?=[ \t]))[ \t]{0,8}){1,4}/;
/** What stands behind each: a quote with what joins strings in code, or the backslash of a command that goes on. */
const BEHIND = /(?:["'`][ \t]{0,8}(?:[+&.,;_\\)]{1,3})?|\\|\|)$/;

const blank = (text: string): string => ' '.repeat(text.length);

/** A text with blanks for what mails, terminals and code put around each of its lines: its length stays, so that offsets do. */
export function withoutMargins(text: string): string {
    if (!text.includes('\n')) {
        return text;
    }
    return text
        .split('\n')
        .map((line) => {
            const bare = line.trimEnd();
            const behind = BEHIND.exec(bare)?.[0] ?? '';
            const middle = bare.slice(0, bare.length - behind.length).replace(BEFORE, blank);
            return middle + blank(behind) + line.slice(bare.length);
        })
        .join('\n');
}
