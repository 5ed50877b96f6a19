/** What stood in a form, and what the form held besides it. */
export interface Unwrapped {
    readonly text: string;
    /** Left out; '' where the form holds nothing else. Private keys are looked for in it. */
    readonly rest: string;
}

/** One way in which the text of a key is written inside another text. */
export interface TextForm {
    /** What it is, for "The key stands in …". */
    readonly what: string;
    /** null: the text is not in this form. Takes time linear in the text, and never throws. */
    readonly unwrap: (text: string) => Unwrapped | null;
}

/** The text after a change that leaves nothing out; null where it changed nothing. */
export function changed(before: string, text: string): Unwrapped | null {
    return text === before ? null : { text, rest: '' };
}

/** Several pieces, one below the other, and what stood around them; null where there is none. */
export function pieces(text: string, found: readonly { start: number; end: number; text: string }[]): Unwrapped | null {
    if (found.length === 0) {
        return null;
    }
    let rest = '';
    let from = 0;
    for (const { start, end } of found) {
        rest += `${text.slice(from, start)}\n`;
        from = end;
    }
    return { text: found.map((piece) => piece.text).join('\n'), rest: rest + text.slice(from) };
}
