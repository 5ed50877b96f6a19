import { buildCommand, type Command, type Run } from './command.js';
import { AT, goodKey, privateKeys, secrets } from './samples.js';
import { channelXml, healthyOrg, keyXml, makeSampleOrg, writeFiles } from './sampleOrg.js';

jest.setTimeout(60_000);

let command: Command;

beforeAll(async () => {
    command = await buildCommand();
    writeFiles(command.folder, 'org', await makeSampleOrg());
    writeFiles(command.folder, 'healthy', healthyOrg);
});

afterAll(() => command.remove());

function org(folder: string, args: readonly string[] = []): Run {
    return command.run(['org', '--metadata', folder, '--at', AT, ...args]);
}

describe('the exit status', () => {
    it.each([
        ['0 for an org without an error', 'healthy', [], 0],
        ['1 for one with errors', 'org', [], 1],
        ['1 once a certificate has expired', 'healthy', ['--at=2028-01-01T00:00:00Z'], 1],
        ['2 for a folder that is not there', 'gone', [], 2]
    ])('%s', (_title, folder, args, status) => {
        const at = args.some((arg) => arg.startsWith('--at')) ? [] : ['--at', AT];
        expect(command.run(['org', '--metadata', folder, ...at, ...args]).status).toBe(status);
    });

    it('0 for channels of other types: nothing is wrong with them', () => {
        writeFiles(command.folder, 'phone', {
            ...healthyOrg,
            'Phone.messagingChannel-meta.xml': channelXml({ type: 'Voice' })
        });
        const { status, stdout } = org('phone');
        expect(status).toBe(0);
        expect(stdout).toContain('Without User Verification, because of their type: Phone (Voice)');
    });

    it('2 with the command to run for a folder that has nothing of it', () => {
        writeFiles(command.folder, 'nothing', { 'README.md': 'Hello' });
        const { status, stdout, stderr } = org('nothing');
        expect(status).toBe(2);
        expect(stdout).toBe('');
        expect(stderr).toContain(
            'sf project retrieve start -m MessagingChannel -m PublicKeyCertificateSet -m PublicKeyCertificate\n'
        );
    });

    it('2 where not everything could be read, though the rest was checked', () => {
        writeFiles(command.folder, 'broken', { ...healthyOrg, 'Bad.PublicKeyCertificate-meta.xml': 'Hello' });
        const { status, stdout, stderr } = org('broken');
        expect(status).toBe(2);
        expect(stdout).toContain('1 channel: 1 can verify users');
        expect(stderr).toContain('Bad.PublicKeyCertificate-meta.xml');
    });
});

describe('the text for people', () => {
    it('has each channel with its chain, and a table of the keys', () => {
        const { stdout, stderr } = org('org');
        expect(stderr).toBe('');
        const verdicts = stdout.match(/^[✓!✕?] \w+(?: \([\w ]+\))?: [\w ]+/gm) ?? [];
        expect(verdicts.slice(0, 6)).toEqual([
            '✕ Guest: cannot verify users yet ',
            '✕ Help: cannot verify users yet ',
            '✕ Lost: cannot verify users yet ',
            '? Partner: whether it can verify users cannot be told',
            '! Portal: can verify users',
            '✓ Web_Chat (Web Chat): can verify users'
        ]);
        expect(stdout.match(/^ {2}[✓!✕-] Certificates /gm)).toHaveLength(6);
        const table = stdout.slice(stdout.indexOf('  Key  ')).split('\n').slice(0, 5);
        expect(table).toEqual([
            '  Key          kid          Keysets    Channels  Active  Days  Verdict',
            '✕ Chat_2025    key-2025-11  Prod_2026  Help +1   no        -1  errors',
            '✓ Chat_2026    key-2026-11  Prod_2026  Help +1   yes      365  good',
            '! Portal_2026  portal-2026  Portal     Portal    yes       12  remarks',
            '✓ Spare        spare-2027   -          -         yes      364  good'
        ]);
        expect(stdout.replace(/\s+/g, ' ')).toMatch(
            /6 channels: 2 can verify users, 3 cannot, 1 cannot be told; 4 keys: 2 good, 1 with remarks, 1 with errors $/
        );
    });

    it('says what is wrong with a key once, below the table', () => {
        const { stdout } = org('org');
        expect(stdout).toMatch(/^✕ key Chat_2025: 1 error$/m);
        expect(stdout.match(/certificate\.expires-within-thirty-days/g)).toHaveLength(1);
        expect(stdout).toMatch(/! Certificates {3}first to end 2026-12-05, 12 days left → see below$/m);
    });

    it('is short with --quiet: errors only', () => {
        expect(org('healthy', ['-q']).stdout).toBe('');
        const { stdout } = org('org', ['-q']);
        expect(stdout).toContain('channel.verification-off');
        expect(stdout).toContain('certificate.expired');
        expect(stdout).not.toContain('certificate.expires-within-thirty-days');
        expect(stdout).not.toContain('Web_Chat (Web Chat)');
    });

    it('fits into 80 columns', () => {
        const long = org('org')
            .stdout.split('\n')
            .filter((line) => line.length > 80 && !/https?:/.test(line));
        expect(long).toEqual([]);
    });
});

