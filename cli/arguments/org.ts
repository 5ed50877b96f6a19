import {
    CONFIGURATION_OPTIONS,
    configurationArguments,
    problemsOfPositionals,
    type ConfigurationArguments
} from './configuration.js';
import { parseArguments } from './options.js';

/** Reads the arguments of `preflight org`. */
export function parseOrgArguments(args: readonly string[]): ConfigurationArguments {
    const given = parseArguments('org', CONFIGURATION_OPTIONS, args);
    const shared = configurationArguments('org', given);
    return {
        ...shared,
        problems: [...shared.problems, ...problemsOfPositionals(given.positionals, 'org', 'metadata')]
    };
}
