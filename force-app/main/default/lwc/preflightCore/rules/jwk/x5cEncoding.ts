import type { CertificateEntry, Rule, Violation } from '../../types.js';
import { MOST_CERTIFICATES } from '../../jwk/readJwk.js';
import { unprint } from '../../jwk/printedValue.js';
import { standInOf } from '../../jwk/standIn.js';
import { isMark, nameOfUnseen } from '../../text/invisible.js';

/** What is said of one string. */
function describe({ defect, at }: CertificateEntry, text: string, isUnquoted: boolean): Omit<Violation, 'path'> {
    const character = at ? String.fromCodePoint(text.codePointAt(at.start) ?? 0) : '';
    const place = at ? { at, data: { position: at.start + 1 } } : {};
    if (at && defect === 'white-space' && isMark(character)) {
        const data = { position: at.start + 1, character: nameOfUnseen(character, 0) };
        return { at, variant: 'invisible', data };
    }
    const standIn = defect === 'stand-in' ? standInOf(text, isUnquoted) : null;
    return {
        ...place,
        ...(defect !== 'other-character' && { variant: defect ?? '' }),
        ...(standIn && { data: { ...standIn } })
    };
}

export const x5cEncoding: Rule<'jwk'> = {
    id: 'jwk.x5c-encoding',
    severity: 'error',
    title: 'The certificate in x5c is not plain base64',
    source: { name: 'RFC 7517', section: '4.7', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.7' },
    asks: ['U2'],
    who: 'backend',
    message: '"x5c" is not base64: a character that does not belong there is at position {position}.',
    why: 'Setup wants the certificate as one string of base64: no BEGIN and END lines, no blanks, no line breaks.',
    fix: 'Put in the base64 text of the certificate alone, in one line: "x5c": ["MIID…"].',
    variants: {
        pem: {
            message: '"x5c" has a PEM line (BEGIN or END) at position {position}.',
            fix: 'Remove the BEGIN and END lines and all line breaks, so that only the base64 text is left: "x5c": ["MIID…"].'
        },
        base64url: {
            message: '"x5c" is base64url, but has to be base64: look at position {position}.',
            fix: 'Replace every “-” by “+” and every “_” by “/”, and add “=” at the end until the length is a multiple of 4.'
        },
        'encoded-twice': {
            message: '"x5c" was base64-encoded twice: it decodes to the text of a certificate instead of its bytes.',
            fix: 'Decode it once, and put in what comes out, without BEGIN and END lines and line breaks: "x5c": ["MIID…"].'
        },
        'white-space': {
            message: '"x5c" has a blank at position {position}.',
            fix: 'Remove all blanks from the string.'
        },
        'line-breaks': {
            message: '"x5c" has a line break at position {position}.',
            fix: 'Remove all line breaks (\\n), so that the base64 text is one line.'
        },
        'escaped-line-breaks': {
            message:
                '"x5c" has a backslash and a letter at position {position} where a line ended: it was escaped twice.',
            fix: 'Remove every “\\n” and “\\r”, so that the base64 text is one line.'
        },
        'data-uri': {
            message: '"x5c" starts with a data: address.',
            fix: 'Remove everything up to and including the comma, so that the string starts with “MII”.'
        },
        hex: {
            message: '"x5c" is written in hexadecimal; it has to be base64.',
            fix: 'Encode the certificate’s bytes in base64, for example with openssl x509 -outform DER | openssl base64 -A.'
        },
        'missing-padding': {
            message: '"x5c" lacks “=” at its end.',
            fix: 'Add “=” at the end until the length is a multiple of 4.'
        },
        padding: {
            message: '"x5c" has “=” at position {position} where none belongs; perhaps two certificates were joined.',
            fix: 'Put each certificate into a string of its own: "x5c": ["MIID…", "MIIE…"]. At the end of each, one or two “=” are all there can be.'
        },
        placeholder: {
            message: '"x5c" holds sample text or a shortened certificate instead of a whole one.',
            fix: 'Replace it by the base64 text of your certificate, in full and in one line: "x5c": ["MIID…"].'
        },
        'stand-in': {
            message: '"x5c" is {found}, which {program} prints instead of the certificate.',
            fix: 'Print the key again with {printer}, and put in what stands there.'
        },
        bytes: {
            message: '"x5c" is text of bytes as Python prints it, with a “b” and quotes around the base64.',
            fix: 'Remove the “b” and the quotes inside the string; in Python, write .decode() behind the bytes.'
        },
        lines: {
            message: 'The certificate is spread over {count} entries of "x5c", a line of its text each.',
            fix: 'Join the entries to one string, without BEGIN and END lines: "x5c": ["MIID…"].'
        },
        invisible: {
            message: '"x5c" has a character at position {position} that nobody sees: {character}.',
            fix: 'Remove everything from the string that is no letter, digit, “+”, “/” or “=”.'
        },
        'impossible-length': {
            message: '"x5c" has a length that base64 cannot have: characters are missing or too many.',
            fix: 'Copy the certificate again in full.'
        },
        'too-many': {
            message: '"x5c" has {count} strings; Preflight looked at the first {most} only.',
            fix: 'Put in the certificate of this key, and after it the ones above it: three or four as a rule.'
        },
        'non-canonical': {
            message:
                'The last character of "x5c" before its end, at position {position}, has bits that belong to no byte.',
            fix: 'Copy the certificate again in full, or encode it again.'
        }
    },
    // What a program wrote in another type is that rule's, and read as it was meant.
    appliesTo: ({ certificates, members }) => {
        const node = members.get('x5c');
        return certificates.some(({ defect }) => defect !== 'empty') && !(node && unprint('x5c', node));
    },
    check: (jwk) => {
        const node = jwk.members.get('x5c');
        const [first] = jwk.certificates;
        const count = node?.type === 'array' ? node.items.length : 1;
        if (first?.defect === 'lines') {
            return [{ path: '/x5c', variant: 'lines', data: { count } }];
        }
        const isBare = node?.type === 'string';
        const nodes = node?.type === 'array' ? node.items : node ? [node] : [];
        const defects = jwk.certificates.flatMap((entry, index) => {
            const item = nodes[index];
            if (entry.defect === null || entry.defect === 'empty' || item?.type !== 'string') {
                return [];
            }
            const isUnquoted = item.end - item.start === item.value.length;
            return [{ path: isBare ? '/x5c' : `/x5c/${index}`, ...describe(entry, item.value, isUnquoted) }];
        });
        return count > MOST_CERTIFICATES
            ? [{ path: '/x5c', variant: 'too-many', data: { count, most: MOST_CERTIFICATES } }, ...defects]
            : defects;
    }
};
