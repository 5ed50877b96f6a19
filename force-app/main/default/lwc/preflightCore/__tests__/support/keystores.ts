import * as der from './derWriter.js';
import { makeCertificate } from './makeCertificate.js';

/** Keystores made for tests, as binary strings. */

const uint32 = (value: number): string =>
    String.fromCharCode(value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255);
const text = (value: string): string => String.fromCharCode(0, value.length) + value;
const certificate = (): string => {
    const octets = makeCertificate();
    return text('X.509') + uint32(octets.length) + octets;
};

const ENTRIES: Readonly<Record<number, () => string>> = {
    /** A private key with its chain. */
    1: () => uint32(1) + text('signer') + '\0'.repeat(8) + uint32(40) + '\x30'.repeat(40) + uint32(1) + certificate(),
    /** A trusted certificate. */
    2: () => uint32(2) + text('root') + '\0'.repeat(8) + certificate(),
    /** A secret key, in JCEKS. */
    3: () => uint32(3) + text('secret') + '\0'.repeat(8) + '\xac\xed'.repeat(20)
};

/** A JKS (or JCEKS) of entries with the given tags. */
export const javaStore = (tags: readonly number[], magic = '\xfe\xed\xfe\xed'): string =>
    magic + uint32(2) + uint32(tags.length) + tags.map((tag) => ENTRIES[tag]?.() ?? '').join('') + 'd'.repeat(20);

const DATA = '1.2.840.113549.1.7.1';
const bag = (kind: number): string =>
    der.sequence(der.oid(`1.2.840.113549.1.12.10.1.${kind}`), der.tagged(0, der.sequence()));
const open = (...bags: string[]): string =>
    der.sequence(der.oid(DATA), der.tagged(0, der.octetString(der.sequence(...bags))));
const encrypted = der.sequence(der.oid('1.2.840.113549.1.7.6'), der.tagged(0, der.sequence(der.integer(0))));

const PARTS = { certificates: open(bag(3)), key: open(bag(2)), bareKey: open(bag(1)), encrypted, secret: open(bag(5)) };

/** A PKCS#12 file with the given parts in its authenticated safe. */
export const pkcs12Store = (...parts: readonly (keyof typeof PARTS)[]): string =>
    der.sequence(der.integer(3), open(...parts.map((part) => PARTS[part])), der.sequence(der.octetString('mac')));
