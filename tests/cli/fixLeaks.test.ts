import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommand, type Command } from './command.js';
import { AT, der, goodKey, pem, privateKeys, secrets, token } from './samples.js';
import { watch, type Watch } from './tokenLeaks.js';

jest.setTimeout(120_000);

let command: Command;
/** Pieces of private keys, and of a token. */
let watched: Watch;
let watchedToken: Watch;

beforeAll(async () => {
    command = await buildCommand();
    watched = watch(command.run, secrets);
    watchedToken = watch(command.run);
    watchedToken.add(token);
});

afterAll(() => command.remove());

beforeEach(() => rmSync(join(command.folder, 'ready'), { recursive: true, force: true }));

function writtenTexts(): string[] {
    const folder = join(command.folder, 'ready');
    try {
        return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    } catch {
        return [];
    }
}

const CHOICES = [['--alg=RS256', '--kid-from-thumbprint', '--key-from-certificate', '--strip-samples', '--use'], []];

describe.each(Object.entries(privateKeys))('the private key in %s', (name, content) => {
    it.each(['--json', '--quiet', '--dry-run', '--use'])('comes out nowhere, with %s', (option) => {
        const file = command.write(name, content);
        for (const choices of CHOICES) {
            const { stdout } = watched.run(['fix', file, '--out', 'ready', '--at', AT, option, ...choices]);
            expect(stdout).not.toBe('');
        }
        expect(watched.leaks()).toEqual([]);
        expect(watched.leaks(writtenTexts())).toEqual([]);
    });

    it('is not ready before it is said that the pair is exposed, or that it is a private key', () => {
        const { stdout } = watched.run(['fix', command.write(name, content), '--dry-run', '--at', AT]);
        expect(stdout.replace(/\s+/g, ' ')).toMatch(/private key|must be considered exposed/);
    });
});

it('would be noticed if it came out', () => {
    expect(watched.leaks([String(privateKeys['key.jwk'])]).length).toBeGreaterThan(0);
    expect(watchedToken.leaks([`x${token.slice(60, 200)}`]).length).toBeGreaterThan(0);
});

it('nothing of a token comes out either', () => {
    for (const option of ['--json', '--dry-run', '--quiet']) {
        watchedToken.run(['fix', command.write('token.jwt', token), '--out', 'ready', option]);
    }
    expect(watchedToken.leaks()).toEqual([]);
    expect(writtenTexts()).toEqual([]);
});

it('of a JWK with its private half only the public one is written, with the warning', () => {
    const members = { ...(JSON.parse(goodKey) as object), ...privateMembers() };
    const file = command.write('both.json', JSON.stringify(members, null, 2));
    const { status, stdout } = watched.run(['fix', file, '--out', 'ready', '--at', AT, '--quiet']);
    expect(status).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain('the pair must be considered exposed');
    expect(writtenTexts().map((text) => JSON.parse(text) as unknown)).toEqual([JSON.parse(goodKey)]);
    const { stdout: shown } = watched.run(['fix', file, '--at', AT, '--dry-run']);
    expect(shown).toMatch(/^ {4}- .*"d": /m);
    expect(watched.leaks()).toEqual([]);
});

/** The private members of the pair that the samples watch. */
function privateMembers(): Record<string, unknown> {
    const {
        kty: _kty,
        n: _n,
        e: _e,
        kid: _kid,
        alg: _alg,
        ...secret
    } = JSON.parse(String(privateKeys['key.jwk'])) as Record<string, unknown>;
    return secret;
}

it('a certificate beside its private key is not used either', () => {
    const both = `${pem('CERTIFICATE', der)}${String(privateKeys['pkcs8.pem'])}`;
    const { status } = watched.run(['fix', command.write('both.pem', both), '--out', 'ready', '--at', AT]);
    expect(status).toBe(1);
    expect(writtenTexts()).toEqual([]);
});
