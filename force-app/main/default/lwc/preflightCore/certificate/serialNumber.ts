import type { Certificate } from '../types.js';
import { toHex } from '../text/octets.js';

/** The octets of the absolute value of a negative INTEGER: its two's complement. */
function negate(octets: string): string {
    let result = '';
    let carry = 1;
    for (let index = octets.length - 1; index >= 0; index--) {
        const octet = 0xff - octets.charCodeAt(index) + carry;
        carry = octet >> 8;
        result = String.fromCharCode(octet & 0xff) + result;
    }
    return result;
}

/** The octets of an INTEGER's absolute value. */
export function magnitude(octets: string): string {
    return octets.charCodeAt(0) >= 0x80 ? negate(octets) : octets;
}

/** Describes the contents of the INTEGER; the hex has whole octets and neither sign nor leading zero octets. */
export function describeSerialNumber(octets: string): Certificate['serialNumber'] {
    const isNegative = octets.charCodeAt(0) >= 0x80;
    const hex = toHex(magnitude(octets)).replace(/^(?:00)+(?=..)/, '');
    return { hex, octets: octets.length, isNegative, isZero: hex === '00' };
}
