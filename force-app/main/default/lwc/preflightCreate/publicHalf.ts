import type { TokenSigner } from 'c/preflightCore';
import { labels } from './labels.js';
import type { MadeKey } from './keyDesk.js';
import type { TokenFormView } from './tokenView.js';

/** A key to check a token with, as JSON text. */
export interface PublicKey {
    readonly name: string;
    readonly text: string;
    /** A key set is what an endpoint serves. */
    readonly purpose: 'endpoint';
}

/**
 * The public half of the key that signs, as a key set (RFC 7517 section 5): what an endpoint would serve, so that a key
 * without a certificate is one, too.
 */
export function publicHalfOf(view: TokenFormView, signer: TokenSigner, made: MadeKey | null): PublicKey {
    if (view.source === 'made' && made) {
        return { name: made.fileName, text: `{"keys":[${made.jwk}]}`, purpose: 'endpoint' };
    }
    const { kid, alg } = view;
    const key = { kty: 'RSA', use: 'sig', kid, alg, ...signer.publicKey };
    return { name: view.signer.name || labels.pasted, text: JSON.stringify({ keys: [key] }), purpose: 'endpoint' };
}
