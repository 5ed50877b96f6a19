import type { Finding, InputReport, KeyReport, RuleOutcome } from 'c/preflightCore';

const cache = new WeakMap<InputReport, readonly (readonly Finding[])[]>();

/** The key whose part of the input a JSON pointer lies in. */
function keyAt(path: string, indexes: ReadonlyMap<string, number>): number | undefined {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
        const index = indexes.get(path.slice(0, end));
        if (index !== undefined) {
            return index;
        }
    }
    return undefined;
}

function group(report: InputReport): readonly (readonly Finding[])[] {
    const indexes = new Map(report.keys.map(({ pointer }, index) => [pointer, index]));
    const common: Finding[] = [];
    const own: Finding[][] = report.keys.map(() => []);
    for (const finding of report.findings) {
        const index = keyAt(finding.path, indexes);
        (index === undefined ? common : own[index])?.push(finding);
    }
    return report.keys.length === 0
        ? [common]
        : report.keys.map(({ findings }, index) => [...common, ...(own[index] ?? []), ...findings]);
}

/** All findings that concern a key: those of the whole input, and its own. */
export function findingsOf(report: InputReport, keyIndex: number): readonly Finding[] {
    const known = cache.get(report) ?? group(report);
    cache.set(report, known);
    return known[keyIndex] ?? known[0] ?? [];
}

/** The outcomes of all rules that looked at a key or at the input it came in. */
export function outcomesOf(report: InputReport, key: KeyReport | undefined): readonly RuleOutcome[] {
    return [...report.outcomes, ...(key?.outcomes ?? [])];
}
