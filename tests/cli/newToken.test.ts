import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseLifetime } from '../../cli/arguments/lifetime.js';
import { parseNewTokenArguments } from '../../cli/arguments/newToken.js';
import { problemOfSecret } from '../../cli/arguments/secret.js';
import { buildCommand, type Command, type Run } from './command.js';
import { AT, goodKey } from './samples.js';
import { channelXml, keysetXml, keyXml, writeFiles } from './sampleOrg.js';

jest.setTimeout(120_000);

const ISSUER = 'https://id.example.com';
let command: Command;
let org: Readonly<Record<string, string>>;

const jwkOf = (kid: string): string => readFileSync(join(command.folder, `keys/${kid}.json`), 'utf8');

beforeAll(async () => {
    command = await buildCommand();
    for (const kid of ['chat', 'other']) {
        command.run(['new-key', '--out', 'keys', '--kid', kid, '--at', AT, '-q']);
    }
    org = {
        'messagingChannels/Web.messagingChannel-meta.xml': channelXml({
            label: 'Web Chat',
            authMode: 'Auth',
            keyset: 'Prod'
        }),
        'messagingChannels/Two.messagingChannel-meta.xml': channelXml({
            label: 'Two',
            authMode: 'Auth',
            keyset: 'Bare'
        }),
        'PublicKeyCertificateSet/Prod.PublicKeyCertificateSet-meta.xml': keysetXml({
            issuer: ISSUER,
            keys: ['Uploaded']
        }),
        'PublicKeyCertificateSet/Bare.PublicKeyCertificateSet-meta.xml': keysetXml({ keys: [] }),
        'PublicKeyCertificate/Uploaded.PublicKeyCertificate-meta.xml': keyXml(
            JSON.stringify({ ...(JSON.parse(jwkOf('chat')) as object), kid: 'as-uploaded' })
        )
    };
    writeFiles(command.folder, 'org', org);
});
afterAll(() => command.remove());

const sign = (...args: string[]): Run =>
    command.run(['new-token', '--key', 'keys/chat.private.pem', '--sub', 'test-user', '--at', AT, ...args]);
const partsOf = (token: string): Readonly<Record<string, unknown>>[] =>
    token
        .trim()
        .split('.')
        .slice(0, 2)
        .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Readonly<Record<string, unknown>>);

