import type { CertificatePublicKey } from '../types.js';
import { DerReader } from '../der/derReader.js';
import { TAG } from '../der/tags.js';
import { magnitude } from './serialNumber.js';
import { ALGORITHMS, CURVES, OID } from './names.js';

const NULL_PARAMETERS = '\x05\x00';
/** In bits, of which Java counts the shortest in whole octets; to a modulus beyond the large one belongs an exponent within the longest. */
const SHORTEST_MODULUS = 505;
const LONGEST_MODULUS = 16_384;
const LARGE_MODULUS = 3072;
const LONGEST_EXPONENT = 64;

type RsaKey = Pick<CertificatePublicKey, 'modulus' | 'exponent' | 'bits' | 'defect'>;

/** Number of significant bits of big-endian octets without leading zeros. */
function bitLength(octets: string): number {
    return octets.length === 0 ? 0 : octets.length * 8 - Math.clz32(octets.charCodeAt(0)) + 24;
}

function withoutLeadingZeros(octets: string): string {
    let zeros = 0;
    while (zeros < octets.length && octets.charCodeAt(zeros) === 0) {
        zeros++;
    }
    return octets.slice(zeros);
}

/** Numbers that Java makes no key of, whatever they are used for. */
function sizeDefect(modulus: string, exponent: string): CertificatePublicKey['defect'] {
    const [bits, exponentBits] = [bitLength(modulus), bitLength(exponent)];
    if (bits < SHORTEST_MODULUS || bits > LONGEST_MODULUS) {
        return 'modulus-size';
    }
    const isTooSmall = exponentBits < 2 || exponent === '\x02';
    const isTooLarge = bits > LARGE_MODULUS && exponentBits > LONGEST_EXPONENT;
    const isAbove = exponent.length > modulus.length || (exponent.length === modulus.length && exponent >= modulus);
    return isTooSmall || isTooLarge || isAbove ? 'exponent-size' : null;
}

/** RSAPublicKey (RFC 8017 appendix A.1.1). A number without its sign octet is taken as its author meant it. */
function readRsaKey(reader: DerReader): RsaKey {
    reader.enter(TAG.sequence, 'the RSA key (SEQUENCE)');
    const modulusOctets = reader.value(TAG.integer, 'the modulus (INTEGER)');
    noteLeadingZeros(reader, modulusOctets);
    const exponentOctets = reader.value(TAG.integer, 'the exponent (INTEGER)');
    noteLeadingZeros(reader, exponentOctets);
    // Behind the numbers, or behind the key: Java refuses both.
    const hasMore = reader.more;
    reader.at = reader.limit;
    reader.leave('the RSA key');
    if (reader.failure) {
        return { modulus: null, exponent: null, bits: null, defect: 'unreadable' };
    }
    const modulus = withoutLeadingZeros(modulusOctets);
    const exponent = withoutLeadingZeros(exponentOctets);
    let defect: CertificatePublicKey['defect'] = null;
    if (modulus === '' || exponent === '') {
        defect = modulus === '' ? 'empty-modulus' : 'empty-exponent';
    } else if (modulusOctets.charCodeAt(0) >= 0x80) {
        defect = 'negative-modulus';
    } else if (exponentOctets.charCodeAt(0) >= 0x80) {
        defect = 'negative-exponent';
    } else if (hasMore || reader.more) {
        defect = 'trailing-data';
    } else {
        defect = sizeDefect(modulus, exponent);
    }
    return { modulus, exponent, bits: bitLength(modulus), defect };
}

function noteLeadingZeros(reader: DerReader, octets: string): void {
    if (octets.length > 1 && octets.charCodeAt(0) === 0 && octets.charCodeAt(1) < 0x80) {
        reader.problem('non-minimal-integer', reader.content, 'an INTEGER without superfluous leading bytes');
    }
}

/** The bits of the prime that a DSA key is a number below (RFC 3279 section 2.3.2). */
function readDsaBits(octets: string, at: number, end: number): number | null {
    const parameters = new DerReader(octets, at, end);
    parameters.enter(TAG.sequence, 'the parameters');
    const prime = parameters.value(TAG.integer, 'the prime');
    // Java takes a prime without its sign octet for a negative number.
    return parameters.failure ? null : bitLength(withoutLeadingZeros(magnitude(prime)));
}

/** The OID of a named curve; null for curves spelled out in numbers. */
function readCurve(octets: string, at: number, end: number): string | null {
    const parameters = new DerReader(octets, at, end);
    const curve = parameters.objectIdentifier('the curve');
    return curve === '' ? null : curve;
}

/** Reads SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7). A key that is no good is described, not refused. */
export function readPublicKey(reader: DerReader): CertificatePublicKey {
    const { octets } = reader;
    const from = reader.at;
    reader.enter(TAG.sequence, 'the public key (SEQUENCE)');
    reader.enter(TAG.sequence, 'the algorithm of the public key (SEQUENCE)');
    const oid = reader.objectIdentifier('the algorithm of the public key (OBJECT IDENTIFIER)');
    const parametersAt = reader.at;
    if (reader.more) {
        reader.skip('the parameters of the public key');
    }
    const parametersEnd = reader.at;
    reader.leave('the algorithm of the public key');
    reader.bitString('the key itself (BIT STRING)');
    const key = new DerReader(octets, Math.min(reader.content + 1, reader.end), reader.end, reader.problems);
    reader.leave('the public key');
    if (oid === OID.rsa && octets.slice(parametersAt, parametersEnd) !== NULL_PARAMETERS) {
        reader.problem('parameters', parametersAt, 'NULL (05 00) as the parameters of an RSA key');
    }
    const curve = oid === OID.ec ? readCurve(octets, parametersAt, parametersEnd) : null;
    let numbers: RsaKey = { modulus: null, exponent: null, bits: null, defect: null };
    if (oid === OID.rsa || oid === OID.pss) {
        numbers = readRsaKey(key);
    } else if (oid === OID.dsa) {
        numbers = { ...numbers, bits: readDsaBits(octets, parametersAt, parametersEnd) };
    } else {
        numbers = { ...numbers, bits: CURVES.get(curve ?? oid)?.bits ?? null };
    }
    return { oid, algorithm: ALGORITHMS.get(oid) ?? oid, spki: octets.slice(from, reader.at), curve, ...numbers };
}
