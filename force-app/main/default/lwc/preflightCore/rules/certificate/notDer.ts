import type { DerProblemKind, Rule } from '../../types.js';
import { firstOfEachKind } from '../../certificate/problems.js';
import { certificateOf, placeOf, whichCertificate } from '../../certificate/subject.js';

const KINDS: readonly DerProblemKind[] = [
    'indefinite-length',
    'long-length',
    'non-minimal-integer',
    'unused-bits',
    'constructed'
];

/** A signature covers one encoding only: certificates must be DER, which has a single one for each value. */
export const notDer: Rule<'certificate'> = {
    id: 'certificate.not-der',
    severity: 'error',
    title: 'The certificate is BER, not DER',
    source: { name: 'RFC 5280', section: '4.1', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1' },
    asks: ['U4'],
    who: 'backend',
    message: '{which} is not DER at byte {offset}: {expected} belongs there.',
    why: 'Lenient programs read such a certificate and strict ones refuse it, so that it works in one place and fails in the next.',
    fix: 'Have the certificate issued again by a current tool, for example openssl or keytool, and use the new one. Encoding it again would break its signature.',
    variants: {
        'indefinite-length': { message: '{which} is not DER at byte {offset}: the length of a part is left open.' },
        'long-length': { message: '{which} is not DER at byte {offset}: a length takes more bytes than it needs.' },
        'non-minimal-integer': {
            message: '{which} is not DER at byte {offset}: a number starts with superfluous bytes.'
        },
        constructed: { message: '{which} is not DER at byte {offset}: a value is split into pieces.' },
        'unused-bits': {
            message: '{which} is not DER at byte {offset}: a key or signature has unused bits at its end.'
        }
    },
    appliesTo: (subject) => certificateOf(subject) !== null,
    check: (subject) =>
        firstOfEachKind(subject.entry, KINDS).map(({ kind, offset, expected }) => ({
            variant: kind,
            data: { which: whichCertificate(subject), offset, expected },
            ...placeOf(subject, offset)
        }))
};
