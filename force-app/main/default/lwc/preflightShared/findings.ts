import type { Finding, NotCheckedReason, RuleOutcome, Severity, Verdict } from 'c/preflightCore';
import type { NumberedFinding } from './models.js';

const ORDER: readonly Severity[] = ['error', 'warning', 'notice'];

/** Errors first, then in the order in which they were found; numbered as they stand on the screen, from `after` on. */
export function numbered(findings: readonly Finding[], after = 0): NumberedFinding[] {
    return ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity)).map(
        (finding, index) => ({ number: after + index + 1, finding })
    );
}

/** How many there are of a severity. */
export function countOf(findings: readonly Finding[], wanted: Severity): number {
    return findings.filter(({ severity }) => severity === wanted).length;
}

/** What findings come to. */
export function verdictOf(findings: readonly Finding[]): Verdict {
    if (countOf(findings, 'error') > 0) {
        return 'blocked';
    }
    return countOf(findings, 'warning') > 0 ? 'attention' : 'ready';
}

/** Reasons that lie with the page, not with what is checked: what they hide has to be said beside a good verdict. */
const OUTSIDE: readonly NotCheckedReason[] = [
    'no-crypto',
    'rule-crashed',
    'algorithm-unsupported',
    'number-theory-off'
];

/** Rules that could not run for a reason that lies with the page. */
export function openChecks(outcomes: readonly RuleOutcome[]): RuleOutcome[] {
    return outcomes.filter(({ reason }) => reason !== undefined && OUTSIDE.includes(reason));
}
