import type { CheckedAs, JsonNode, Jwk, Rule } from '../../types.js';
import { isRsaName } from '../../jwk/algorithmNames.js';

const isMissing = (node: JsonNode | undefined): boolean => !node || node.type === 'null';

/** A key of another type has other members; that it is of another type is said elsewhere. */
function isMeantAsRsa({ kty }: Jwk): boolean {
    return kty.state !== 'present' || isRsaName(kty.value);
}

function wantedOf(jwk: Jwk, purpose: CheckedAs): readonly string[] {
    const inEvery = ['kty', 'kid', 'alg'];
    return [...inEvery, ...(purpose === 'upload' ? ['x5c'] : []), ...(isMeantAsRsa(jwk) ? ['n', 'e'] : [])];
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
            message: '"x5c" (certificate) is missing: Setup does not accept a key without its certificate.',
            fix: 'Add the certificate as "x5c": ["MIID…"]. Keys published by Okta, Google or Amazon Cognito come without: get the certificate from your provider, or choose a keyset with an endpoint URL instead of an upload.'
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
            .map((name) => ({ path: `/${name}`, variant: name, data: { name } }))
};
