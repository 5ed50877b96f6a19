import { createPublicKey } from 'node:crypto';
import { buildCommand, type Command, type Run } from './command.js';
import { AT, privateKeys, secrets } from './samples.js';
import { writeFiles } from './sampleOrg.js';
import { watch, type Watch } from './tokenLeaks.js';
import { ISSUER, makeTokenOrg, signed, signers, SUB } from './tokenSamples.js';
import { NOW_SECONDS } from '../../force-app/main/default/lwc/preflightCore/__tests__/support/makeToken.js';

const { chat, portal, spare, stranger } = signers;
const CHANNEL = ['--metadata', 'org', '--channel', 'Web_Chat'];
const ISSUER_GIVEN = ['--issuer', ISSUER];
const ENCRYPTED = `${Buffer.from('{"alg":"RSA-OAEP","enc":"A256GCM"}').toString('base64url')}.AAAA.AAAA.AAAA.AAAA`;
const PEM_OF_TOKEN = `-----BEGIN TOKEN-----\n`;

/** What the files hold; each is a token, or was meant as one. */
const tokens = {
    good: signed(chat),
    expired: signed(chat, { claims: { iat: NOW_SECONDS - 3780, exp: NOW_SECONDS - 180 } }),
    slash: signed(chat, { claims: { iss: `${ISSUER}/` } }),
    milliseconds: signed(chat, { claims: { exp: (NOW_SECONDS + 3600) * 1000 } }),
    beyond: signed(chat, { claims: { exp: 1e300, iat: -1e300 } }),
    early: signed(chat, { claims: { nbf: NOW_SECONDS + 600 } }),
    untyped: signed(chat, { header: { typ: undefined } }),
    'wrong-key': signed({ ...portal, kid: chat.kid }),
    'of-portal': signed(portal),
    'of-spare': signed(spare),
    'of-stranger': signed(stranger),
    'without-sub': signed(chat, { claims: { sub: undefined } }),
    'odd-types': signed(chat, { header: { kid: 7 }, claims: { iss: 7, exp: 'soon', aud: ['a'], jti: 'b' } }),
    none: signed(chat, { header: { alg: 'none' }, signature: '' }),
    hmac: signed(chat, { header: { alg: 'HS256' }, secret: chat.jwk }),
    unsigned: signed(chat).replace(/[^.]*$/, ''),
    cut: signed(chat).replace(/\.[^.]*$/, ''),
    // The claims of another token, as if somebody had edited them after they were signed.
    'edited-by-hand': signed(chat).replace(
        /\.[\w-]+\./,
        `.${signed(chat, { claims: { tier: 'x' } }).split('.')[1] ?? ''}.`
    ),
    edited: signed(chat).replace(/\.([\w-]{10})/, '.AAAAAAAAAA'),
    'payload-is-text': signed(chat, { claims: `"${SUB}"` })
} as const;
type Name = keyof typeof tokens;

jest.setTimeout(120_000);

let command: Command;
let watched: Watch;

beforeAll(async () => {
    command = await buildCommand();
    watched = watch(command.run, secrets);
    writeFiles(command.folder, 'org', makeTokenOrg());
    command.write('key.json', chat.jwk);
    command.write('portal.json', portal.jwk);
    command.write('set.json', JSON.stringify({ keys: [portal, chat].map(({ jwk }) => JSON.parse(jwk) as unknown) }));
    const { x5c } = JSON.parse(chat.jwk) as { x5c: [string] };
    command.write('certificate.der', Buffer.from(x5c[0], 'base64'));
    for (const [name, text] of Object.entries(tokens)) {
        command.write(name, watched.add(text));
    }
});

afterAll(() => command.remove());

function token(file: string, args: readonly string[] = [], input?: string | Buffer): Run {
    return watched.run(['token', file, '--at', AT, ...args], { input });
}

/** A token of its own in a file of its own. */
function tokenOf(content: string | Buffer, args: readonly string[] = []): Run {
    return token(command.write('token.txt', content), args);
}

