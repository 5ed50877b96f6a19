import type { CertificateEntry } from '../types.js';
import { readCertificate } from '../certificate/readCertificate.js';
import { decodeBase64 } from '../text/base64.js';
import { withoutUnseen } from '../text/invisible.js';
import { decodeUtf8, fromHex } from '../text/octets.js';
import { readPem, type PemBlock } from '../text/pem.js';
import { recogniseOctets, type Recognised } from './derObject.js';
import { findPrivateText, hasPrivateMember } from './privateText.js';

/** In what comes first when a file holds several kinds of things. */
const RANKS = ['private-key', 'certificate', 'public-key', 'certificate-request', 'pkcs7', 'crl', 'unknown'] as const;
const UNDECODED: CertificateEntry = { defect: null, at: null, der: null, reading: null };

const SSH = /^(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-[a-z0-9-]{1,30}) [A-Za-z0-9+/]{20}/m;
const XML_KEY = /<RSAKeyValue>/;
const DATA_URI = /^data:[\w/.+;=-]{0,100},/;
/** What may stand between base64 digits of one thing besides blanks: escaped line breaks, quotes, commas. */
const FILLING = /\\[nr]|["'`,;]/g;
const BASE64 = /^[A-Za-z0-9+/_-]{64,}={0,3}$/;
const HEX = /^30[0-9a-f]{62,}$/i;
/** Base64 within base64 is looked into once: Kubernetes secrets are PEM in base64. */
const DEEPEST = 1;

function byLabel({ label, octets }: PemBlock): Recognised {
    if (label.endsWith('PRIVATE KEY') || label.endsWith('PRIVATE KEY BLOCK')) {
        return { kind: 'private-key', privateKeyForm: 'unknown', foundLabel: label };
    }
    if (label.endsWith('CERTIFICATE REQUEST')) {
        return { kind: 'certificate-request', foundLabel: label };
    }
    if (label.endsWith('CERTIFICATE')) {
        const read = { defect: null, at: null, der: octets, reading: readCertificate(octets ?? '') };
        return { kind: 'certificate', certificates: [octets === null ? UNDECODED : read], foundLabel: label };
    }
    if (label.endsWith('PUBLIC KEY') || label.endsWith('PUBLIC KEY BLOCK')) {
        return { kind: 'public-key', foundLabel: label };
    }
    const kind = label === 'PKCS7' || label === 'CMS' ? 'pkcs7' : label === 'X509 CRL' ? 'crl' : 'unknown';
    return { kind, foundLabel: label };
}

/** The octets decide; the label where they say nothing. */
function recogniseBlock(block: PemBlock, most: number): Recognised {
    // Parameters of other algorithms are two numbers, as an RSA key is.
    const isKey = block.octets !== null && !block.label.endsWith('PARAMETERS');
    const found = isKey ? recogniseOctets(block.octets, most) : null;
    return found ? { ...found, foundLabel: block.label } : byLabel(block);
}

function recognisePem(text: string, most: number): Recognised | null {
    const found = readPem(text).map((block) => recogniseBlock(block, most));
    const kind = RANKS.find((rank) => found.some((one) => one.kind === rank));
    const first = found.find((one) => one.kind === kind);
    if (!first || first.kind !== 'certificate') {
        return first ?? null;
    }
    const certificates = found.flatMap((one) => one.certificates ?? []).slice(0, most);
    return { ...first, certificates, certificateForm: 'pem' };
}

/** Octets of a text that is base64, base64url or hex and nothing else; missing padding is forgiven. */
function decodeBare(text: string): string | null {
    const compact = withoutUnseen(text).replace(DATA_URI, '').replace(FILLING, '');
    const hex = compact.replaceAll(':', '');
    if (HEX.test(hex)) {
        return fromHex(hex.length % 2 === 0 ? hex : hex.slice(0, -1));
    }
    if (!BASE64.test(compact)) {
        return null;
    }
    const digits = compact
        .replace(/={1,3}$/, '')
        .replaceAll('+', '-')
        .replaceAll('/', '_');
    return decodeBase64(digits.length % 4 === 1 ? digits.slice(0, -1) : digits, 'base64url').octets;
}

function recogniseBare(text: string, most: number, depth: number): Recognised | null {
    const octets = decodeBare(text);
    if (octets === null) {
        return null;
    }
    const found = recogniseOctets(octets, most);
    if (found) {
        return found.kind === 'certificate' ? { ...found, certificateForm: 'base64' } : found;
    }
    const inner = depth < DEEPEST ? decodeUtf8(octets) : null;
    if (inner === null) {
        return null;
    }
    if (hasPrivateMember(inner)) {
        return { kind: 'private-key', privateKeyForm: 'jwk' };
    }
    const isJson = /^\s*\{\s*"/.test(inner);
    return recogniseArmoured(inner, most, depth + 1) ?? (isJson ? { kind: 'unknown', foundLabel: 'base64' } : null);
}

/**
 * Recognises what text other than JSON and tokens may hold: PEM, base64 or hex of DER, SSH and XML keys.
 *
 * @param most certificates read at most
 */
export function recogniseArmoured(text: string, most: number, depth = 0): Recognised | null {
    const privateKeyForm = findPrivateText(text);
    if (privateKeyForm) {
        return { kind: 'private-key', privateKeyForm };
    }
    if (SSH.test(text)) {
        return { kind: 'public-key', foundLabel: 'SSH' };
    }
    if (XML_KEY.test(text)) {
        return { kind: 'public-key', foundLabel: 'XML' };
    }
    return recognisePem(text, most) ?? recogniseBare(text, most, depth);
}
