import type { Rule } from '../../types.js';
import { isKeyJson, tellingLine } from '../../input/kinds.js';

/** A request is what a certificate is asked for with: it holds no private key, and no certificate yet. */
export const certificateRequest: Rule<'input'> = {
    id: 'input.certificate-request',
    severity: 'error',
    title: 'This is a certificate signing request',
    source: { name: 'RFC 2986', section: '3', url: 'https://www.rfc-editor.org/rfc/rfc2986#section-3' },
    asks: ['U4'],
    who: 'backend',
    message: 'This is a certificate signing request (CSR), not a key. It holds no certificate yet.',
    why: 'Setup takes a JWK with "x5c", and in "x5c" stands a certificate. A request is only what a certificate is asked for with.',
    fix: 'A certificate authority makes a certificate from it, or you: openssl x509 -req -in request.csr -signkey private.pem -days 365 -out certificate.pem. Then make the JWK from the certificate.',
    appliesTo: (input) => input.kind === 'certificate-request' || (isKeyJson(input) && input.keyNodes.length > 0),
    check: (input) => {
        if (input.kind !== 'certificate-request') {
            return [];
        }
        const range = tellingLine(input.text);
        return [range ? { range } : {}];
    }
};
