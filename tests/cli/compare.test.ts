import { buildCommand, type Command, type Run } from './command.js';
import { AT, goodKey, keyWith, kinds, privateKeys, secrets, token } from './samples.js';
import {
    channelXml,
    healthyOrg,
    inMetadataFormat,
    keysetXml,
    keyXml,
    makeSampleOrg,
    writeFiles,
    zipOf,
    type Files
} from './sampleOrg.js';

const ESCAPE = '\u001b';
const ISSUER = 'https://id.example.com';

jest.setTimeout(60_000);

let command: Command;
let files: Files;

beforeAll(async () => {
    command = await buildCommand();
    files = await makeSampleOrg();
    writeFiles(command.folder, 'org', files);
    command.write('key.json', JSON.stringify(JSON.parse(goodKey), null, 2));
});

afterAll(() => command.remove());

function compare(channel: string, args: readonly string[], input?: string): Run {
    return command.run(['compare', '--metadata', 'org', '--channel', channel, '--at', AT, ...args], { input });
}

describe('the exit status', () => {
    it.each([
        ['0 for a channel that can verify users', 'Web_Chat', [], 0],
        ['0 by its label', 'Web Chat', [], 0],
        ['0 for a key that fits', 'Web_Chat', ['--key', 'key.json', '--issuer', ISSUER], 0],
        ['0 with a warning', 'Portal', [], 0],
        ['0 where it cannot be told, since the keys are elsewhere', 'Partner', [], 0],
        ['1 for a channel with verification off', 'Guest', [], 1],
        ['1 for another issuer', 'Web_Chat', ['--key', 'key.json', '--issuer', `${ISSUER}/`], 1],
        ['1 for another issuer, without a key too', 'Web_Chat', ['--issuer', `${ISSUER}/`], 1],
        ['1 for a key of another keyset', 'Portal', ['--key', 'key.json'], 1],
        ['2 for a key that is not there', 'Web_Chat', ['--key', 'key.json', '--key', 'gone.json'], 2],
        ['2 for a channel that is not there', 'Web_Caht', [], 2]
    ])('%s', (_title, channel, args, status) => {
        expect(compare(channel, args).status).toBe(status);
    });

    it('1 for a key that Setup refuses, though it would fit', () => {
        const file = command.write('no-x5c.json', keyWith({ x5c: undefined }));
        const { status, stdout } = compare('Web_Chat', ['--key', file, '--issuer', ISSUER]);
        expect(status).toBe(1);
        expect(stdout).toMatch(/^✕ no-x5c\.json: Setup will not accept this key yet, but it fits Web_Chat/);
    });

    it('1 for a key that fits, beside another one of that channel that has expired', () => {
        const expired = keyXml(JSON.stringify({ ...(JSON.parse(String(kinds['jwk'])) as object), kid: 'old' }));
        writeFiles(command.folder, 'expired', {
            ...healthyOrg,
            'PublicKeyCertificateSet/Prod_2026.PublicKeyCertificateSet-meta.xml': keysetXml({
                issuer: ISSUER,
                keys: ['Chat_2026', 'Old']
            }),
            'PublicKeyCertificate/Old.PublicKeyCertificate-meta.xml': expired
        });
        const late = '2028-01-01T00:00:00Z';
        const args = ['compare', '--metadata', 'expired', '--channel', 'Web_Chat', '--at', late];
        const { status, stdout } = command.run(args);
        expect(status).toBe(1);
        expect(stdout).toMatch(/✕ Certificates {3}first to end 2027-11-23, expired 38 days ago → 1, 2$/m);
    });

    it('2 where what the channel names was not read, with the command that reads it', () => {
        writeFiles(command.folder, 'half', {
            'messagingChannels/Web_Chat.messagingChannel-meta.xml': channelXml({
                authMode: 'Auth',
                keyset: 'Prod_2026'
            })
        });
        const { status, stdout, stderr } = command.run(['compare', '--metadata', 'half', '--channel', 'Web_Chat']);
        expect(status).toBe(2);
        expect(stdout).toMatch(/^\? Web_Chat: whether it can verify users cannot be told/);
        expect(stderr).toContain('Not read, but named by Web_Chat: Prod_2026.');
        expect(stderr).toContain('sf project retrieve start');
    });
});

