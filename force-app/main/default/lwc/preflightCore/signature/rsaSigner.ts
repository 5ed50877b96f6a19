import type { SigningAlgorithm, TokenSigner } from '../types.js';
import { encodeBase64Url } from '../text/base64.js';
import { fromBytes, toBytes } from '../text/octets.js';

const HASHES: Readonly<Record<SigningAlgorithm, string>> = { RS256: 'SHA-256', RS512: 'SHA-512' };

/** What `crypto.subtle` calls the algorithm (RFC 7518 section 3.3: RSASSA-PKCS1-v1_5). */
export function rsaAlgorithm(alg: SigningAlgorithm): RsaHashedImportParams {
    return { name: 'RSASSA-PKCS1-v1_5', hash: HASHES[alg] };
}

/** Signs octets; the signature is octets, too. */
export async function signWith(subtle: SubtleCrypto, key: CryptoKey, octets: string): Promise<string> {
    return fromBytes(await subtle.sign(rsaAlgorithm('RS256').name, key, toBytes(octets)));
}

/**
 * A signer over a private key that stays in here and cannot be exported.
 *
 * @param pkcs8 PrivateKeyInfo in DER (RFC 5958)
 * @throws the browser's error when it does not take the key
 */
export async function makeSigner(
    pkcs8: string,
    facts: Pick<TokenSigner, 'kid' | 'algorithms' | 'bits' | 'publicKey'>,
    subtle: SubtleCrypto
): Promise<TokenSigner> {
    const bytes = toBytes(pkcs8);
    const keys = new Map<SigningAlgorithm, CryptoKey>();
    for (const alg of facts.algorithms) {
        // eslint-disable-next-line no-await-in-loop -- two at most
        keys.set(alg, await subtle.importKey('pkcs8', bytes, rsaAlgorithm(alg), false, ['sign']));
    }
    bytes.fill(0);
    return {
        ...facts,
        sign: async (alg, signingInput) => {
            const key = keys.get(alg);
            if (!key) {
                throw new RangeError(`This key does not sign with ${alg}.`);
            }
            return encodeBase64Url(await signWith(subtle, key, signingInput));
        }
    };
}
