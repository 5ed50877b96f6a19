import { encodeUtf8 } from '../text/octets.js';
import { encodeObjectIdentifier } from './objectIdentifier.js';
import { TAG } from './tags.js';

/** An element with its tag, its length in the fewest octets (X.690 section 10.1), and its contents; octets. */
export function element(tag: number, ...contents: readonly string[]): string {
    const content = contents.join('');
    const { length } = content;
    if (length < 0x80) {
        return String.fromCharCode(tag, length) + content;
    }
    let octets = '';
    for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) {
        octets = String.fromCharCode(rest % 256) + octets;
    }
    return String.fromCharCode(tag, 0x80 | octets.length) + octets + content;
}

export const sequence = (...contents: readonly string[]): string => element(TAG.sequence, ...contents);

export const set = (...contents: readonly string[]): string => element(TAG.set, ...contents);

export const nothing = (): string => element(TAG.nothing);

export const octetString = (octets: string): string => element(TAG.octetString, octets);

/** A BIT STRING of whole octets, or of all bits but the last `unused`. */
export const bitString = (octets: string, unused = 0): string =>
    element(TAG.bitString, String.fromCharCode(unused), octets);

export const boolean = (value: boolean): string => element(TAG.boolean, value ? '\xff' : '\0');

export const objectIdentifier = (dotted: string): string =>
    element(TAG.objectIdentifier, encodeObjectIdentifier(dotted));

/** An INTEGER that is not negative, of big-endian octets: without superfluous zeros, and with one before a set high bit. */
export function unsignedInteger(octets: string): string {
    const digits = octets.replace(/^\0+/, '');
    return element(TAG.integer, digits === '' || digits.charCodeAt(0) >= 0x80 ? `\0${digits}` : digits);
}

export const utf8String = (text: string): string => element(TAG.utf8String, encodeUtf8(text));

export const printableString = (text: string): string => element(TAG.printableString, text);

/** The first millisecond of 2050: from then on times have four digits of the year (RFC 5280 section 4.1.2.5). */
const YEAR_2050 = Date.UTC(2050, 0, 1);

/** UTCTime or GeneralizedTime as RFC 5280 wants it for that year; whole seconds, the rest is dropped. */
export function time(milliseconds: number): string {
    const digits = new Date(milliseconds).toISOString().replace(/\.\d+Z$|[-:T]/g, '');
    return milliseconds < YEAR_2050
        ? element(TAG.utcTime, `${digits.slice(2)}Z`)
        : element(TAG.generalizedTime, `${digits}Z`);
}
