import type { CheckedAs, JsonNode, Jwk, Rule, Violation } from '../../types.js';
import { shorten } from '../../text/words.js';

const isMissing = (node: JsonNode | undefined): boolean => !node || node.type === 'null';

/** A key of another type has other members; that it is of another type is said elsewhere. */
function isMeantAsRsa({ kty }: Jwk): boolean {
    return kty.state !== 'present' || kty.value.toUpperCase() === 'RSA';
}

function wantedOf(jwk: Jwk, purpose: CheckedAs): readonly string[] {
    const inEvery = ['kty', 'kid', 'alg'];
    return [...inEvery, ...(purpose === 'upload' ? ['x5c'] : []), ...(isMeantAsRsa(jwk) ? ['n', 'e'] : [])];
}

/** @param beside name of the input that has a certificate for the key; '' for the same text, null: there is none */
function violationOf(name: string, beside: string | null): Violation {
    const found = { path: `/${name}`, variant: name, data: { name } };
    if (name !== 'x5c' || beside === null) {
        return found;
    }
    const place = beside === '' ? 'beside it in this text' : `in ${shorten(beside)}`;
    return { ...found, variant: 'x5c-beside', data: { name, place, ...(beside !== '' && { file: beside }) } };
}

export const memberMissing: Rule<'jwk'> = {
    id: 'jwk.member-missing',
    severity: 'error',
    title: 'A required member is missing',
    source: {
        name: 'Salesforce Help',
        section: 'Troubleshoot User Verification',
        url: 'https://help.salesforce.com/'
    },
    asks: ['U1'],
    message: '"{name}" is missing.',
    why: 'Setup refuses a key that lacks one of "kty", "kid", "alg" and "x5c", and without "n" and "e" there is no key in it.',
    fix: 'Add "{name}" to the key.',
    variants: {
        kty: { message: '"kty" (key type) is missing.', fix: 'Add "kty": "RSA" to the key.' },
        kid: {
            message: '"kid" (key ID) is missing.',
            fix: 'Add a key ID of your choice, for example "kid": "chat-2026-11", and put the same one in the header of your tokens.'
        },
        alg: {
            message: '"alg" (algorithm) is missing.',
            fix: 'Add "alg": "RS256", or "RS512" if you sign tokens with it. Keys that Microsoft Entra publishes have no "alg".'
        },
        x5c: {
            message: '"x5c" (certificate) is missing: Setup asks for it, and without it verification fails.',
            fix: 'With the private key, make a certificate for the same pair: openssl req -x509 -key private.pem -sha256 -days 365 -subj "/CN=chat signer" -out certificate.pem, then check both files together. Keys of a provider such as Okta or Google: use a keyset with an Endpoint URL.'
        },
        'x5c-beside': {
            message: '"x5c" (certificate) is missing. A certificate {place} has the public key of this key.',
            fix: 'Join both: the certificate goes into "x5c", and the key and its ID stay as they are. In a terminal: preflight fix key.json certificate.pem --out DIR.'
        },
        n: {
            message: '"n" (modulus) is missing: it is the public key itself.',
            fix: 'Make the key again from the public certificate, which contains "n" and "e".'
        },
        e: {
            message: '"e" (exponent) is missing.',
            fix: 'Make the key again from the public certificate. For nearly all keys it comes out as "e": "AQAB".'
        }
    },
    appliesTo: () => true,
    check: (jwk, { purpose }) =>
        wantedOf(jwk, purpose)
            .filter((name) => isMissing(jwk.members.get(name)))
            .map((name) => violationOf(name, jwk.facts.certificateBeside))
};
