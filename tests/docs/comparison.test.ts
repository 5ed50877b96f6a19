import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportFinding, ReportInput } from '../../cli/report.js';
import { buildCommand, type Command } from '../cli/command.js';
import { AT } from '../cli/samples.js';
import { signers } from '../cli/tokenSamples.js';
import { keysToSignWith, mistakes, type Mistake } from './mistakes.js';

jest.setTimeout(60_000);

const page = readFileSync(join(__dirname, '../../docs/comparison.md'), 'utf8');
const RULE = /\[`([a-z0-9]+\.[a-z0-9-]+)`\]\(rules\/\1\.md\)(?: \((warning|notice)\))?/;

/** The rows of the page that name a rule: the mistake, the rule, its severity. */
const rows = page
    .split('\n')
    .filter((line) => line.startsWith('|') && RULE.test(line))
    .map((line) => {
        const [, id = '', severity = 'error'] = RULE.exec(line) ?? [];
        return [line.split('|')[1]?.trim() ?? '', id, severity] as const;
    });

let command: Command;

beforeAll(async () => {
    command = await buildCommand();
    command.write('chat.json', signers.chat.jwk);
});

afterAll(() => command.remove());

/** What is found in each of the ways to make it. */
function findingsOf({ command: name, contents, args = [] }: Mistake): (readonly ReportFinding[])[] {
    return contents.map((content) => findingsIn(name, content, args));
}

function findingsIn(name: string, content: string | Buffer, args: readonly string[]): readonly ReportFinding[] {
    const { stdout } = command.run([name, command.write('mistake', content), ...args, '--json', '--at', AT]);
    const report = JSON.parse(stdout) as { input?: ReportInput; inputs?: readonly ReportInput[] };
    return [report.input ?? [], report.inputs ?? []]
        .flat()
        .flatMap(({ findings, keys = [] }) => [...findings, ...keys.flatMap((key) => key.findings)]);
}

it('has the mistakes that the page names, and no others', () => {
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.map(([mistake]) => mistake)).toEqual(Object.keys(mistakes));
});

it.each(rows)('%s: %s (%s)', (mistake, id, severity) => {
    const made = mistakes[mistake];
    const found = made ? findingsOf(made) : [];
    expect(found.length).toBeGreaterThan(0);
    for (const findings of found) {
        expect(findings).toContainEqual(expect.objectContaining({ id, severity }));
    }
});

it('would notice a mistake that is none', () => {
    expect(findingsOf({ command: 'check', contents: [signers.chat.jwk] })).toEqual([[]]);
});

/** Mistakes of the section on what happens to a key. */
const onTheWay = /\n### What happens to a key[^\n]*\n([^]*?)\n### /.exec(page)?.[1] ?? '';

it('mends all mistakes of that section but the two that the page names', () => {
    const made = rows.flatMap(([mistake]) =>
        onTheWay.includes(`| ${mistake} `) ? [[mistake, mistakes[mistake]] as const] : []
    );
    expect(made.length).toBeGreaterThan(10);
    const unmended = made.filter(([, mistake]) =>
        mistake?.contents.some((content) => {
            const file = command.write('mistake', content);
            return command.run(['fix', file, '--dry-run', '--quiet', '--at', AT]).status !== 0;
        })
    );
    expect(unmended.map(([mistake]) => mistake)).toEqual([
        'Certificate cut off when copied',
        'Modulus of a broken generator (ROCA)'
    ]);
});

it.each([
    ['Label `JWK :` pasted along', [], 0],
    ['Key ID with a blank at its end', [], 0],
    ['No key ID', [], 1],
    ['No key ID', ['--kid', 'chat-2026-11'], 0],
    ['Algorithm `RS384`, `HS256`, `rs256` or `none`', [], 1],
    ['Algorithm `RS384`, `HS256`, `rs256` or `none`', ['--alg', 'RS256'], 0],
    ['Certificate of another key pair', [], 1],
    ['Certificate of another key pair', ['--key-from-certificate'], 0],
    ['Expired certificate', ['--alg=RS256', '--key-from-certificate'], 1]
])('of "%s" with %j preflight fix makes %i', (mistake, args, status) => {
    const file = command.write('mistake', mistakes[mistake]?.contents[0] ?? '');
    expect(command.run(['fix', file, '--dry-run', '--at', AT, ...args]).status).toBe(status);
});

describe('the steps of the command', () => {
    it('lead from nothing to a token that verifies, as they are written there', () => {
        const script = /```sh\n(preflight new-key[^]*?)\n```/.exec(page)?.[1] ?? '';
        const { status, stdout, stderr } = spawnSync(
            'sh',
            ['-euc', `preflight() { node '${command.bundle}' "$@"; }\n${script}`],
            {
                cwd: command.folder,
                encoding: 'utf8'
            }
        );
        expect([status, stderr.match(/^preflight:.*$/gm)]).toEqual([0, null]);
        expect(stdout).toContain('✓ keys/chat-2026-11.json: Ready to upload');
        expect(stdout).toMatch(/^✓ Standard input: Verified/m);
    });
});

describe('the private key to sign with', () => {
    const section = page.split('### The private key to sign with')[1] ?? '';
    const told = section
        .split('\n')
        .filter((line) => /^\| (?!File|---)/.test(line))
        .map((line) => line.split('|').map((cell) => cell.trim()))
        .map(([, file = '', , ours = '']) => [file, /“(.*)”/.exec(ours)?.[1] ?? ours] as const);

    it('has the files that the page names, and no others', () => {
        expect(told.map(([file]) => file)).toEqual(Object.keys(keysToSignWith));
    });

    it.each(told)('%s: %s', (file, words) => {
        const name = command.write('signer.pem', keysToSignWith[file] ?? '');
        const run = command.run(['new-token', '--key', name, '--sub', 'u', '--iss', 'i', '--kid', 'k']);
        const isSigned = words === 'signs';
        expect(run.status).toBe(isSigned ? 0 : 2);
        expect(isSigned ? run.stdout : run.stderr).toContain(isSigned ? 'eyJ' : words);
    });
});
