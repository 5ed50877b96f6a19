import type { Rule } from '../../types.js';
import { countingAuthorizations, isFromFiles } from '../../channel/subject.js';
import { shorten } from '../../text/words.js';

/** Deleted, renamed, or never deployed to this org. What was not read is not called missing. */
export const keysetMissing: Rule<'channel'> = {
    id: 'channel.keyset-missing',
    severity: 'error',
    title: 'The keyset of the channel does not exist',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T6'],
    who: 'setup',
    message: 'User Verification Configuration {configuration} names the keyset {keyset}, which does not exist.',
    why: 'Without its keyset the configuration has neither keys nor an issuer, and no token is verified.',
    fix: 'Open the channel in Messaging Settings, edit the configuration {configuration}, and choose a keyset that exists; or create it under Enhanced Chat User Verification with New Keyset.',
    variants: {
        'not-among-files': {
            message:
                'User Verification Configuration {configuration} names the keyset {keyset}, which is not among the files that were read.',
            fix: 'Retrieve all keysets (sf project retrieve start -m PublicKeyCertificateSet) and read the files again; if it is still not there, choose another keyset in the configuration {configuration}.'
        },
        unnamed: {
            message: 'User Verification Configuration {configuration} names no keyset.',
            fix: 'Open the channel in Messaging Settings, edit the configuration {configuration}, and choose the keyset.'
        }
    },
    setupPage: 'messaging-settings',
    appliesTo: ({ comparison }) => countingAuthorizations(comparison).some(({ isSupported }) => isSupported),
    check: ({ comparison }) => {
        const counting = countingAuthorizations(comparison).filter(({ isSupported }) => isSupported);
        const dangling = counting.filter(({ keysetState }) => keysetState === 'missing' || keysetState === 'unnamed');
        if (dangling.length === 0 && counting.some(({ keysetState }) => keysetState === 'not-read')) {
            return { notChecked: 'facts-missing' };
        }
        return dangling.map((authorization) => ({
            path: `/authorizations/${comparison.authorizations.indexOf(authorization)}/keyset`,
            ...(authorization.keysetState === 'unnamed'
                ? { variant: 'unnamed' }
                : isFromFiles(comparison) && { variant: 'not-among-files' }),
            data: {
                configuration: shorten(authorization.name || 'without a name'),
                ...(authorization.keysetState === 'missing' && { keyset: shorten(authorization.keyset ?? '') })
            }
        }));
    }
};
