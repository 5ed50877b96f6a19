import {
    checkChannel,
    compare,
    type Candidate,
    type CertificateSummary,
    type ChannelSubject,
    type Comparison
} from 'c/preflightCore';
import type { ChannelCheck, FindSigners, OrganizationView } from 'c/preflightShared';
import { askComparison } from './apex.js';
import { crashed, problemOfError } from './problems.js';
import type { ListedChannel } from './readings.js';

/** Comparisons kept; someone who types an issuer makes one a pause. */
const MOST_KEPT = 100;

const NOT_KNOWN: ChannelSubject['signers'] = { known: false, reason: 'facts-missing' };

/** A token's part of the question: who verifies it, and which of its texts is meant. */
export interface TokenQuestion {
    readonly findSigners: FindSigners | null;
    /** Comes back with the answer; see `ChannelCheck`. */
    readonly ticket: number;
}

/** Before every key of the org is there, nobody can say that none verifies the token. */
function areAllKeysChecked({ organization, keyReports }: OrganizationView): boolean {
    return organization.keys.every(({ name }) => Object.hasOwn(keyReports, name));
}

/**
 * Compares a key or a token with a channel: by Apex in a live org, by the core for imported files. The newest question
 * wins. Comparisons are kept; which keys verify a token is asked anew every time, since two tokens may look the same here.
 */
export class ChannelComparer {
    /** null: there is nothing to compare. */
    check: ChannelCheck | null = null;

    onChange: () => void;
    ticket = 0;
    /** Comparisons with the configuration `keptFor` by channel and candidate, and those that Apex is at work on. */
    kept = new Map<string, Comparison>();
    pending = new Map<string, Promise<Comparison>>();
    keptFor: OrganizationView['organization'] | null = null;

    /** @param onChange called after every change of `check` */
    constructor(onChange: () => void) {
        this.onChange = onChange;
    }

    /**
     * Compares, or takes what is known: the same question is asked once for every reading of the org.
     *
     * @param token of a token only; its signers are asked for when all of the org's keys are checked
     * @param certificate of a key only
     */
    async compare(
        view: OrganizationView,
        { name, label }: ListedChannel,
        candidate: Candidate,
        token: TokenQuestion | null = null,
        certificate: CertificateSummary | null = null
    ): Promise<void> {
        this.ticket += 1;
        const { ticket } = this;
        const isOver = (): boolean => ticket !== this.ticket;
        const base = {
            channel: name,
            label,
            candidate,
            report: null,
            problem: null,
            ...(token && { ticket: token.ticket })
        };
        this.keepFor(view);
        const question = JSON.stringify([name, candidate]);
        let comparison = this.kept.get(question);
        const isAsked = !comparison && view.source === 'org';
        if (isAsked || token) {
            // At once: what is known of another token with the same facts must not stand beside this one.
            this.show(ticket, { ...base, state: 'working' });
        }
        try {
            comparison ??= isAsked
                ? await this.ask(question, name, candidate)
                : compare(view.organization, name, candidate);
            this.keep(question, comparison, view);
        } catch (error) {
            const problem = isAsked ? problemOfError(error) : crashed();
            this.show(ticket, { ...base, state: 'failed', problem });
            return;
        }
        try {
            const { checkedAt: now, keyReports } = view;
            const signers =
                token?.findSigners && !isOver() && areAllKeysChecked(view)
                    ? await token.findSigners(keyReports, isOver)
                    : NOT_KNOWN;
            const { organization } = view;
            const report = checkChannel(comparison, { now, keyReports, signers, organization, certificate });
            this.show(ticket, { ...base, state: 'done', report });
        } catch {
            // What was thrown may quote the input: it is not shown.
            this.show(ticket, { ...base, state: 'failed', problem: crashed() });
        }
    }

    /** Nothing is to be compared any more. */
    clear(): void {
        this.ticket += 1;
        if (this.check) {
            this.check = null;
            this.onChange();
        }
    }

    /** One call for one question, also when it is put again before the answer is there. */
    async ask(question: string, name: string, candidate: Candidate): Promise<Comparison> {
        const { pending } = this;
        const call = pending.get(question) ?? askComparison(name, candidate);
        pending.set(question, call);
        try {
            return await call;
        } finally {
            pending.delete(question);
        }
    }

    /** What is known of another configuration is worth nothing. */
    keepFor({ organization }: OrganizationView): void {
        if (this.keptFor !== organization) {
            this.kept = new Map();
            this.pending = new Map();
            this.keptFor = organization;
        }
    }

    keep(question: string, comparison: Comparison, { organization }: OrganizationView): void {
        if (this.keptFor !== organization) {
            return;
        }
        const [oldest] = this.kept.keys();
        if (this.kept.size >= MOST_KEPT && oldest !== undefined) {
            this.kept.delete(oldest);
        }
        this.kept.set(question, comparison);
    }

    show(ticket: number, check: ChannelCheck): void {
        if (ticket === this.ticket) {
            this.check = check;
            this.onChange();
        }
    }
}
