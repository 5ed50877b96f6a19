import type { Rule } from '../../types.js';
import { isKeyJson, tellingLine } from '../../input/kinds.js';

/** A public key cannot be turned into an uploadable JWK: the certificate is missing. */
export const pemPublicKey: Rule<'input'> = {
    id: 'input.pem-public-key',
    severity: 'error',
    title: 'This is a public key without a certificate',
    source: {
        name: 'Salesforce Help',
        section: 'Troubleshoot User Verification',
        url: 'https://help.salesforce.com/'
    },
    asks: ['U1'],
    who: 'backend',
    message: 'This is a bare public key. It holds no certificate, so no JWK with "x5c" can be made from it.',
    why: 'Setup accepts a key only with "x5c", a certificate for it. A certificate can only be made with the private key.',
    fix: 'Where the private key is, make a certificate: openssl req -x509 -key private.pem -sha256 -days 365 -subj "/CN=chat signer" -out certificate.pem. Then make the JWK from it.',
    variants: {
        upload: {
            message: 'This is a bare public key. It holds no certificate, so no JWK with "x5c" can be made from it.'
        },
        endpoint: {
            message:
                'This is a bare public key. An Endpoint URL answers with a JSON object that has the member "keys".',
            fix: 'Check the URL: it should give {"keys":[…]}. Libraries turn a public key into such a JWK.'
        }
    },
    appliesTo: (input) => input.kind === 'public-key' || (isKeyJson(input) && input.keyNodes.length > 0),
    check: (input, { purpose }) => {
        if (input.kind !== 'public-key') {
            return [];
        }
        const range = tellingLine(input.text);
        return [{ variant: purpose, ...(range && { range }) }];
    }
};
