import type { Rule, Violation } from '../../types.js';
import { leafOf, whichCertificate } from '../../certificate/subject.js';

const MOST_OCTETS = 20;

/** Lists of revoked certificates know a certificate by its issuer and this number. */
export const serialNumber: Rule<'certificate'> = {
    id: 'certificate.serial-number',
    severity: 'warning',
    title: 'The certificate’s serial number is out of range',
    source: { name: 'RFC 5280', section: '4.1.2.2', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.2' },
    asks: [],
    who: 'backend',
    message: '{which} has a serial number of {octets} bytes; at most {most} are allowed.',
    why: 'Most programs do not mind. Strict ones refuse certificates whose serial number is not a positive number of at most 20 bytes.',
    fix: 'When you renew the certificate, let the tool choose the serial number: openssl and keytool do if you do not give one.',
    variants: {
        zero: { message: '{which} has the serial number 0; it must be a positive number.' },
        negative: { message: '{which} has a negative serial number; it must be a positive number.' },
        'too-long': { message: '{which} has a serial number of {octets} bytes; at most {most} are allowed.' }
    },
    appliesTo: (subject) => leafOf(subject) !== null,
    check: (subject) => {
        const { octets = 1, isNegative = false, isZero = false } = leafOf(subject)?.serialNumber ?? {};
        const which = whichCertificate(subject);
        const violations: Violation[] = [
            ...(isZero ? [{ variant: 'zero', data: { which } }] : []),
            ...(isNegative ? [{ variant: 'negative', data: { which } }] : []),
            ...(octets > MOST_OCTETS ? [{ variant: 'too-long', data: { which, octets, most: MOST_OCTETS } }] : [])
        ];
        return violations;
    }
};
