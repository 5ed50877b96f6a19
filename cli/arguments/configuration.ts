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

function problemsOfSource(command: string, { has }: Arguments<ConfigurationOption>): Problem[] {
    if (has('metadata') !== has('target-org')) {
        return [];
    }
    return has('metadata')
        ? [
              {
                  what: '--metadata and --target-org are two places to read from.',
                  next: 'Write one of them: --metadata for files, --target-org for an org that the sf CLI is logged in to.'
              }
          ]
        : [
              {
                  what: `preflight ${command} does not know where the configuration is.`,
                  next: 'Name a folder of retrieved metadata: --metadata force-app/main/default\nOr an org that the sf CLI is logged in to: --target-org ALIAS'
              }
          ];
}

/** What stands alone on the command line, though every value here belongs to an option. */
export function problemsOfPositionals(positionals: readonly string[], command: string, option: string): Problem[] {
    return positionals.map((word) => ({
        what: `"${word}" stands alone; preflight ${command} takes options only.`,
        next: `Write the option before it, for example: --${option} ${word}`
    }));
}

/** Reads what those commands have in common. */
export function configurationArguments(command: string, given: Arguments<ConfigurationOption>): ConfigurationArguments {
    return {
        ...commonArguments(given),
        metadata: given.value('metadata'),
        targetOrg: given.value('target-org'),
        problems: [...given.problems, ...problemsOfSource(command, given)]
    };
}
