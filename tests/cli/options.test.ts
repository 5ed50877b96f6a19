import { parseCompareArguments } from '../../cli/arguments/compare.js';
import { parseFixArguments } from '../../cli/arguments/fix.js';
import { parseOrgArguments } from '../../cli/arguments/org.js';
import { problemOfSecret } from '../../cli/arguments/secret.js';
import { parseTokenArguments } from '../../cli/arguments/token.js';
import { parseArguments, type Options } from '../../cli/arguments/options.js';

const OPTIONS = {
    json: { type: 'boolean', short: 'j' },
    key: { type: 'string', isRepeatable: true },
    at: { type: 'string' }
} as const satisfies Options;

describe('the parser', () => {
    it('gives what was written, in order', () => {
        const given = parseArguments('test', OPTIONS, ['a', '--key', 'x', '-j', '--key=y', '--at', '-', '--', '--b']);
        expect(given.problems).toEqual([]);
        expect(given.positionals).toEqual(['a', '--b']);
        expect(given.values('key')).toEqual(['x', 'y']);
        expect(given.value('at')).toBe('-');
        expect([given.has('json'), given.has('at')]).toEqual([true, true]);
        expect(parseArguments('test', OPTIONS, []).has('json')).toBe(false);
    });

    it.each([
        ['a value that is the next option', ['--at', '--json'], []],
        ['an option twice', ['--at', 'x', '--at', 'y'], ['--at is given more than once.']],
        ['an option without name', ['--=x'], ['"--=x" is no option of preflight test.']],
        ['a name of every object', ['--constructor'], ['"--constructor" is no option of preflight test.']],
        ['a value for a switch', ['--json=no'], ['--json takes no value, but has "no".']]
    ])('%s', (_title, args, problems) => {
        const given = parseArguments('test', OPTIONS, args);
        expect(given.problems.map(({ what }) => what)).toEqual(problems);
    });

    it('takes no option for the value of another', () => {
        expect(parseArguments('test', OPTIONS, ['--at', '--json']).value('at')).toBe('');
        expect(parseArguments('test', OPTIONS, ['--at=--json']).value('at')).toBe('--json');
    });
});

const METADATA = ['--metadata', 'org'];
const CHANNEL = ['--channel', 'Web_Chat'];

describe('preflight compare', () => {
    it('reads every option', () => {
        expect(
            parseCompareArguments([
                ...[...METADATA, ...CHANNEL, '--key', 'a.json', '--key', '-', '--issuer', 'https://id.example.com'],
                ...['--json', '-q', '--at', '2026-11-23T12:00:00Z']
            ])
        ).toEqual({
            metadata: 'org',
            targetOrg: undefined,
            channel: 'Web_Chat',
            files: ['a.json', '-'],
            issuer: 'https://id.example.com',
            json: true,
            quiet: true,
            help: false,
            version: false,
            at: Date.parse('2026-11-23T12:00:00Z'),
            problems: []
        });
    });

    it.each([
        ['nothing at all', [], ['does not know where the configuration is', 'There is no channel']],
        ['no channel', METADATA, ['There is no channel']],
        ['no value for the channel', [...METADATA, '--channel', '--json'], ['--channel needs the name']],
        ['two places', [...METADATA, '--target-org', 'x', ...CHANNEL], ['two places to read from']],
        ['no folder', ['--metadata=', ...CHANNEL], ['--metadata needs a folder']],
        [
            'no alias',
            ['--target-org', ...CHANNEL],
            ['--target-org needs an alias', '"Web_Chat" stands alone', 'There is no channel']
        ],
        ['no issuer', [...METADATA, ...CHANNEL, '--issuer', ''], ['--issuer needs the issuer']],
        ['a key without its option', [...METADATA, ...CHANNEL, 'key.json'], ['"key.json" stands alone']],
        [
            'a misspelt option',
            [...METADATA, '--chanel', 'x'],
            ['"--chanel" is no option', '"x" stands alone', 'There is no channel']
        ],
        ['an option of check', [...METADATA, ...CHANNEL, '--for=upload'], ['"--for" is no option']],
        ['two channels', [...METADATA, ...CHANNEL, '--channel', 'Portal'], ['--channel is given more than once']],
        ['standard input twice', [...METADATA, ...CHANNEL, '--key', '-', '--key', '-'], ['only once']],
        ['no time', [...METADATA, ...CHANNEL, '--at', 'noon'], ['--at "noon" is no RFC 3339 time']],
        ['1,001 keys', [...METADATA, ...CHANNEL, ...Array<string>(1001).fill('--key=a')], ['1001 files are more than']]
    ])('says what is wrong with %s', (_title, args, words) => {
        const { problems } = parseCompareArguments(args);
        expect(problems).toHaveLength(words.length);
        for (const word of words) {
            expect(problems.map(({ what }) => what).join('\n')).toContain(word);
        }
        expect(problems.every(({ next }) => next.length > 10)).toBe(true);
    });
});