describe('preflight new-token', () => {
    it('prints a token that preflight token verifies, and everything else beside it', () => {
        const { status, stdout, stderr } = sign('--iss', ISSUER);
        expect(status).toBe(0);
        expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
        expect(partsOf(stdout)).toEqual([
            { alg: 'RS256', kid: 'chat', typ: 'JWT' },
            { sub: 'test-user', iss: ISSUER, iat: 1795435200, exp: 1795436100 }
        ]);
        expect(stderr).toBe(
            `Signed with RS256, kid chat, for the issuer ${ISSUER}; it expires 2026-11-23 12:15:00 UTC, in 15 minutes.\n`
        );
        const checked = command.run(['token', '-', '--key', 'keys/chat.json', '--issuer', ISSUER, '--at', AT], {
            input: stdout
        });
        expect([checked.status, checked.stderr]).toEqual([0, '']);
        expect(checked.stdout).toContain('✓ Standard input: Verified with keys/chat.json');
    });

    it('does not verify with another key', () => {
        const { stdout } = sign('--iss', ISSUER);
        expect(command.run(['token', '-', '--key', 'keys/other.json', '--at', AT], { input: stdout }).status).toBe(1);
    });

    it('takes issuer and key ID from the channel, and all its questions are answered yes', () => {
        const { stdout, stderr } = sign('--metadata', 'org', '--channel', 'Web');
        expect(partsOf(stdout)).toMatchObject([{ kid: 'as-uploaded' }, { iss: ISSUER }]);
        expect(stderr).not.toContain('preflight:');
        const args = ['token', '-', '--metadata', 'org', '--channel', 'Web', '--at', AT, '--json'];
        const report = JSON.parse(command.run(args, { input: stdout }).stdout) as {
            comparison: { fit: string };
        };
        expect(report.comparison.fit).toBe('fits');
    });

    it('warns where the channel does not have the key', () => {
        const { status, stdout, stderr } = command.run([
            ...[
                'new-token',
                '--key',
                'keys/other.private.pem',
                '--sub',
                'u',
                '--metadata',
                'org',
                '--channel',
                'Web Chat'
            ]
        ]);
        expect(status).toBe(0);
        expect(partsOf(stdout)).toMatchObject([{ kid: 'other' }, { iss: ISSUER }]);
        expect(stderr).toContain(
            'preflight: The channel Web (Web Chat) has no uploaded key other with this public key'
        );
    });

    it.each<[string, string[], string]>([
        [
            'a channel without an issuer',
            ['--metadata', 'org', '--channel', 'Two'],
            'No keyset of the channel "Two" has an issuer.'
        ],
        ['a channel that is not there', ['--metadata', 'org', '--channel', 'Wep'], 'There is no channel "Wep".'],
        ['a user with a blank', ['--iss', ISSUER, '--sub', ' x'], '--sub is given more than once.'],
        [
            'a lifetime beyond a week',
            ['--iss', ISSUER, '--lifetime', '8d'],
            'The lifetime is no whole number of seconds up to 7 days.'
        ],
        ['an issuer with a blank', ['--iss', `${ISSUER} `], 'The issuer ("iss") has a blank at its start or end.']
    ])('says what is wrong: %s', (_, args, words) => {
        const { status, stdout, stderr } = sign(...args);
        expect([status, stdout]).toEqual([2, '']);
        expect(stderr).toContain(words);
    });

    it.each([
        ['keys/chat.json', 'This is a public key.'],
        ['keys/chat.cert.pem', 'This is a certificate.'],
        ['keys/none.pem', 'there is no such file'],
        ['keys', 'it is a folder']
    ])('says that %s cannot sign', (file, words) => {
        const { status, stdout, stderr } = command.run(['new-token', '--key', file, '--sub', 'u', '--iss', ISSUER]);
        expect([status, stdout]).toEqual([2, '']);
        expect(stderr).toContain(words);
    });

    it('needs a key ID where nothing says one', () => {
        const input = readFileSync(join(command.folder, 'keys/chat.private.pem'));
        const args = ['new-token', '--key', '-', '--sub', 'u', '--iss', ISSUER, '--at', AT];
        const without = command.run(args, { input });
        expect([without.status, without.stdout]).toEqual([2, '']);
        expect(without.stderr).toContain('Nothing says which key ID the token has to carry.');
        const run = command.run([...args, '--kid', 'k', '--alg', 'RS512', '--lifetime', '1h', '-q'], { input });
        expect(run).toMatchObject({ status: 0, stderr: '' });
        expect(partsOf(run.stdout)).toMatchObject([{ kid: 'k', alg: 'RS512' }, { exp: 1795435200 + 3600 }]);
    });

    it('writes it to a file that only its owner may read, and over none', () => {
        const file = join(command.folder, 'tokens/a.jwt');
        rmSync(file, { force: true });
        const { status, stdout } = sign('--iss', ISSUER, '--out', 'tokens/a.jwt');
        expect([status, stdout]).toEqual([0, '']);
        expect(statSync(file).mode & 0o077).toBe(0);
        expect(partsOf(readFileSync(file, 'utf8'))).toMatchObject([{ kid: 'chat' }, {}]);
        const again = sign('--iss', ISSUER, '--lifetime', '1m', '--out', 'tokens/a.jwt');
        expect([again.status, again.stdout]).toEqual([2, '']);
        expect(again.stderr).toContain('is there already');
        expect(existsSync(file)).toBe(true);
    });

    it('says nothing of the token or of the private key on standard error', () => {
        const { stdout, stderr } = sign('--iss', ISSUER);
        const secret = readFileSync(join(command.folder, 'keys/chat.private.pem'), 'utf8');
        for (const piece of [...stdout.trim().split('.'), ...secret.split('\n').slice(1, -2)]) {
            expect(stderr).not.toContain(piece.slice(0, 20));
        }
    });

    it('takes no private key from the arguments, and repeats nothing of it', () => {
        const pem = readFileSync(join(command.folder, 'keys/chat.private.pem'), 'utf8');
        for (const args of [['new-token', '--key', pem], ['check', pem], [pem], [pem.replaceAll('\n', '')]]) {
            const { status, stdout, stderr } = command.run(args);
            expect([status, stdout]).toEqual([2, '']);
            expect(stderr).toContain('One of the arguments is a private key.');
            expect(stderr).not.toContain(pem.slice(100, 130));
        }
        expect(problemOfSecret([JSON.stringify({ kty: 'RSA', d: 'A'.repeat(300) })])).not.toBeNull();
        expect(problemOfSecret([goodKey])).toBeNull();
        expect(problemOfSecret([JSON.stringify({ d: 'd', k: 'k' })])).toBeNull();
    });
});

describe('its arguments', () => {
    const problems = (...args: string[]): string[] => parseNewTokenArguments(args).problems.map(({ what }) => what);
    const ALL = ['--key', 'k.pem', '--sub', 'u', '--iss', ISSUER];

    it.each<[string[], string[]]>([
        [ALL, []],
        [[], ['There is no private key to sign with.', 'A token needs a user.', 'A token needs an issuer.']],
        [['--key', 'k.pem', '--sub', 'u', '--metadata', 'org'], ['There is no channel to compare with.']],
        [[...ALL, '--channel', 'Web'], ['preflight new-token does not know where the channel is configured.']],
        [[...ALL, '--json'], ['"--json" is no option of preflight new-token.']],
        [[...ALL, 'x.pem'], ['"x.pem" stands alone; preflight new-token takes options only.']]
    ])('%j', (args, expected) => {
        expect(problems(...args)).toEqual(expected);
    });

    it.each([
        ['90', 90],
        ['90s', 90],
        ['15m', 900],
        ['2h', 7200],
        ['1d', 86_400],
        ['1w', null],
        ['-1', null],
        ['', null]
    ])('--lifetime "%s"', (text, expected) => {
        expect(parseLifetime(text)).toBe(expected);
    });
});
