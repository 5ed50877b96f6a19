import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startMetadataServer } from '../support/metadataServer.mjs';
import { buildCommand, type Command, type Run } from './command.js';
import { AT, goodKey } from './samples.js';
import { keyXml, makeSampleOrg, writeFiles } from './sampleOrg.js';
import { signed, signers } from './tokenSamples.js';

const ROOT = join(__dirname, '../..');
const STACK = /^\s+at .*[:(]\d+|node:internal|\.js:\d+/m;

jest.setTimeout(60_000);

let command: Command;
let home: string;
let server: Awaited<ReturnType<typeof startMetadataServer>>;

function envOf(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
    const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'].map(
        (name) => [name, undefined] as const
    );
    return {
        ...(Object.fromEntries(proxies) as NodeJS.ProcessEnv),
        HOME: home,
        USERPROFILE: home,
        SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
        ...more
    };
}

function login(url: string, session: string, alias: string): void {
    const script = join(__dirname, 'login.mjs');
    execFileSync(process.execPath, [script, url, session, alias], { env: { ...process.env, ...envOf() } });
}

async function org(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
    const run = await command.runBeside([...args, '--at', AT], envOf(env));
    // Whatever happens: neither the session nor the insides of a program.
    expect(run.stdout + run.stderr).not.toContain(server.session);
    expect(run.stderr).not.toMatch(STACK);
    return run;
}

beforeAll(async () => {
    command = await buildCommand();
    home = mkdtempSync(join(tmpdir(), 'preflight-home-'));
    // Thirteen keys: more than one read takes.
    const spare = Array.from({ length: 9 }, (_, index) => [`Spare_${index}.PublicKeyCertificate`, keyXml(goodKey)]);
    const files = {
        ...(await makeSampleOrg()),
        ...(Object.fromEntries(spare) as Record<string, string>),
        'Spare_8.PublicKeyCertificate': keyXml(signers.chat.jwk)
    };
    server = await startMetadataServer(join(command.folder, writeFiles(command.folder, 'org', files)), {
        inactive: ['Help']
    });
    login(server.url, server.session, 'acme');
});

afterAll(async () => {
    await server.close();
    command.remove();
    rmSync(home, { recursive: true, force: true });
});

it('says what is missing where the libraries of the sf CLI are not installed', async () => {
    const { status, stderr } = await org(['org', '--target-org', 'acme']);
    expect(status).toBe(2);
    expect(stderr).toContain('@salesforce/core, which is not installed');
    expect(stderr).toContain('npm install @salesforce/core');
});