describe('the text for people', () => {
    it('says that a key fits, link by link and question by question', () => {
        const { stdout, stderr } = compare('Web_Chat', ['--key', 'key.json', '--issuer', ISSUER]);
        expect(stderr).toBe('');
        expect(stdout).toMatch(/^✓ key\.json: Fits Web_Chat \(Web Chat\)/);
        const [, chain = '', questions = ''] = stdout.split('\n\n');
        expect(chain.split('\n')).toEqual([
            '  ✓ Verification   on',
            '  ✓ Configuration  Web_Config active',
            '  ✓ Keyset         Prod_2026',
            '  ✓ Issuer         https://id.example.com',
            '  ✓ Keys           1 of 2 active → 1',
            '  ✓ Certificates   first to end 2027-11-23, 365 days left'
        ]);
        expect(questions.match(/^ {2}✓ /gm)).toHaveLength(14);
        expect(stdout).toContain('  ✓ Is iss the issuer that is specified in Setup?\n');
        expect(stdout).toContain('CN=chat-signing.example.com');
    });

    it('shows two issuers one below the other, with a mark where they part', () => {
        const { stdout } = compare('Web_Chat', ['--key', 'key.json', '--issuer', 'https://id.example.org/x']);
        const shown = / {6}tokens {2}(.*)\n {6}keyset {2}(.*)\n( *)\^/.exec(stdout);
        const [, yours = '', theirs = '', blanks = ''] = shown ?? [];
        expect([yours, theirs]).toEqual(['https://id.example.org/x', ISSUER]);
        const column = blanks.length - 6 - 'tokens  '.length;
        expect([yours[column], theirs[column]]).toEqual(['o', 'c']);
        expect(yours.slice(0, column)).toBe(theirs.slice(0, column));
    });

    it('makes characters visible that cannot be seen, and long issuers short', () => {
        const { stdout } = compare('Web_Chat', ['--issuer', 'https://id.example\u200b.com']);
        expect(stdout).toContain('tokens  https://id.example\uFFFD.com\n');
        const long = compare('Web_Chat', ['--issuer', `${ISSUER}/${'a'.repeat(300)}`]).stdout;
        expect(long).toMatch(/^ {6}tokens {2}(?=.{60,80}$)https:\/\/id\.example\.com\/a+…$/m);
    });

    it('gives each finding its place, its next step and the page of Setup', () => {
        const { stdout } = compare('Portal', ['--key', 'key.json', '--issuer', ISSUER]);
        expect(stdout).toMatch(/^ {2}\d error keyset\.key-outside \(Setup\)$/m);
        expect(stdout).toContain('    in channel Portal, key Chat_2026\n');
        expect(stdout.replace(/\s+/g, ' ')).toContain(
            'Setup: Enhanced Chat User Verification (Quick Find: "User Verification") /lightning/setup/Authorization/home'
        );
    });

    it('names an uploaded key whose certificate is about to end', () => {
        const { stdout } = compare('Portal', []);
        expect(stdout).toMatch(/^! Portal: can verify users \(1 warning\)/);
        expect(stdout).toMatch(/! Certificates {3}first to end 2026-12-05, 12 days left → 1$/m);
        expect(stdout).toContain('    in channel Portal, key Portal_2026\n');
        expect(stdout).not.toMatch(/^ {6}\d │/m);
    });

    it('says how to check the keys at an endpoint', () => {
        const { stdout } = compare('Partner', []);
        expect(stdout).toMatch(/^\? Partner: whether it can verify users cannot be told/);
        expect(stdout).toContain("curl -s 'https://partner.example.com/jwks' | preflight check - --for endpoint\n");
    });

    it('makes no command of an endpoint that a shell would take for more', () => {
        writeFiles(command.folder, 'evil', {
            ...healthyOrg,
            'PublicKeyCertificateSet/Prod_2026.PublicKeyCertificateSet-meta.xml': keysetXml({
                issuer: ISSUER,
                endpoint: "https://x.example/'; rm -rf ~ #"
            })
        });
        const { stdout } = command.run(['compare', '--metadata', 'evil', '--channel', 'Web_Chat', '--at', AT]);
        expect(stdout).not.toContain('curl');
    });

    it('compares every key of a file, and every file', () => {
        const set = command.write('set.json', String(kinds['jwks']));
        const { stdout, status } = compare('Web_Chat', ['--key', set, '--key', 'key.json', '--issuer', ISSUER]);
        expect(status).toBe(1);
        expect(stdout).toMatch(/^✓ Web_Chat \(Web Chat\): can verify users with that issuer$/m);
        expect(stdout).toMatch(/^[✓!✕] Key 1 "key-2026-11": fits Web_Chat \(Web Chat\); ready/m);
        expect(stdout).toMatch(/^[✓!✕] Key 2 "other": /m);
        expect(stdout).toMatch(/^✓ key\.json: Fits Web_Chat \(Web Chat\)/m);
    });

    it('reads a key from standard input', () => {
        expect(compare('Web_Chat', ['--key', '-'], goodKey).stdout).toMatch(/^✓ Standard input: Fits Web_Chat/);
    });

    it('tells how to have the issuer compared', () => {
        expect(compare('Web_Chat', ['--key', 'key.json']).stdout).toContain('(to compare yours: --issuer)\n');
    });

    it.each([
        ['a private key', () => command.write('p.pem', String(privateKeys['pkcs8.pem'])), 'it holds a private key'],
        ['a token', () => command.write('t.txt', token), 'no key could be read in it'],
        ['text', () => command.write('n.txt', 'Hello'), 'no key could be read in it']
    ])('does not compare %s, and says so', (_title, write, words) => {
        const { status, stdout } = compare('Web_Chat', ['--key', write()]);
        expect(status).toBe(1);
        expect(stdout.replace(/\s+/g, ' ')).toContain(`Not compared with Web_Chat (Web Chat): ${words}`);
        expect(stdout).not.toContain(' T3');
    });

    it('is short with --quiet: errors only', () => {
        expect(compare('Web_Chat', ['--key', 'key.json', '--issuer', ISSUER, '-q']).stdout).toBe('');
        expect(compare('Portal', ['-q']).stdout).toBe('');
        const { stdout } = compare('Web_Chat', ['--key', 'key.json', '--issuer', `${ISSUER}/`, '-q']);
        expect(stdout).toContain('keyset.issuer-mismatch');
        expect(stdout).not.toContain('keyset.key-already-uploaded');
        expect(stdout).not.toContain('Verification   on');
    });

    it('fits into 80 columns', () => {
        const { stdout } = compare('Portal', ['--key', 'key.json', '--issuer', `${ISSUER}/`]);
        const long = stdout.split('\n').filter((line) => line.length > 80 && !/[0-9a-f]{40}|https?:/.test(line));
        expect(long).toEqual([]);
    });

    it('lets no configuration steer the terminal', () => {
        writeFiles(command.folder, 'odd', {
            'messagingChannels/Odd.messagingChannel-meta.xml': channelXml({
                label: `a\u202Eb`,
                authMode: 'Auth\u202E',
                keyset: 'k\u202E'
            }),
            'PublicKeyCertificateSet/k.PublicKeyCertificateSet-meta.xml': keysetXml({ issuer: 'i\u009b31m' })
        });
        const { stdout, stderr } = command.run(['compare', '--metadata', 'odd', '--channel', 'Odd', '--at', AT]);
        expect(stdout + stderr).not.toMatch(/[\u202E\u009b]/);
        expect(stdout + stderr).not.toContain(ESCAPE);
    });
});

