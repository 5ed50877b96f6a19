import type { Source, TokenReport } from 'c/preflightCore';
import { withLineFeeds, type InputProblem } from 'c/preflightShared';

/** What was given: pasted text, a file, or an example. It is the only place of the screen that keeps a token's text. */
export interface TokenEntry {
    /** File name; '' for pasted text. */
    readonly name: string;
    /** Still to be read. */
    readonly file: File | null;
    /** What is checked; null before a file was read, and for private keys, of which nothing is kept. */
    readonly source: Source | null;
    /** The text as a text area holds it, with LF as line ends; '' when there is none to show. */
    readonly text: string;
    readonly isEdited: boolean;
    readonly isWorking: boolean;
    readonly problem: InputProblem | null;
    readonly report: TokenReport | null;
    /** What `report` is about, and its text; behind `source` and `text` while someone types. */
    readonly checkedSource: Source | null;
    readonly checkedText: string;
    /** Another number for every text that was checked. */
    readonly checkedVersion: number;
    /** Time of the check, in milliseconds since the Unix epoch. */
    readonly checkedAt: number;
}

let versions = 0;

const NOTHING: TokenEntry = {
    name: '',
    file: null,
    source: null,
    text: '',
    isEdited: false,
    isWorking: true,
    problem: null,
    report: null,
    checkedSource: null,
    checkedText: '',
    checkedVersion: 0,
    checkedAt: 0
};

/** A file that is still to be read. */
export function entryOfFile(file: File): TokenEntry {
    return { ...NOTHING, name: file.name, file };
}

/** A file that is not read, and why. */
export function entryOfProblem(name: string, problem: InputProblem): TokenEntry {
    return { ...NOTHING, name, problem, isWorking: false };
}

/** Pasted text, or an example with a name. */
export function entryOfText(text: string, name = ''): TokenEntry {
    return withText({ ...NOTHING, name }, text);
}

/** The entry with other text, to be checked again. What is known of the old text stays until then. */
export function withText(before: TokenEntry, text: string): TokenEntry {
    return { ...before, file: null, source: { name: before.name, text }, text, isWorking: true, problem: null };
}

/** The entry with the outcome of its check. Of a private key nothing stays but the findings. */
export function withReport(before: TokenEntry, source: Source, report: TokenReport, checkedAt: number): TokenEntry {
    // Of what is too large nothing is decoded; what was pasted stays all the same.
    const text = report.isPrivate ? '' : withLineFeeds(report.text || before.text);
    const isNew = before.checkedSource !== source;
    if (isNew) {
        versions += 1;
    }
    return {
        ...before,
        file: null,
        source: report.isPrivate ? null : source,
        text,
        isWorking: false,
        problem: null,
        report,
        checkedSource: report.isPrivate ? null : source,
        checkedText: text,
        checkedVersion: isNew ? versions : before.checkedVersion,
        checkedAt
    };
}

/** The entry with what kept it from being checked. */
export function withProblem(before: TokenEntry, problem: InputProblem): TokenEntry {
    return { ...before, isWorking: false, problem, report: null, checkedSource: null, checkedText: '' };
}
