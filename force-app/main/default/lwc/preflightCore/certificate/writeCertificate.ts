import type { KeyRequest, SigningAlgorithm } from '../types.js';
import { constructed, primitive } from '../der/tags.js';
import {
    bitString,
    boolean,
    element,
    nothing,
    objectIdentifier,
    octetString,
    printableString,
    sequence,
    set,
    time,
    unsignedInteger,
    utf8String
} from '../der/derWriter.js';
import { OID } from './names.js';

/** sha256WithRSAEncryption and sha512WithRSAEncryption (RFC 4055 section 5). */
const SIGNATURE: Readonly<Record<SigningAlgorithm, string>> = {
    RS256: '1.2.840.113549.1.1.11',
    RS512: '1.2.840.113549.1.1.13'
};

/** Attributes of a name (RFC 5280 appendix A.1), in the order in which names are usually written. */
const ATTRIBUTES = [
    ['country', '2.5.4.6'],
    ['organization', '2.5.4.10'],
    ['organizationalUnit', '2.5.4.11'],
    ['commonName', '2.5.4.3']
] as const;

/** digitalSignature alone: the first bit, so seven of the octet are unused (RFC 5280 section 4.2.1.3). */
const DIGITAL_SIGNATURE = bitString('\x80', 7);

/** What a self-signed certificate is made of. */
export interface CertificateParts {
    readonly subject: KeyRequest['subject'];
    /** SubjectPublicKeyInfo in DER. */
    readonly publicKeyInfo: string;
    /** SHA-1 of the public key's bits (RFC 5280 section 4.2.1.2): octets. */
    readonly keyIdentifier: string;
    /** Up to 20 octets; made positive. */
    readonly serialNumber: string;
    /** Milliseconds since the Unix epoch. */
    readonly notBefore: number;
    readonly notAfter: number;
    readonly alg: SigningAlgorithm;
}

function nameOf(subject: KeyRequest['subject']): string {
    return sequence(
        ...ATTRIBUTES.flatMap(([attribute, oid]) => {
            const text = subject[attribute];
            const value = attribute === 'country' ? printableString : utf8String;
            return text === undefined || text === '' ? [] : [set(sequence(objectIdentifier(oid), value(text)))];
        })
    );
}

const extension = (oid: string, isCritical: boolean, value: string): string =>
    sequence(objectIdentifier(oid), ...(isCritical ? [boolean(true)] : []), octetString(value));

const algorithm = (alg: SigningAlgorithm): string => sequence(objectIdentifier(SIGNATURE[alg]), nothing());

/** What is signed of a certificate (RFC 5280 section 4.1.2): version 3, issued by itself, for signatures only, no CA. */
export function writeTbsCertificate(parts: CertificateParts): string {
    const { subject, publicKeyInfo, keyIdentifier, serialNumber, notBefore, notAfter, alg } = parts;
    const name = nameOf(subject);
    return sequence(
        element(constructed(0), unsignedInteger('\x02')),
        unsignedInteger(serialNumber),
        algorithm(alg),
        name,
        sequence(time(notBefore), time(notAfter)),
        name,
        publicKeyInfo,
        element(
            constructed(3),
            sequence(
                extension(OID.basicConstraints, true, sequence()),
                extension(OID.keyUsage, true, DIGITAL_SIGNATURE),
                extension(OID.subjectKeyIdentifier, false, octetString(keyIdentifier)),
                extension(OID.authorityKeyIdentifier, false, sequence(element(primitive(0), keyIdentifier)))
            )
        )
    );
}

/** The certificate (RFC 5280 section 4.1): what was signed, how, and the signature. */
export function writeCertificate(tbs: string, alg: SigningAlgorithm, signature: string): string {
    return sequence(tbs, algorithm(alg), bitString(signature));
}
