import type { ChannelSubject, KeyComparison, Rule, Violation } from '../../types.js';
import {
    countingKeys,
    isVeryKey,
    keyInTheWay,
    keysetsWithKeys,
    keysOutside,
    mayHaveOtherKeys
} from '../../channel/subject.js';
import { signersOf } from '../../channel/signers.js';
import { listKeysets, nameOf, placeOf } from '../../channel/words.js';
import { shorten } from '../../text/words.js';

/** A token that another key signed leads to that key, whatever its key ID says. */
function signedBy(subject: ChannelSubject): Pick<Violation, 'variant' | 'data'> | null {
    const [signer] = signersOf(subject);
    if (!signer || signer.key.kid === null) {
        return null;
    }
    const isHere = signer.isInChannel && signer.key.isActive;
    return {
        variant: isHere ? 'signed-here' : keyInTheWay(subject, signer.key) ? 'signed-by-namesake' : 'signed-elsewhere',
        data: { key: nameOf(signer.key), other: shorten(signer.key.kid), place: placeOf(subject, signer.key) }
    };
}

/** A key with the candidate's key ID that is another one. */
function namesakeOf(subject: ChannelSubject): KeyComparison | undefined {
    const all = [...countingKeys(subject), ...keysOutside(subject)].map(({ key }) => key);
    return all.find((key) => key.sameKid && key.samePublicKey !== true);
}

function variantOf(subject: ChannelSubject): Pick<Violation, 'variant' | 'data'> {
    const same = [...countingKeys(subject), ...keysOutside(subject)].find(({ key }) => key.samePublicKey === true);
    const isHere = countingKeys(subject).some(({ key }) => key.samePublicKey === true);
    const other = namesakeOf(subject);
    if (same && isHere) {
        const data = { key: nameOf(same.key), other: shorten(same.key.kid ?? 'none') };
        return { variant: other ? 'other-id-taken' : 'other-id', data };
    }
    const signed = signedBy(subject);
    if (signed) {
        return signed;
    }
    return other ? { variant: 'other-key', data: { key: nameOf(other), place: placeOf(subject, other) } } : {};
}

function violationOf(subject: ChannelSubject, kid: string): Violation {
    const { channel } = subject.comparison;
    const { variant, data } = variantOf(subject);
    return {
        path: '/candidate/kid',
        ...(variant !== undefined && { variant }),
        data: {
            channel: channel ? nameOf(channel) : '',
            kid: shorten(kid),
            keyset: listKeysets(keysetsWithKeys(subject)),
            ...data
        }
    };
}

/** An uploaded key outside of the channel that, as far as anybody can tell, signed the token or is the candidate. */
function isOutside({ comparison, signers }: ChannelSubject, key: KeyComparison): boolean {
    const isSigner = comparison.candidate.kind !== 'token' || !signers.known || signers.value.includes(key.name);
    return isVeryKey(comparison, key) && isSigner;
}

/** Names where else in the org the key or its key ID is, and of a token which key signed it. */
export const keyIdNotFound: Rule<'keyset'> = {
    id: 'keyset.key-id-not-found',
    severity: 'error',
    title: 'The channel knows no key with this key ID',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T3', 'T4'],
    who: 'setup',
    message: 'No key of channel {channel} has the "kid" (key ID) {kid}.',
    why: 'Salesforce looks for the key by the "kid" of the token. Without such a key in the channel’s keyset the token fails.',
    fix: 'Under Enhanced Chat User Verification, upload the key with New Key, and add it to {keyset}.',
    variants: {
        'other-id': {
            who: 'backend',
            message:
                'No key of channel {channel} has the "kid" (key ID) {kid}; the same public key is there as {key}, with the key ID {other}.',
            fix: 'Put "kid": "{other}" into the tokens and into the key, or upload the key again as {kid} and add it to {keyset}.'
        },
        'other-id-taken': {
            who: 'backend',
            message:
                'The "kid" (key ID) {kid} belongs to another key; the same public key is in channel {channel} as {key}, with the key ID {other}.',
            fix: 'Put "kid": "{other}" into the tokens and into the key.'
        },
        'other-key': {
            message:
                'Channel {channel} does not have this key: the "kid" (key ID) {kid} belongs to {key}, {place}, which is another key.',
            fix: 'Give your key a key ID of its own, also in the tokens, then upload it with New Key and add it to {keyset}.'
        },
        'signed-here': {
            who: 'backend',
            message:
                'No key of channel {channel} has the "kid" (key ID) {kid}; the token was signed with its key {key}, whose key ID is {other}.',
            fix: 'Have the backend make its tokens with "kid": "{other}".'
        },
        'signed-elsewhere': {
            message:
                'No key of channel {channel} has the "kid" (key ID) {kid}; the token was signed with the key {key}, {place}, whose key ID is {other}.',
            fix: 'Under Enhanced Chat User Verification, add the key {key}, active, to {keyset}; then have the backend make its tokens with "kid": "{other}".'
        },
        'signed-by-namesake': {
            message:
                'No key of channel {channel} has the "kid" (key ID) {kid}; the token was signed with {key}, {place}, whose key ID {other} is that of another key of the channel.',
            fix: 'Upload the key {key} again with a key ID of its own, add it to {keyset}, and have the backend put that "kid" into its tokens.'
        }
    },
    setupPage: 'user-verification',
    appliesTo: ({ comparison }) => comparison.candidate.kind !== 'none',
    check: (subject) => {
        const { candidate } = subject.comparison;
        const kid = candidate.kid ?? '';
        if (kid === '') {
            return { notChecked: 'unreadable' };
        }
        const named = countingKeys(subject).filter(({ key }) => key.sameKid);
        // What is uploaded elsewhere under this very key ID is keyset.key-outside's to tell, and another active key of the
        // channel with it keyset.key-id-reused's; of a key whose numbers cannot be read nobody knows whether it is the same.
        const isTold =
            keysOutside(subject).some(({ key }) => isOutside(subject, key)) ||
            named.some(({ key }) => isVeryKey(subject.comparison, key) || key.isActive || key.samePublicKey === null);
        if (isTold) {
            return [];
        }
        return mayHaveOtherKeys(subject) ? { notChecked: 'facts-missing' } : [violationOf(subject, kid)];
    }
};
