import type { Organization } from 'c/preflightCore';
import type { OrganizationProblem, OrganizationView } from 'c/preflightShared';
import { askConversations } from './apex.js';
import { problemOfError } from './problems.js';
import type { ConversationCounts } from './readings.js';

/** How it stands with the last conversations of one channel. Never changed, only replaced. */
export interface ConversationsState {
    readonly phase: 'none' | 'working' | 'done' | 'failed';
    /** With `done`; with `working` those of before, which are still on show. */
    readonly counts: ConversationCounts | null;
    /** With `failed` only. */
    readonly problem: OrganizationProblem | null;
}

/** By the channel's full name; a channel that is not in it was not asked about. */
export type ConversationsByChannel = ReadonlyMap<string, ConversationsState>;

/** Nobody asked yet. */
export const NOT_COUNTED: ConversationsState = { phase: 'none', counts: null, problem: null };

/** Has Apex count conversations, a channel at a time and only when asked. What was counted ends with its reading of the org. */
export class ConversationCounter {
    states: ConversationsByChannel = new Map();

    onChange: () => void;
    /** Whoever holds another ticket counted for a reading that is over: what it brings is ignored. */
    ticket = 0;
    countedFor: Organization | null = null;

    /** @param onChange called after every change of `states` */
    constructor(onChange: () => void) {
        this.onChange = onChange;
    }

    /** Counts, also once more; while a channel is being counted, nothing is asked a second time. */
    async count({ organization }: OrganizationView, channel: string): Promise<void> {
        this.keepFor(organization);
        const { ticket } = this;
        const before = this.states.get(channel) ?? NOT_COUNTED;
        if (before.phase === 'working') {
            return;
        }
        this.show(ticket, channel, { phase: 'working', counts: before.counts, problem: null });
        try {
            const counts = await askConversations(channel);
            this.show(ticket, channel, { phase: 'done', counts, problem: null });
        } catch (error) {
            this.show(ticket, channel, { phase: 'failed', counts: null, problem: problemOfError(error) });
        }
    }

    /** Forgets what was counted for another reading of the org; null: there is none. */
    keepFor(organization: Organization | null): void {
        if (this.countedFor === organization) {
            return;
        }
        this.countedFor = organization;
        this.ticket += 1;
        if (this.states.size > 0) {
            this.states = new Map();
            this.onChange();
        }
    }

    show(ticket: number, channel: string, state: ConversationsState): void {
        if (ticket === this.ticket) {
            this.states = new Map(this.states).set(channel, state);
            this.onChange();
        }
    }
}
