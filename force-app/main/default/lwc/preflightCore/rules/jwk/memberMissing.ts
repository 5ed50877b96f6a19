import type { CheckedAs, JsonNode, Jwk, Rule, Violation } from '../../types.js';
import { isRsaName } from '../../jwk/algorithmNames.js';
import { shorten } from '../../text/words.js';

const isMissing = (node: JsonNode | undefined): boolean => !node || node.type === 'null';

/** A key of another type has other members; that it is of another type is said elsewhere. */
function isMeantAsRsa({ kty }: Jwk): boolean {
    return kty.state !== 'present' || isRsaName(kty.value);
}

function wantedOf(jwk: Jwk, purpose: CheckedAs): readonly string[] {
    const uploaded = purpose === 'upload' ? ['alg', 'x5c'] : [];
    return ['kty', 'kid', ...uploaded, ...(isMeantAsRsa(jwk) ? ['n', 'e'] : [])];
}

/** What a shell takes as one word; anything else stands there to be filled in. */
const PLAIN_KID = /^[\w.~-]{1,64}$/;

function kidFor({ kid }: Jwk): string {
    return kid.state === 'present' && PLAIN_KID.test(kid.value) ? kid.value : 'YOUR-KID';
}

/** The pair, its key ID and all tokens that are out stay as they are. */
const CERTIFICATE =
    'Where the private key is, make a certificate for it (openssl req -x509 -key private.pem -days 730 -subj "/CN=chat" -out cert.pem), then the key: preflight fix cert.pem --kid {kid}';

/** Which words a missing `x5c` gets: with a certificate that was given along, of a key in the org, or without either. */
function violationOf(name: string, jwk: Jwk, isUploaded: boolean): Violation {
    const beside = jwk.facts.certificateBeside;
    if (name !== 'x5c' || beside === null) {
        const variant = name === 'x5c' && isUploaded ? 'x5c-uploaded' : name;
        return { path: `/${name}`, variant, data: { name, ...(name === 'x5c' && { kid: kidFor(jwk) }) } };
    }
    const place = beside === '' ? 'beside it in this text' : `in ${shorten(beside)}`;
    return { path: '/x5c', variant: 'x5c-beside', data: { name, place, ...(beside !== '' && { file: beside }) } };
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
    who: 'backend',
    message: '"{name}" is missing.',
    why: 'Setup’s page asks for "kty", "kid", "alg" and "x5c", and without "n" and "e" there is no key in it. With one of them missing verification fails.',
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
            message: '"x5c" (certificate) is missing: verification fails without it, and Setup’s page asks for it.',
            fix: `${CERTIFICATE}. Keys of Okta, Google or Amazon Cognito come without: for those choose a keyset with an Endpoint URL.`
        },
        'x5c-uploaded': {
            message:
                '"x5c" (certificate) is missing: without it Salesforce verifies no token; users stay guests, and nothing says why.',
            fix: `${CERTIFICATE}, and upload that file in the place of this key.`
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
    check: (jwk, { purpose, isUploaded = false }) => {
        const missing = wantedOf(jwk, purpose).filter((name) => isMissing(jwk.members.get(name)));
        // At an endpoint nobody knows whether it has to be there: neither a mistake, nor a yes.
        if (missing.length === 0 && isMissing(jwk.members.get('alg'))) {
            return { notChecked: 'unreadable' };
        }
        return missing.map((name) => violationOf(name, jwk, isUploaded));
    }
};