describe('the exit status', () => {
    it.each<[string, Name | 'key.json', readonly string[], number]>([
        ['0 for a token alone that is well-formed', 'good', [], 0],
        ['0 with the key that verifies it', 'good', ['--key', 'key.json'], 0],
        ['0 with a key set that has it', 'good', ['--key', 'set.json'], 0],
        ['0 with one of several keys', 'good', ['--key', 'portal.json', '--key', 'key.json'], 0],
        ['0 with the issuer that it has', 'good', ISSUER_GIVEN, 0],
        ['0 for a channel that takes it', 'good', CHANNEL, 0],
        ['0 with a warning', 'untyped', ['--key', 'key.json'], 0],
        ['1 once it has expired', 'expired', ['--key', 'key.json'], 1],
        ['1 for another issuer', 'slash', ISSUER_GIVEN, 1],
        ['1 for a key that does not verify it', 'good', ['--key', 'portal.json'], 1],
        ['1 for a certificate that is no key yet', 'good', ['--key', 'certificate.der'], 1],
        ['1 for a channel with another issuer', 'slash', CHANNEL, 1],
        ['1 for a signature by another key of the org', 'wrong-key', CHANNEL, 1],
        ['1 for a signature by nobody of the org', 'of-stranger', CHANNEL, 1],
        ['1 for a channel with verification off', 'good', ['--metadata', 'org', '--channel', 'Guest'], 1],
        ['1 without a signature', 'none', ['--key', 'key.json'], 1],
        ['1 for a key in the place of a token', 'key.json', [], 1]
    ])('%s', (_title, file, args, status) => {
        const run = token(file, args);
        expect(run.stderr).toBe('');
        expect(run.status).toBe(status);
    });

    it.each<[string, string, readonly string[], string]>([
        ['a token that is not there', 'gone', [], 'Cannot read "gone": there is no such file.'],
        ['a folder', 'org', [], 'Name the file in it that holds the token.'],
        ['a key that is not there', 'good', ['--key', 'gone.json'], 'Cannot read "gone.json"'],
        [
            'a channel that is not there',
            'good',
            ['--metadata', 'org', '--channel', 'Web_Caht'],
            'Did you mean Web_Chat'
        ],
        ['metadata that is not there', 'good', ['--metadata', 'gone', '--channel', 'Web_Chat'], 'Cannot read "gone"']
    ])('2 for %s', (_title, file, args, words) => {
        const { status, stderr } = token(file, args);
        expect(stderr).toContain(words);
        expect(status).toBe(2);
    });

    it('2 for a key that is not there, though the others were tried', () => {
        const { status, stdout } = token('good', ['--key', 'gone.json', '--key', 'key.json']);
        expect(stdout).toMatch(/^✓ good: Verified with key\.json\n/);
        expect(status).toBe(2);
    });

    it('2 when the keys are at an endpoint, with the commands that have them tried; 0 once they are given', () => {
        const partner = ['--metadata', 'org', '--channel', 'Partner'];
        const { status, stdout, stderr } = token('of-stranger', partner);
        expect(stdout).toMatch(/^\? of-stranger: Whether it fits Partner cannot be told\n/);
        expect(stderr).toContain("curl -s 'https://partner.example.com/jwks' > keys.json\n");
        expect(stderr).toContain('preflight token FILE --key keys.json');
        expect(status).toBe(2);
        const keys = command.write('keys.json', JSON.stringify({ keys: [JSON.parse(stranger.jwk)] }));
        const again = token('of-stranger', [...partner, '--key', keys]);
        expect(again.stdout).toMatch(
            /^\? of-stranger: Verified with keys\.json; whether it fits Partner cannot be told\n/
        );
        expect(again.stderr).toBe('');
        expect(again.status).toBe(0);
    });

    it.each([
        ['PEM', 'spki', 'pem'],
        ['DER', 'spki', 'der'],
        ['PEM of PKCS #1', 'pkcs1', 'pem'],
        ['DER of PKCS #1', 'pkcs1', 'der']
    ] as const)('0 with a bare public key that verifies it: %s', (_title, type, format) => {
        const exported = createPublicKey(chat.privateKey).export({ type, format } as { type: 'spki'; format: 'pem' });
        const { status, stdout } = token('good', ['--key', command.write('public.key', exported)]);
        expect(stdout).toMatch(/^✓ good: Verified with public\.key\n/);
        expect(status).toBe(0);
        const edited = token('edited-by-hand', ['--key', 'public.key']);
        expect(edited.stdout.replace(/\s+/g, ' ')).toContain(
            'The key public.key made the signature, but over another text'
        );
        expect(edited.status).toBe(1);
    });

    it('1 for a file without a key, and it says so', () => {
        const { status, stdout } = token('good', ['--key', command.write('hello.txt', 'hello')]);
        expect(stdout).toMatch(/^\? good: Well-formed, but not verified: no given key can be used\n/);
        expect(stdout).toMatch(/^✕ hello\.txt: This is not a key/m);
        expect(status).toBe(1);
    });
});

