import type { Certificate, Rule, Violation } from '../../types.js';
import { isSignedPart } from '../../certificate/identify.js';
import { extensionName, OID } from '../../certificate/names.js';
import { placeOf, whichCertificate } from '../../certificate/subject.js';
import { shorten } from '../../text/words.js';

const ISSUE_AGAIN =
    'Have the certificate issued again, for example with openssl req -x509 -new -key private.pem -days 730 -subj "/CN=chat" -out cert.pem.';

/** What Java, and so Salesforce's own test with keytool -printcert, stumbles over although every part can be read. */
function objections(certificate: Certificate, which: string): Violation[] {
    const { issuer, subject, extensions, hasExtensions, hasUniqueIds, version } = certificate;
    const unreadableOnes = extensions.filter(({ isCritical, refusal }) => isCritical && refusal !== null);
    const hasOtherName = extensions.some(
        ({ oid, isCritical, refusal }) => oid === OID.subjectAlternativeName && isCritical && refusal === null
    );
    return [
        ...(issuer === '' ? [{ variant: 'no-issuer', data: { which } }] : []),
        // Of version 3 with nothing behind the key Java does not look at it: certificate.subject-missing does.
        ...(subject === '' && !hasOtherName && (hasExtensions || hasUniqueIds || version === 1)
            ? [{ variant: 'no-subject', data: { which } }]
            : []),
        ...(certificate.hasStrangeParameters ? [{ variant: 'parameters', data: { which } }] : []),
        ...unreadableOnes.map(({ oid }) => ({
            variant: 'critical-extension',
            data: { which, extension: shorten(extensionName(oid)) }
        }))
    ];
}

/** What no reader can take apart never reaches the checks that matter. */
export const unreadable: Rule<'certificate'> = {
    id: 'certificate.unreadable',
    severity: 'error',
    title: 'The certificate cannot be read',
    source: { name: 'RFC 5280', section: '4.1', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1' },
    asks: ['U7'],
    who: 'backend',
    message: '{which} cannot be read: byte {offset} should be {expected}.',
    why: 'Setup takes the certificate apart when you upload the key. What it cannot read, it refuses.',
    fix: 'Export the certificate again as DER, for example with openssl x509 -in cert.pem -outform DER | base64 -w0, and use that text.',
    variants: {
        truncated: {
            message: '{which} is cut off: it ends after {length} bytes, and {expected} should follow.',
            fix: 'Copy the whole certificate again: the base64 text between BEGIN CERTIFICATE and END CERTIFICATE, joined into one line.'
        },
        other: {
            message: '{which} decodes to {length} bytes that are no certificate.',
            fix: 'Put the base64 text of your certificate there: what stands between BEGIN CERTIFICATE and END CERTIFICATE, joined into one line.'
        },
        'signed-part': {
            message: '{which} is only the part of one that is signed (TBSCertificate): its signature is missing.',
            fix: 'Use the whole certificate: the base64 text between BEGIN CERTIFICATE and END CERTIFICATE, joined into one line.'
        },
        'no-issuer': {
            message: '{which} does not say who issued it: the name of its issuer is empty. Java refuses to read it.',
            fix: ISSUE_AGAIN
        },
        'no-subject': {
            message: '{which} does not say whose it is: the name of its subject is empty. Java refuses to read it.',
            fix: ISSUE_AGAIN
        },
        parameters: {
            message: '{which} names RSASSA-PSS with parameters that Java refuses to read.',
            fix: ISSUE_AGAIN
        },
        'critical-extension': {
            message: '{which} has a critical extension, {extension}, that Java refuses to read.',
            fix: ISSUE_AGAIN
        }
    },
    appliesTo: ({ entry: { reading } }) => reading?.found === 'certificate' || reading?.found === 'unknown',
    check: (subject) => {
        const { der, reading } = subject.entry;
        const which = whichCertificate(subject);
        if (!reading?.failure) {
            return reading?.certificate ? objections(reading.certificate, which) : [];
        }
        const { offset, expected, truncated } = reading.failure;
        const length = der?.length ?? 0;
        if (reading.found === 'unknown' && isSignedPart(der ?? '')) {
            return [{ variant: 'signed-part', data: { which } }];
        }
        if (reading.found === 'unknown') {
            return [{ variant: 'other', data: { which, length } }];
        }
        return truncated
            ? [{ variant: 'truncated', data: { which, length, expected }, ...placeOf(subject, offset) }]
            : [{ data: { which, offset, expected }, ...placeOf(subject, offset) }];
    }
};
