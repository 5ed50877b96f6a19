import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repairs } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { buildCommand, type Command } from './command.js';
import { der, goodKey, keyWith, madeKey, pem } from './samples.js';
import { makeSampleOrg, writeFiles } from './sampleOrg.js';
import { ISSUER, makeTokenOrg, signed, signers } from './tokenSamples.js';
import { NOW_SECONDS } from '../../force-app/main/default/lwc/preflightCore/__tests__/support/makeToken.js';

jest.setTimeout(60_000);

const documentation = readFileSync(join(__dirname, '../../docs/command.md'), 'utf8');
/** What the page shows of a run: the command line, then its output. */
const shown = [...documentation.matchAll(/```\w*\n\$ preflight (.*)\n([^]*?)\n?```/g)].map(
    ([, line = '', output = '']) => [line, output] as const
);

let command: Command;

beforeAll(async () => {
    command = await buildCommand();
    command.write('key.json', JSON.stringify(JSON.parse(goodKey), null, 2));
    const { x5c } = JSON.parse(madeKey('jwk/x5c.pem_armour')) as { x5c: unknown };
    command.write('draft.json', keyWith({ alg: undefined, x5c }));
    command.write('chat.crt', pem('CERTIFICATE', der));
    writeFiles(command.folder, 'org', await makeSampleOrg());
    const { chat, portal } = signers;
    writeFiles(command.folder, 'project', makeTokenOrg());
    command.write('token.jwt', signed(chat));
    command.write('refused.jwt', signed({ ...portal, kid: chat.kid }, { claims: { iss: `${ISSUER}/` } }));
    command.write('expired.jwt', signed(chat, { claims: { iat: NOW_SECONDS - 3780, exp: NOW_SECONDS - 180 } }));
});

afterAll(() => command.remove());

it('shows the output of several runs of each command', () => {
    const commands = shown.map(([line]) => line.split(' ')[0]);
    expect(commands.length).toBeGreaterThanOrEqual(10);
    expect(new Set(commands)).toEqual(new Set(['check', 'fix', 'token', 'compare', 'org']));
});

it.each(shown)('preflight %s', (line, output) => {
    const { stdout, stderr } = command.run(line.split(' '));
    expect(stderr).toBe('');
    expect(output).toBe(stdout.trimEnd());
});

it.each(['check', 'fix', 'token', 'compare', 'org', 'new-key', 'new-token'])(
    'names every option that the help of %s names',
    (name) => {
        const { stdout } = command.run([name, '--help']);
        const options = stdout.match(/--[a-z]+(?:-[a-z]+)*/g) ?? [];
        expect(options.length).toBeGreaterThan(5);
        expect(options.filter((option) => !documentation.includes(`\`${option}`))).toEqual([]);
    }
);

it('lists the repairs that there are, with what they do', () => {
    const section = /\n## preflight fix\n([^]*?)\n## /.exec(documentation)?.[1] ?? '';
    const rows = [...section.matchAll(/^\| `([a-z0-9-]+)` +\| (.*?) +\|$/gm)].map(([, id, what]) => [id, what]);
    expect(rows.filter(([id]) => !id?.startsWith('-'))).toEqual(repairs.map(({ id, what }) => [id, what]));
});
