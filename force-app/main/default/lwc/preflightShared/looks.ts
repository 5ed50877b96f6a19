import type { ChainLink, Severity } from 'c/preflightCore';
import type { KeyState } from './models.js';

/** Colours are named by tone; the root component's style sheet gives each tone its colours. */
export type Tone = 'success' | 'warning' | 'error' | 'neutral';

export interface Look {
    readonly icon: string;
    readonly tone: Tone;
    /** Of lightning-icon. */
    readonly variant: 'success' | 'warning' | 'error' | '';
}

const SUCCESS: Look = { icon: 'utility:success', tone: 'success', variant: 'success' };
const WARNING: Look = { icon: 'utility:warning', tone: 'warning', variant: 'warning' };
const ERROR: Look = { icon: 'utility:clear', tone: 'error', variant: 'error' };

const OF_STATE: Readonly<Record<KeyState, Look>> = {
    ready: SUCCESS,
    attention: WARNING,
    blocked: ERROR,
    private: { icon: 'utility:ban', tone: 'error', variant: 'error' },
    working: { icon: 'utility:clock', tone: 'neutral', variant: '' },
    failed: { icon: 'utility:question_mark', tone: 'warning', variant: 'warning' }
};
const OF_SEVERITY: Readonly<Record<Severity, Look>> = {
    error: ERROR,
    warning: WARNING,
    notice: { icon: 'utility:info', tone: 'neutral', variant: '' }
};

const OF_LINK: Readonly<Record<ChainLink['state'], Look>> = {
    good: SUCCESS,
    attention: WARNING,
    broken: ERROR,
    'not-checked': { icon: 'utility:question_mark', tone: 'neutral', variant: '' }
};

/** Icon and tone of a key's state. */
export function verdictLook(state: KeyState): Look {
    return OF_STATE[state];
}

/** Icon and tone of a finding's severity. */
export function severityLook(severity: Severity): Look {
    return OF_SEVERITY[severity];
}

/** Icon and tone of a link in a channel's chain. */
export function linkLook(state: ChainLink['state']): Look {
    return OF_LINK[state];
}
