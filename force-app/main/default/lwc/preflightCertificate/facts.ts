import { formatTime, type CertificateSummary } from 'c/preflightCore';
import { fill } from 'c/preflightShared';
import { labels } from './labels.js';

/** One line of the card. */
export interface Fact {
    readonly term: string;
    readonly text: string;
    readonly className: string;
}

/** "4a3f" as "4A:3F": how Setup, keytool and browsers print serial numbers and fingerprints. */
export function withColons(hex: string): string {
    const sign = hex.startsWith('-') ? '-' : '';
    return (
        sign +
        (
            hex
                .replace('-', '')
                .toUpperCase()
                .match(/.{1,2}/g) ?? []
        ).join(':')
    );
}

function time(value: number | null): string {
    return value === null ? labels.unreadable : formatTime(value);
}

const plain = (term: string, text: string): Fact => ({ term, text, className: 'text' });
const octets = (term: string, text: string): Fact => ({ term, text, className: 'text text_octets' });

/** From when until when, where no picture says it. */
export function datesOf({ notBefore, notAfter }: CertificateSummary): Fact[] {
    return [plain(labels.validFrom, time(notBefore)), plain(labels.validUntil, time(notAfter))];
}

/** What the card says of a certificate beside its name and its validity, line by line. */
export function factsOf(certificate: CertificateSummary): Fact[] {
    const { keyAlgorithm, keyBits, selfIssued, selfSigned } = certificate;
    // An authority may issue others in its own name: only the signature makes it "itself".
    const isItself = selfIssued && selfSigned === true;
    return [
        plain(labels.issuer, isItself ? labels.selfIssued : certificate.issuer || labels.noName),
        plain(labels.key, keyBits === null ? keyAlgorithm : fill(labels.keyBits, keyAlgorithm, keyBits)),
        plain(labels.signature, certificate.signatureAlgorithm),
        octets(labels.serial, withColons(certificate.serialNumber)),
        octets(labels.sha256, certificate.sha256 === null ? labels.noCrypto : withColons(certificate.sha256)),
        octets(labels.sha1, certificate.sha1 === null ? labels.noCrypto : withColons(certificate.sha1))
    ];
}
