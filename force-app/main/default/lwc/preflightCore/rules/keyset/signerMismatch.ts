import type { ChannelSubject, Rule, Violation } from '../../types.js';
import { signersOf, type Signer } from '../../channel/signers.js';
import {
    countingKeys,
    keyInTheWay,
    keysetsWithKeys,
    keysOfCandidate,
    mayHaveOtherKeys,
    serviceOf,
    type PlacedKey
} from '../../channel/subject.js';
import { listKeysets, nameOf, placeOf } from '../../channel/words.js';
import { shorten } from '../../text/words.js';

/** What to say of a key that did sign the token. */
function describe(subject: ChannelSubject, { key, isInChannel }: Signer): Pick<Violation, 'variant' | 'data'> {
    const data = { signer: nameOf(key), place: placeOf(subject, key), other: shorten(key.kid ?? 'none') };
    if (key.kid === null || keyInTheWay(subject, key)) {
        // Adding it, or activating it, would leave two keys of one name.
        return { variant: key.sameKid ? 'same-id' : 'elsewhere-taken', data };
    }
    return { variant: isInChannel ? (key.isActive ? 'other-key' : 'not-active') : 'elsewhere', data };
}

function violationOf(subject: ChannelSubject, tried: PlacedKey, names: readonly string[]): Violation {
    const { comparison } = subject;
    const [signer] = signersOf(subject);
    const [name] = names;
    // Where nothing but the signer's name is known, it is not known either what would come of adding it.
    const unknown = name === undefined ? {} : { variant: 'named', data: { signer: shorten(name) } };
    const { variant, data } = signer ? describe(subject, signer) : unknown;
    return {
        path: '/candidate/kid',
        ...(variant !== undefined && { variant }),
        data: {
            channel: comparison.channel ? nameOf(comparison.channel) : '',
            key: nameOf(tried.key),
            kid: shorten(comparison.candidate.kid ?? ''),
            keyset: listKeysets(keysetsWithKeys(subject)),
            ...data
        }
    };
}

const SIGN_WITH = 'Have the backend sign with the private key of {key}';

/** Names the key that did sign it, where the org has it: nobody sees that by looking. */
export const signerMismatch: Rule<'keyset'> = {
    id: 'keyset.signer-mismatch',
    severity: 'error',
    title: 'The token was not signed with the key that it names',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T7'],
    who: 'backend',
    message: 'The token names {kid}, which is the key {key}, but neither this key nor any other of the org signed it.',
    why: 'Salesforce takes the key that the "kid" of the token names, and verifies the signature with that key alone. The token fails.',
    fix: `${SIGN_WITH}; or upload the key that it signs with under a key ID of its own, add it to {keyset}, and put that "kid" into the tokens.`,
    variants: {
        'other-key': {
            message:
                'The token names {kid}, but the key {key} did not sign it: the key {signer} (key ID {other}) of channel {channel} did.',
            fix: `Have the backend make its tokens with "kid": "{other}", or sign with the private key of {key}.`
        },
        'not-active': {
            message:
                'The token names {kid}, but the key {key} did not sign it: the key {signer} (key ID {other}), which is not active, did.',
            fix: `${SIGN_WITH}; or, if {signer} is meant, tick Active in it and put "kid": "{other}" into the tokens.`
        },
        elsewhere: {
            message:
                'The token names {kid}, which is the key {key}, but the key {signer}, {place}, signed it: channel {channel} does not use that one.',
            fix: `${SIGN_WITH}; or, if {signer} is meant, add it, active, to {keyset} and put "kid": "{other}" into the tokens.`
        },
        'elsewhere-taken': {
            message:
                'The token names {kid}, which is the key {key}, but the key {signer}, {place}, signed it: channel {channel} does not use that one.',
            fix: `${SIGN_WITH}; or, if {signer} is meant, upload it again with a key ID of its own and put that "kid" into the tokens.`
        },
        'same-id': {
            message:
                'The token names {kid}: in channel {channel} that is the active key {key}, but another key of that name signed it, {signer}, {place}.',
            fix: `${SIGN_WITH}; or, if {signer} is meant, upload it again with a key ID of its own and put that "kid" into the tokens.`
        },
        named: {
            message:
                'The token names {kid}, which is the key {key} of channel {channel}, but the key {signer} signed it.',
            fix: `${SIGN_WITH}.`
        }
    },
    setupPage: 'user-verification',
    appliesTo: ({ comparison }) => comparison.candidate.kind === 'token',
    check: (subject) => {
        const { signers } = subject;
        if (!signers.known) {
            return { notChecked: signers.reason };
        }
        const tried = keysOfCandidate(subject);
        const [first] = tried;
        const isSigner = ({ key }: PlacedKey): boolean => signers.value.includes(key.name);
        if ((first ? tried : countingKeys(subject)).some(isSigner)) {
            return [];
        }
        if (first && (first.key.isActive || serviceOf(subject).standing !== 'unknown')) {
            return [violationOf(subject, first, signers.value)];
        }
        // A key that the channel does not have signed nothing; that it is not there is keyset.key-id-not-found's to tell.
        return { notChecked: mayHaveOtherKeys(subject) ? 'facts-missing' : 'unreadable' };
    }
};
