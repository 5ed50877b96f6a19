import { isToken } from '../targetOrg/fault.js';
import { readOrg } from '../targetOrg/read.js';
import { plain } from '../terminal.js';
import type { ConfigurationArguments } from '../arguments/configuration.js';
import type { ConfigurationReading } from './configuration.js';
import { readMetadata } from './files.js';

/** Reads the configuration from where the command line says. */
export async function loadConfiguration({
    metadata,
    targetOrg
}: ConfigurationArguments): Promise<ConfigurationReading> {
    if (targetOrg === undefined) {
        return readMetadata(metadata ?? '.');
    }
    if (process.stderr.isTTY && !isToken(targetOrg)) {
        process.stderr.write(`Reading ${plain(targetOrg)} …\n`);
    }
    return readOrg(targetOrg);
}
