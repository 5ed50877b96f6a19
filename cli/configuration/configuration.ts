import type { Organization } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import type { Problem } from '../problem.js';

/** What an org is configured with, and where that was read. */
export interface Configuration {
    readonly from: 'metadata' | 'org';
    /** The folder, file, or alias, as named on the command line. */
    readonly name: string;
    readonly organization: Organization;
    /** Parts that could not be read; the others were. */
    readonly problems: readonly Problem[];
}

/** `null` in place of a configuration: nothing of it could be read. */
export type ConfigurationReading =
    Configuration | { readonly organization: null; readonly problems: readonly Problem[] };

/** The command that writes the files which `--metadata` reads. */
export const RETRIEVE =
    'sf project retrieve start -m MessagingChannel -m PublicKeyCertificateSet -m PublicKeyCertificate';
