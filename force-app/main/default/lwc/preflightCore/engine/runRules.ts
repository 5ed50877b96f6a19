import type {
    Context,
    Family,
    NotCheckedReason,
    OutcomeKind,
    Rule,
    RuleOutcome,
    Subjects,
    Violation
} from '../types.js';

/** What one rule said of one subject. */
export interface RuleResult {
    readonly rule: Rule;
    readonly outcome: OutcomeKind;
    readonly reason?: NotCheckedReason;
    readonly violations: readonly Violation[];
}

const PASSED: readonly Violation[] = [];

function runRule<F extends Family>(rule: Rule<F>, subject: Subjects[F], context: Context): RuleResult {
    const plain = rule as unknown as Rule;
    try {
        if (!rule.appliesTo(subject, context)) {
            return { rule: plain, outcome: 'not-applicable', violations: PASSED };
        }
        const said = rule.check(subject, context);
        if ('notChecked' in said) {
            return { rule: plain, outcome: 'not-checked', reason: said.notChecked, violations: PASSED };
        }
        return { rule: plain, outcome: said.length > 0 ? 'failed' : 'passed', violations: said };
    } catch {
        // Our own mistake must not cost the admin the other answers; what was thrown could quote the input.
        return { rule: plain, outcome: 'not-checked', reason: 'rule-crashed', violations: PASSED };
    }
}

/** Runs every rule of a family over one subject; never throws. */
export function runRules<F extends Family>(
    rules: readonly Rule<F>[],
    subject: Subjects[F],
    context: Context
): RuleResult[] {
    return rules.map((rule) => runRule(rule, subject, context));
}

const RANK: Readonly<Record<OutcomeKind, number>> = { failed: 3, 'not-checked': 2, passed: 1, 'not-applicable': 0 };

/** One outcome a rule, also where it looked at several certificates of a chain: the worst one stands. */
export function mergeOutcomes(results: readonly RuleResult[]): RuleOutcome[] {
    const merged = new Map<string, RuleOutcome>();
    for (const { rule, outcome, reason } of results) {
        const known = merged.get(rule.id);
        if (!known || RANK[outcome] > RANK[known.outcome]) {
            merged.set(rule.id, reason ? { ruleId: rule.id, outcome, reason } : { ruleId: rule.id, outcome });
        }
    }
    return [...merged.values()];
}
