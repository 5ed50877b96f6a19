import type { Rule } from '../../types.js';
import { isEndpoint, isFromFiles, keysetPath } from '../../channel/subject.js';
import { nameOf } from '../../channel/words.js';
import { shorten } from '../../text/words.js';

/** What was not read is not called missing. */
export const keyMissing: Rule<'keyset'> = {
    id: 'keyset.key-missing',
    severity: 'error',
    title: 'The keyset names a key that does not exist',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T3'],
    who: 'setup',
    message: 'Keyset {keyset} names the key {key}, which does not exist.',
    why: 'A token that this key signed cannot be verified; after a deployment it is often the only key of the keyset.',
    fix: 'Under Enhanced Chat User Verification, upload the key with New Key and the API name {key}, or take it out of the keyset.',
    variants: {
        'not-among-files': {
            message: 'Keyset {keyset} names the key {key}, which is not among the files that were read.',
            fix: 'Retrieve all keys (sf project retrieve start -m PublicKeyCertificate) and read the files again; if it is still not there, upload it with New Key and the API name {key}.'
        }
    },
    setupPage: 'user-verification',
    appliesTo: ({ keysets }) => keysets.some((keyset) => !isEndpoint(keyset)),
    check: ({ comparison, keysets }) => {
        const own = keysets.filter((keyset) => !isEndpoint(keyset));
        const missing = own.flatMap((keyset) =>
            keyset.missingKeys.map((key, index) => ({
                path: `${keysetPath(comparison, keyset)}/missingKeys/${index}`,
                ...(isFromFiles(comparison) && { variant: 'not-among-files' }),
                data: { keyset: nameOf(keyset), key: shorten(key) }
            }))
        );
        const isOpen = missing.length === 0 && own.some(({ unreadKeys }) => unreadKeys.length > 0);
        return isOpen ? { notChecked: 'facts-missing' } : missing;
    }
};