describe('what a token is read from', () => {
    it('standard input', () => {
        expect(token('-', ['--key', 'key.json'], tokens.good).stdout).toMatch(/^✓ Standard input: Verified with key/);
        expect(token('good', ['--key', '-'], chat.jwk).stdout).toMatch(/^✓ good: Verified with standard input\n/);
    });

    it.each([
        ['the line end of a text file', `${tokens.good}\n`],
        ['that of Windows', `${tokens.good}\r\n`],
        ['UTF-16 with a mark', Buffer.from(`\uFEFF${tokens.good}\r\n`, 'utf16le')]
    ])('takes it with %s', (_title, content) => {
        const { stdout, status } = tokenOf(content, ['--key', 'key.json']);
        expect(stdout).toMatch(/^[✓!] token\.txt: Verified with key\.json/);
        expect(stdout).not.toContain('token.whitespace');
        expect(status).toBe(0);
    });

    it.each([
        ['Bearer', `Authorization: Bearer ${tokens.good}`, 'token.wrapped'],
        ['quotes', `"${tokens.good}"`, 'token.wrapped'],
        ['the label of Salesforce’s tool', `JWT : ${tokens.good}`, 'token.wrapped'],
        ['two line ends', `${tokens.good}\n\n`, 'token.whitespace'],
        ['line breaks inside', tokens.good.replace(/.{64}/g, '$&\n'), 'token.segment-encoding'],
        ['too much', `${tokens.good}${'A'.repeat(65_536)}`, 'input.too-large'],
        ['nothing', '', 'input.empty'],
        ['text', 'Please find the token attached.', 'token.malformed'],
        ['a heading', `${PEM_OF_TOKEN}${tokens.good}`, 'token.wrapped'],
        ['five parts', `${tokens.good}.AAAA.AAAA`, 'token.malformed'],
        ['an encrypted token', ENCRYPTED, 'token.encrypted'],
        ['two tokens', `${tokens.good}\n${tokens.expired}`, 'token.malformed'],
        ['the same token twice', `${tokens.good}\n${tokens.good}`, 'token.wrapped'],
        ['an ellipsis', `${tokens.good.split('.')[0] ?? ''}.eyJ...`, 'token.malformed']
    ])('names %s', (_title, content, rule) => {
        const { stdout, stderr } = tokenOf(content);
        expect(stdout).toContain(` ${rule} (`);
        expect(stderr).toBe('');
    });

    it('says what is too large to be looked at', () => {
        const { status, stderr } = token('-', [], Buffer.alloc(16 * 1024 * 1024 + 1, 'A'));
        expect(stderr).toContain('Cannot read standard input: it is larger than 16 MiB, so it is no token.');
        expect(status).toBe(2);
    });
});

describe('a token among the arguments', () => {
    it.each<[string, (text: string) => readonly string[]]>([
        ['in the place of the file', (text) => ['token', text]],
        ['behind the file', (text) => ['token', 'good', text]],
        ['as a key', (text) => ['token', 'good', '--key', text]],
        ['behind an equals sign', (text) => ['token', 'good', `--issuer=${text}`]],
        ['as an option', (text) => ['token', `--${text}`]],
        ['with Bearer', (text) => ['token', `Bearer ${text}`, '--json']],
        ['as a command', (text) => [text]],
        ['behind check', (text) => ['check', text]],
        ['behind compare', (text) => ['compare', '--key', text]]
    ])('is refused and not repeated: %s', (_title, args) => {
        const { status, stdout, stderr } = watched.run(args(tokens.good));
        expect(stdout).toBe('');
        expect(stderr).toContain('One of the arguments is a token.');
        expect(stderr).toContain('pbpaste | preflight token -');
        expect(stderr.match(/^preflight:/gm)).toHaveLength(1);
        expect(status).toBe(2);
    });

    it('has words of its own in the place of an alias', () => {
        const { status, stderr } = watched.run(['compare', '--target-org', tokens.good, '--channel', 'x']);
        expect(stderr).toContain('is a session, not an alias');
        expect(status).toBe(2);
    });
});

