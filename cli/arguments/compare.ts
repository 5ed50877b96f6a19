import { problemsOfList } from './check.js';
import {
    CONFIGURATION_OPTIONS,
    configurationArguments,
    problemsOfPositionals,
    type ConfigurationArguments
} from './configuration.js';
import { needed, parseArguments, type Options } from './options.js';
import type { Problem } from '../problem.js';

export interface CompareArguments extends ConfigurationArguments {
    /** API name or label; '' with a problem when it was not given. */
    readonly channel: string;
    /** Key files; none: the channel alone is looked at. */
    readonly files: readonly string[];
    readonly issuer: string | null;
}

const CHANNEL_EXAMPLE = '--channel Web_Chat';

/** What the commands take that compare something with a channel. */
export const COMPARE_OPTIONS = {
    ...CONFIGURATION_OPTIONS,
    channel: { type: 'string', problemOf: needed('channel', 'the name of a messaging channel', CHANNEL_EXAMPLE) },
    key: { type: 'string', isRepeatable: true, problemOf: needed('key', 'a file', '--key key.json') },
    issuer: {
        type: 'string',
        problemOf: needed('issuer', 'the issuer of the tokens', '--issuer https://id.example.com')
    }
} as const satisfies Options;

export const NO_CHANNEL: Problem = {
    what: 'There is no channel to compare with.',
    next: `Name one by its API name, for example: ${CHANNEL_EXAMPLE} (which there are: preflight org)`
};

/** Reads the arguments of `preflight compare`. */
export function parseCompareArguments(args: readonly string[]): CompareArguments {
    const given = parseArguments('compare', COMPARE_OPTIONS, args);
    const shared = configurationArguments('compare', given);
    const files = given.values('key');
    return {
        ...shared,
        channel: given.value('channel') ?? '',
        files,
        issuer: given.value('issuer') ?? null,
        problems: [
            ...shared.problems,
            ...(given.has('channel') ? [] : [NO_CHANNEL]),
            ...problemsOfList(files, '.'),
            ...problemsOfPositionals(given.positionals, 'compare', 'key')
        ]
    };
}
