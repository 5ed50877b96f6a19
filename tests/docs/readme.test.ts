import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommand } from '../cli/command.js';

const ROOT = join(__dirname, '../..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

// Bundles the command: seconds on a busy machine.
jest.setTimeout(60_000);

it('shows what the command really prints', async () => {
    const [, args = '', output = ''] = /```console\n\$ npx preflight (.*)\n([^]*?)\n```/.exec(readme) ?? [];
    const command = await buildCommand();
    try {
        const name = /docs\/examples\/\S+/.exec(args)?.[0] ?? '';
        mkdirSync(join(command.folder, 'docs/examples'), { recursive: true });
        command.write(name, readFileSync(join(ROOT, name)));
        const { status, stdout } = command.run(args.split(' '));
        expect(stdout.trimEnd()).toBe(output);
        expect(status).toBe(1);
    } finally {
        command.remove();
    }
});

it('counts the rules that there are', () => {
    const index = readFileSync(join(ROOT, 'docs/rules/README.md'), 'utf8');
    const [, amount] = /Preflight has (\d+) rules/.exec(index) ?? [];
    expect(readme).toContain(`[${amount} rules](docs/rules/README.md)`);
    expect(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8')).toContain(`${amount} rules`);
});