describe('the text for people', () => {
    it('says that a token is good, what it says of itself, and what each answer rests on', () => {
        const { stdout } = token('good', CHANNEL);
        expect(stdout).toMatch(/^✓ good: Fits Web_Chat \(Web Chat\)\n/);
        const [, facts = '', chain = '', questions = ''] = stdout.split('\n\n');
        expect(facts.split('\n')).toEqual([
            '  Header      alg RS256, kid "chat-2026", typ JWT',
            '  Issuer      https://id.example.com',
            '  Claims      sub is there; also 1 other',
            '  Issued      2026-11-23 11:59:00 UTC, 1 minute ago',
            '  Expires     2026-11-23 12:59:00 UTC, in 59 minutes',
            '  Signature   verifies with the uploaded key Chat_2026'
        ]);
        expect(chain).toContain('  ✓ Keyset         Prod_2026');
        expect(questions.match(/^ {2}✓ /gm)).toHaveLength(10);
        expect(questions.match(/^ {4}\S/gm)?.length).toBeGreaterThanOrEqual(10);
        expect(questions).toContain('  ✓ Is iss the issuer that is specified in Setup?\n');
    });

    it('says how to have answered what was not', () => {
        const { stdout } = token('good');
        expect(stdout).toMatch(/^\? good: Well-formed, but not verified: no key was given\n/);
        expect(stdout.match(/^ {2}- /gm)).toHaveLength(8);
        const flat = stdout.replace(/\s+/g, ' ');
        expect(flat).toContain('(--key FILE, or --metadata DIR --channel NAME).');
        expect(flat).toContain('(--issuer ISSUER, or --metadata DIR --channel NAME).');
    });

    it.each<[Name, RegExp]>([
        ['expired', /^ {2}Expires {5}2026-11-23 11:57:00 UTC, 3 minutes ago$/m],
        ['early', /^ {2}Not before {2}2026-11-23 12:10:00 UTC, in 10 minutes$/m],
        ['milliseconds', /^ {2}Expires {5}beyond the year 9999$/m],
        ['beyond', /^ {2}Issued {6}before any calendar$/m],
        ['untyped', /^ {2}Header {6}alg RS256, kid "chat-2026", typ missing$/m],
        ['odd-types', /^ {2}Header {6}alg RS256, kid there, but cannot be read, typ JWT$/m],
        ['odd-types', /^ {2}Issuer {6}there, but cannot be read$/m],
        ['odd-types', /^ {2}Claims {6}sub is there; also aud, jti, 1 other$/m],
        ['without-sub', /^ {2}Claims {6}sub is missing; also 1 other$/m]
    ])('tells of %s', (file, words) => {
        expect(token(file).stdout).toMatch(words);
    });

    it('names the key that signed it where the kid says another one', () => {
        const { stdout } = token('wrong-key', CHANNEL);
        expect(stdout).toMatch(/^✕ wrong-key: Does not fit Web_Chat \(Web Chat\) \(\d error/);
        expect(stdout).toMatch(/^ {2}Signature {3}verifies with the uploaded key Portal_2026$/m);
        expect(stdout).toMatch(/^ {2}✕ Is the JWK the public half of the private key that signed the token\? → \d/m);
        expect(stdout).toMatch(/^ {2}\d error keyset\.signer-mismatch \(backend\)$/m);
    });

    it('finds the signer outside of every keyset, too', () => {
        expect(token('of-spare', CHANNEL).stdout).toMatch(/^ {2}Signature {3}verifies with the uploaded key Spare$/m);
        expect(token('of-stranger', CHANNEL).stdout).toMatch(
            /^ {2}Signature {3}does not verify with an uploaded key$/m
        );
        const both = token('of-stranger', [...CHANNEL, '--key', 'key.json']).stdout;
        expect(both).toMatch(/does not verify with a given key, nor with an uploaded key$/m);
    });

    it.each([
        ['a channel', CHANNEL, 'keyset'],
        ['--issuer', ISSUER_GIVEN, '--issuer']
    ])('marks where its issuer differs from that of %s', (_title, args, label) => {
        const { stdout } = token('slash', args);
        const frame = /^ {6}token( +)(.*)\n {6}(keyset|--issuer)( +)(.*)\n( *)\^$/m.exec(stdout);
        const [, blanks = '', yours = '', name = '', , theirs = '', indent = ''] = frame ?? [];
        expect([yours, name, theirs]).toEqual([`${ISSUER}/`, label, ISSUER]);
        const column = indent.length - 6 - 'token'.length - blanks.length;
        expect(yours.slice(column)).toBe('/');
    });

    it('says of what is wrong with a given key which key it is', () => {
        const late = token('good', ['--key', 'key.json', '--at=2028-01-01T00:00:00Z']);
        expect(late.stderr).toContain('--at is given more than once');
        const { stdout } = watched.run(['token', 'good', '--key', 'key.json', '--at', '2028-01-01T00:00:00Z']);
        expect(stdout).toMatch(/^ {2}\d error certificate\.expired \(backend\)$/m);
        expect(stdout).toContain('    at key.json  /x5c/0\n');
        expect(stdout).toMatch(/^ {2}✕ Is the expiry date of the certificate still good\? → \d/m);
    });

    it('does not blame the token for a key that verifies it and has errors', () => {
        const { stdout } = token('good', ['--key', 'certificate.der']);
        expect(stdout).toMatch(/^✕ good: Verified with certificate\.der, but that key has errors \(/);
        const compared = token('good', [...CHANNEL, '--key', 'certificate.der']).stdout;
        expect(compared).toMatch(/^✕ good: Fits Web_Chat \(Web Chat\), but the given key has errors \(/);
    });

    it('tells what to do with a key in the place of a token', () => {
        const { stdout } = token('key.json', CHANNEL);
        expect(stdout).toMatch(/^✕ key\.json: This is a key, not a token \(1 error\)\n/);
        expect(stdout).toContain('  To have it checked as a key: preflight check key.json\n');
        expect(stdout).toContain('Not compared with Web_Chat (Web Chat): no token could be read in it.');
    });

    it('is short with --quiet: errors only', () => {
        expect(token('good', [...CHANNEL, '-q'])).toMatchObject({ stdout: '', status: 0 });
        expect(token('untyped', ['--key', 'key.json', '-q'])).toMatchObject({ stdout: '', status: 0 });
        const { stdout, status } = token('expired', [...CHANNEL, '-q']);
        expect(stdout).toMatch(/^✕ expired: Verification will fail with this token, though it fits Web_Chat/);
        expect(stdout).toContain('token.expired');
        expect(stdout).not.toContain('Header');
        expect(status).toBe(1);
    });

    it.each(['good', 'slash', 'wrong-key', 'odd-types', 'none'] as const)('fits into 80 columns: %s', (file) => {
        const { stdout } = token(file, CHANNEL);
        const long = stdout.split('\n').filter((line) => line.length > 80 && !/https?:/.test(line));
        expect(long).toEqual([]);
    });

    it('lets no token steer the terminal, and shortens what is long', () => {
        const odd = `a\u202Eb\u001b[31m${'c'.repeat(300)}`;
        const text = watched.add(signed(chat, { header: { kid: odd, typ: odd }, claims: { iss: odd } }));
        const { stdout } = tokenOf(text, ['--issuer', 'a']);
        expect(stdout).not.toMatch(/[\u202E\u001b]/);
        expect(stdout).toContain('a\uFFFDb\uFFFD[31m');
        expect(stdout).not.toContain('c'.repeat(100));
    });
});

describe('a private key', () => {
    const files = Object.entries(privateKeys);

    it.each(files)('is stopped in the place of a token, and nothing of it is shown: %s', (name, content) => {
        const { status, stdout } = token(command.write(name, content), CHANNEL);
        expect(stdout).toContain('Stop: this holds a private key');
        expect(status).toBe(1);
    });

    it('is stopped in the place of a key', () => {
        const given = files.flatMap(([name, content]) => ['--key', command.write(name, content)]);
        const { status, stdout } = token('good', [...given, '--key', 'key.json']);
        expect(stdout).toMatch(/^✓ good: Verified with key\.json\n/);
        expect(stdout.match(/^✕ \S+: Stop: this holds a private key/gm)).toHaveLength(files.length);
        expect(status).toBe(1);
    });
});

describe('the secrecy of a token', () => {
    it.each(Object.keys(tokens))('%s, in all its forms', (name) => {
        const text = token(name, ['--key', 'key.json', ...CHANNEL]);
        const json = token(name, ['--key', 'key.json', '--json']);
        expect([text.stderr, json.stderr]).toEqual(['', '']);
        expect(json.status).toBeLessThanOrEqual(1);
    });

    it('holds in all that was written: no piece of a token, no value of sub or of an unknown claim', () => {
        expect(watched.runs()).toBeGreaterThan(30);
        expect(watched.leaks()).toEqual([]);
    });

    it('would be seen to be broken', () => {
        const [, payload = ''] = tokens.good.split('.');
        expect(watched.leaks([`of ${payload.slice(20, 30)}\n  ${payload.slice(30, 36)}.`])).toHaveLength(1);
        expect(watched.leaks([`sub is ${SUB}`])).toEqual([SUB]);
    });
});
