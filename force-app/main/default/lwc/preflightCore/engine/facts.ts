import type { CertificateFacts, CheckOptions, Fact, Jwk, JwkFacts, ModulusWeakness } from '../types.js';
import { isProbablePrime } from '../jwk/primality.js';
import { publicKeyOf } from '../jwk/publicKey.js';
import { modulusWeakness } from '../jwk/weakness.js';
import type { JwkModel } from '../jwk/readJwk.js';
import { certificateFacts } from '../signature/certificateFacts.js';
import { jwkThumbprint } from '../signature/thumbprint.js';

export interface KeyWithFacts {
    readonly jwk: Jwk;
    readonly certificateFacts: readonly CertificateFacts[];
}

const UNREADABLE = { known: false, reason: 'unreadable' } as const;

async function thumbprintOf({ modulus, exponent }: JwkModel, subtle: SubtleCrypto | undefined): Promise<Fact<string>> {
    const n = modulus?.octets ?? null;
    const e = exponent?.octets ?? null;
    return n === null || e === null ? UNREADABLE : jwkThumbprint(n, e, subtle);
}

function weaknessOf({ modulus }: JwkModel, options: CheckOptions, testsPrimes: boolean): Fact<ModulusWeakness> {
    if (options.numberTheory === false) {
        return { known: false, reason: 'number-theory-off' };
    }
    const value = modulus?.value() ?? null;
    const primalityTest = testsPrimes ? (options.isProbablePrime ?? isProbablePrime) : null;
    return value === null ? UNREADABLE : { known: true, value: modulusWeakness(value, primalityTest) };
}

/**
 * Computes everything about a key that needs crypto or long arithmetic, so that the rules can stay plain functions.
 *
 * @param testsPrimes whether the primality test may take its time
 * @param inText certificates beside the key in the same text
 */
export async function addFacts(
    model: JwkModel,
    options: CheckOptions,
    testsPrimes: boolean,
    inText?: ReadonlyMap<string, string>
): Promise<KeyWithFacts> {
    const [ofCertificates, thumbprint] = await Promise.all([
        certificateFacts(model.certificates, options.subtle),
        thumbprintOf(model, options.subtle)
    ]);
    const leaf = ofCertificates[0];
    const key = publicKeyOf(model);
    const facts: JwkFacts = {
        thumbprint,
        certificateSha1: leaf?.sha1 ?? UNREADABLE,
        certificateSha256: leaf?.sha256 ?? UNREADABLE,
        certificateBeside: key === null ? null : (inText?.get(key) ?? options.beside?.certificates.get(key) ?? null),
        weakness: weaknessOf(model, options, testsPrimes)
    };
    return { jwk: { ...model, facts }, certificateFacts: ofCertificates };
}
