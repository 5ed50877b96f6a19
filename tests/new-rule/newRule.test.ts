import { execFileSync, spawnSync } from 'node:child_process';
import {
    cpSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    rmSync,
    statSync,
    symlinkSync,
    writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const CORE = 'force-app/main/default/lwc/preflightCore';
const RULE = `${CORE}/rules/jwk/brandNewDefect.ts`;
const TEST = `${CORE}/__tests__/rules/jwk/brandNewDefect.test.ts`;

const FILLED_RULE = `import type { Rule } from '../../types.js';

/** Nobody listens to a key that shouts. */
export const brandNewDefect: Rule<'jwk'> = {
    id: 'jwk.brand-new-defect',
    severity: 'error',
    title: 'The key ID shouts',
    source: { name: 'RFC 7517', section: '4.5', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.5' },
    asks: [],
    message: 'The "kid" (key ID) is {kid}.',
    why: 'Nobody listens to it.',
    fix: 'Whisper.',
    appliesTo: (jwk) => jwk.kid.state === 'present',
    check: ({ kid }) =>
        kid.state === 'present' && kid.value === 'SHOUT' ? [{ path: '/kid', data: { kid: kid.value } }] : []
};
`;
const FILLED_TEST = `import { brandNewDefect } from '../../../rules/jwk/brandNewDefect.js';
import { testRule } from '../../support/testRule.js';

testRule(brandNewDefect, {
    valid: [{ title: 'a key that whispers', input: '{"kid":"whisper"}' }],
    invalid: [
        { title: 'a key that shouts', input: '{"kid":"SHOUT"}', findings: [{ path: '/kid', data: { kid: 'SHOUT' } }] }
    ]
});
`;

let copy = '';

function newRule(...ids: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/new-rule.mjs', ...ids], {
        cwd: copy,
        encoding: 'utf8'
    });
    return { status, stdout, stderr };
}

/** Runs the catalogue test of the copy; the titles of its tests by status. */
function runCatalogue(pattern: string): { passed: string[]; failed: string[] } {
    const args = ['catalogue', '--selectProjects', 'core', '--json', '--silent', '-t', pattern];
    const { stdout } = spawnSync(process.execPath, [join(copy, 'node_modules/jest/bin/jest.js'), ...args], {
        cwd: copy,
        encoding: 'utf8'
    });
    const { testResults } = JSON.parse(stdout) as {
        testResults: { assertionResults: { fullName: string; status: string }[] }[];
    };
    const results = testResults.flatMap(({ assertionResults }) => assertionResults);
    const titles = (status: string) => results.filter((r) => r.status === status).map(({ fullName }) => fullName);
    return { passed: titles('passed'), failed: titles('failed') };
}

function makeCopy(): void {
    copy = mkdtempSync(join(tmpdir(), 'preflight-'));
    for (const part of [
        'package.json',
        'sfdx-project.json',
        'jest.config.js',
        'tsconfig.json',
        '.prettierrc',
        'config',
        'scripts',
        CORE,
        'docs/rules'
    ]) {
        mkdirSync(join(copy, part, '..'), { recursive: true });
        cpSync(join(ROOT, part), join(copy, part), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
}

/** Every file of the copy's core with its length. */
function filesOfCopy(): string[] {
    const folder = join(copy, CORE);
    const files = readdirSync(folder, { recursive: true }) as string[];
    return files.map((file) => `${file} ${statSync(join(folder, file)).size}`).sort();
}

function removeCopy(): void {
    rmSync(copy, { recursive: true, force: true });
}

// Copies the core and starts Jest in the copy: seconds on a busy machine.
jest.setTimeout(300_000);

describe('npm run new-rule refuses', () => {
    beforeAll(makeCopy);
    afterAll(removeCopy);

    it.each([
        [[], 'Name the rule as'],
        [['jwk'], 'Name the rule as'],
        [['jwk.Modulus'], 'Name the rule as'],
        [['jwk.modulus_short'], 'Name the rule as'],
        [['jwk.-short'], 'Name the rule as'],
        [['../jwk.short'], 'Name the rule as'],
        [['keyring.short'], 'There is no family "keyring"'],
        [['jwk.modulus-too-short'], 'is there already']
    ])('%j and changes nothing', (ids, message) => {
        const before = filesOfCopy();
        const { status, stderr } = newRule(...ids);
        expect(stderr).toContain(message);
        expect(status).toBe(2);
        expect(filesOfCopy()).toEqual(before);
    });
});

describe('npm run new-rule', () => {
    beforeEach(makeCopy);
    afterEach(removeCopy);

    it.each(['input', 'jwk', 'jwks', 'certificate', 'token', 'channel', 'keyset'])(
        'writes rule and test of family %s, and lists the rule',
        (family) => {
            const { status, stdout } = newRule(`${family}.brand-new-defect`);
            expect(status).toBe(0);
            expect(stdout).toContain('<<< … >>>');
            const read = (file: string) => readFileSync(join(copy, CORE, file), 'utf8');
            expect(read(`rules/${family}/brandNewDefect.ts`)).toContain(
                `export const brandNewDefect: Rule<'${family}'> = {\n    id: '${family}.brand-new-defect',`
            );
            expect(read(`__tests__/rules/${family}/brandNewDefect.test.ts`)).toMatch(
                /^test(Channel|Token)?Rule\(brandNewDefect, \{/m
            );
            expect(read(`rules/${family}/index.ts`)).toMatch(
                new RegExp(`import \\{ brandNewDefect \\}[^]*${family}Rules[^]*[,[]\\s*brandNewDefect\\s*\\]`)
            );
        }
    );

    it('leaves blanks that the catalogue test finds, and nothing else once they are filled', () => {
        newRule('jwk.brand-new-defect');
        const unfilled = runCatalogue('brand-new-defect|the catalogue');
        expect(unfilled.failed).toEqual(
            expect.arrayContaining([
                'the catalogue holds the rules that were promised, with their severities and questions, and no others',
                'the catalogue has a page for every rule and no other pages',
                'jwk.brand-new-defect has no blank of the template left',
                'jwk.brand-new-defect says something useful in message',
                'jwk.brand-new-defect has a title without a full stop',
                'jwk.brand-new-defect names a source that can be looked up',
                'jwk.brand-new-defect is tested both ways, each case under a title of its own'
            ])
        );

        writeFileSync(join(copy, RULE), FILLED_RULE);
        writeFileSync(join(copy, TEST), FILLED_TEST);
        const table = join(copy, CORE, '__tests__/support/catalogue.ts');
        const row = "['jwk.brand-new-defect', 'error'],";
        writeFileSync(
            table,
            readFileSync(table, 'utf8').replace(/^ *\['jwk\./m, (first) => `${row}\n${first}`)
        );
        execFileSync(process.execPath, ['scripts/docs.mjs'], { cwd: copy });
        const filled = runCatalogue('brand-new-defect|the catalogue');
        expect(filled.failed).toEqual([]);
        expect(filled.passed.length).toBeGreaterThan(8);
    });
});
