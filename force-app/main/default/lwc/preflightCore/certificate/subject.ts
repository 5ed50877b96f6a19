import type { Certificate, ChainCertificate } from '../types.js';

/** The certificate of a subject; null when it could not be read. */
export function certificateOf({ entry }: ChainCertificate): Certificate | null {
    return entry.reading?.certificate ?? null;
}

/** The certificate of the key itself; null for those further up the chain and for what could not be read. */
export function leafOf(subject: ChainCertificate): Certificate | null {
    return subject.index === 0 ? certificateOf(subject) : null;
}

/** Names a certificate at the beginning of a sentence: 'The certificate in "x5c"', 'Certificate 2 in "x5c"'. */
export function whichCertificate({ pointer, index }: ChainCertificate): string {
    const name = index === 0 ? 'The certificate' : `Certificate ${index + 1}`;
    return pointer === '' ? name : `${name} in "x5c"`;
}

/** The base64 characters that hold the octets from one offset of the certificate to another, for marking them. */
export function placeOf(
    { entry }: ChainCertificate,
    from: number,
    to: number = from + 1
): { readonly at?: { readonly start: number; readonly end: number } } {
    if (entry.defect !== null || entry.der === null || entry.der === '') {
        return {};
    }
    const length = entry.der.length;
    const start = Math.floor(Math.min(from, length - 1) / 3) * 4;
    return { at: { start, end: Math.ceil(Math.min(to, length) / 3) * 4 } };
}
