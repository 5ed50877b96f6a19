import type { Rule } from '../../types.js';
import { isRsaName } from '../../jwk/algorithmNames.js';
import { QUOTED, shorten } from '../../text/words.js';

function variantOf(kty: string): string | undefined {
    const type = kty.trim().toUpperCase();
    if (isRsaName(kty)) {
        return 'spelling';
    }
    if (type === 'OCT') {
        return 'secret';
    }
    return type === 'EC' || type === 'OKP' ? 'curve' : undefined;
}

export const ktyUnsupported: Rule<'jwk'> = {
    id: 'jwk.kty-unsupported',
    severity: 'error',
    title: 'The key type is not RSA',
    source: { name: 'RFC 7518', section: '6.1', url: 'https://www.rfc-editor.org/rfc/rfc7518#section-6.1' },
    asks: ['U4'],
    who: 'backend',
    message: '"kty" (key type) is "{found}"; only "RSA" works.',
    why: 'Salesforce verifies tokens with RS256 or RS512, and both need an RSA key.',
    fix: 'Create an RSA key pair with a certificate and make the key from it, with "kty": "RSA".',
    variants: {
        spelling: {
            message: '"kty" (key type) is "{found}"; it has to be "RSA", in capitals and with nothing around it.',
            fix: 'Write "kty": "RSA".'
        },
        curve: {
            message: '"kty" (key type) is "{found}", an elliptic-curve key; only "RSA" works.',
            fix: 'Create an RSA key pair with a certificate, sign your tokens with it, and make the key from its certificate.'
        },
        secret: {
            message: '"kty" (key type) is "{found}", a shared secret; only "RSA" works.',
            fix: 'Do not upload a shared secret. Create an RSA key pair with a certificate and make the key from the certificate.'
        }
    },
    appliesTo: ({ kty }) => kty.state === 'present',
    check: ({ kty }) => {
        if (kty.state !== 'present' || kty.value === 'RSA') {
            return [];
        }
        const variant = variantOf(kty.value);
        return [
            { path: '/kty', ...(variant !== undefined && { variant }), data: { found: shorten(kty.value, QUOTED) } }
        ];
    }
};
