import type { Candidate, ChannelSubject, Rule, Violation } from '../../types.js';
import {
    countingKeys,
    isCandidate,
    keysetsWithKeys,
    keysOutside,
    mayHaveOtherKeys,
    type PlacedKey
} from '../../channel/subject.js';
import { candidatePublicKey } from '../../channel/uploadedKey.js';
import { listNames, nameOf, placeOf } from '../../channel/words.js';

/** A key is known by its public key, a token by its key ID. */
function isKnown(candidate: Candidate): boolean {
    return candidate.kind === 'token' ? (candidate.kid ?? '') !== '' : candidatePublicKey(candidate) !== null;
}

function violationOf(subject: ChannelSubject, { key, path, keyset }: PlacedKey): Violation {
    const { channel } = subject.comparison;
    const own = keysetsWithKeys(subject).map(({ name }) => name);
    const variant = key.keysets.length === 0 ? 'no-keyset' : keyset ? 'not-in-use' : null;
    return {
        path,
        ...(variant && { variant }),
        data: {
            key: nameOf(key),
            channel: channel ? nameOf(channel) : '',
            keyset: own.length > 0 ? `the keyset ${listNames(own)}` : 'a keyset of the channel',
            ...(key.keysets.length > 0 && { place: placeOf(key) })
        }
    };
}

/** In no keyset, in one of another channel, or in one whose configuration is not active. */
export const keyOutside: Rule<'keyset'> = {
    id: 'keyset.key-outside',
    severity: 'error',
    title: 'The key is uploaded, but not where the channel looks',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T6'],
    message: 'Key {key} is uploaded, but {place}, which channel {channel} does not use.',
    why: 'A channel verifies tokens with the keys of its own keyset only.',
    fix: 'Under Enhanced Chat User Verification, add the key {key} to {keyset}, or have the channel use the other keyset.',
    variants: {
        'no-keyset': {
            message: 'Key {key} is uploaded, but in no keyset, so channel {channel} does not know it.',
            fix: 'Under Enhanced Chat User Verification, edit {keyset} and add the key {key}.'
        },
        'not-in-use': {
            message:
                'Key {key} is {place}, but no active User Verification Configuration of channel {channel} names it.',
            fix: 'Open the channel in Messaging Settings, edit the User Verification Configuration of that keyset, and tick Active; or add the key to {keyset}.'
        }
    },
    setupPage: 'user-verification',
    appliesTo: ({ comparison }) => comparison.candidate.kind !== 'none',
    check: (subject) => {
        const { comparison } = subject;
        if (!isKnown(comparison.candidate)) {
            return { notChecked: 'unreadable' };
        }
        if (countingKeys(subject).some(({ key }) => isCandidate(comparison, key))) {
            return [];
        }
        if (mayHaveOtherKeys(subject)) {
            return { notChecked: 'facts-missing' };
        }
        const outside = keysOutside(subject).filter(({ key }) => isCandidate(comparison, key));
        const found = outside.find(({ key }) => key.sameKid) ?? outside[0];
        return found ? [violationOf(subject, found)] : [];
    }
};
