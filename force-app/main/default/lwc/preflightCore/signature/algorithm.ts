import type { Certificate } from '../types.js';
import { DerReader } from '../der/derReader.js';
import { constructed, TAG } from '../der/tags.js';
import { OID, SIGNATURES, type HashName } from '../certificate/names.js';

/** How a certificate is signed, in the words of `crypto.subtle`. */
export interface SigningAlgorithm {
    readonly scheme: 'RSASSA-PKCS1-v1_5' | 'RSA-PSS' | 'ECDSA';
    readonly hash: HashName;
    /** With RSA-PSS, in octets. */
    readonly saltLength: number;
}

const HASHES: ReadonlyMap<string, HashName> = new Map([
    ['1.3.14.3.2.26', 'SHA-1'],
    ['2.16.840.1.101.3.4.2.1', 'SHA-256'],
    ['2.16.840.1.101.3.4.2.2', 'SHA-384'],
    ['2.16.840.1.101.3.4.2.3', 'SHA-512']
]);
const DEFAULT_SALT_LENGTH = 20;

function readHash(reader: DerReader): HashName | null {
    reader.enter(TAG.sequence, 'a hash algorithm');
    const oid = reader.objectIdentifier('a hash algorithm');
    if (reader.more) {
        reader.skip('parameters');
    }
    reader.leave('the hash algorithm');
    return HASHES.get(oid) ?? null;
}

/** The hash inside AlgorithmIdentifier { mgf1, hash }; null for other mask functions. */
function readMaskHash(reader: DerReader): HashName | null {
    reader.enter(TAG.sequence, 'a mask function');
    const oid = reader.objectIdentifier('a mask function');
    const hash = readHash(reader);
    reader.leave('the mask function');
    return oid === OID.mgf1 ? hash : null;
}

interface PssParameters {
    readonly hash: HashName | null;
    readonly maskHash: HashName | null;
    /** NaN beyond one octet. */
    readonly saltLength: number;
}

/** RSASSA-PSS-params (RFC 4055 section 3.1): what is left out is SHA-1 with a salt of 20 octets. Null: unreadable. */
function readPss(algorithmDer: string): PssParameters | null {
    const reader = new DerReader(algorithmDer);
    reader.enter(TAG.sequence, 'an algorithm');
    reader.skip('its name');
    let hash: HashName | null = 'SHA-1';
    let maskHash: HashName | null = 'SHA-1';
    let saltLength = DEFAULT_SALT_LENGTH;
    if (reader.more) {
        reader.enter(TAG.sequence, 'the parameters');
        if (reader.peek() === constructed(0)) {
            reader.enter(constructed(0), 'the hash');
            hash = readHash(reader);
            reader.leave('the hash');
        }
        if (reader.peek() === constructed(1)) {
            reader.enter(constructed(1), 'the mask function');
            maskHash = readMaskHash(reader);
            reader.leave('the mask function');
        }
        if (reader.peek() === constructed(2)) {
            reader.enter(constructed(2), 'the salt length');
            const octets = reader.integer('the salt length');
            saltLength = octets.length === 1 ? octets.charCodeAt(0) : NaN;
        }
    }
    return reader.failure ? null : { hash, maskHash, saltLength };
}

/** The hash that a certificate's signature rests on; null when it has none that is known here. */
export function signatureHash({ outerSignatureOid, signatureAlgorithmDer }: Certificate): string | null {
    const found = outerSignatureOid === OID.pss ? readPss(signatureAlgorithmDer) : SIGNATURES.get(outerSignatureOid);
    return found?.hash ?? null;
}

/** The algorithm of a certificate's signature; null when `crypto.subtle` cannot verify it. */
export function signingAlgorithm(certificate: Certificate): SigningAlgorithm | null {
    const { outerSignatureOid, signatureAlgorithmDer } = certificate;
    if (outerSignatureOid === OID.pss) {
        const { hash = null, maskHash = null, saltLength = NaN } = readPss(signatureAlgorithmDer) ?? {};
        // WebCrypto masks with the hash of the message, no other.
        return hash !== null && hash === maskHash && saltLength < 128 ? { scheme: 'RSA-PSS', hash, saltLength } : null;
    }
    const { scheme, hash } = SIGNATURES.get(outerSignatureOid) ?? { scheme: null, hash: null };
    const isVerifiable = scheme !== null && hash !== null && hash !== 'MD2' && hash !== 'MD4' && hash !== 'MD5';
    return isVerifiable ? { scheme, hash, saltLength: 0 } : null;
}
