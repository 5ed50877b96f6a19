import type { Candidate, ChannelSubject, KeyComparison, Rule, Violation } from '../../types.js';
import {
    countingKeys,
    isVeryKey,
    keyInTheWay,
    keysetsWithKeys,
    keysOutside,
    mayHaveOtherKeys,
    type PlacedKey
} from '../../channel/subject.js';
import { candidatePublicKey } from '../../channel/uploadedKey.js';
import { listKeysets, nameOf, placeOf } from '../../channel/words.js';
import { shorten } from '../../text/words.js';

/** A key is known by its key ID and its public key, or by the latter alone; a token by its key ID. */
function isKnown(candidate: Candidate): boolean {
    return candidate.kind === 'token' ? (candidate.kid ?? '') !== '' : candidatePublicKey(candidate) !== null;
}

function isWanted({ comparison, signers }: ChannelSubject, key: KeyComparison): boolean {
    const { candidate } = comparison;
    if (candidate.kind === 'token') {
        // A key that only has the name, and did not sign the token, would not help.
        return key.sameKid && (!signers.known || signers.value.includes(key.name));
    }
    return (candidate.kid ?? '') === '' ? key.samePublicKey === true : isVeryKey(comparison, key);
}

function variantOf(subject: ChannelSubject, { key, keyset }: PlacedKey): Pick<Violation, 'variant' | 'data'> {
    const inTheWay = keyInTheWay(subject, key);
    const renamed = countingKeys(subject).find((own) => own.key.samePublicKey === true && !own.key.sameKid)?.key;
    if (inTheWay) {
        return { variant: 'kid-taken', data: { other: nameOf(inTheWay), kid: shorten(key.kid ?? '') } };
    }
    if (renamed) {
        return { variant: 'other-id', data: { own: nameOf(renamed), other: shorten(renamed.kid ?? 'none') } };
    }
    return key.keysets.length === 0 ? { variant: 'no-keyset' } : keyset ? { variant: 'not-in-use' } : {};
}

function violationOf(subject: ChannelSubject, placed: PlacedKey): Violation {
    const { channel } = subject.comparison;
    const { variant, data } = variantOf(subject, placed);
    return {
        path: placed.path,
        ...(variant !== undefined && { variant }),
        data: {
            key: nameOf(placed.key),
            channel: channel ? nameOf(channel) : '',
            keyset: listKeysets(keysetsWithKeys(subject)),
            ...(variant !== 'no-keyset' && { place: placeOf(subject, placed.key) }),
            ...data
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
    who: 'setup',
    message: 'Key {key} is uploaded, but {place}, which channel {channel} does not use.',
    why: 'A channel verifies tokens with the keys of its own keyset only.',
    fix: 'Under Enhanced Chat User Verification, edit {keyset} and add the key {key}.',
    variants: {
        'no-keyset': {
            message: 'Key {key} is uploaded, but in no keyset, so channel {channel} does not know it.'
        },
        'not-in-use': {
            message:
                'Key {key} is {place}, but no active User Verification Configuration of channel {channel} names it.'
        },
        'other-id': {
            who: 'backend',
            message:
                'Key {key} is uploaded, but {place}: channel {channel} knows this key as {own}, by the key ID {other}.',
            fix: 'Put "kid": "{other}" into the tokens and into the key; or edit {keyset} and add the key {key}.'
        },
        'kid-taken': {
            message:
                'Key {key} is uploaded, but {place}; in channel {channel} its "kid" (key ID) {kid} belongs to another key, {other}.',
            fix: 'Upload the key again with a key ID of its own, add it to {keyset}, and have the backend put that "kid" into the tokens.'
        }
    },
    setupPage: 'user-verification',
    appliesTo: ({ comparison }) => comparison.candidate.kind !== 'none',
    check: (subject) => {
        if (!isKnown(subject.comparison.candidate)) {
            return { notChecked: 'unreadable' };
        }
        const own = countingKeys(subject).map(({ key }) => key);
        const isToken = subject.comparison.candidate.kind === 'token';
        if (own.some((key) => (isToken ? key.sameKid : isWanted(subject, key)))) {
            return [];
        }
        if (mayHaveOtherKeys(subject)) {
            return { notChecked: 'facts-missing' };
        }
        const found = keysOutside(subject).find(({ key }) => isWanted(subject, key));
        return found ? [violationOf(subject, found)] : [];
    }
};
