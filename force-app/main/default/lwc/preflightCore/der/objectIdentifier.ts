/** The dotted text of the identifiers that nearly every certificate holds, by their octets: they need no decoding. */
const FREQUENT = new Map(
    [
        '1.2.840.113549.1.1.1',
        '1.2.840.113549.1.1.5',
        '1.2.840.113549.1.1.11',
        '1.2.840.113549.1.1.12',
        '1.2.840.113549.1.1.13',
        '1.2.840.10045.2.1',
        '1.3.6.1.5.5.7.1.1',
        '1.3.6.1.5.5.7.3.1',
        '1.3.6.1.5.5.7.3.2',
        ...[3, 6, 7, 8, 10, 11].map((attribute) => `2.5.4.${attribute}`),
        ...[14, 15, 17, 19, 31, 32, 35, 37].map((extension) => `2.5.29.${extension}`)
    ].map((dotted) => [encodeObjectIdentifier(dotted), dotted])
);

/** The contents of an OBJECT IDENTIFIER for a dotted text. */
export function encodeObjectIdentifier(dotted: string): string {
    const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
    let octets = '';
    for (const arc of [first * 40 + second, ...rest]) {
        let encoded = String.fromCharCode(arc % 128);
        for (let high = Math.floor(arc / 128); high > 0; high = Math.floor(high / 128)) {
            encoded = String.fromCharCode(0x80 | (high % 128)) + encoded;
        }
        octets += encoded;
    }
    return octets;
}

/** Arcs of this many octets and more may not fit a number. */
const LONG_ARC = 8;

/** The dotted text of an OBJECT IDENTIFIER's contents (X.690 section 8.19); null when they are none. */
export function decodeObjectIdentifier(octets: string): string | null {
    const known = FREQUENT.get(octets);
    if (known !== undefined) {
        return known;
    }
    if (octets === '' || octets.charCodeAt(octets.length - 1) >= 0x80) {
        return null;
    }
    const arcs: string[] = [];
    let start = 0;
    let arc = 0;
    for (let index = 0; index < octets.length; index++) {
        const octet = octets.charCodeAt(index);
        if (index === start && octet === 0x80) {
            return null;
        }
        arc = arc * 128 + (octet & 0x7f);
        if (octet < 0x80) {
            if (start === 0) {
                const first = Math.min(2, Math.floor(arc / 40));
                arcs.push(String(first));
                arc -= first * 40;
            }
            arcs.push(
                index - start >= LONG_ARC - 1 ? longArc(octets.slice(start, index + 1), start === 0) : String(arc)
            );
            start = index + 1;
            arc = 0;
        }
    }
    return arcs.join('.');
}

function longArc(octets: string, isFirst: boolean): string {
    let binary = '';
    for (let index = 0; index < octets.length; index++) {
        binary += (octets.charCodeAt(index) & 0x7f).toString(2).padStart(7, '0');
    }
    return String(BigInt(`0b${binary}`) - (isFirst ? 80n : 0n));
}
