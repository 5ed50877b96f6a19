import { decodeBase64 } from '../text/base64.js';
import { fromHex } from '../text/octets.js';
import { collectLists, type List, type Run } from './octetLists.js';

export type ModulusName = 'sure' | 'likely' | null;

/** A long value as it stands in a text. */
export interface LongValue {
    readonly at: number;
    /** Big-endian octets, decoded from hex or base64; '' of decimal digits and words. */
    readonly octets: string;
    /** Decimal digits; '' of all others. */
    readonly digits: string;
    readonly words: readonly number[];
    /** Whether its name says that it is one: just "n", or another that means it. */
    readonly isModulus: ModulusName;
}

const RUN = /[A-Za-z0-9+/_-]+={0,2}/g;
/** The shortest value that is looked at: 128 bits in base64. */
const SHORTEST = 22;
/** The shortest line of a value that was broken into lines, and how much of it is put together as a number. */
const SHORTEST_LINE = 16;
const LONGEST_NUMBER = 6000;
const MOST_LINES = 40;
const LONGEST_DECIMAL = 5000;
const LONGEST_GAP = 48;
const LONGEST_NAME = 40;
/** What stands between the lines of one value: blanks, quotes, signs of strings put together. */
const FILLING = /^(?:\s|\\[nrt]|["'`,;\\>|+#*()=])+$/;
const NAME_END = /^["'\u201c\u201d]?\s{0,3}(?:[:=]|=>)/;
const MODULUS = /(?:^|[^a-z0-9])(?:n|modulus)["'\]\s\\]{0,9}(?:=>|[:=])?[\s"'[({\\>|-]{0,40}(?:0x)?$/i;

/** The member of a key, in JSON or escaped once. */
const EXACTLY = /[{,\s]\\?"n\\?"\s{0,9}:\s{0,9}\\?"?$/;

/** The octets of hex or base64 in either alphabet; null when it is neither. */
function decode(text: string): string | null {
    const hex = text.replace(/^0x/i, '');
    if (/^[0-9a-f]{16,}$/i.test(hex)) {
        return fromHex(hex.length % 2 === 0 ? hex : `0${hex}`);
    }
    const digits = text
        .replace(/(?<!=)=+$/, '')
        .replaceAll('+', '-')
        .replaceAll('/', '_');
    return decodeBase64(digits.length % 4 === 1 ? digits.slice(0, -1) : digits, 'base64url').octets;
}

function valueOf(text: string, at: number, isModulus: ModulusName): LongValue | null {
    if (/^\d+$/.test(text)) {
        const isNumber = text.length <= LONGEST_DECIMAL;
        return isNumber ? { at, octets: '', digits: text, words: [], isModulus } : null;
    }
    const octets = decode(text);
    return octets === null ? null : { at, octets, digits: '', words: [], isModulus };
}

const fromList = ({ at, octets, words }: List, text: string): LongValue => ({
    at,
    octets,
    digits: '',
    words,
    isModulus: isCalledModulus(text, at)
});

function isCalledModulus(text: string, at: number): ModulusName {
    const before = text.slice(Math.max(0, at - 64), at);
    return MODULUS.test(before) ? (EXACTLY.test(before) ? 'sure' : 'likely') : null;
}

function* runsOf(text: string): Generator<Run> {
    let end = 0;
    for (const { 0: found, index } of text.matchAll(RUN)) {
        const gap = text.slice(end, Math.min(index, end + LONGEST_GAP));
        const bare = found.replace(/(?<!=)=+$/, '');
        const after = index + found.length;
        // Equals signs are padding only where the value ends.
        const next = text.charAt(after);
        const isOpening = /[\w[{(]/.test(next) || (/["']/.test(next) && found.length <= SHORTEST_LINE);
        const isNoPadding = found.length % 4 !== 0 && found.length <= LONGEST_NAME;
        const isAssigned = bare.length < found.length && (isOpening || isNoPadding);
        end = isAssigned ? index + bare.length : after;
        // A number may stand where a name belongs, and no name is as long.
        const isName = found.length <= LONGEST_NAME && (isAssigned || NAME_END.test(text.slice(end, end + 8)));
        yield { text: isAssigned ? bare : found, start: index, end, isName, gap };
    }
}

/** Values that stand one behind the other, with nothing but line breaks, quotes and the like between them. */
export interface ValueGroup {
    /** All of them as one value that was broken into lines. */
    readonly whole: LongValue | null;
    /** Each of them, and the first ones together: what follows the last line of a value may be another word. */
    readonly parts: readonly LongValue[];
}

function groupOf(lines: readonly Run[], isModulus: ModulusName): ValueGroup {
    const parts: LongValue[] = [];
    const add = (text: string, at: number): LongValue | null => {
        const value = text.length >= SHORTEST ? valueOf(text, at, isModulus) : null;
        if (value) {
            parts.push(value);
        }
        return value;
    };
    const at = lines[0]?.start ?? 0;
    let text = '';
    for (const [index, line] of lines.entries()) {
        text += line.text.replace(/(?<!=)=+$/, '');
        add(line.text, line.start);
        if (index > 0 && index < MOST_LINES && text.length <= LONGEST_NUMBER) {
            add(text, at);
        }
    }
    return { whole: lines.length > 1 ? valueOf(text, at, isModulus) : null, parts };
}

/**
 * Every long value of a text, whatever stands around it: in hex, base64 or decimal digits, in one piece or broken into
 * lines, or octet by octet. Linear in the text.
 */
export function* longValues(text: string): Generator<ValueGroup> {
    const lists: List[] = [];
    const collector = collectLists((list) => lists.push(list));
    let lines: Run[] = [];
    for (const run of runsOf(text)) {
        collector.take(run);
        const isLine = run.text.length >= SHORTEST_LINE && !run.isName;
        const continues = lines.length > 0 && !run.isName && FILLING.test(run.gap);
        const isEnd = continues && !isLine;
        if (lines.length > 0 && !continues) {
            yield groupOf(lines, isCalledModulus(text, lines[0]?.start ?? 0));
            lines = [];
        }
        if (isLine || continues) {
            lines.push(run);
        }
        if (isEnd) {
            yield groupOf(lines, isCalledModulus(text, lines[0]?.start ?? 0));
            lines = [];
        }
    }
    if (lines.length > 0) {
        yield groupOf(lines, isCalledModulus(text, lines[0]?.start ?? 0));
    }
    collector.end();
    yield* lists.map((list) => ({ whole: null, parts: [fromList(list, text)] }));
}
