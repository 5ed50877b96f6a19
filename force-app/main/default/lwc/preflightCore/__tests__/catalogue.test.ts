import { checkPrimeSync } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formatFinding } from '../engine/formatFinding.js';
import { setupPages } from '../engine/setupPages.js';
import { rules } from '../rules/index.js';
import type { Finding, Rule } from '../types.js';
import { catalogue } from './support/catalogue.js';
import { makeToken } from './support/makeToken.js';
import { runChannel, type InvalidChannelCase } from './support/testChannelRule.js';
import { run, type InvalidCase } from './support/testRule.js';
import { runToken, type InvalidTokenCase } from './support/testTokenRule.js';

const CORE = join(__dirname, '..');
const DOCS = join(CORE, '../../../../../docs/rules');
const FAMILIES = ['input', 'jwk', 'jwks', 'certificate', 'token', 'channel', 'keyset'];
const LONGEST_TEXT = 200;
/** Whose pages a rule may rest on. */
const HOSTS = ['www.rfc-editor.org', 'help.salesforce.com', 'developer.salesforce.com', 'www.itu.int', 'csrc.nist.gov'];

/** Where the files of a rule are, told from its id alone. */
function filesOf(id: string) {
    const [family = '', defect = ''] = id.split('.');
    const name = defect.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    return {
        name,
        rule: join(CORE, 'rules', family, `${name}.ts`),
        test: join(CORE, '__tests__/rules', family, `${name}.test.ts`),
        page: join(DOCS, `${id}.md`)
    };
}

function namesIn(folder: string, ending: string): string[] {
    return FAMILIES.flatMap((family) =>
        readdirSync(join(CORE, folder, family))
            .filter((file) => file.endsWith(ending) && file !== 'index.ts')
            .map((file) => `${family}/${basename(file, ending)}`)
    );
}

interface Tables {
    readonly valid: readonly { readonly title: string }[];
    readonly invalid: readonly (InvalidCase | InvalidChannelCase | InvalidTokenCase)[];
}

/**
 * The tables of all rule tests by rule id, collected as the documentation generator does. A rule of the family `input` has
 * two where it looks at keys and at tokens.
 */
function collectTables(): ReadonlyMap<string, Tables> {
    const collected: { rule: Rule; cases: Tables }[] = [];
    const scope = globalThis as { preflightCases?: typeof collected };
    scope.preflightCases = collected;
    for (const name of namesIn('__tests__/rules', '.test.ts')) {
        jest.requireActual(join(CORE, '__tests__/rules', `${name}.test.ts`));
    }
    delete scope.preflightCases;
    const tables = new Map<string, Tables>();
    for (const { rule, cases } of collected) {
        const { valid, invalid } = tables.get(rule.id) ?? { valid: [], invalid: [] };
        tables.set(rule.id, { valid: [...valid, ...cases.valid], invalid: [...invalid, ...cases.invalid] });
    }
    return tables;
}

const tables = collectTables();

async function findingsIn(given: Tables['invalid'][number]): Promise<readonly Finding[]> {
    if ('organization' in given) {
        return runChannel(given).findings;
    }
    if (!('input' in given)) {
        return (await runToken(given)).findings;
    }
    // Node's own primality test: the same answers, sooner.
    const options = { isProbablePrime: (candidate: bigint) => checkPrimeSync(candidate), ...given.options };
    const report = await run({ ...given, options });
    return [report, ...report.keys].flatMap(({ findings }) => findings);
}

async function findingsOf(id: string): Promise<Finding[]> {
    const found: Finding[] = [];
    for (const given of tables.get(id)?.invalid ?? []) {
        found.push(...(await findingsIn(given)));
    }
    return found.filter(({ ruleId }) => ruleId === id);
}

/** Every text that a person reads, by where it stands. */
function textsOf(rule: Rule): [where: string, text: string][] {
    const variants = Object.entries(rule.variants ?? {}).flatMap(([name, { message, fix }]): [string, string][] => [
        [`variants.${name}.message`, message],
        ...(fix === undefined ? [] : [[`variants.${name}.fix`, fix] satisfies [string, string]])
    ]);
    return [['message', rule.message], ['why', rule.why], ['fix', rule.fix], ...variants];
}

