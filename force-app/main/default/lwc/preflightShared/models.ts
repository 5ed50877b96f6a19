import type { Finding, Severity, Verdict } from 'c/preflightCore';

/** A finding with the number that stands for it in the text, in the checklist and in the list. */
export interface NumberedFinding {
    readonly number: number;
    readonly finding: Finding;
}

/** A part of the shown text that a finding is about, as offsets into it. */
export interface Mark {
    readonly number: number;
    readonly severity: Severity;
    readonly start: number;
    readonly end: number;
}

/** How a key stands: the core's verdict, or what comes before and instead of one. */
export type KeyState = Verdict | 'private' | 'working' | 'failed';
