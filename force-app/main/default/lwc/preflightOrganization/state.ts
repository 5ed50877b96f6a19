import type { OrganizationProblem, OrganizationView } from 'c/preflightShared';
import type { ImportNote } from './importFiles.js';
import type { AccessReport, ListedChannel, SelfCheckItem } from './readings.js';

/** none: nothing was tried yet, or it was cancelled. failed: what was there before is still there. */
export type Phase = 'none' | 'reading' | 'ready' | 'failed';

/** What is being done, and how far it is where that can be counted. */
export interface Step {
    readonly kind: 'access' | 'channels' | 'configuration' | 'keys' | 'files';
    readonly done: number;
    readonly total: number;
}

export interface SelfCheck {
    readonly phase: 'none' | 'running' | 'done' | 'failed';
    readonly items: readonly SelfCheckItem[];
    readonly problem: OrganizationProblem | null;
}

/** How it stands with the org. Never changed, only replaced. */
export interface OrganizationState {
    readonly phase: Phase;
    /** With `reading` only. */
    readonly step: Step | null;
    /** True: the org has kept us waiting for long. */
    readonly isSlow: boolean;
    /** The last configuration that could be read; its keys may still be being checked. */
    readonly view: OrganizationView | null;
    /** With `failed` only. */
    readonly problem: OrganizationProblem | null;
    /** The org's channels, known before their configuration is. */
    readonly channels: readonly ListedChannel[];
    /** null: not asked yet, or nobody answered. */
    readonly access: AccessReport | null;
    readonly selfCheck: SelfCheck;
    /** What could not be used of the last import. */
    readonly notes: readonly ImportNote[];
}

export const NOTHING_READ: OrganizationState = {
    phase: 'none',
    step: null,
    isSlow: false,
    view: null,
    problem: null,
    channels: [],
    access: null,
    selfCheck: { phase: 'none', items: [], problem: null },
    notes: []
};

/** The channels to choose from: those of the configuration on show, else those that the org listed. */
export function channelsOf({ view, channels }: OrganizationState): readonly ListedChannel[] {
    return view ? view.organization.channels : channels;
}
