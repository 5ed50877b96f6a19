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

/** The four base64 characters that hold an octet of the certificate, for marking them in the text. */
export function placeOf({ entry }: ChainCertificate, offset: number): { at?: { start: number; end: number } } {
    if (entry.defect !== null || entry.der === null || entry.der === '') {
        return {};
    }
    const start = Math.floor(Math.min(offset, entry.der.length - 1) / 3) * 4;
    return { at: { start, end: start + 4 } };
}