describe('preflight org', () => {
    it('reads every option', () => {
        expect(parseOrgArguments(['--target-org', 'acme', '--json'])).toMatchObject({
            targetOrg: 'acme',
            metadata: undefined,
            json: true,
            problems: []
        });
    });

    it.each([
        ['nothing at all', [], 'does not know where the configuration is'],
        ['a folder without its option', ['--target-org=x', 'force-app'], '"force-app" stands alone'],
        ['an option of compare', [...METADATA, '--channel=x'], '"--channel" is no option']
    ])('says what is wrong with %s', (_title, args, words) => {
        const [problem, ...others] = parseOrgArguments(args).problems;
        expect(others).toEqual([]);
        expect(problem?.what).toContain(words);
    });

    it('names the option that was meant', () => {
        const [problem] = parseOrgArguments([...METADATA, '--jsn']).problems;
        expect(problem?.next).toBe('Did you mean --json?');
        expect(parseOrgArguments(['--target-orgg=x']).problems[0]?.next).toBe('Did you mean --target-org?');
    });
});

describe('preflight token', () => {
    it('reads every option', () => {
        expect(
            parseTokenArguments([
                ...['token.jwt', ...METADATA, ...CHANNEL, '--key', 'a.json', '--key', '-'],
                ...['--json', '-q', '--at', '2026-11-23T12:00:00Z']
            ])
        ).toEqual({
            file: 'token.jwt',
            keys: ['a.json', '-'],
            metadata: 'org',
            targetOrg: undefined,
            channel: 'Web_Chat',
            issuer: null,
            json: true,
            quiet: true,
            help: false,
            version: false,
            at: Date.parse('2026-11-23T12:00:00Z'),
            problems: []
        });
        const alone = parseTokenArguments(['-', '--issuer', 'https://id.example.com']);
        expect(alone).toMatchObject({ file: '-', channel: undefined, issuer: 'https://id.example.com', problems: [] });
    });

    it.each([
        ['nothing at all', [], ['There is no token to check']],
        ['two tokens', ['a.jwt', 'b.jwt'], ['checks one token, but 2 files are named']],
        ['a key that stands alone', ['a.jwt', 'key.json', '--json'], ['checks one token, but 2 files']],
        ['standard input for both', ['-', '--key', '-'], ['only once, for the token or for one key']],
        ['standard input for two keys', ['a.jwt', '--key', '-', '--key', '-'], ['only once']],
        ['a channel without a place', ['a.jwt', ...CHANNEL], ['does not know where the channel is configured']],
        ['a place without a channel', ['a.jwt', ...METADATA], ['There is no channel to compare with']],
        ['two places', ['a.jwt', ...METADATA, '--target-org', 'x', ...CHANNEL], ['two places to read from']],
        ['an issuer beside a channel', ['a.jwt', ...METADATA, ...CHANNEL, '--issuer=x'], ['--issuer cannot stand']],
        [
            'an issuer beside half a channel',
            ['a.jwt', '--target-org', 'x', '--issuer=x'],
            ['There is no channel', '--issuer cannot stand']
        ],
        ['no issuer', ['a.jwt', '--issuer', ''], ['--issuer needs the issuer that is entered in Setup']],
        ['an option of check', ['a.jwt', '--for=upload'], ['"--for" is no option of preflight token']],
        ['1,001 keys', ['a.jwt', ...Array<string>(1001).fill('--key=a')], ['1001 files are more than']],
        [
            'everything at once',
            ['--key=', '--channel=x', '--issuer=', '--at=noon', '--jsn'],
            [
                '--key needs a file',
                '--issuer needs',
                '--at "noon"',
                '"--jsn" is no option',
                'There is no token',
                'does not know where the channel',
                '--issuer cannot stand'
            ]
        ]
    ])('says what is wrong with %s', (_title, args, words) => {
        const { problems } = parseTokenArguments(args);
        expect(problems).toHaveLength(words.length);
        for (const word of words) {
            expect(problems.map(({ what }) => what).join('\n')).toContain(word);
        }
        expect(problems.every(({ next }) => next.length > 10)).toBe(true);
    });
});

