import { readOrg } from '../targetOrg/read.js';
import type { ConfigurationArguments } from '../arguments/configuration.js';
import type { ConfigurationReading } from './configuration.js';
import { readMetadata } from './files.js';

/** Reads the configuration from where the command line says. */
export async function loadConfiguration({
    metadata,
    targetOrg
}: ConfigurationArguments): Promise<ConfigurationReading> {
    return targetOrg === undefined ? readMetadata(metadata ?? '.') : readOrg(targetOrg);
}
