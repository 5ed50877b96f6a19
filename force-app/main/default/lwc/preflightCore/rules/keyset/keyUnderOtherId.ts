import type { Rule } from '../../types.js';
import { countingKeys, keysOutside, mayHaveOtherKeys } from '../../channel/subject.js';
import { candidatePublicKey } from '../../channel/uploadedKey.js';
import { nameOf, placeOf } from '../../channel/words.js';
import { shorten } from '../../text/words.js';

/** The same key twice is no harm, but one of the two names is likely a slip. */
export const keyUnderOtherId: Rule<'keyset'> = {
    id: 'keyset.key-under-other-id',
    severity: 'warning',
    title: 'The key is uploaded under another key ID',
    source: { name: 'RFC 7517', section: '4.5', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.5' },
    asks: ['T9'],
    who: 'backend',
    message: 'This public key is uploaded as {key}, {place}, with the "kid" (key ID) {other} instead of {kid}.',
    why: 'Tokens that name the one key ID do not find the key under the other. It is easily a sign that the wrong file was taken.',
    fix: 'Decide on one of the two key IDs, and use it in the key and in the "kid" of the tokens.',
    setupPage: 'user-verification',
    appliesTo: ({ comparison }) => comparison.candidate.kind === 'key',
    check: (subject) => {
        const { candidate } = subject.comparison;
        if (!candidate.kid || candidatePublicKey(candidate) === null) {
            return { notChecked: 'unreadable' };
        }
        const kid = shorten(candidate.kid);
        const renamed = [...countingKeys(subject), ...keysOutside(subject)]
            .filter(({ key }) => key.samePublicKey === true && !key.sameKid)
            .map(({ key, path }) => ({
                path: `${path}/kid`,
                data: { key: nameOf(key), place: placeOf(subject, key), other: shorten(key.kid ?? 'none'), kid }
            }));
        return renamed.length === 0 && mayHaveOtherKeys(subject) ? { notChecked: 'facts-missing' } : renamed;
    }
};