describe('with the libraries', () => {
    beforeAll(() => symlinkSync(join(ROOT, 'node_modules'), join(dirname(command.bundle), 'node_modules')));

    afterEach(() => server.setFault(''));

    it('reads the same as from the files, and who is active besides', async () => {
        const fromOrg = JSON.parse((await org(['org', '--target-org', 'acme', '--json'])).stdout) as Report;
        const fromFiles = JSON.parse((await org(['org', '--metadata', 'org', '--json'])).stdout) as Report;
        expect(fromOrg.configuration).toEqual({ from: 'org', name: 'acme' });
        expect(fromOrg.channels.map(({ name, isActive }) => [name, isActive])).toEqual([
            ['Guest', true],
            ['Help', false],
            ['Lost', true],
            ['Partner', true],
            ['Portal', true],
            ['Web_Chat', true]
        ]);
        expect(fromOrg.keys).toHaveLength(13);
        const shared = ({ channels, keysets, keys }: Report): object => ({
            channels: channels.map(({ name, authMode, fit }) => ({ name, authMode, fit })),
            keysets,
            keys
        });
        expect(shared(fromOrg)).toEqual(shared(fromFiles));
    });

    it('lists once with three queries and reads in tens', async () => {
        server.calls.length = 0;
        await org(['org', '--target-org', 'acme', '-q']);
        const reads = server.calls.filter(({ operation }) => operation === 'readMetadata');
        expect(server.calls.filter(({ operation }) => operation === 'listMetadata')).toHaveLength(1);
        expect(server.calls[0]?.type).toBe('MessagingChannel,PublicKeyCertificateSet,PublicKeyCertificate');
        expect(reads.map(({ type, names }) => `${type} ${names.length}`).sort()).toEqual([
            'MessagingChannel 7',
            'PublicKeyCertificate 10',
            'PublicKeyCertificate 3',
            'PublicKeyCertificateSet 3'
        ]);
    });

    it('compares with a channel of the org', async () => {
        command.write('key.json', goodKey);
        const { status, stdout, stderr } = await org([
            ...['compare', '--target-org', 'acme', '--channel', 'Web_Chat', '--key', 'key.json'],
            ...['--issuer', 'https://id.example.com/']
        ]);
        expect(stderr).toBe('');
        expect(status).toBe(1);
        expect(stdout).toContain('keyset.issuer-mismatch');
    });

    it('verifies a token with the keys of the org, and finds the one that signed it', async () => {
        const token = signed({ ...signers.chat, kid: 'key-2026-11' });
        command.write('token.jwt', token);
        const args = ['token', 'token.jwt', '--target-org', 'acme', '--channel', 'Web_Chat'];
        const { status, stdout, stderr } = await org(args);
        expect(stderr).toBe('');
        expect(status).toBe(1);
        expect(stdout).toMatch(/^ {2}Signature {3}verifies with the uploaded key Spare_8$/m);
        expect(stdout).toContain('keyset.signer-mismatch');
        expect(token.split('.').filter((segment) => stdout.includes(segment))).toEqual([]);
    });

    it('takes a username for an alias', async () => {
        const { status } = await org(['org', '--target-org', 'admin@acme.example', '-q']);
        expect(status).toBe(1);
    });

    it('leaves nothing behind: no log, no change in the stored login', async () => {
        const files = (): string[] => readdirSync(home, { recursive: true }).map(String).sort();
        const auth = join(home, '.sfdx', 'admin@acme.example.json');
        const before = { files: files(), auth: readFileSync(auth, 'utf8'), time: statSync(auth).mtimeMs };
        await org(['org', '--target-org', 'acme', '-q']);
        expect({ files: files(), auth: readFileSync(auth, 'utf8'), time: statSync(auth).mtimeMs }).toEqual(before);
        expect(before.files.some((name) => name.endsWith('.log'))).toBe(false);
    });

    it.each([
        ['invalid-session', 'has expired', 'sf org login web --alias acme'],
        ['insufficient-access', 'may not read metadata', 'Modify Metadata Through Metadata API Functions'],
        ['soap-fault', 'refused: UNKNOWN_EXCEPTION', 'Try again'],
        ['login-page', 'did not answer as the Metadata API does', 'sf org open --target-org acme'],
        ['unexpected', 'did not answer as the Metadata API does', 'sf org open --target-org acme'],
        ['not-xml', 'did not answer as the Metadata API does', 'sf org open --target-org acme'],
        ['truncated', 'did not answer as the Metadata API does', 'sf org open --target-org acme'],
        ['too-large', 'more than 32 MiB', 'sf project retrieve start'],
        ['http-503', 'cannot answer at the moment: ERROR_HTTP_503', 'status.salesforce.com'],
        ['no-answer', 'cannot be reached', 'HTTPS_PROXY'],
        ['timeout', 'did not answer in time', 'sf project retrieve start']
    ])('names the fault %s in its own words, with the next step', async (fault, what, next) => {
        server.setFault(fault, 'listMetadata');
        const env = fault === 'timeout' ? { PREFLIGHT_TIMEOUT: '1' } : {};
        const { status, stdout, stderr } = await org(['org', '--target-org', 'acme'], env);
        expect(stdout).toBe('');
        expect(stderr).toContain(what);
        expect(stderr).toContain(next);
        expect(stderr.match(/^preflight:/gm)).toHaveLength(1);
        expect(status).toBe(2);
    });

    it.each(['invalid-session', 'no-answer'])('also in the middle: %s', async (fault) => {
        server.setFault(fault, 'readMetadata');
        const { status, stdout, stderr } = await org(['org', '--target-org', 'acme']);
        expect(stdout).toBe('');
        expect(stderr.match(/^preflight:/gm)).toHaveLength(1);
        expect(status).toBe(2);
    });

    it('waits for an org that is slow', async () => {
        server.setFault('slow', 'listMetadata');
        expect((await org(['org', '--target-org', 'acme', '-q'])).status).toBe(1);
    });

    it('names an alias that there is not, and the one that was meant', async () => {
        const { status, stderr } = await org(['org', '--target-org', 'acne']);
        expect(status).toBe(2);
        expect(stderr).toContain('not logged in to an org "acne"');
        expect(stderr).toContain('Did you mean --target-org acme?');
        expect((await org(['org', '--target-org', 'something'])).stderr).toContain(
            'sf org login web --alias something'
        );
    });

    it('does not repeat a session that was written in place of an alias', async () => {
        const { status, stderr } = await org(['org', '--target-org', server.session]);
        expect(status).toBe(2);
        expect(stderr).toContain('is a session, not an alias');
    });

    it('names an org that cannot be reached, and one whose address is not known', async () => {
        const { stderr } = await org(['org', '--target-org', 'acme'], { ...loginElsewhere('http://127.0.0.1:9') });
        expect(stderr).toContain('"acme" cannot be reached');
        const unknown = await org(['org', '--target-org', 'acme'], { ...loginElsewhere('http://org.invalid') });
        expect(unknown.stderr).toContain('is not known to this network');
    });

    it.each([
        [
            'the key that it is encrypted with',
            'key.json',
            '{"service":"sfdx","account":"local","key":"0123456789abcdef0123456789abcdef"}'
        ],
        ['the login itself', 'admin@acme.example.json', '{"a":']
    ])('says that a stored login cannot be read: %s', async (_title, file, content) => {
        const env = loginElsewhere(server.url);
        writeFileSync(join(String(env['HOME']), '.sfdx', file), content);
        const { status, stderr } = await org(['org', '--target-org', 'acme'], env);
        expect(status).toBe(2);
        expect(stderr).toContain('cannot be read');
        expect(stderr).toContain('sf org login web --alias acme');
    });
});

interface Report {
    readonly configuration: object;
    readonly channels: readonly {
        readonly name: string;
        readonly isActive: boolean | null;
        readonly authMode: string | null;
        readonly fit: string;
    }[];
    readonly keysets: readonly object[];
    readonly keys: readonly object[];
}

/** A home of its own, with a login to another address under the same alias. */
function loginElsewhere(url: string): NodeJS.ProcessEnv {
    const other = mkdtempSync(join(home, 'other-'));
    const env = { HOME: other, USERPROFILE: other };
    execFileSync(process.execPath, [join(__dirname, 'login.mjs'), url, server.session, 'acme'], {
        env: { ...process.env, ...envOf(env) }
    });
    return env;
}
