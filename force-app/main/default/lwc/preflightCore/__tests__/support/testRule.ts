import type { CheckOptions, InputReport, Purpose, Rule, Source } from '../../types.js';
import { check } from '../../engine/check.js';

/** The clock of every test that does not set its own. */
export const NOW = Date.parse('2026-11-23T12:00:00Z');

export interface RuleCase {
    /** What the case shows, as part of a sentence: "a modulus of 2048 bits". */
    readonly title: string;
    /** Pasted text, or the octets of a file as a binary string. */
    readonly input: string | { readonly bytes: string };
    readonly purpose?: Purpose;
    /** RFC 3339 time to check against; default NOW. */
    readonly at?: string;
    /** Options of the check that the case needs. */
    readonly options?: Partial<CheckOptions>;
}

export interface InvalidCase extends RuleCase {
    /** All findings of this rule, in order, and no others. */
    readonly findings: readonly {
        readonly path: string;
        readonly variant?: string;
        /** An undefined value is one that must not be there: tables that vary by variant need it. */
        readonly data?: Readonly<Record<string, string | number | undefined>>;
        /** The highlighted part of the text. */
        readonly marks?: string;
    }[];
}

export interface RuleCases {
    /** The rule applies and passes. */
    readonly valid: readonly RuleCase[];
    /** The rule fails with exactly these findings. */
    readonly invalid: readonly InvalidCase[];
    /** The rule does not apply (or could not be checked, if `notChecked` says so). */
    readonly notApplicable?: readonly RuleCase[];
    readonly notChecked?: readonly RuleCase[];
}

/** Runs a case through the whole engine, as a door would. */
export function run(given: RuleCase): Promise<InputReport> {
    const source: Source =
        typeof given.input === 'string'
            ? { name: 'key.json', text: given.input }
            : { name: 'key.json', bytes: given.input.bytes };
    return check(source, {
        now: given.at === undefined ? NOW : Date.parse(given.at),
        purpose: given.purpose ?? 'upload',
        subtle: globalThis.crypto.subtle,
        ...given.options
    });
}

/** Every outcome and finding of one rule in a report, whichever key it is about. */
function resultsOf(rule: Rule, report: InputReport) {
    const parts = [report, ...report.keys];
    return {
        outcomes: parts.flatMap((part) => part.outcomes.filter((o) => o.ruleId === rule.id).map((o) => o.outcome)),
        findings: parts.flatMap((part) => part.findings.filter((f) => f.ruleId === rule.id))
    };
}

/** Tests one rule by tables; the documentation generator collects the same tables (see scripts/docs.mjs). */
export function testRule(rule: Rule, cases: RuleCases): void {
    const collected = (globalThis as { preflightCases?: { rule: Rule; cases: RuleCases }[] }).preflightCases;
    if (collected) {
        collected.push({ rule, cases });
        return;
    }
    describe(rule.id, () => {
        it.each(cases.valid.map((given) => [given.title, given] as const))('passes: %s', async (_title, given) => {
            const { outcomes, findings } = resultsOf(rule, await run(given));
            expect(findings).toEqual([]);
            expect(outcomes).toContain('passed');
        });
        it.each(cases.invalid.map((given) => [given.title, given] as const))('fails: %s', async (_title, given) => {
            const report = await run(given);
            const { outcomes, findings } = resultsOf(rule, report);
            expect(outcomes).toContain('failed');
            expect(
                findings.map((finding, index) => {
                    const wanted = given.findings[index];
                    return {
                        path: finding.path,
                        ...(wanted?.variant !== undefined && { variant: finding.variant }),
                        ...(wanted?.data !== undefined && { data: finding.data }),
                        ...(wanted?.marks !== undefined && {
                            marks:
                                finding.range && report.text.slice(finding.range.start.offset, finding.range.end.offset)
                        })
                    };
                })
            ).toEqual(given.findings);
        });
        const others = [
            ['not-applicable', cases.notApplicable ?? []],
            ['not-checked', cases.notChecked ?? []]
        ] as const;
        for (const [kind, list] of others.filter(([, given]) => given.length > 0)) {
            it.each(list.map((given) => [given.title, given] as const))(`${kind}: %s`, async (_title, given) => {
                const { outcomes, findings } = resultsOf(rule, await run(given));
                expect(findings).toEqual([]);
                expect(outcomes.every((outcome) => outcome === kind)).toBe(true);
            });
        }
    });
}
