/** Writes DER for tests. Octets are binary strings, in and out; nothing is checked, so that broken DER can be made too. */

export const fromHex = (hex: string): string => Buffer.from(hex.replace(/[\s:]/g, ''), 'hex').toString('latin1');

export function tlv(tag: number, ...content: string[]): string {
    const value = content.join('');
    return String.fromCharCode(tag) + length(value.length) + value;
}

/** The length octets; with `octets` more of them than needed. */
export function length(value: number, octets = 0): string {
    if (value < 0x80 && octets === 0) {
        return String.fromCharCode(value);
    }
    let hex = value.toString(16);
    hex = hex.length % 2 === 1 ? `0${hex}` : hex;
    const content = fromHex(hex.padStart(octets * 2, '0'));
    return String.fromCharCode(0x80 | content.length) + content;
}

export const sequence = (...items: string[]): string => tlv(0x30, ...items);
export const set = (...items: string[]): string => tlv(0x31, ...items);
/** [n] EXPLICIT, or a constructed [n] IMPLICIT. */
export const tagged = (n: number, ...items: string[]): string => tlv(0xa0 | n, ...items);
/** A primitive [n] IMPLICIT. */
export const implicit = (n: number, content: string): string => tlv(0x80 | n, content);
export const boolean = (value: boolean): string => tlv(0x01, value ? '\xff' : '\x00');
export const octetString = (content: string): string => tlv(0x04, content);
export const bitString = (content: string, unusedBits = 0): string =>
    tlv(0x03, String.fromCharCode(unusedBits), content);
export const nothing = (): string => tlv(0x05);
export const utf8String = (text: string): string => tlv(0x0c, Buffer.from(text, 'utf8').toString('latin1'));
export const printableString = (text: string): string => tlv(0x13, text);
export const ia5String = (text: string): string => tlv(0x16, text);
export const utcTime = (text: string): string => tlv(0x17, text);
export const generalizedTime = (text: string): string => tlv(0x18, text);

/** An INTEGER: a number that is not negative, or its content octets as they are. */
export function integer(value: number | string): string {
    if (typeof value === 'string') {
        return tlv(0x02, value);
    }
    let hex = value.toString(16);
    hex = hex.length % 2 === 1 ? `0${hex}` : hex;
    return tlv(0x02, fromHex(Number.parseInt(hex.slice(0, 2), 16) >= 0x80 ? `00${hex}` : hex));
}

export function oid(dotted: string): string {
    const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
    const octets = [first * 40 + second, ...rest].map((arc) => {
        let text = String.fromCharCode(arc % 128);
        for (let high = Math.floor(arc / 128); high > 0; high = Math.floor(high / 128)) {
            text = String.fromCharCode(0x80 | (high % 128)) + text;
        }
        return text;
    });
    return tlv(0x06, ...octets);
}

/** A time of RFC 5280: UTCTime up to 2049, GeneralizedTime after. `iso` as in "2026-01-01T00:00:00Z" or "2026-01-01". */
export function time(iso: string): string {
    const digits = new Date(iso).toISOString().replace(/\.\d+/, '').replace(/[-:T]/g, '');
    const year = Number(digits.slice(0, 4));
    return year >= 1950 && year < 2050 ? utcTime(digits.slice(2)) : generalizedTime(digits);
}

const ATTRIBUTES: Readonly<Record<string, string>> = {
    CN: '2.5.4.3',
    C: '2.5.4.6',
    L: '2.5.4.7',
    ST: '2.5.4.8',
    O: '2.5.4.10',
    OU: '2.5.4.11'
};

/** A Name of one attribute each, given as in "C=DE, O=Acme, CN=chat": the order written is the order in the DER. */
export function name(text: string): string {
    const parts = text === '' ? [] : text.split(', ');
    return sequence(
        ...parts.map((part) => {
            const [type = '', value = ''] = part.split('=');
            const encoded = type === 'C' ? printableString(value) : utf8String(value);
            return set(sequence(oid(ATTRIBUTES[type] ?? type), encoded));
        })
    );
}
