import { check } from '../../engine/check.js';
import { checkToken } from '../../engine/checkToken.js';
import type { InputReport, Rule, TokenOptions, TokenReport } from '../../types.js';
import { makeToken, type TokenRecipe } from './makeToken.js';
import { NOW } from './testRule.js';

export interface TokenCase extends TokenRecipe {
    /** What the case shows, as part of a sentence: "a token that expired an hour ago". */
    readonly title: string;
    /** The whole text; default: a token made of header and claims. */
    readonly token?: string;
    /** Texts of the given keys; see `makeCertificate.ts`. Their files are key-1.json, key-2.json, … */
    readonly keys?: readonly string[];
    /** The issuer that it must carry. */
    readonly issuer?: string;
    /** True: a channel is going to be asked as well. */
    readonly hasChannel?: boolean;
    /** RFC 3339 time to check against; default NOW. */
    readonly at?: string;
    /** Options of the check that the case needs. */
    readonly options?: Partial<TokenOptions>;
}

export interface InvalidTokenCase extends TokenCase {
    /** All findings of this rule, in order, and no others. */
    readonly findings: readonly {
        /** JSON pointer into { header, payload, signature }. */
        readonly path: string;
        readonly variant?: string;
        readonly data?: Readonly<Record<string, string | number>>;
        /** The highlighted part of the text. */
        readonly marks?: string;
    }[];
}

export interface TokenRuleCases {
    readonly valid: readonly TokenCase[];
    readonly invalid: readonly InvalidTokenCase[];
    readonly notApplicable?: readonly TokenCase[];
    readonly notChecked?: readonly TokenCase[];
}

const keyReports = new Map<string, Promise<InputReport>>();

/** The report of a given key; made once, for most cases give the same. */
function reportOf(text: string, index: number): Promise<InputReport> {
    const name = `key-${index + 1}.json`;
    const id = `${name} ${text}`;
    const options = { now: NOW, subtle: globalThis.crypto.subtle, numberTheory: false };
    const report = keyReports.get(id) ?? check({ name, text }, options);
    keyReports.set(id, report);
    return report;
}

/** Runs a case through the whole engine, as a door would. */
export async function runToken(given: TokenCase): Promise<TokenReport> {
    return checkToken(
        { name: 'token.jwt', text: given.token ?? makeToken(given) },
        {
            now: given.at === undefined ? NOW : Date.parse(given.at),
            subtle: globalThis.crypto.subtle,
            keys: await Promise.all((given.keys ?? []).map(reportOf)),
            issuer: given.issuer ?? null,
            hasChannel: given.hasChannel ?? false,
            ...given.options
        }
    );
}

async function resultOf(rule: Rule, given: TokenCase) {
    const { text, outcomes, findings } = await runToken(given);
    return {
        text,
        outcome: outcomes.find(({ ruleId }) => ruleId === rule.id)?.outcome,
        findings: findings.filter(({ ruleId }) => ruleId === rule.id)
    };
}

/** Tests one rule over a token by tables, which the documentation generator collects too. */
export function testTokenRule(rule: Rule, cases: TokenRuleCases): void {
    const collected = (globalThis as { preflightCases?: { rule: Rule; cases: TokenRuleCases }[] }).preflightCases;
    if (collected) {
        collected.push({ rule, cases });
        return;
    }
    describe(rule.id, () => {
        it.each(cases.invalid.map((given) => [given.title, given] as const))('fails: %s', async (_title, given) => {
            const { text, outcome, findings } = await resultOf(rule, given);
            expect(outcome).toBe('failed');
            expect(
                findings.map(({ path, variant, data, range }, index) => ({
                    path,
                    ...(variant !== undefined && { variant }),
                    ...(given.findings[index]?.data && { data }),
                    ...(given.findings[index]?.marks !== undefined && {
                        marks: range && text.slice(range.start.offset, range.end.offset)
                    })
                }))
            ).toEqual(given.findings);
        });
        const others = [
            ['passed', cases.valid],
            ['not-applicable', cases.notApplicable ?? []],
            ['not-checked', cases.notChecked ?? []]
        ] as const;
        for (const [kind, list] of others.filter(([, given]) => given.length > 0)) {
            it.each(list.map((given) => [given.title, given] as const))(`${kind}: %s`, async (_title, given) => {
                const { outcome, findings } = await resultOf(rule, given);
                expect({ outcome, findings }).toEqual({ outcome: kind, findings: [] });
            });
        }
    });
}
