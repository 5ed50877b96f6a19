import type { SigningAlgorithm } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import type { Problem } from '../problem.js';
import { algorithmOf, problemOfAlgorithm } from './algorithm.js';
import { COMPARE_OPTIONS, NO_CHANNEL } from './compare.js';
import {
    configurationArguments,
    PLACES,
    problemsOfPositionals,
    type ConfigurationArguments,
    type ConfigurationOption
} from './configuration.js';
import { parseLifetime, problemOfLifetime } from './lifetime.js';
import { needed, parseArguments, type Arguments, type Options } from './options.js';

export interface NewTokenArguments extends ConfigurationArguments {
    /** The file of the private key, or - for standard input; '' with a problem. */
    readonly key: string;
    readonly sub: string;
    /** null: the channel says it. */
    readonly iss: string | null;
    readonly channel: string | undefined;
    /** null: it is found by the public key. */
    readonly kid: string | null;
    readonly alg: SigningAlgorithm;
    /** Seconds. */
    readonly lifetime: number;
    /** The file to write to; undefined: standard output. */
    readonly out: string | undefined;
}

const USUAL_LIFETIME = 900;
const { issuer: _issuer, key: _key, json: _json, ...SHARED } = COMPARE_OPTIONS;

const OPTIONS = {
    ...SHARED,
    key: { type: 'string', problemOf: needed('key', 'the file of a private key', '--key private.pem') },
    sub: { type: 'string', problemOf: needed('sub', 'the ID of a test user', '--sub test-user-1') },
    iss: { type: 'string', problemOf: needed('iss', 'the issuer', '--iss https://id.example.com') },
    kid: { type: 'string', problemOf: needed('kid', 'a key ID', '--kid chat-2026-11') },
    alg: { type: 'string', problemOf: problemOfAlgorithm },
    lifetime: { type: 'string', problemOf: problemOfLifetime },
    out: { type: 'string', problemOf: needed('out', 'a file', '--out token.jwt') }
} as const satisfies Options;

type Given = Arguments<keyof typeof OPTIONS>;

const NO_KEY: Problem = {
    what: 'There is no private key to sign with.',
    next: 'Name its file, or - for standard input: --key private.pem (preflight new-key makes one)'
};
const NO_SUB: Problem = {
    what: 'A token needs a user.',
    next: 'Write the ID of a test user, not of a customer: --sub test-user-1'
};
const NO_ISSUER: Problem = {
    what: 'A token needs an issuer.',
    next: 'Write the one that is entered in Setup: --iss https://id.example.com\nOr name the channel, whose keyset says it: --metadata DIR --channel NAME'
};

function problemsOf({ has }: Given): Problem[] {
    const hasPlace = has('metadata') || has('target-org');
    return [
        ...(has('key') ? [] : [NO_KEY]),
        ...(has('sub') ? [] : [NO_SUB]),
        ...(has('iss') || has('channel') || hasPlace ? [] : [NO_ISSUER]),
        ...(hasPlace && !has('channel') ? [NO_CHANNEL] : []),
        ...(has('channel') && !hasPlace
            ? [{ what: 'preflight new-token does not know where the channel is configured.', next: PLACES }]
            : [])
    ];
}

/** A token is a line of text: there is no JSON of it. */
function withoutJson(given: Given): Arguments<ConfigurationOption> {
    return {
        positionals: given.positionals,
        problems: given.problems,
        has: (name) => name !== 'json' && given.has(name),
        values: (name) => (name === 'json' ? [] : given.values(name)),
        value: (name) => (name === 'json' ? undefined : given.value(name))
    };
}

/** Reads the arguments of `preflight new-token`. */
export function parseNewTokenArguments(args: readonly string[]): NewTokenArguments {
    const given = parseArguments('new-token', OPTIONS, args);
    const { value } = given;
    const shared = configurationArguments('new-token', withoutJson(given), false);
    return {
        ...shared,
        key: value('key') ?? '',
        sub: value('sub') ?? '',
        iss: value('iss') ?? null,
        channel: value('channel'),
        kid: value('kid') ?? null,
        alg: algorithmOf(value('alg')) ?? 'RS256',
        lifetime: parseLifetime(value('lifetime') ?? '') ?? USUAL_LIFETIME,
        out: value('out'),
        problems: [
            ...shared.problems,
            ...problemsOf(given),
            ...problemsOfPositionals(given.positionals, 'new-token', 'key')
        ]
    };
}
