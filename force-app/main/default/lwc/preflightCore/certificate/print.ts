import type { Certificate, CertificatePublicKey, Fact } from '../types.js';
import { formatJavaDate } from './javaDate.js';
import { CURVES, SIGNATURES, signatureName } from './names.js';
import { printExtensions } from './printExtensions.js';

const RISK = 'which is considered a security risk';
/** Sizes in bits below which Java 17 disables or warns of a key. */
const DISABLED_BELOW: Readonly<Record<string, number>> = { RSA: 1024, DSA: 1024, EC: 224 };
const WEAK_BELOW: Readonly<Record<string, number>> = { RSA: 2048, DSA: 2048 };

type Strength = 'fine' | 'weak' | 'disabled';
/** codeSigning and timeStamping. */
const JAR_PURPOSES: readonly string[] = ['1.3.6.1.5.5.7.3.3', '1.3.6.1.5.5.7.3.8'];
/** MD4withRSA, and an old name of MD5withRSA. */
const NAMELESS: readonly string[] = ['1.2.840.113549.1.1.3', '1.3.14.3.2.3'];
const MARKS: Readonly<Record<Strength, string>> = { fine: '', weak: ' (weak)', disabled: ' (disabled)' };

function formatFingerprint(fact: Fact<string>): string {
    return fact.known ? fact.value.toUpperCase().replace(/..(?=.)/g, '$&:') : '(not computed)';
}

function formatSerialNumber({ hex, isNegative }: Certificate['serialNumber']): string {
    return (isNegative ? '-' : '') + hex.replace(/^0(?=.)/, '');
}

/** SHA-1 is disabled where it signs what must not be signed with it any more: code, and times. */
function isForJars({ extendedKeyUsage }: Certificate): boolean {
    return (extendedKeyUsage ?? []).some((purpose) => JAR_PURPOSES.includes(purpose));
}

function signatureStrength(certificate: Certificate): Strength {
    const hash = SIGNATURES.get(certificate.outerSignatureOid)?.hash ?? '';
    if (hash === 'SHA-1') {
        return isForJars(certificate) ? 'disabled' : 'weak';
    }
    return hash === 'MD2' || hash === 'MD5' ? 'disabled' : 'fine';
}

/** "SHA256withRSA"; some that we know Java has no name for. */
function javaSignatureName(oid: string): string {
    return NAMELESS.includes(oid) ? oid : signatureName(oid);
}

function keyStrength({ algorithm, bits }: CertificatePublicKey): Strength {
    if (bits === null || bits >= (WEAK_BELOW[algorithm] ?? DISABLED_BELOW[algorithm] ?? 0)) {
        return 'fine';
    }
    return bits < (DISABLED_BELOW[algorithm] ?? 0) ? 'disabled' : 'weak';
}

/** "RSA", "EC (secp256r1)" */
function keyName({ algorithm, curve }: CertificatePublicKey): string {
    const name = CURVES.get(curve ?? '')?.name;
    return name ? `${algorithm} (${name})` : algorithm;
}

function describeKey(key: CertificatePublicKey): string {
    const name = keyName(key);
    return key.bits === null ? `${name} key of unknown size` : `${key.bits}-bit ${name} key`;
}

function warnings(certificate: Certificate): string {
    const { outerSignatureOid, publicKey } = certificate;
    const ofSignature = signatureStrength(certificate);
    const ofKey = keyStrength(publicKey);
    const lines: string[] = [];
    if (ofSignature !== 'fine') {
        const isWeak = ofSignature === 'weak';
        const isOfJars = isForJars(certificate) && SIGNATURES.get(outerSignatureOid)?.hash === 'SHA-1';
        const end = isWeak
            ? '. This algorithm will be disabled in a future update.'
            : isOfJars
              ? ' and cannot be used to sign JARs after 2019-01-01.'
              : ' and is disabled.';
        lines.push(
            `The certificate uses the ${javaSignatureName(outerSignatureOid)} signature algorithm ${RISK}${end}`
        );
    }
    if (ofKey !== 'fine') {
        const end = ofKey === 'weak' ? '. This key size will be disabled in a future update.' : ' and is disabled.';
        lines.push(`The certificate uses a ${describeKey(publicKey)} ${RISK}${end}`);
    }
    return lines.length === 0 ? '' : ['', 'Warning:', ...lines, ''].join('\n');
}

/**
 * The text that `keytool -printcert` of Java 17 prints of a certificate, with times in UTC. Fingerprints are hex digits.
 */
export function printCertificate(
    certificate: Certificate,
    facts: { sha1: Fact<string>; sha256: Fact<string> }
): string {
    const { outerSignatureOid, publicKey, notBefore, notAfter } = certificate;
    const lines = [
        `Owner: ${certificate.subject}`,
        `Issuer: ${certificate.issuer}`,
        `Serial number: ${formatSerialNumber(certificate.serialNumber)}`,
        `Valid from: ${formatJavaDate(notBefore)} until: ${formatJavaDate(notAfter)}`,
        'Certificate fingerprints:',
        `\t SHA1: ${formatFingerprint(facts.sha1)}`,
        `\t SHA256: ${formatFingerprint(facts.sha256)}`,
        `Signature algorithm name: ${javaSignatureName(outerSignatureOid)}${MARKS[signatureStrength(certificate)]}`,
        `Subject Public Key Algorithm: ${describeKey(publicKey)}${MARKS[keyStrength(publicKey)]}`,
        `Version: ${certificate.version}`,
        ''
    ];
    return lines.join('\n') + printExtensions(certificate.extensions) + warnings(certificate);
}
