import type { FindingData, NotChecked, OpenedSignature, Rule, TokenSubject, Violation } from '../../types.js';
import { ALGORITHMS } from '../../jwk/unusable.js';
import { textOf, whyNoKey } from '../../token/subject.js';
import { shorten } from '../../text/words.js';

const path = '/signature';

const HASHES: Readonly<Record<string, string>> = { RS256: 'SHA-256', RS512: 'SHA-512' };
const ALGORITHM_OF: Readonly<Record<string, string>> = { 'SHA-256': 'RS256', 'SHA-512': 'RS512' };
const TEXTS = {
    unencoded: 'over header and claims before they were encoded',
    claims: 'over the claims alone',
    header: 'over the header alone',
    'other-encoding': 'over header and claims in another form of base64',
    'line-end': 'over header and claims with a line end behind them',
    'utf-16': 'over header and claims in UTF-16',
    joined: 'over header and claims that were joined in another way'
} as const;
const FORMS = {
    length: 'with zero bytes in front that are missing, or too many',
    reversed: 'with its bytes back to front',
    'encoded-twice': 'encoded twice'
} as const;

/** What the key did that made the signature, though it does not verify. */
function describeOpened(
    { key, form, padding, hash, covers }: OpenedSignature,
    alg: string,
    algOfKey: string | null
): Violation | null {
    const wanted = HASHES[alg] ?? '';
    const data = { key: shorten(key), alg };
    const named = (variant: string, more: FindingData = {}): Violation => ({
        path,
        variant,
        data: { ...data, ...more }
    });
    if (padding === 'pss') {
        return named('pss', { wanted: wanted.slice(-3) });
    }
    if (covers === null) {
        return named('other-text');
    }
    if (padding !== 'pkcs1') {
        return named('no-digest-info', { wanted: wanted.replace('-', '') });
    }
    if (covers === 'hash') {
        return named('hash-of-hash');
    }
    if (covers !== 'token') {
        return named('other-form', { text: TEXTS[covers] });
    }
    if (hash !== wanted) {
        const other = ALGORITHM_OF[hash];
        return other === undefined
            ? named('other-hash', { hash, wanted })
            : { path, variant: 'other-algorithm', data: { alg, other, wanted: algOfKey === other ? other : alg } };
    }
    return form === 'plain' ? null : named('form', { form: FORMS[form] });
}

/** What makes it plain why it does not verify; null: nothing does. */
function plainCause({ token, keys, usedKeys, opened }: TokenSubject, signature: string): Violation | null {
    const signer = keys.find((key) => !usedKeys.includes(key) && key.verifies.known && key.verifies.value);
    if (signature === '') {
        return { path, variant: 'empty' };
    }
    if (signer) {
        const data = { key: shorten(signer.name), kid: shorten(signer.kid ?? 'none') };
        return { path, variant: signer.isRefused ? 'other-key-refused' : 'other-key', data };
    }
    const maker = keys.find(({ name }) => name === opened?.key);
    if (maker && !usedKeys.includes(maker)) {
        return {
            path,
            variant: 'other-key-and-text',
            data: { key: shorten(maker.name), kid: shorten(maker.kid ?? 'none') }
        };
    }
    const cause = opened && describeOpened(opened, textOf(token.alg), maker?.alg ?? null);
    if (cause) {
        return cause;
    }
    const [key] = usedKeys;
    const octets = signature.length;
    return key?.octets && usedKeys.every((used) => used.octets !== null && used.octets !== octets)
        ? { path, variant: 'length', data: { octets, expected: key.octets } }
        : null;
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
    who: 'backend',
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
            fix: 'Have the tokens signed with {wanted}, and made with "alg": "{wanted}" in their header.'
        },
        'other-key': {
            message:
                'The signature does not verify with the key that "kid" names; the key {key} (key ID {kid}) made it.',
            fix: 'Have the tokens made with "kid": "{kid}", or signed with the private key that belongs to their "kid".'
        },
        'other-key-refused': {
            message:
                'The signature does not verify with the key that "kid" names; the key {key} (key ID {kid}) made it, which has errors of its own.',
            fix: 'Have the tokens signed with the private key that belongs to their "kid".'
        },
        'other-key-and-text': {
            message:
                'The key {key} (key ID {kid}) made the signature, not the one that "kid" names, and over another text or in another way.',
            fix: 'Have a JWT library make the tokens with the private key that belongs to their "kid", and change nothing in them once they are signed.'
        },
        'other-text': {
            message: 'The key {key} made the signature, but over another text than header and claims of this token.',
            fix: 'Have a new token made, and change nothing in it once it is signed. The key can stay.'
        },
        'other-form': {
            message: 'The key {key} made the signature, but {text}.',
            fix: 'Sign one ASCII text: the encoded header, a dot, the encoded claims, as they stand in the token. JWT libraries do so. The key can stay.'
        },
        pss: {
            message: 'The key {key} made the signature, but with RSASSA-PSS: {alg} is RSASSA-PKCS1-v1_5.',
            fix: 'Sign with RSASSA-PKCS1-v1_5 (in AWS KMS: RSASSA_PKCS1_V1_5_SHA_{wanted}). The key can stay.'
        },
        'hash-of-hash': {
            message:
                'The key {key} made the signature, but over a hash of the token’s text, which was hashed once more.',
            fix: 'Hand the text itself to what signs, or say that it is a digest (in AWS KMS: MessageType DIGEST). The key can stay.'
        },
        'no-digest-info': {
            message:
                'The key {key} made the signature, but by bare RSA: the name of the hash (DigestInfo) is missing, or not in its standard form.',
            fix: 'Sign with a function that hashes and pads by itself, such as {wanted}withRSA in Java. The key can stay.'
        },
        'other-hash': {
            message: 'The header says {alg}, but the key {key} made the signature with {hash}.',
            fix: 'Have the tokens signed with {alg}, whose hash is {wanted}. The key can stay.'
        },
        form: {
            message: 'The key {key} made the signature, but it stands in the token {form}.',
            fix: 'Put the bytes of the signature into the token as they are, in base64url, once. JWT libraries do so. The key can stay.'
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
