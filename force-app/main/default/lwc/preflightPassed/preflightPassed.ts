import { LightningElement, api } from 'lwc';
import { formatReason, ruleById, type NotCheckedReason, type OutcomeKind, type RuleOutcome } from 'c/preflightCore';
import { plural } from 'c/preflightShared';
import { labels } from './labels.js';

interface Row {
    readonly id: string;
    readonly title: string;
}

interface Group {
    readonly key: string;
    readonly heading: string;
    readonly rows: readonly Row[];
}

/** Everything else that was looked at, folded away: what passed, what could not be checked, what did not apply. */
export default class PreflightPassed extends LightningElement {
    /** The core's outcomes for the key and for the input that it came in. */
    @api outcomes: readonly RuleOutcome[] = [];

    label = labels;

    get heading(): string {
        return plural(this.of('passed').length, labels.passedOne, labels.passed);
    }
    get passed(): Row[] {
        return this.rows(this.of('passed'));
    }
    get hasPassed(): boolean {
        return this.passed.length > 0;
    }
    get notChecked(): Group[] {
        const byReason = new Map<NotCheckedReason, RuleOutcome[]>();
        for (const outcome of this.of('not-checked')) {
            const reason = outcome.reason ?? 'unreadable';
            byReason.set(reason, [...(byReason.get(reason) ?? []), outcome]);
        }
        return [...byReason].map(([reason, outcomes]) => ({
            key: reason,
            heading: formatReason(reason),
            rows: this.rows(outcomes)
        }));
    }
    get notCheckedHeading(): string {
        return plural(this.of('not-checked').length, labels.notCheckedOne, labels.notChecked);
    }
    get hasNotChecked(): boolean {
        return this.notChecked.length > 0;
    }
    get notApplicable(): string {
        const { length } = this.of('not-applicable');
        return length > 0 ? plural(length, labels.notApplicableOne, labels.notApplicable) : '';
    }

    of(kind: OutcomeKind): RuleOutcome[] {
        return this.outcomes.filter(({ outcome }) => outcome === kind);
    }
    rows(outcomes: readonly RuleOutcome[]): Row[] {
        return outcomes.map(({ ruleId }) => ({ id: ruleId, title: ruleById(ruleId)?.title ?? ruleId }));
    }
}