describe('a private key', () => {
    it.each(['--json', '--quiet', '--issuer=x'])('is never shown with %s', (option) => {
        const keys = Object.entries(privateKeys).flatMap(([name, content]) => ['--key', command.write(name, content)]);
        const { status, stdout, stderr } = compare('Web_Chat', [...keys, option]);
        const flat = (stdout + stderr).replace(/\s+/g, '');
        const pieces = secrets.flatMap((secret) => secret.match(/.{16}/g) ?? []);
        expect(pieces.filter((piece) => flat.includes(piece))).toEqual([]);
        expect(status).toBe(1);
    });
});

describe('where the configuration comes from', () => {
    it('does not matter: source format, metadata format, zip', async () => {
        const report = (name: string): string => {
            const args = ['compare', '--metadata', name, '--channel', 'Web_Chat', '--key', 'key.json', '--at', AT];
            return command.run(args).stdout;
        };
        writeFiles(command.folder, 'plain', inMetadataFormat(files));
        command.write('retrieved.zip', await zipOf(inMetadataFormat(files)));
        const expected = report('org');
        expect(expected).toContain('Fits Web_Chat');
        expect(report('plain')).toBe(expected);
        expect(report('retrieved.zip')).toBe(expected);
    });

    it('files that cannot be read are named, and the others are used', () => {
        writeFiles(command.folder, 'broken', { ...healthyOrg, 'Bad.messagingChannel-meta.xml': '<MessagingChannel' });
        const { status, stdout, stderr } = command.run([
            'compare',
            '--metadata',
            'broken',
            '--channel',
            'Web_Chat',
            '--at',
            AT
        ]);
        expect(status).toBe(2);
        expect(stdout).toMatch(/^✓ Web_Chat/);
        expect(stderr).toContain('Bad.messagingChannel-meta.xml cannot be read as XML');
    });
});
