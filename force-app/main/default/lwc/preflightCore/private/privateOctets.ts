import type { DerObjectKind, PrivateKeyForm } from '../types.js';
import { identifyDer } from '../certificate/identify.js';
import { contentOfStore, isJavaStore } from './keystore.js';

/** What octets turned out to be. */
export interface OctetsFound {
    /** How a private key is written that was found; null: none was. */
    readonly form: PrivateKeyForm | null;
    /** True of what is a known structure as a whole: no number hides in it. */
    readonly isKnown: boolean;
    /** Moduli of RSA keys in it, big-endian octets. */
    readonly moduli: readonly string[];
}

const NOTHING: OctetsFound = { form: null, isKnown: false, moduli: [] };
const OPENSSH = 'openssh-key-v1\0';
/** PRIVATEKEYBLOB of Windows' CryptoAPI, and the blobs of its successor: "RSA2" also of the former. */
const WINDOWS = /^(?:\x07\x02\0\0[^]{4}RSA2|RSA[23][^]\x08|ECS[246]|ECK[246])/;
const VERSION = '\x02\x01';
const FORM_BY_TAG: Readonly<Record<string, PrivateKeyForm>> = { '\x02': 'pkcs1', '\x30': 'pkcs8', '\x04': 'sec1' };
/** 1.2.840.113549.1.1.1 with NULL: what stands before every RSA public key but the bare one. */
const RSA_KEY = '\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\0\x03';
/** Structures one after the other that are looked at. */
const MOST_STRUCTURES = 1000;
const SEQUENCE = 0x30;

/** Offset past the tag and length of the element at a place, and its end; null when there is none. */
export function frameAt(octets: string, at: number): { readonly content: number; readonly end: number } | null {
    const first = octets.charCodeAt(at + 1);
    if (octets.charCodeAt(at) !== SEQUENCE || !(first <= 0x84) || first === 0x80) {
        return null;
    }
    const content = lengthAt(octets, at + 1);
    return { content: content.content, end: content.content + content.length };
}

function lengthAt(octets: string, at: number): { readonly content: number; readonly length: number } {
    const first = octets.charCodeAt(at);
    const count = first < 0x80 ? 0 : first & 0x7f;
    let length = count === 0 ? first : 0;
    for (let index = 0; index < count; index++) {
        length = length * 256 + octets.charCodeAt(at + 1 + index);
    }
    return { content: at + 1 + count, length };
}

/** How a private key in DER is written. */
export function formOfPrivateKey(octets: string): PrivateKeyForm {
    const content = frameAt(octets, 0)?.content ?? 0;
    const afterVersion = octets.startsWith(VERSION, content) ? octets.charAt(content + 3) : '';
    return FORM_BY_TAG[afterVersion] ?? 'unknown';
}

function formOf(kind: DerObjectKind, octets: string): PrivateKeyForm | null {
    switch (kind) {
        case 'private-key':
            return formOfPrivateKey(octets);
        case 'encrypted-private-key':
            return 'encrypted-pkcs8';
        case 'pkcs12':
            return contentOfStore(octets) === 'private' ? 'pkcs12' : null;
        case 'certificate':
        case 'certificate-request':
        case 'public-key':
        case 'pkcs7':
        case 'crl':
        case 'unknown':
        default:
            return null;
    }
}

/** The first number of each RSAPublicKey (RFC 8017 appendix A.1.1) behind its identifier. */
function moduliIn(octets: string): readonly string[] {
    const found: string[] = [];
    for (let at = octets.indexOf(RSA_KEY); at >= 0; at = octets.indexOf(RSA_KEY, at + RSA_KEY.length)) {
        const bits = lengthAt(octets, at + RSA_KEY.length);
        const key = frameAt(octets, bits.content + 1);
        if (key && octets.charCodeAt(key.content) === 2) {
            const { content, length } = lengthAt(octets, key.content + 1);
            found.push(octets.slice(content, content + length));
        }
    }
    return found;
}

/**
 * Says whether octets are, or go on with, a private key: PKCS#1, PKCS#8, SEC1, encrypted, PKCS#12 and Java keystores with
 * a private entry, OpenSSH, Windows' blobs. What follows a certificate is looked at like the certificate.
 */
export function examineOctets(octets: string): OctetsFound {
    if (isJavaStore(octets)) {
        return { form: contentOfStore(octets) === 'private' ? 'java-keystore' : null, isKnown: true, moduli: [] };
    }
    if (octets.startsWith(OPENSSH)) {
        return { form: 'openssh', isKnown: true, moduli: [] };
    }
    if (WINDOWS.test(octets)) {
        return { form: 'unknown', isKnown: true, moduli: [] };
    }
    let at = 0;
    for (let count = 0; at < octets.length && count < MOST_STRUCTURES; count++) {
        const frame = frameAt(octets, at);
        const part = at === 0 ? octets : octets.slice(at, Math.max(at, Math.min(frame?.end ?? at, octets.length)));
        const kind = frame ? identifyDer(part) : 'unknown';
        if (!frame || kind === 'unknown') {
            break;
        }
        const form = formOf(kind, part);
        if (form) {
            return { form, isKnown: true, moduli: [] };
        }
        at = frame.end;
    }
    return at === 0 ? NOTHING : { form: null, isKnown: at >= octets.length, moduli: moduliIn(octets) };
}
