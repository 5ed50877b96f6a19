import {
    COMMON_OPTIONS,
    commonArguments,
    needed,
    type Arguments,
    type CommonArguments,
    type Options
} from './options.js';
import type { Problem } from '../problem.js';

/** What the commands take that look at an org's configuration. */
export const CONFIGURATION_OPTIONS = {
    ...COMMON_OPTIONS,
    metadata: {
        type: 'string',
        problemOf: needed('metadata', 'a folder, a file or a zip', '--metadata force-app/main/default')
    },
    'target-org': { type: 'string', problemOf: needed('target-org', 'an alias or username', '--target-org my-org') }
} as const satisfies Options;

export type ConfigurationOption = keyof typeof CONFIGURATION_OPTIONS;

export interface ConfigurationArguments extends CommonArguments {
    readonly metadata: string | undefined;
    readonly targetOrg: string | undefined;
    /** Everything that is wrong with the arguments, at once. */
    readonly problems: readonly Problem[];
}

const TWO_PLACES: Problem = {
    what: '--metadata and --target-org are two places to read from.',
    next: 'Write one of them: --metadata for files, --target-org for an org that the sf CLI is logged in to.'
};

/** What to write so that a command knows where the configuration is. */
export const PLACES =
    'Name a folder of retrieved metadata: --metadata force-app/main/default\nOr an org that the sf CLI is logged in to: --target-org ALIAS';

function problemsOfSource(command: string, { has }: Arguments<ConfigurationOption>, isNeeded: boolean): Problem[] {
    if (has('metadata') && has('target-org')) {
        return [TWO_PLACES];
    }
    return has('metadata') || has('target-org') || !isNeeded
        ? []
        : [{ what: `preflight ${command} does not know where the configuration is.`, next: PLACES }];
}

/** What stands alone on the command line, though every value here belongs to an option. */
export function problemsOfPositionals(positionals: readonly string[], command: string, option: string): Problem[] {
    return positionals.map((word) => ({
        what: `"${word}" stands alone; preflight ${command} takes options only.`,
        next: `Write the option before it, for example: --${option} ${word}`
    }));
}

/**
 * Reads what those commands have in common.
 *
 * @param isNeeded false: there is work to do without a configuration, too
 */
export function configurationArguments(
    command: string,
    given: Arguments<ConfigurationOption>,
    isNeeded = true
): ConfigurationArguments {
    return {
        ...commonArguments(given),
        metadata: given.value('metadata'),
        targetOrg: given.value('target-org'),
        problems: [...given.problems, ...problemsOfSource(command, given, isNeeded)]
    };
}
