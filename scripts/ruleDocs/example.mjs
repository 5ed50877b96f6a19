/** A run of characters longer than this loses its middle. */
const LONGEST_RUN = 72;
const HEAD = 24;
const TAIL = 12;
/** Characters kept on both sides of a highlighted place, and the longest place that is kept at all. */
const AROUND = 8;
const LONGEST_MARK = 40;
const MOST_LINES = 40;
const MOST_CHARACTERS = 4000;

/** The parts of a run (`start` to `end`) that can go without hiding a place in `marks`. */
function middleOf(start, end, marks) {
    const kept = marks
        .filter((mark) => mark.start < end && mark.end > start && mark.end - mark.start <= LONGEST_MARK)
        .map((mark) => ({ start: mark.start - AROUND, end: mark.end + AROUND }));
    const parts = [];
    let from = start + HEAD;
    for (const island of [...kept, { start: end - TAIL, end }].sort((a, b) => a.start - b.start)) {
        if (island.start - from > TAIL) {
            parts.push({ start: from, end: island.start });
        }
        from = Math.max(from, island.end);
    }
    return parts;
}

/** Shortens long runs without a blank: base64, base64url, hex. */
function shortenRuns(text, marks) {
    let shown = '';
    let from = 0;
    for (const run of text.matchAll(/[\w+/=:-]+/g)) {
        const end = run.index + run[0].length;
        for (const part of run[0].length > LONGEST_RUN ? middleOf(run.index, end, marks) : []) {
            shown += `${text.slice(from, part.start)}…`;
            from = part.end;
        }
    }
    return shown + text.slice(from);
}

/** Keeps the first and the last of many base64 lines in a row, as in PEM; the line end may be written as `\n`. */
function shortenBlocks(text) {
    return text.replace(/((?:\r?\n|(?:\\r)?\\n| )[\w+/=-]{40,}){3,}/g, (block, last) => {
        const [first] = /^(?:\s|\\[rn])*[\w+/=-]{24}/.exec(block);
        return `${first}…${last.slice(-TAIL)}`;
    });
}

function shortenLines(text) {
    const lines = text.split('\n');
    return lines.length > MOST_LINES ? [...lines.slice(0, 30), '…', ...lines.slice(-5)].join('\n') : text;
}

/** Writes characters that a reader could not see as `<U+FEFF>`. */
export function showInvisible(text) {
    return text.replace(
        // eslint-disable-next-line no-control-regex -- these are what it is about
        /[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]/g,
        (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`
    );
}

/** Lays out JSON where that changes nothing but the blanks between its parts; null where it would. */
function layOut(text) {
    try {
        const value = JSON.parse(text);
        const isCompact = typeof value === 'object' && JSON.stringify(value) === text;
        return isCompact ? JSON.stringify(value, null, 4) : null;
    } catch {
        return null;
    }
}

/**
 * An input as a page can show it: long base64 shortened in the middle, highlighted places kept, JSON laid out.
 *
 * @param {string} text the input
 * @param {readonly { start: number, end: number }[]} marks places to keep, as offsets into the text
 * @returns {{ language: 'json' | 'text', text: string }}
 */
export function showText(text, marks) {
    const short = shortenBlocks(shortenRuns(text, marks));
    const laidOut = layOut(short);
    const shown = shortenLines(showInvisible(laidOut ?? short)).slice(0, MOST_CHARACTERS);
    return { language: shown === laidOut ? 'json' : 'text', text: shown };
}
