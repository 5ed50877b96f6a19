import type { Beside, Input, Rule } from '../../types.js';
import { isKeyJson, tellingLine } from '../../input/kinds.js';
import { publicKeyOfCertificate } from '../../jwk/publicKey.js';
import { shorten } from '../../text/words.js';

const BUNDLES: readonly string[] = ['PKCS7', 'CMS'];

function variantOf({ certificates, certificateForm, foundLabel }: Input): string {
    if (certificates.some(({ der }) => der === null)) {
        return 'broken';
    }
    if (BUNDLES.includes(foundLabel)) {
        return 'bundle';
    }
    return certificates.length > 1 ? 'several' : (certificateForm ?? 'pem');
}

/** Name of the input that has the key of one of the certificates; null: none was given. */
function keyBeside({ certificates }: Input, beside: Beside | undefined): string | null {
    const names = certificates.flatMap(({ reading }) => {
        const key = reading?.certificate ? publicKeyOfCertificate(reading.certificate.publicKey) : null;
        return key === null ? [] : (beside?.keys.get(key) ?? []);
    });
    return names[0] ?? null;
}

/** The certificate is checked all the same: only its wrapping is wrong. */
export const pemCertificate: Rule<'input'> = {
    id: 'input.pem-certificate',
    severity: 'error',
    title: 'This is a certificate, not a JWK',
    source: {
        name: 'Salesforce Help',
        section: 'Troubleshoot User Verification',
        url: 'https://help.salesforce.com/'
    },
    asks: ['U4'],
    who: 'setup',
    message: 'This is a certificate, not a JWK. Setup takes a JWK that has the certificate in its member "x5c".',
    why: 'Setup reads the key as JSON: it needs "kty", "kid" and "alg" beside the certificate.',
    fix: 'Put it into a JWK: "kty": "RSA", a "kid" of your choice, "alg": "RS256", its public key as "n" and "e", and in "x5c" its base64 without BEGIN and END lines and line breaks.',
    variants: {
        'of-key': {
            message:
                'This is a certificate for the key in {place}, which was given with it. Setup takes one JWK that has it in "x5c".',
            fix: 'Join both: the certificate goes into "x5c" of that key. In a terminal: preflight fix key.json certificate.pem --out DIR.'
        },
        pem: { message: 'This is a certificate in PEM form, not a JWK. Setup takes a JWK that has it in "x5c".' },
        der: {
            message: 'This is a certificate in binary form (DER), not a JWK. Setup takes a JWK that has it in "x5c".',
            fix: 'Put it into a JWK: "kty": "RSA", a "kid" of your choice, "alg": "RS256", its public key as "n" and "e", and in "x5c" its octets in base64, on one line.'
        },
        base64: {
            message: 'This is a certificate in base64, without a JWK around it. It belongs into the member "x5c".'
        },
        several: {
            message: 'These are {count} certificates, not a JWK. Setup takes a JWK that has them in its member "x5c".',
            fix: 'Make one JWK: "kty", "kid", "alg", "n" and "e" for the certificate of your signing key, and in "x5c" first this certificate, then those of its issuers, each as one line of base64.'
        },
        bundle: {
            message:
                'This is a PKCS#7 bundle (.p7b) of certificates, not a JWK: {count} in it. Setup takes a JWK that has them in its member "x5c".',
            fix: 'Make one JWK for the certificate of your signing key, with this certificate first in "x5c" and those of its issuers behind it. The order in a .p7b file says nothing.'
        },
        broken: {
            message: 'This is a certificate in PEM form, not a JWK, and its base64 text cannot be decoded.',
            fix: 'Copy the certificate again, from its BEGIN line to its END line, then put its base64 into the member "x5c" of a JWK.'
        }
    },
    appliesTo: (input) => input.kind === 'certificate' || isKeyJson(input),
    check: (input, { beside }) => {
        if (input.kind !== 'certificate') {
            return [];
        }
        const range = tellingLine(input.text);
        const place = range ? { range } : {};
        const file = keyBeside(input, beside);
        if (file !== null) {
            return [{ variant: 'of-key', data: { place: shorten(file), file }, ...place }];
        }
        const variant = variantOf(input);
        const data = { count: input.certificates.length };
        return [{ variant, ...((variant === 'several' || variant === 'bundle') && { data }), ...place }];
    }
};
