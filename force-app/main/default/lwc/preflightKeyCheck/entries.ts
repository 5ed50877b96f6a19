import type { InputReport, RepairChoices, RepairReport, Source } from 'c/preflightCore';
import { withLineFeeds, type InputProblem, type Mended } from 'c/preflightShared';

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
    /** What can be mended; null: nothing, or not known yet. Of a private key it holds the public half only. */
    readonly repaired: RepairReport | null;
    /** What the admin chose for it. */
    readonly choices: RepairChoices;
    /** What was changed in it; null: nothing, or it was edited since. */
    readonly mended: Mended | null;
}

const UNMENDED = { repaired: null, choices: {}, mended: null } as const;

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
        ...UNMENDED,
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
    const source = { name: before.name, text };
    return { ...before, ...UNMENDED, file: null, source, text, isWorking: true, problem: null };
}

/** What a repair made, to be checked in its turn. */
export function entryOfMended(text: string, name: string, mended: Mended): Entry {
    return { ...entryOfText(text, name), mended };
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
        checkedAt,
        repaired: null
    };
}

/** The entry with what can be mended of it; its report then knows what was given along. */
export function withRepairs(before: Entry, repaired: RepairReport | null): Entry {
    const isShown = repaired !== null && before.report !== null && !before.report.isPrivate;
    return { ...before, repaired, ...(isShown && { report: repaired.before }) };
}

/** The entry with what kept it from being checked. */
export function withProblem(before: Entry, problem: InputProblem): Entry {
    return { ...before, isWorking: false, problem, report: null };
}
