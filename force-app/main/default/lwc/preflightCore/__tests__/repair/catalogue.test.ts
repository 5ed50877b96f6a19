import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, RepairChoices, RepairReport, Rule } from '../../types.js';
import { repair } from '../../engine/repair.js';
import { repairById, repairsFor } from '../../engine/repairWords.js';
import { repairs } from '../../repair/index.js';
import { rules } from '../../rules/index.js';
import { NOW, type RuleCases } from '../support/testRule.js';

const camel = (id: string): string => id.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
const byId = new Map(rules.map((rule) => [rule.id as string, rule]));
const files = readdirSync(join(__dirname, '../../repair'));
const tests = readFileSync(join(__dirname, 'repairs.test.ts'), 'utf8');

describe.each(repairs)('the repair $id', ({ id, title, what, mends, except = {}, sentences }) => {
    it('has a file of its name, a table of tests, and words', () => {
        expect(files).toContain(`${camel(id)}.ts`);
        expect(tests).toContain(`'${id}': [`);
        expect(title).toMatch(/^[A-Z].*[^.]$/);
        expect(what).toMatch(/^[A-Z].*\.$/);
        expect(Object.keys(sentences).length).toBeGreaterThan(0);
        expect(repairById(id).title).toBe(title);
    });

    it('mends findings of rules that there are, and excepts variants that there are', () => {
        expect(mends.length).toBeGreaterThan(0);
        for (const rule of mends) {
            expect(byId.has(rule)).toBe(true);
        }
        for (const [rule, variants] of Object.entries(except)) {
            expect(mends).toContain(rule);
            const known = ['', ...Object.keys(byId.get(rule)?.variants ?? {})];
            expect(variants.filter((variant) => !known.includes(variant))).toEqual([]);
        }
    });
});

it('has no file beside the repairs, what they share, and their list', () => {
    const shared = ['index', 'repair', 'inputRepair'];
    const known = [...repairs.map(({ id }) => camel(id)), ...shared].map((name) => `${name}.ts`);
    expect(files.filter((file) => file.endsWith('.ts') && !known.includes(file))).toEqual([]);
});

/** The tables of the rules' own tests, collected as the documentation does. */
function casesOf(ruleId: string): RuleCases {
    const [family = '', defect = ''] = ruleId.split('.');
    const file = join(__dirname, '../rules', family, `${camel(defect)}.test.ts`);
    const collected: { rule: Rule; cases: RuleCases }[] = [];
    Object.assign(globalThis, { preflightCases: collected });
    try {
        expect(existsSync(file)).toBe(true);
        jest.isolateModules(() => jest.requireActual(file));
    } finally {
        Object.assign(globalThis, { preflightCases: undefined });
    }
    return collected.find(({ rule }) => rule.id === ruleId)?.cases ?? { valid: [], invalid: [] };
}

const promised = [...new Set(repairs.flatMap(({ mends }) => mends))].sort();
/** Whatever the admin could choose. */
const ALL: RepairChoices = {
    kid: 'chosen',
    alg: 'RS256',
    keyFromCertificate: true,
    use: true,
    placeholders: true,
    duplicates: 'last'
};

function countOf(findings: readonly Finding[], ruleId: string): number {
    return findings.filter((finding) => finding.ruleId === ruleId).length;
}
const findingsBefore = ({ before }: RepairReport): readonly Finding[] =>
    [before, ...before.keys].flatMap(({ findings }) => findings);
const findingsAfter = ({ keys }: RepairReport): readonly Finding[] =>
    keys.flatMap(({ report }) => [report, ...report.keys].flatMap(({ findings }) => findings));

/** How many findings of a rule there were, how many of them the repairs that were made say they mend, and how many are left. */
async function outcomeOf(ruleId: string, given: RuleCases['invalid'][number]) {
    const source =
        typeof given.input === 'string'
            ? { name: 'key.json', text: given.input }
            : { name: 'key.json', bytes: given.input.bytes };
    const report = await repair(source, {
        now: given.at === undefined ? NOW : Date.parse(given.at),
        subtle: globalThis.crypto.subtle,
        numberTheory: false,
        choices: ALL,
        ...given.options
    });
    const made = new Set(report.keys.flatMap(({ changes }) => changes.map((change) => change.repair)));
    const own = findingsBefore(report).filter((finding) => finding.ruleId === ruleId);
    const claimed = own.filter(({ variant }) => repairsFor(ruleId, variant).some((id) => made.has(id)));
    return { had: own.length, claimed: claimed.length, left: countOf(findingsAfter(report), ruleId) };
}

describe.each(promised)('what is promised of %s', (ruleId) => {
    const cases = casesOf(ruleId).invalid.filter(({ purpose }) => purpose !== 'endpoint');

    it.each(cases.map((given) => [given.title, given] as const))('is kept: %s', async (_title, given) => {
        const { had, claimed, left } = await outcomeOf(ruleId, given);
        if (claimed > 0) {
            expect(left).toBeLessThanOrEqual(had - claimed);
        }
    });

    it('is kept at least once', async () => {
        const outcomes = await Promise.all(cases.map((given) => outcomeOf(ruleId, given)));
        expect(outcomes.some(({ claimed }) => claimed > 0)).toBe(true);
    });
});
