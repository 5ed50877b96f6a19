import { DerReader } from '../der/derReader.js';
import { constructed, TAG } from '../der/tags.js';
import { identifyDer } from './identify.js';
import { readCertificate } from './readCertificate.js';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
/** More certificates in one piece are no chain. */
const MOST = 100;

/** Reads up to the certificates of SignedData (RFC 5652 section 5.1, RFC 2315 section 9.1); false: there are none. */
function findCertificates(reader: DerReader): boolean {
    reader.enter(TAG.sequence, 'the bundle (SEQUENCE)');
    if (reader.objectIdentifier('the kind of the contents (OBJECT IDENTIFIER)') !== SIGNED_DATA) {
        return false;
    }
    reader.enter(constructed(0), 'the contents');
    reader.enter(TAG.sequence, 'the signed data (SEQUENCE)');
    for (const part of ['the version', 'the digest algorithms', 'what is signed']) {
        reader.skip(part);
    }
    if (reader.peek() !== constructed(0)) {
        return false;
    }
    reader.enter(constructed(0), 'the certificates');
    return reader.failure === null;
}

/** The X.509 certificates in a PKCS#7 bundle (.p7b), in its order, which says nothing; other kinds of PKCS#7 have none. */
function certificatesInPkcs7(octets: string, most: number): string[] {
    const reader = new DerReader(octets);
    const found: string[] = [];
    if (findCertificates(reader)) {
        while (reader.more && reader.failure === null && found.length < most) {
            const from = reader.at;
            const isCertificate = reader.peek() === TAG.sequence;
            reader.skip('a certificate');
            if (isCertificate && reader.failure === null) {
                found.push(octets.slice(from, reader.at));
            }
        }
    }
    return found;
}

/** Certificates one after the other; the octets as a whole where something else follows them. */
function certificatesInRow(octets: string, most: number): string[] {
    const found: string[] = [];
    for (let rest = octets; rest !== '' && found.length < most;) {
        const { trailing } = readCertificate(rest);
        const length = trailing?.isCertificate ? rest.length - trailing.length : rest.length;
        found.push(rest.slice(0, length));
        rest = rest.slice(length);
    }
    const length = found.reduce((sum, one) => sum + one.length, 0);
    return length === octets.length ? found : [octets];
}

/**
 * The certificates in one piece of DER: one, several in a row, or those of a PKCS#7 bundle.
 *
 * @returns empty: a bundle without certificates, or something else
 */
export function certificatesIn(octets: string, most: number = MOST): string[] {
    const kind = identifyDer(octets);
    if (kind === 'certificate') {
        return certificatesInRow(octets, most);
    }
    return kind === 'pkcs7' ? certificatesInPkcs7(octets, most) : [];
}
