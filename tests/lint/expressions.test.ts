import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

jest.setTimeout(120_000);

const script = join(__dirname, '../../scripts/expressions.mjs');
const folder = mkdtempSync(join(tmpdir(), 'preflight-expressions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CORE = 'force-app/main/default/lwc/preflightCore/preflightCore.ts';

interface Project {
    readonly core?: string;
    readonly command?: string;
    readonly tests?: string;
    readonly allowed?: readonly { readonly expression: string; readonly reason: string }[];
}

function run({ core = '', command = '', tests = '', allowed = [] }: Project) {
    const files = {
        [CORE]: core,
        'cli/command.ts': command,
        'cli/__tests__/command.test.ts': tests,
        'config/expressions.json': JSON.stringify({ allowed })
    };
    for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
    }
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
    return { status, output: stdout + stderr };
}

const EXPONENTIAL = String.raw`/^(?:a|a)+$/`;
const QUADRATIC = String.raw`/\s+$/`;

describe('npm run lint:expressions', () => {
    it('is content with expressions that take linear time, and with anything in tests', () => {
        const { status, output } = run({
            core: String.raw`export const one = /^\s+/;
                // What is suspected for its bounded repetitions is run, and is quick.
                export const bounded = /--\s{0,4}(?:BEGIN|END) [^-]{0,60}--/;
                export const built = new RegExp('[' + 'ab]+$'.slice(0, 3));`,
            command: 'export const two = /a/g;',
            tests: `export const slow = ${EXPONENTIAL};`
        });
        expect(output).toBe('All 4 regular expressions take linear time (0 allowed with a reason).\n');
        expect(status).toBe(0);
    });

    it('names what takes longer, with its places, also when the core builds it', () => {
        const { status, output } = run({
            core: "export const built = new RegExp(['(?:b', 'b)+$'].join('|'), 'i');",
            command: `export const one = 'a / b'.replace(${EXPONENTIAL}, '');\n/** ${QUADRATIC} */\nexport const two = [${QUADRATIC}, ${EXPONENTIAL}];`
        });
        expect(status).toBe(1);
        expect(output).toContain(`cli/command.ts:1, cli/command.ts:3: ${EXPONENTIAL}\n    exponential`);
        expect(output).toContain(`cli/command.ts:3: ${QUADRATIC}\n    2nd degree polynomial`);
        expect(output).toContain('preflightCore: /(?:b|b)+$/i\n    exponential');
    });

    it('takes what is allowed with a reason, and nothing that is allowed in vain', () => {
        const allowed = [{ expression: QUADRATIC, reason: 'Of a name of 60 characters.' }];
        const command = `export const one = ${QUADRATIC};`;
        expect(run({ command, allowed })).toEqual({
            status: 0,
            output: 'All 1 regular expressions take linear time (1 allowed with a reason).\n'
        });
        const inVain = run({ command: 'export const one = /a/;', allowed });
        expect(inVain.status).toBe(1);
        expect(inVain.output).toContain(`config/expressions.json allows what is not there, or is safe: ${QUADRATIC}`);
    });

    it('refuses what it cannot see', () => {
        const outside = run({ command: 'export const made = (word: string) => new RegExp(word);' });
        expect(outside.status).toBe(1);
        expect(outside.output).toContain('cli/command.ts:1: write the expression as a literal');
        const later = run({ core: 'export const made = (word: string) => new RegExp(word);' });
        expect(later.status).toBe(1);
        expect(later.output).toContain('builds expressions after it was loaded');
        expect(run({}).output).toContain('No regular expression was found.');
    });
});
