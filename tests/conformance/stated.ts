import type { Finding, Verdict } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { rulesFor, type Stated } from './cases.js';

/** The clock of every case that has none of its own. */
export const CLOCK = '2026-11-23T12:00:00Z';
const VERDICTS: Readonly<Record<string, Verdict>> = { accept: 'ready', warn: 'attention', reject: 'blocked' };

export interface Found {
    readonly id: string;
    readonly severity: string;
}

export function foundIn(findings: readonly Finding[]): Found[] {
    return findings.map(({ ruleId, severity }) => ({ id: ruleId, severity }));
}

export function verdictOf(found: readonly Found[]): Verdict {
    const severities = new Set(found.map(({ severity }) => severity));
    if (severities.has('error')) {
        return 'blocked';
    }
    return severities.has('warning') ? 'attention' : 'ready';
}

export function judgeVerdict(stated: Stated, verdict: Verdict, found: readonly Found[]): string[] {
    const wanted = VERDICTS[stated.verdict];
    const isTolerated = stated.allowWarn === true && verdict === 'attention';
    if (wanted === undefined || verdict === wanted || isTolerated) {
        return [];
    }
    const worst = found.filter(({ severity }) => severity !== 'notice').map(({ id }) => id);
    return [`stated ${stated.verdict}, is ${verdict} (${worst.join(', ') || 'no finding'})`];
}

function names(found: readonly Found[], name: string): boolean {
    const ids = new Set(rulesFor(name));
    return found.some(({ id }) => ids.has(id));
}

export function judgeNames(stated: Stated, found: readonly Found[], all: boolean): string[] {
    const missing = (stated.must ?? []).filter((name) => !names(found, name));
    const isShort = all ? missing.length > 0 : missing.length > 0 && missing.length === stated.must?.length;
    const listed = found.map(({ id }) => id).join(', ') || 'nothing';
    return [
        ...(isShort ? [`does not report ${missing.join(', ')}, but ${listed}`] : []),
        ...(stated.mustNot ?? []).filter((name) => names(found, name)).map((name) => `reports ${name}`)
    ];
}

/** Whether the source says what must come out, and not only that nothing may crash. */
export function isStated({ verdict, scored, must, mustNot }: Stated): boolean {
    return scored !== false && verdict !== 'no_crash' && (verdict !== 'unstated' || Boolean(must ?? mustNot));
}
