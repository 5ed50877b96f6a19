import type { Rule } from '../../types.js';
import { countingKeys, isVeryKey, keysOutside, mayHaveOtherKeys } from '../../channel/subject.js';
import { nameOf, placeOf } from '../../channel/words.js';

/** The same key ID and the same public key. */
export const keyAlreadyUploaded: Rule<'keyset'> = {
    id: 'keyset.key-already-uploaded',
    severity: 'notice',
    title: 'The key is uploaded already',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T3'],
    message: 'This key is uploaded already as {key}, {place}.',
    why: 'It need not be uploaded again; a second copy has to be kept up to date as well.',
    fix: 'Use the uploaded key. If you meant to add another one, give it a key ID and a key pair of its own.',
    setupPage: 'user-verification',
    appliesTo: ({ comparison }) => comparison.candidate.kind === 'key',
    check: (subject) => {
        const { comparison } = subject;
        const copies = [...countingKeys(subject), ...keysOutside(subject)]
            .filter(({ key }) => isVeryKey(comparison, key))
            .map(({ key, path }) => ({ path, data: { key: nameOf(key), place: placeOf(key) } }));
        return copies.length === 0 && mayHaveOtherKeys(subject) ? { notChecked: 'facts-missing' } : copies;
    }
};
