import { checkChannel, compare, type Candidate, type Comparison } from 'c/preflightCore';
import type { ChannelCheck, OrganizationView } from 'c/preflightShared';
import { askComparison } from './apex.js';
import { crashed, problemOfError } from './problems.js';
import type { ListedChannel } from './readings.js';

/** Comparisons kept; someone who types an issuer makes one a pause. */
const MOST_KEPT = 100;

/** Compares a key with a channel: by Apex in a live org, by the core for imported files. The newest question wins. */
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

    /** Compares, or takes what is known: the same question is asked once for every reading of the org. */
    async compare(view: OrganizationView, { name, label }: ListedChannel, candidate: Candidate): Promise<void> {
        this.ticket += 1;
        const { ticket } = this;
        const base = { channel: name, label, candidate, report: null, problem: null };
        this.keepFor(view);
        const question = JSON.stringify([name, candidate]);
        let comparison = this.kept.get(question);
        if (!comparison && view.source === 'org') {
            this.show(ticket, { ...base, state: 'working' });
            try {
                comparison = await this.ask(question, name, candidate);
            } catch (error) {
                this.show(ticket, { ...base, state: 'failed', problem: problemOfError(error) });
                return;
            }
        }
        try {
            comparison ??= compare(view.organization, name, candidate);
            this.keep(question, comparison, view);
            const report = checkChannel(comparison, { now: view.checkedAt, keyReports: view.keyReports });
            this.show(ticket, { ...base, state: 'done', report });
        } catch {
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