describe('an uploaded key', () => {
    it.each([
        [
            'with private material is named, and nothing of it is shown',
            String(privateKeys['key.jwk']),
            'Stop: this holds a private key'
        ],
        ['that is no JSON is an error', 'Hello', 'errors'],
        ['that is missing is an error', '', 'errors']
    ])('%s', (_title, jsonWebKey, words) => {
        writeFiles(command.folder, 'odd', { ...healthyOrg, 'Odd.PublicKeyCertificate-meta.xml': keyXml(jsonWebKey) });
        const outputs = [[], ['--json'], ['-q']].map((args) => org('odd', args));
        const flat = outputs
            .map(({ stdout, stderr }) => stdout + stderr)
            .join('')
            .replace(/\s+/g, '');
        const pieces = secrets.flatMap((secret) => secret.match(/.{16}/g) ?? []);
        expect(pieces.filter((piece) => flat.includes(piece))).toEqual([]);
        expect(outputs.map(({ status }) => status)).toEqual([1, 1, 1]);
        expect(outputs[0]?.stdout).toContain(words);
    });

    it('500 of them are checked in one run', () => {
        const many = Array.from({ length: 500 }, (_, index) => [
            `Key_${index}.PublicKeyCertificate-meta.xml`,
            keyXml(JSON.stringify({ ...(JSON.parse(goodKey) as object), kid: `key-${index}` }))
        ]);
        writeFiles(command.folder, 'many', { ...healthyOrg, ...(Object.fromEntries(many) as Record<string, string>) });
        const { status, stdout } = org('many');
        expect(stdout.replace(/\s+/g, ' ')).toContain('501 keys: 501 good');
        expect(status).toBe(0);
    });
});

describe('the help', () => {
    it('of preflight lists three commands', () => {
        const { stdout } = command.run(['--help']);
        expect(stdout.match(/^ {2}(check|compare|org) {2,}\S/gm)).toHaveLength(3);
        expect(stdout).toContain('except to the org\nthat you name with --target-org');
    });

    it.each(['compare', 'org'])('of preflight %s is its own', (name) => {
        const { status, stdout } = command.run([name, '--help']);
        expect(status).toBe(0);
        expect(stdout).toContain(`preflight ${name} --metadata DIR`);
        expect(stdout).toContain('Exit status');
        expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
        expect(command.run([name, '-v']).stdout).toMatch(/^preflight \d/);
    });

    it.each([
        ['comapre', 'Did you mean compare?'],
        ['orgs', 'Did you mean org?'],
        ['chek', 'preflight check key.json'],
        ['frobnicate', 'The commands are: check, fix, token, compare, org']
    ])('for a misspelt command: %s', (word, words) => {
        const { status, stderr } = command.run([word]);
        expect(status).toBe(2);
        expect(stderr).toContain(words);
    });
});