function placeholdersIn(text: string): string[] {
    return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

/** Variants that the check can return: those with words of their own, and every literal in its source. */
function variantsOf(rule: Rule): string[] {
    const source = readFileSync(filesOf(rule.id).rule, 'utf8');
    const literals = [...source.matchAll(/\bvariant: '([^']+)'/g)].map(([, name = '']) => name);
    return [...new Set([...Object.keys(rule.variants ?? {}), ...literals])];
}

describe('the catalogue', () => {
    it('holds the rules that were promised, with their severities and questions, and no others', () => {
        const actual = rules.map(({ id, severity, asks }) => [id, severity, ...asks]);
        const sorted = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(' ')).sort();
        expect(sorted(actual)).toEqual(sorted(catalogue));
    });

    it('has no id twice', () => {
        const ids = rules.map(({ id }) => id);
        expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    });

    it('lists every file of a rule, and every test belongs to a rule', () => {
        const listed = rules.map(({ id }) => `${id.split('.')[0]}/${filesOf(id).name}`).sort();
        expect(namesIn('rules', '.ts').sort()).toEqual(listed);
        expect(namesIn('__tests__/rules', '.test.ts').sort()).toEqual(listed);
    });

    it('has a page for every rule and no other pages', () => {
        const pages = readdirSync(DOCS).filter((file) => file !== 'README.md');
        expect(pages.sort()).toEqual(rules.map(({ id }) => `${id}.md`).sort());
    });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    it('has one name everywhere', () => {
        const { name, rule: file, test, page } = filesOf(id);
        expect(id).toMatch(/^(input|jwk|jwks|certificate|token|channel|keyset)\.[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
        expect(jest.requireActual<Record<string, unknown>>(file)[name]).toBe(rule);
        expect(existsSync(test) && tables.has(id)).toBe(true);
        expect(readFileSync(page, 'utf8')).toContain(`\`${id}\``);
        expect(readFileSync(join(DOCS, 'README.md'), 'utf8')).toContain(`(${id}.md)`);
    });

    it('has no blank of the template left', () => {
        const { rule: file, test } = filesOf(id);
        expect(readFileSync(file, 'utf8')).not.toMatch(/<<<|>>>|\{\{/);
        expect(readFileSync(test, 'utf8')).not.toMatch(/<<<|>>>|\{\{/);
    });

    it.each(textsOf(rule))('says something useful in %s', (where, text) => {
        expect(text.trim()).toBe(text);
        expect(text).toMatch(/[.?!:]$/);
        expect(text).not.toMatch(/\binvalid\b/i);
        expect(where.endsWith('message') ? text.length : 0).toBeLessThanOrEqual(LONGEST_TEXT);
    });

    it('has a title without a full stop', () => {
        expect(rule.title).toMatch(/^[A-Z“"].*[^.]$/);
        expect(rule.title).not.toMatch(/\binvalid\b/i);
    });

    it('names the page of Setup where an org is mended', () => {
        const isOfOrg = /^(channel|keyset)\./.test(id);
        expect(isOfOrg ? Object.keys(setupPages) : [undefined]).toContain(rule.setupPage);
    });

    it('names a source that can be looked up', () => {
        const { name, section, url } = rule.source;
        const [, rfc] = /^RFC (\d+)$/.exec(name) ?? [];
        expect(new URL(url).protocol).toBe('https:');
        expect(HOSTS).toContain(new URL(url).hostname);
        if (rfc) {
            const anchor = /^[A-Z]/.test(section ?? '') ? `appendix-${section}` : `section-${section}`;
            expect(url).toBe(`https://www.rfc-editor.org/rfc/rfc${rfc}${section ? `#${anchor}` : ''}`);
        }
    });

    it('is tested both ways, each case under a title of its own', () => {
        const cases = tables.get(id);
        expect(cases?.valid.length).toBeGreaterThan(0);
        expect(cases?.invalid.length).toBeGreaterThan(0);
        const titles = [...(cases?.valid ?? []), ...(cases?.invalid ?? [])].map(({ title }) => title);
        expect(new Set(titles).size).toBe(titles.length);
    });

    it('fills every placeholder, from short data, in every variant', async () => {
        const findings = await findingsOf(id);
        const known = new Set(findings.flatMap(({ data }) => Object.keys(data)));
        expect(
            textsOf(rule)
                .flatMap(([, text]) => placeholdersIn(text))
                .filter((name) => !known.has(name))
        ).toEqual([]);
        for (const finding of findings) {
            const { message, why, fix } = { ...rule, ...rule.variants?.[finding.variant ?? ''] };
            const open = placeholdersIn(message + why + fix).filter((name) => !Object.hasOwn(finding.data, name));
            expect(open).toEqual([]);
            expect(formatFinding(finding).message.length).toBeLessThanOrEqual(2 * LONGEST_TEXT);
            for (const value of Object.values(finding.data)) {
                expect(String(value).length).toBeLessThanOrEqual(LONGEST_TEXT);
            }
        }
        const seen = new Set(findings.map(({ variant }) => variant));
        expect(variantsOf(rule).filter((variant) => !seen.has(variant))).toEqual([]);
    });
});

/** A run of so many characters of a token in a finding would be a piece of it, not a word that happens to stand in both. */
const PIECE = 8;

function piecesOf(text: string): string[] {
    return text
        .split(/[^\w-]+/)
        .filter((segment) => segment.length >= PIECE)
        .flatMap((segment) =>
            Array.from({ length: segment.length - PIECE + 1 }, (_, at) => segment.slice(at, at + PIECE))
        );
}

it.each(rules.map(({ id }) => id).filter((id) => id.startsWith('token.')))(
    '%s repeats nothing of the token but alg, kid, typ and iss',
    async (id) => {
        for (const given of tables.get(id)?.invalid ?? []) {
            if (!('organization' in given) && !('input' in given)) {
                const { findings } = await runToken(given);
                const said = JSON.stringify(findings.map(({ path, data }) => [path, data]));
                const pieces = piecesOf(makeToken(given)).filter((piece) => said.includes(piece));
                expect(pieces).toEqual([]);
                expect(said).not.toMatch(/customer|hunter2/);
            }
        }
    }
);
