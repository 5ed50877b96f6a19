import type { Certificate } from '../types.js';
import { isSelfIssued, normalise } from '../certificate/chain.js';
import type { Issuance } from '../certificate/path.js';
import { isCurrent } from '../certificate/period.js';
import { toBytes } from '../text/octets.js';
import { signedBytes } from './certificateFacts.js';
import { verifyCertificate, type ImportedKeys, type SignedBytes } from './verifyCertificate.js';

/** Signatures that are tried in all: only namesakes without key identifiers need more than one each. */
const MOST_ATTEMPTS = 2000;
/** Keys of one name that are tried for one certificate. */
const MOST_KEYS = 100;
/** Certificates of one issuer that are told apart: it was renewed, or others vouch for it, too. */
const MOST_ISSUERS = 10;

/** How well the key identifiers agree (RFC 5280 section 4.2.1.1): -1 they differ, 1 they are the same, 0 one is not there. */
function identifiersAgree(certificate: Certificate, issuer: Certificate): -1 | 0 | 1 {
    const [wanted, found] = [certificate.authorityKeyIdentifier, issuer.subjectKeyIdentifier];
    return wanted === null || found === null ? 0 : wanted === found ? 1 : -1;
}

/** Those that may have issued a certificate, the likeliest first: its issuer's namesakes with another key, or another name of the same. */
function candidatesFor(certificate: Certificate, namesakes: readonly Certificate[]): Certificate[] {
    const { der, publicKey, subjectDer } = certificate;
    const others = namesakes.filter(
        (other) => other.der !== der && !(other.publicKey.spki === publicKey.spki && other.subjectDer === subjectDer)
    );
    return ([1, 0, -1] as const).flatMap((agreement) =>
        others.filter((other) => identifiersAgree(certificate, other) === agreement)
    );
}

/**
 * Finds out who issued what. A signature decides; where none can be verified the key identifiers do; without any the names.
 * A certificate never counts as its own issuer, nor one for the same key and name.
 *
 * @param now milliseconds since the Unix epoch: of several certificates of one issuer a current one is the best
 */
export async function findIssuance(
    certificates: readonly Certificate[],
    subtle: SubtleCrypto | undefined,
    now: number
): Promise<Issuance> {
    const distinct = [...new Map(certificates.map((certificate) => [certificate.der, certificate])).values()];
    const byName = new Map<string, Certificate[]>();
    for (const certificate of distinct) {
        const name = normalise(certificate.subject);
        byName.set(name, [...(byName.get(name) ?? []), certificate]);
    }
    const keys: ImportedKeys = new Map();
    let attempts = 0;

    /** undefined: nobody can tell. */
    const isSignedBy = async (signed: SignedBytes | null, issuer: Certificate): Promise<boolean | undefined> => {
        attempts += 1;
        if (!signed || attempts > MOST_ATTEMPTS) {
            return undefined;
        }
        const fact = await verifyCertificate(subtle, signed, issuer.publicKey, keys);
        return fact.known ? fact.value : undefined;
    };
    const issuersOf = async (certificate: Certificate): Promise<readonly Certificate[]> => {
        const candidates = candidatesFor(certificate, byName.get(normalise(certificate.issuer)) ?? []);
        const byKey = new Map(candidates.map((other) => [other.publicKey.spki, other]));
        const unknown = new Set<string>();
        const signed = subtle && candidates.length > 0 ? signedBytes(certificate, toBytes(certificate.der)) : null;
        for (const [spki, other] of [...byKey].slice(0, MOST_KEYS)) {
            // eslint-disable-next-line no-await-in-loop -- the likeliest first: as a rule it is the only one
            const isSigned = await isSignedBy(signed, other);
            if (isSigned === true) {
                return candidates.filter(({ publicKey }) => publicKey.spki === spki);
            }
            if (isSigned === undefined) {
                unknown.add(spki);
            }
        }
        // One that is self-issued by its name, and signed by none of the others, needs more than a name to be theirs.
        const least = isSelfIssued(certificate) ? 1 : 0;
        return candidates.filter(
            (other) => unknown.has(other.publicKey.spki) && identifiersAgree(certificate, other) >= least
        );
    };
    const found = new Map<string, readonly Certificate[]>();
    for (const certificate of distinct) {
        // eslint-disable-next-line no-await-in-loop -- so that the attempts are counted in order
        found.set(certificate.der, await issuersOf(certificate));
    }
    /** A certificate that leads on, or ends a chain as it should, is better than one that leads nowhere. */
    const rank = (issuer: Certificate): number =>
        (isCurrent(issuer, now) ? 2 : 0) + (isSelfIssued(issuer) || (found.get(issuer.der)?.length ?? 0) > 0 ? 1 : 0);
    const ranked = new Map(
        [...found].map(([der, issuers]) => [
            der,
            [...issuers]
                .sort((one, other) => rank(other) - rank(one))
                .slice(0, MOST_ISSUERS)
                .map((issuer) => issuer.der)
        ])
    );
    return { issuersOf: (der) => ranked.get(der) ?? [] };
}
