/** Tag octets of the universal types that certificates use (X.690 section 8.1.2). */
export const TAG = {
    boolean: 0x01,
    integer: 0x02,
    bitString: 0x03,
    octetString: 0x04,
    nothing: 0x05,
    objectIdentifier: 0x06,
    utf8String: 0x0c,
    numericString: 0x12,
    printableString: 0x13,
    teletexString: 0x14,
    ia5String: 0x16,
    utcTime: 0x17,
    generalizedTime: 0x18,
    generalString: 0x1b,
    universalString: 0x1c,
    bmpString: 0x1e,
    sequence: 0x30,
    set: 0x31
} as const;

/** Set in the tag octet when the contents are elements themselves. */
export const CONSTRUCTED = 0x20;

/** [n] with elements inside: EXPLICIT, or IMPLICIT of a SEQUENCE. */
export const constructed = (n: number): number => 0xa0 | n;

/** [n] IMPLICIT of a type without elements inside. */
export const primitive = (n: number): number => 0x80 | n;
