import {
    formatChange,
    formatQuestion,
    type RepairChange,
    type RepairId,
    type RepairQuestion,
    type RepairReport
} from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import type { FixedInput, FixedKey, KeyState } from './fixing.js';
import { optionsOf } from './fixWords.js';
import type { MendsByReport } from './mendable.js';
import { reportMendable, type ReportInput } from './report.js';
import { formatUtc } from './time.js';

/** What `preflight fix --json` prints; described by docs/fix.schema.json. No key's text goes into it. */
export interface FixJson {
    readonly version: 1;
    readonly checkedAt: string;
    readonly folder: string | null;
    readonly dryRun: boolean;
    readonly inputs: readonly FixJsonInput[];
}

export interface FixJsonInput {
    readonly refusal: RepairReport['refusal'];
    readonly joined: RepairReport['joined'];
    /** The input as it was, as `preflight check --json` has it. */
    readonly before: ReportInput;
    readonly keys: readonly FixJsonKey[];
}

export interface FixJsonKey {
    readonly path: string;
    readonly state: KeyState;
    readonly file: string;
    readonly wasExposed: boolean;
    readonly changes: readonly FixJsonChange[];
    readonly questions: readonly FixJsonQuestion[];
    /** The key as it is now, checked again. */
    readonly after: ReportInput;
}

export interface FixJsonChange {
    readonly repair: RepairId;
    readonly path: string;
    readonly message: string;
}

export interface FixJsonQuestion {
    readonly choice: RepairQuestion['choice'];
    readonly reason: string;
    readonly isNeeded: boolean;
    readonly message: string;
    readonly options: readonly string[];
    readonly proposals: readonly string[];
}

function jsonChange(change: RepairChange): FixJsonChange {
    return { repair: change.repair, path: change.path, message: formatChange(change) };
}

function jsonQuestion(question: RepairQuestion): FixJsonQuestion {
    const { choice, reason, isNeeded, proposals } = question;
    return {
        choice,
        reason,
        isNeeded,
        message: formatQuestion(question).title,
        options: optionsOf(question),
        proposals
    };
}

function jsonKey({ repaired, state, path }: FixedKey, mends: MendsByReport): FixJsonKey {
    return {
        path: repaired.pointer,
        state,
        file: path,
        wasExposed: repaired.wasExposed,
        changes: repaired.changes.map(jsonChange),
        questions: repaired.questions.map(jsonQuestion),
        after: reportMendable(repaired.report, mends.get(repaired.report))
    };
}

/** The report as the JSON contract has it; `now` is the clock that was checked against, in milliseconds; `mends` what is left to mend in the keys. */
export function makeFixReport(
    inputs: readonly FixedInput[],
    { out, dryRun }: { readonly out: string | undefined; readonly dryRun: boolean },
    now: number,
    mends: MendsByReport
): FixJson {
    return {
        version: 1,
        checkedAt: formatUtc(now),
        folder: out ?? null,
        dryRun,
        inputs: inputs.map(({ report, keys }) => ({
            refusal: report.refusal,
            joined: report.joined,
            before: reportMendable(report.before, report.mends),
            keys: keys.map((key) => jsonKey(key, mends))
        }))
    };
}
