import { UNSEEN_CLASS } from '../text/invisible.js';

/** What nobody sees around and in a token: blanks, line ends, NULs, and marks of no width that chats and mails leave behind. */
const ONE = new RegExp(`[${UNSEEN_CLASS}]`, 'u');
const ALL = new RegExp(`[${UNSEEN_CLASS}]+`, 'gu');

export function isSpace(character: string): boolean {
    return ONE.test(character);
}

export function hasSpace(text: string): boolean {
    return ONE.test(text);
}

export function withoutSpace(text: string): string {
    return text.replace(ALL, '');
}

/** The offset of the first character from `at` on that is no space; `end` if there is none. */
export function skipSpace(text: string, at: number, end: number): number {
    let next = at;
    while (next < end && isSpace(text.charAt(next))) {
        next++;
    }
    return next;
}

/** The end of a text without the space at its end; not before `start`. */
export function trimEnd(text: string, start: number, end: number): number {
    let last = end;
    while (last > start && isSpace(text.charAt(last - 1))) {
        last--;
    }
    return last;
}
