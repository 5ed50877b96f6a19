import type {
    Candidate,
    ChannelReport,
    Fact,
    Finding,
    InputReport,
    Organization,
    RepairQuestion,
    SetupPageId,
    Severity,
    Verdict
} from 'c/preflightCore';

/** A finding with the number that stands for it in the text, in the checklist and in the list. */
export interface NumberedFinding {
    readonly number: number;
    readonly finding: Finding;
    /** Where it is, in words; absent or '' where its place in the text says it. */
    readonly where?: string;
}

/** A part of the shown text that a finding is about, as offsets into it. */
export interface Mark {
    readonly number: number;
    readonly severity: Severity;
    readonly start: number;
    readonly end: number;
}

/** A part of the shown text with a colour of its own: a segment of a token, as offsets into the text. */
export interface Segment {
    readonly part: 'header' | 'payload' | 'signature' | 'other';
    readonly start: number;
    readonly end: number;
}

/** How a key stands: the core's verdict, or what comes before and instead of one. */
export type KeyState = Verdict | 'private' | 'working' | 'failed';

/** Where a configuration comes from. */
export type OrganizationSource = 'org' | 'import';

/** The configuration that the views show, with everything that was checked in it. Never changed, only replaced. */
export interface OrganizationView {
    readonly source: OrganizationSource;
    /** When it was read; of an import the newest file's time, or null where none is known. Milliseconds since the epoch. */
    readonly readAt: number | null;
    readonly organization: Organization;
    /** By the name of the uploaded key; those still to be checked are missing. */
    readonly keyReports: Readonly<Record<string, InputReport>>;
    /** One a channel, in the order of `organization.channels`. */
    readonly channelReports: readonly ChannelReport[];
    /** The time of the checks. */
    readonly checkedAt: number;
}

/** Something that could not be done, in words, with the page of Setup where it is mended. */
export interface OrganizationProblem {
    /** Apex's code, such as "INVALID_SESSION"; '' when it is none of ours. */
    readonly code: string;
    readonly what: string;
    readonly next: string;
    readonly setupPage: SetupPageId | null;
}

/** A candidate compared with a channel, or on the way there. */
export interface ChannelCheck {
    /** Full name of the channel, and how the picker calls it. */
    readonly channel: string;
    readonly label: string;
    readonly candidate: Candidate;
    readonly state: 'working' | 'done' | 'failed';
    /** With `done` only. */
    readonly report: ChannelReport | null;
    /** With `failed` only. */
    readonly problem: OrganizationProblem | null;
    /**
     * Of a token: the `ticket` of the `candidatechange` that it answers. Two tokens may have the same candidate, but not
     * the same signers, so each text has a ticket of its own.
     */
    readonly ticket?: number;
}

/**
 * Says which of the uploaded keys verify a token, by their names. The token's text stays in the component that made the
 * function; rejects when it is cancelled.
 */
export type FindSigners = (
    keyReports: Readonly<Record<string, InputReport>>,
    isCancelled: () => boolean
) => Promise<Fact<readonly string[]>>;

/** A key as the view "Check a key" shows it, or the key set that it is in. */
export interface KeyOnView {
    readonly name: string;
    readonly report: InputReport;
}

/** Something that was given and could not be read or checked, in words. */
export interface InputProblem {
    readonly what: string;
    readonly next: string;
    readonly canRetry: boolean;
}

/** A file with its place in what was dropped or chosen. */
export interface GivenFile {
    /** Path below the dropped folder, or the name alone. */
    readonly path: string;
    readonly file: File;
}

/** What can be mended of one input. */
export interface MendPlan {
    /** mend: findings. convert: a certificate becomes a key. public: what is left of a private key. refused: no key can be made. */
    readonly kind: 'mend' | 'convert' | 'public' | 'refused';
    /** Findings that are mended. */
    readonly count: number;
    /** Keys that come of it. */
    readonly keys: number;
    /** What is done, each thing once. */
    readonly steps: readonly string[];
    /** Each choice once. */
    readonly questions: readonly RepairQuestion[];
    /** With `refused` only. */
    readonly refusal: { readonly what: string; readonly next: string } | null;
}

/** What was changed in a key, for a person to see. */
export interface Mended {
    /** One a change. */
    readonly sentences: readonly string[];
    /** The key as it was, in the form of `after`, private values masked; '' when it was made of a certificate. */
    readonly before: string;
    readonly after: string;
    readonly wasExposed: boolean;
}