describe('preflight fix', () => {
    it('reads every option', () => {
        expect(
            parseFixArguments([
                ...['a.json', '-', '--out', 'ready', '--kid=-x', '--alg', 'RS512', '--key-from-certificate', '--use'],
                ...['--strip-samples', '--dry-run', '--json', '-q', '--at', '2026-11-23T12:00:00Z']
            ])
        ).toEqual({
            files: ['a.json', '-'],
            out: 'ready',
            dryRun: true,
            choices: { kid: '-x', alg: 'RS512', keyFromCertificate: true, use: true, placeholders: true },
            kidFromThumbprint: false,
            json: true,
            quiet: true,
            help: false,
            version: false,
            at: Date.parse('2026-11-23T12:00:00Z'),
            problems: []
        });
        expect(parseFixArguments(['a.json', '--dry-run', '--kid-from-thumbprint'])).toMatchObject({
            out: undefined,
            choices: { keyFromCertificate: false, use: false, placeholders: false },
            kidFromThumbprint: true,
            problems: []
        });
    });

    it.each([
        ['nothing at all', [], ['There is no file to mend', 'does not know where to write']],
        ['no folder', ['a.json'], ['does not know where to write']],
        ['no value for the folder', ['a.json', '--out', '--json'], ['--out needs a folder']],
        ['no algorithm', ['a.json', '--dry-run', '--alg'], ['--alg needs an algorithm']],
        ['another algorithm', ['a.json', '--dry-run', '--alg=ES256'], ['--alg "ES256" is no algorithm']],
        ['a blank key ID', ['a.json', '--dry-run', '--kid', ' '], ['--kid needs a key ID']],
        [
            'two ways to a key ID',
            ['a.json', '--dry-run', '--kid=a', '--kid-from-thumbprint'],
            ['two ways to choose the key ID']
        ],
        ['two folders', ['a.json', '--out=a', '--out=b'], ['--out is given more than once']],
        ['standard input twice', ['-', '-', '--dry-run'], ['only once']],
        ['1,001 files', [...Array<string>(1001).fill('a'), '--dry-run'], ['1001 files are more than']],
        ['an option of check', ['a.json', '--dry-run', '--for=upload'], ['"--for" is no option of preflight fix']]
    ])('says what is wrong with %s', (_title, args, words) => {
        const { problems } = parseFixArguments(args);
        expect(problems).toHaveLength(words.length);
        for (const word of words) {
            expect(problems.map(({ what }) => what).join('\n')).toContain(word);
        }
        expect(problems.every(({ next }) => next.length > 10)).toBe(true);
    });

    it.each([
        ['--alg=rs512', 'for example: --alg RS512'],
        ['--alg=RS25', 'for example: --alg RS256'],
        ['--ouut=x', 'Did you mean --out?'],
        ['--dry', 'The options are'],
        ['--strip-sample', 'Did you mean --strip-samples?']
    ])('%s: %s', (option, words) => {
        const { problems } = parseFixArguments(['a.json', '--out=b', option]);
        expect(problems.map(({ next }) => next).join()).toContain(words);
    });
});

describe('a token among the arguments', () => {
    const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiI0MiJ9.c2lnbmF0dXJl';

    it.each([
        [['token', TOKEN]],
        [['token', 'a.jwt', '--key', TOKEN]],
        [['token', `--issuer=${TOKEN}`]],
        [[TOKEN]],
        [['check', `"${TOKEN}"`]],
        [['token', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiI0MiJ9']],
        [['token', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiI0MiJ9.']],
        [['token', `JWT : ${TOKEN}`]],
        // A header that begins with a blank, as some libraries write it.
        [['token', 'eyAiYWxnIjoiUlMyNTYifQ.eyJzdWIiOiI0MiJ9.c2lnbmF0dXJl']]
    ])('is seen: %#', (args) => {
        const problem = problemOfSecret(args);
        expect(problem?.what).toContain('One of the arguments is a token');
        expect(`${problem?.what}${problem?.next}`).not.toMatch(/eyJ|eyA/);
    });

    it.each([
        [['token', 'token.jwt', '--key', 'key.json', '--issuer', 'https://id.example.com/a.b.c']],
        [['token', 'eyJ.jwt']],
        [['token', 'keys/eyJhbGciOiJSUzI1NiJ9.jwt']],
        [['org', '--target-org', TOKEN]],
        [['org', `--target-org=${TOKEN}`]]
    ])('is not seen where there is none, or where its words are others: %#', (args) => {
        expect(problemOfSecret(args)).toBeNull();
    });
});
