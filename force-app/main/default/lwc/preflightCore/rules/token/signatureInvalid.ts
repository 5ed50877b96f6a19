import type { NotChecked, Rule, TokenSubject, Violation } from '../../types.js';
import { ALGORITHMS } from '../../jwk/unusable.js';
import { textOf, whyNoKey } from '../../token/subject.js';
import { shorten } from '../../text/words.js';

const path = '/signature';

/** What makes it plain why it does not verify; null: nothing does. */
function plainCause({ token, keys, usedKeys, otherAlgorithm }: TokenSubject, signature: string): Violation | null {
    const signer = keys.find((key) => !usedKeys.includes(key) && key.verifies.known && key.verifies.value);
    if (signature === '') {
        return { path, variant: 'empty' };
    }
    if (signer) {
        const data = { key: shorten(signer.name), kid: shorten(signer.kid ?? 'none') };
        return { path, variant: 'other-key', data };
    }
    const [key] = usedKeys;
    const octets = signature.length;
    if (key?.octets && usedKeys.every((used) => used.octets !== null && used.octets !== octets)) {
        return { path, variant: 'length', data: { octets, expected: key.octets } };
    }
    const alg = textOf(token.alg);
    return otherAlgorithm === null ? null : { path, variant: 'other-algorithm', data: { alg, other: otherAlgorithm } };
}

function violationOf(subject: TokenSubject, signature: string): readonly Violation[] | NotChecked {
    const cause = plainCause(subject, signature);
    const open = subject.usedKeys.find(({ verifies }) => !verifies.known)?.verifies;
    if (cause || !open || open.known) {
        const [key] = subject.usedKeys;
        const count = subject.usedKeys.length;
        const data = { key: shorten(key?.name ?? ''), count };
        return [cause ?? { path, ...(count > 1 && { variant: 'several' }), data }];
    }
    return { notChecked: open.reason };
}

export const signatureInvalid: Rule<'token'> = {
    id: 'token.signature-invalid',
    severity: 'error',
    title: 'The signature does not verify',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T7'],
    message: 'The signature does not verify with the key {key}.',
    why: 'The key that you upload has to be the public half of the private key that signs. With any other one the token fails, and the chat goes on as a guest’s.',
    fix: 'Find out which private key signs your tokens, and make the key (JWK) from its certificate. If the token was edited after it was signed, make a new one.',
    variants: {
        empty: {
            message: 'The token is not signed: nothing stands behind its second dot.',
            fix: 'Copy the token again, to its last character. If it is the whole of it, have it signed with RS256.'
        },
        length: {
            message:
                'The signature has {octets} bytes, but with this key it has to have {expected}: it is cut off, or of another key.',
            fix: 'Copy the token again, to its last character. If it is the whole of it, it was signed with another key: give that one.'
        },
        'other-algorithm': {
            message: 'The header says {alg}, but the signature was made with {other}.',
            fix: 'Have the tokens made with "alg": "{other}" in their header, or signed with {alg}.'
        },
        'other-key': {
            message:
                'The signature does not verify with the key that "kid" names; the key {key} (key ID {kid}) made it.',
            fix: 'Have the tokens made with "kid": "{kid}", or signed with the private key that belongs to their "kid".'
        },
        several: { message: 'The signature verifies with none of the {count} given keys.' }
    },
    appliesTo: ({ against }) => against !== 'channel',
    check: (subject) => {
        const { token, usedKeys } = subject;
        const why = whyNoKey(subject);
        if (why || token.signature === null || !ALGORITHMS.includes(textOf(token.alg))) {
            return why ?? { notChecked: 'unreadable' };
        }
        const isVerified = usedKeys.some(({ verifies }) => verifies.known && verifies.value);
        return isVerified ? [] : violationOf(subject, token.signature);
    }
};
