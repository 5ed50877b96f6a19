import { problemsOfList } from './check.js';
import { COMPARE_OPTIONS, NO_CHANNEL } from './compare.js';
import { configurationArguments, PLACES, type ConfigurationArguments } from './configuration.js';
import { needed, parseArguments, type Arguments, type Options } from './options.js';
import type { Problem } from '../problem.js';

export interface TokenArguments extends ConfigurationArguments {
    /** The file that holds the token, or - for standard input; '' with a problem when it was not given. */
    readonly file: string;
    /** Key files to verify it with. */
    readonly keys: readonly string[];
    /** API name or label; undefined: it is compared with no channel. */
    readonly channel: string | undefined;
    /** The issuer that it must carry, where no channel says it. */
    readonly issuer: string | null;
}

const OPTIONS = {
    ...COMPARE_OPTIONS,
    issuer: {
        type: 'string',
        problemOf: needed('issuer', 'the issuer that is entered in Setup', '--issuer https://id.example.com')
    }
} as const satisfies Options;

type Given = Arguments<keyof typeof OPTIONS>;

const EXAMPLE = 'preflight token token.jwt --key key.json';

const NO_TOKEN: Problem = {
    what: 'There is no token to check.',
    next: 'Name the file that it is in, or - for standard input: pbpaste | preflight token - (more: preflight token --help)'
};
const INPUT_TWICE: Problem = {
    what: 'Standard input can be read only once, for the token or for one key.',
    next: `Write - a single time, and name a file for the other one: preflight token - --key key.json`
};
const NO_PLACE: Problem = { what: 'preflight token does not know where the channel is configured.', next: PLACES };
const ISSUER_OF_CHANNEL: Problem = {
    what: '--issuer cannot stand beside a channel: the channel’s keyset says which issuer the token must have.',
    next: 'Leave out --issuer to compare with the keyset; or leave out the channel to compare with --issuer.'
};

function problemsOfToken({ positionals, values }: Given): Problem[] {
    const keys = values('key');
    if (positionals.length === 0) {
        return [NO_TOKEN, ...problemsOfList(keys, '.')];
    }
    if (positionals.length > 1) {
        const what = `preflight token checks one token, but ${positionals.length} files are named.`;
        return [{ what, next: `Name one; a key stands behind its option: ${EXAMPLE}` }, ...problemsOfList(keys, '.')];
    }
    const isTwice = [...positionals, ...keys].filter((file) => file === '-').length > 1;
    return isTwice ? [INPUT_TWICE] : problemsOfList(keys, '.');
}

function problemsOfChannel({ has }: Given): Problem[] {
    const hasPlace = has('metadata') || has('target-org');
    return [
        ...(hasPlace && !has('channel') ? [NO_CHANNEL] : []),
        ...(has('channel') && !hasPlace ? [NO_PLACE] : []),
        ...(has('issuer') && (has('channel') || hasPlace) ? [ISSUER_OF_CHANNEL] : [])
    ];
}

/** Reads the arguments of `preflight token`. */
export function parseTokenArguments(args: readonly string[]): TokenArguments {
    const given = parseArguments('token', OPTIONS, args);
    const shared = configurationArguments('token', given, false);
    return {
        ...shared,
        file: given.positionals[0] ?? '',
        keys: given.values('key'),
        channel: given.value('channel'),
        issuer: given.value('issuer') ?? null,
        problems: [...shared.problems, ...problemsOfToken(given), ...problemsOfChannel(given)]
    };
}
