import type { Certificate, CertificatePublicKey, CertificateTime, Fact } from '../types.js';
import { CURVES, SIGNATURES, signatureName } from './names.js';
import { printExtensions } from './printExtensions.js';

const RISK = 'which is considered a security risk';
/** Sizes in bits below which Java 17 disables or warns of a key. */
const DISABLED_BELOW: Readonly<Record<string, number>> = { RSA: 1024, DSA: 1024, EC: 224 };
const WEAK_BELOW: Readonly<Record<string, number>> = { RSA: 2048, DSA: 2048 };

type Strength = 'fine' | 'weak' | 'disabled';
const MARKS: Readonly<Record<Strength, string>> = { fine: '', weak: ' (weak)', disabled: ' (disabled)' };

/** "Thu Jan 01 00:00:00 UTC 2026", as java.util.Date prints it. */
function formatDate({ time, text }: CertificateTime): string {
    // toUTCString has the same words in another order: "Thu, 01 Jan 2026 00:00:00 GMT"
    const [weekday = '', day = '', month = '', year = '', clock = ''] =
        time === null ? [] : new Date(time).toUTCString().split(' ');
    return time === null ? text : `${weekday.slice(0, 3)} ${month} ${day} ${clock} UTC ${Number(year)}`;
}

function formatFingerprint(fact: Fact<string>): string {
    return fact.known ? fact.value.toUpperCase().replace(/..(?=.)/g, '$&:') : '(not computed)';
}

function formatSerialNumber({ hex, isNegative }: Certificate['serialNumber']): string {
    return (isNegative ? '-' : '') + hex.replace(/^0(?=.)/, '');
}

function signatureStrength(oid: string): Strength {
    const hash = SIGNATURES.get(oid)?.hash ?? '';
    return hash === 'SHA-1' ? 'weak' : hash === 'MD2' || hash === 'MD5' ? 'disabled' : 'fine';
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

function warnings({ outerSignatureOid, publicKey }: Certificate): string {
    const ofSignature = signatureStrength(outerSignatureOid);
    const ofKey = keyStrength(publicKey);
    const lines: string[] = [];
    if (ofSignature !== 'fine') {
        const end =
            ofSignature === 'weak' ? '. This algorithm will be disabled in a future update.' : ' and is disabled.';
        lines.push(`The certificate uses the ${signatureName(outerSignatureOid)} signature algorithm ${RISK}${end}`);
    }
    if (ofKey !== 'fine') {
        const end = ofKey === 'weak' ? '. This key size will be disabled in a future update.' : ' and is disabled.';
        lines.push(`The certificate uses a ${describeKey(publicKey)} ${RISK}${end}`);
    }
    return lines.length === 0 ? '' : ['', 'Warning:', ...lines, ''].join('\n');
}

/**
 * The text that `keytool -printcert` of Java 17 prints of a certificate, with times in UTC. Fingerprints are hex digits.
 * Rare extensions that Java takes apart are printed like those that it does not know: as a hex dump.
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
        `Valid from: ${formatDate(notBefore)} until: ${formatDate(notAfter)}`,
        'Certificate fingerprints:',
        `\t SHA1: ${formatFingerprint(facts.sha1)}`,
        `\t SHA256: ${formatFingerprint(facts.sha256)}`,
        `Signature algorithm name: ${signatureName(outerSignatureOid)}${MARKS[signatureStrength(outerSignatureOid)]}`,
        `Subject Public Key Algorithm: ${describeKey(publicKey)}${MARKS[keyStrength(publicKey)]}`,
        `Version: ${certificate.version}`,
        ''
    ];
    return lines.join('\n') + printExtensions(certificate.extensions) + warnings(certificate);
}
