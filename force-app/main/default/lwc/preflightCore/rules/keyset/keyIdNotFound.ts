import type { ChannelSubject, Rule, Violation } from '../../types.js';
import { countingKeys, isVeryKey, keysetsWithKeys, keysOutside, mayHaveOtherKeys } from '../../channel/subject.js';
import { listNames, nameOf, placeOf } from '../../channel/words.js';
import { shorten } from '../../text/words.js';

function violationOf(subject: ChannelSubject, kid: string): Violation {
    const { comparison } = subject;
    const common = {
        channel: comparison.channel ? nameOf(comparison.channel) : '',
        kid: shorten(kid),
        keyset: keysetsWithKeys(subject)[0]
            ? `the keyset ${listNames(keysetsWithKeys(subject).map(({ name }) => name))}`
            : 'a keyset of the channel'
    };
    const same = countingKeys(subject).find(({ key }) => key.samePublicKey === true)?.key;
    if (same) {
        const data = { ...common, key: nameOf(same), other: shorten(same.kid ?? 'none') };
        return { path: '/candidate/kid', variant: 'other-id', data };
    }
    const other = keysOutside(subject).find(({ key }) => key.sameKid)?.key;
    return other
        ? {
              path: '/candidate/kid',
              variant: 'other-key',
              data: { ...common, key: nameOf(other), place: placeOf(other) }
          }
        : { path: '/candidate/kid', data: common };
}

/** Names where else in the org the key or its key ID is. */
export const keyIdNotFound: Rule<'keyset'> = {
    id: 'keyset.key-id-not-found',
    severity: 'error',
    title: 'The channel knows no key with this key ID',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T3', 'T4'],
    message: 'No key of channel {channel} has the "kid" (key ID) {kid}.',
    why: 'Salesforce looks for the key by the "kid" of the token. Without such a key in the channel’s keyset the token fails.',
    fix: 'Under Enhanced Chat User Verification, upload the key with New Key, and add it to {keyset}.',
    variants: {
        'other-id': {
            message:
                'No key of channel {channel} has the "kid" (key ID) {kid}; the same public key is there as {key}, with the key ID {other}.',
            fix: 'Put "kid": "{other}" into the tokens and into the key, or upload the key again as {kid} and add it to {keyset}.'
        },
        'other-key': {
            message:
                'No key of channel {channel} has the "kid" (key ID) {kid}. The key {key}, {place}, has it, but is another key.',
            fix: 'Give your key a key ID of its own, also in the tokens, then upload it with New Key and add it to {keyset}.'
        }
    },
    setupPage: 'user-verification',
    appliesTo: ({ comparison }) => comparison.candidate.kind !== 'none',
    check: (subject) => {
        const { comparison } = subject;
        const kid = comparison.candidate.kid ?? '';
        if (kid === '') {
            return { notChecked: 'unreadable' };
        }
        // What is uploaded elsewhere under this very key ID is keyset.key-outside's to tell.
        const isFound =
            countingKeys(subject).some(({ key }) => key.sameKid) ||
            keysOutside(subject).some(({ key }) => isVeryKey(comparison, key));
        if (isFound) {
            return [];
        }
        return mayHaveOtherKeys(subject) ? { notChecked: 'facts-missing' } : [violationOf(subject, kid)];
    }
};
