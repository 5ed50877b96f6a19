import type { Certificate, CertificateReading } from '../types.js';
import { DerReader } from '../der/derReader.js';
import { constructed, primitive, TAG } from '../der/tags.js';
import { NO_VALUES, readExtensions } from './extensions.js';
import { identifyDer } from './identify.js';
import { readName } from './name.js';
import { SIGNATURES } from './names.js';
import { hasStrangePssParameters } from './pssParameters.js';
import { readPublicKey } from './publicKey.js';
import { describeSerialNumber } from './serialNumber.js';
import { readTime } from './time.js';

const NULL_PARAMETERS = '\x05\x00';
const HIGHEST_VERSION = 0x7fffffff;

/** The algorithm of a signature: its OID, and the whole AlgorithmIdentifier. */
interface Algorithm {
    readonly oid: string;
    readonly der: string;
    /** DER; NULL is as good as nothing. */
    readonly parameters: string;
}

function readAlgorithm(reader: DerReader, expected: string): Algorithm {
    const from = reader.at;
    reader.enter(TAG.sequence, expected);
    const oid = reader.objectIdentifier('the signature algorithm (OBJECT IDENTIFIER)');
    const parametersAt = reader.at;
    if (reader.more) {
        reader.skip('the parameters of the signature algorithm');
    }
    const parameters = reader.octets.slice(parametersAt, reader.at);
    const wantsNull = SIGNATURES.get(oid)?.name.endsWith('withRSA') === true;
    if (wantsNull && parameters !== NULL_PARAMETERS) {
        reader.problem('parameters', parametersAt, 'NULL (05 00) as the parameters of an RSA signature');
    }
    reader.leave('the signature algorithm');
    return {
        oid,
        der: reader.octets.slice(from, reader.at),
        parameters: parameters === NULL_PARAMETERS ? '' : parameters
    };
}

/** The version as people count: the number in the certificate plus one. */
function readVersion(reader: DerReader): number {
    if (reader.peek() !== constructed(0)) {
        return 1;
    }
    reader.enter(constructed(0), 'the version');
    const octets = reader.integer('the version (INTEGER)');
    if (octets === '\0') {
        reader.problem('default-value', reader.start, 'no version field where it is 1 anyway');
    }
    reader.leave('the version');
    let version = octets.charCodeAt(0) >= 0x80 ? -1 : 0;
    for (let index = 0; index < octets.length && Math.abs(version) < HIGHEST_VERSION; index++) {
        version = version * 256 + octets.charCodeAt(index);
    }
    return version + 1;
}

function readUniqueIds(reader: DerReader): boolean {
    let isThere = false;
    for (const number of [1, 2]) {
        const tag = reader.peek();
        if (tag === primitive(number) || tag === constructed(number)) {
            if (tag === constructed(number)) {
                reader.problem('constructed', reader.at, 'a BIT STRING in one piece');
            }
            reader.skip('a unique identifier');
            reader.problem('unique-id', reader.start, 'no unique identifiers');
            isThere = true;
        }
    }
    return isThere;
}

/** Reads a Name and keeps its DER: names are compared by octets. */
function readNameAndDer(reader: DerReader, expected: string): { text: string; der: string } {
    const from = reader.at;
    const text = readName(reader, expected);
    return { text, der: reader.octets.slice(from, reader.at) };
}

/** Reads the fields in their order (RFC 5280 section 4.1); worthless when `reader.failure` is set afterwards. */
function readFields(reader: DerReader): Certificate {
    const { octets } = reader;
    reader.enter(TAG.sequence, 'a certificate (SEQUENCE, 30)');
    const tbsFrom = reader.at;
    reader.enter(TAG.sequence, 'the part that is signed (SEQUENCE, 30)');
    const version = readVersion(reader);
    const serialNumber = describeSerialNumber(reader.integer('the serial number (INTEGER, 02)'));
    const inner = readAlgorithm(reader, 'the signature algorithm (SEQUENCE, 30)');
    const issuer = readNameAndDer(reader, 'the issuer (SEQUENCE, 30)');
    reader.enter(TAG.sequence, 'the validity (SEQUENCE, 30)');
    const notBefore = readTime(reader, 'the start of the validity');
    const notAfter = readTime(reader, 'the end of the validity');
    reader.leave('the validity');
    const subject = readNameAndDer(reader, 'the subject (SEQUENCE, 30)');
    const publicKey = readPublicKey(reader);
    const hasUniqueIds = readUniqueIds(reader);
    let found: ReturnType<typeof readExtensions> = { extensions: [], values: NO_VALUES };
    const hasExtensions = reader.peek() === constructed(3);
    if (hasExtensions) {
        reader.enter(constructed(3), 'the extensions');
        found = readExtensions(reader);
        reader.leave('the extensions');
    }
    reader.leave('the part that is signed');
    const tbs = octets.slice(tbsFrom, reader.at);
    const outer = readAlgorithm(reader, 'the signature algorithm behind the signed part (SEQUENCE, 30)');
    const signature = reader.bitString('the signature (BIT STRING, 03)');
    reader.leave('the certificate');
    return {
        der: octets.slice(0, reader.at),
        version,
        serialNumber,
        signatureOid: inner.oid,
        outerSignatureOid: outer.oid,
        signatureFieldsAgree: inner.der === outer.der,
        signatureFieldsAgreeButForNull: inner.oid === outer.oid && inner.parameters === outer.parameters,
        signatureAlgorithmDer: outer.der,
        issuer: issuer.text,
        subject: subject.text,
        issuerDer: issuer.der,
        subjectDer: subject.der,
        notBefore,
        notAfter,
        publicKey,
        extensions: found.extensions,
        ...found.values,
        hasUniqueIds,
        hasExtensions,
        hasStrangeParameters: [inner.der, outer.der, publicKey.spki].some(hasStrangePssParameters),
        tbs,
        signature
    };
}

/**
 * Reads an X.509 certificate (RFC 5280) from DER in a binary string. Never throws: what BER allows and DER does not, or
 * readers forgive, is listed in `problems`; what cannot be read ends the reading and is described in `failure`.
 */
export function readCertificate(der: string): CertificateReading {
    const reader = new DerReader(der);
    const certificate = readFields(reader);
    const { failure, problems } = reader;
    if (failure) {
        return { found: identifyDer(der), failure, problems, trailing: null, certificate: null };
    }
    const rest = der.length - reader.at;
    const trailing =
        rest === 0 ? null : { length: rest, isCertificate: identifyDer(der.slice(reader.at)) === 'certificate' };
    return { found: 'certificate', failure: null, problems, trailing, certificate };
}
