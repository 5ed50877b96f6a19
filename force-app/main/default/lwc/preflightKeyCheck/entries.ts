import type { InputReport, Source } from 'c/preflightCore';
import { withLineFeeds, type InputProblem } from 'c/preflightShared';

/** One thing that was given: a file, pasted text, or an example. */
export interface Entry {
    readonly id: number;
    /** File name; '' for pasted text. */
    readonly name: string;
    /** Still to be read, or read and kept for another try. */
    readonly file: File | null;
    /** What is checked; null before a file was read, and for private keys, of which nothing is kept. */
    readonly source: Source | null;
    /** The text as a text area holds it, with LF as line ends; '' when there is none to show. */
    readonly text: string;
    readonly isEdited: boolean;
    readonly isWorking: boolean;
    readonly problem: InputProblem | null;
    readonly report: InputReport | null;
    /** The text that `report` is about; behind `text` while someone types. */
    readonly checkedText: string;
    /** Time of the check, in milliseconds since the Unix epoch. */
    readonly checkedAt: number;
}

let lastId = 0;

function entry(part: Partial<Entry>): Entry {
    lastId += 1;
    return {
        id: lastId,
        name: '',
        file: null,
        source: null,
        text: '',
        isEdited: false,
        isWorking: true,
        problem: null,
        report: null,
        checkedText: '',
        checkedAt: 0,
        ...part
    };
}

/** A file that is still to be read. */
export function entryOfFile(file: File): Entry {
    return entry({ name: file.name, file });
}

/** A file that is not read, and why. */
export function entryOfProblem(name: string, problem: InputProblem): Entry {
    return entry({ name, problem, isWorking: false });
}

/** Pasted text, or an example with a name. */
export function entryOfText(text: string, name = ''): Entry {
    return withText(entry({ name }), text);
}

/** The entry with other text, to be checked again. What is known of the old text stays until then. */
export function withText(before: Entry, text: string): Entry {
    return { ...before, file: null, source: { name: before.name, text }, text, isWorking: true, problem: null };
}

/** The entry with the outcome of its check. Of a private key nothing stays but the findings. */
export function withReport(before: Entry, source: Source, report: InputReport, checkedAt: number): Entry {
    const text = report.isPrivate ? '' : withLineFeeds(report.text);
    return {
        ...before,
        file: null,
        source: report.isPrivate ? null : source,
        text,
        checkedText: text,
        isWorking: false,
        problem: null,
        report,
        checkedAt
    };
}

/** The entry with what kept it from being checked. */
export function withProblem(before: Entry, problem: InputProblem): Entry {
    return { ...before, isWorking: false, problem, report: null };
}
