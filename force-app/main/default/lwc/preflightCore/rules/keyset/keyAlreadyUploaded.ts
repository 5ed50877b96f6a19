import type { Rule } from '../../types.js';
import { renewalOf } from '../../channel/renewal.js';
import { countingKeys, isVeryKey, keysOutside, mayHaveOtherKeys } from '../../channel/subject.js';
import { nameOf, placeOf } from '../../channel/words.js';

/** The same key ID and the same public key. */
export const keyAlreadyUploaded: Rule<'keyset'> = {
    id: 'keyset.key-already-uploaded',
    severity: 'notice',
    title: 'The key is uploaded already',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T3'],
    who: 'setup',
    message: 'This key is uploaded already as {key}, {place}.',
    why: 'It need not be uploaded again; a second copy has to be kept up to date as well.',
    fix: 'Use the uploaded key. If you meant to add another one, give it a key ID and a key pair of its own.',
    variants: {
        older: {
            message: 'This key is uploaded with a newer certificate already, as {key}, {place}.',
            fix: 'There is nothing to do: keep the uploaded key.'
        }
    },
    setupPage: 'user-verification',
    appliesTo: ({ comparison }) => comparison.candidate.kind === 'key',
    check: (subject) => {
        const { comparison } = subject;
        const renewal = renewalOf(subject);
        if (renewal?.kind === 'newer') {
            // keyset.certificate-renewed tells what to do with it.
            return [];
        }
        const copies = [...countingKeys(subject), ...keysOutside(subject)]
            .filter(({ key }) => isVeryKey(comparison, key))
            .map(({ key, path }) => ({
                path,
                ...(renewal && { variant: 'older' }),
                data: { key: nameOf(key), place: placeOf(subject, key) }
            }));
        return copies.length === 0 && mayHaveOtherKeys(subject) ? { notChecked: 'facts-missing' } : copies;
    }
};
