import { problemOfSecret } from '../../cli/arguments/secret.js';
import { buildCommand, type Command } from './command.js';
import { goodKey, privateKeys, token } from './samples.js';

jest.setTimeout(120_000);

let command: Command;
beforeAll(async () => {
    command = await buildCommand();
});
afterAll(() => command.remove());

const url = (text: string): string => Buffer.from(text).toString('base64url');
const pretty = `${url('{\n  "alg": "RS256"\n}')}.${url('{\n  "sub": "u"\n}')}.c2ln`;
const bare = String(privateKeys['pkcs8.pem']).replace(/-----[^-]+-----|\s/g, '');

describe('a secret among the arguments is recognised as in a file', () => {
    it.each([
        ['a private key in PEM', [String(privateKeys['pkcs8.pem'])], 'private key'],
        ['one without its lines', [bare], 'private key'],
        ['one behind an option', [`--key=${bare}`], 'private key'],
        ['one that the shell took apart', String(privateKeys['pkcs8.pem']).split(/\s+/), 'private key'],
        ['a private JWK', [String(privateKeys['key.jwk'])], 'private key'],
        ['a token', [token], 'token'],
        ['a token with a header in lines', [pretty], 'token'],
        ['a token behind an option', [`--jwt=${token}`], 'token']
    ])('%s', (_title, args, expected) => {
        expect(problemOfSecret(['check', ...args])?.what).toContain(`is a ${expected}.`);
    });

    it.each([
        ['files', ['check', 'key.json', './keys/chat.private.pem', 'C:\\keys\\d.json']],
        ['a public key', [goodKey]],
        ['the session of an org', ['org', '--target-org', token]],
        ['an issuer', ['token', '-', '--issuer', 'https://id.example.com/a/b']]
    ])('and nothing else: %s', (_title, args) => {
        expect(problemOfSecret(args)).toBeNull();
    });
});

describe('an argument that is no file is repeated with its first forty characters only', () => {
    const long = 'Zq9x'.repeat(40);
    it.each([
        ['check', long],
        ['check', long, '--json'],
        ['check', `--${long}`],
        ['check', '--at', long],
        ['check', `--for=${long}`],
        ['fix', long, '--out', 'ready'],
        ['token', long],
        ['token', '-', '--key', long],
        ['compare', '--metadata', long, '--channel', 'Web'],
        ['org', long],
        ['new-key', long],
        ['new-token', '--key', long, '--sub', 'u', '--iss', 'https://id.example.com'],
        [long],
        [`--${long}`]
    ])('%s %s', (...args) => {
        const { stdout, stderr, status } = command.run(args);
        expect(status).toBe(2);
        expect((stdout + stderr).replace(/\s+/g, '')).not.toContain(long.slice(0, 41));
        expect(stderr).toContain('Zq9x');
    });

    it('but a file by its whole name', () => {
        const name = `${'k'.repeat(60)}.json`;
        command.write(name, goodKey);
        expect(command.run(['check', name, 'missing.json']).stdout.replace(/\s+/g, '')).toContain(name);
    });
});
