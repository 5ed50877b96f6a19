import type { Finding, Verdict } from '../types.js';

/** blocked: an error; attention: a warning; ready: neither (notices never count). */
export function verdictOf(findings: readonly Finding[]): Verdict {
    if (findings.some(({ severity }) => severity === 'error')) {
        return 'blocked';
    }
    return findings.some(({ severity }) => severity === 'warning') ? 'attention' : 'ready';
}

const ORDER: Readonly<Record<Verdict, number>> = { ready: 0, attention: 1, blocked: 2 };

/** The worst of several verdicts; `ready` of none. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
    return verdicts.reduce<Verdict>((worst, verdict) => (ORDER[verdict] > ORDER[worst] ? verdict : worst), 'ready');
}
