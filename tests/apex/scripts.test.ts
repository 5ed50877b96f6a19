import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'preflight-scripts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string, args: readonly string[], runner?: string) {
    const env = { ...process.env };
    delete env['PREFLIGHT_APEX_RUNNER'];
    return spawnSync(process.execPath, [join(root, 'scripts', script), ...args], {
        encoding: 'utf8',
        env: runner === undefined ? env : { ...env, PREFLIGHT_APEX_RUNNER: runner }
    });
}

describe('npm run test:apex', () => {
    const results = join(folder, 'results.json');
    function testApex(runner?: string) {
        const { status, stdout, stderr } = run('test-apex.mjs', ['--results', results], runner);
        return { status, output: stdout + stderr, counts: JSON.parse(readFileSync(results, 'utf8')) as unknown };
    }
    /** A runner that prints and ends as told. */
    function fakeRunner(lines: readonly string[], status: number): string {
        const file = join(folder, 'runner.mjs');
        writeFileSync(
            file,
            `console.log(${JSON.stringify(lines.join('\n'))});
             console.log(process.argv.slice(4).join(' '));
             process.exitCode = ${status};`
        );
        return file;
    }

    it('says in one line that there is no runner, and counts as skipped', () => {
        const { status, output, counts } = testApex();
        expect(status).toBe(0);
        expect(output).toMatch(/^The Apex tests were not run: [^\n]*\n$/);
        expect(counts).toEqual({ passed: 0, failed: 0, skipped: 1 });
    });

    it('fails when the runner that is named is not there', () => {
        const { status, counts } = testApex(join(folder, 'nowhere.mjs'));
        expect(status).toBe(1);
        expect(counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
    });

    it('counts what the closing line says, and asks for coverage', () => {
        const { status, output, counts } = testApex(fakeRunner(['PASS A.a', 'PASS A.b', '2 passed, 0 failed'], 0));
        expect(status).toBe(0);
        expect(output).toContain('--coverage --min-coverage 95');
        expect(output).not.toContain('PASS');
        expect(counts).toEqual({ passed: 2, failed: 0, skipped: 0 });
    });

    it.each([
        ['a failed test', ['FAIL A.a', '1 passed, 1 failed'], 1, { passed: 1, failed: 1, skipped: 0 }],
        ['too little coverage', ['3 passed, 0 failed'], 1, { passed: 3, failed: 1, skipped: 0 }],
        ['no test at all', ['0 passed, 0 failed'], 0, { passed: 0, failed: 1, skipped: 0 }],
        ['no closing line', ['it broke'], 0, { passed: 0, failed: 1, skipped: 0 }]
    ])('fails with %s', (_, lines, ends, expected) => {
        const { status, counts } = testApex(fakeRunner(lines, ends));
        expect(status).toBe(1);
        expect(counts).toEqual(expected);
    });
});

describe('npm run test:org', () => {
    it('prints its commands without running them', () => {
        const { status, stdout } = run('test-org.mjs', ['--target-org', 'my-org', '--dry-run']);
        expect(status).toBe(0);
        const commands = stdout.trim().split('\n');
        expect(commands.map((command) => command.split(' --')[0])).toEqual([
            'sf org display',
            'node scripts/build.mjs',
            'sf project deploy start',
            'sf org assign permset',
            'sf apex run test',
            'sf apex run'
        ]);
        expect(commands.filter((command) => command.startsWith('sf '))).toEqual(
            commands.filter((command) => command.endsWith('--target-org my-org'))
        );
        expect(commands[2]).toContain('--source-dir force-app ');
        expect(commands[3]).toContain('--name Preflight_User ');
        expect(commands[4]).toContain('--code-coverage');
        expect(commands[4]).toContain('--tests PreflightComparisonTest');
        expect(commands[4]).not.toContain('TestHelper');
    });

    it('asks for the org', () => {
        const { status, stderr } = run('test-org.mjs', []);
        expect(status).toBe(2);
        expect(stderr).toContain('--target-org ALIAS');
    });
});
