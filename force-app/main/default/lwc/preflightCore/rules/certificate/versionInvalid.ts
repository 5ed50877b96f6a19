import type { Rule } from '../../types.js';
import { certificateOf, whichCertificate } from '../../certificate/subject.js';

/** Readers choose by the version how to read the rest. */
export const versionInvalid: Rule<'certificate'> = {
    id: 'certificate.version-invalid',
    severity: 'error',
    title: 'The certificate’s version does not fit',
    source: { name: 'RFC 5280', section: '4.1.2.1', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.1' },
    asks: ['U7'],
    who: 'backend',
    message: '{which} says that it is of version {version}; there are only the versions 1, 2, and 3.',
    why: 'Readers take a certificate apart by its version. With one that does not fit they refuse it.',
    fix: 'Have the certificate issued again as version 3, for example with openssl req -x509 -new -key private.pem -days 730 -subj "/CN=chat" -out cert.pem.',
    variants: {
        // Java takes what it does not know for version 2, and prints it unless extensions follow.
        unknown: {
            message: '{which} says that it is of version {version}; there are only the versions 1, 2, and 3.',
            asks: ['U4']
        },
        extensions: {
            message: '{which} says that it is of version {version}, but has extensions, which need version 3.'
        },
        'unique-ids': {
            message: '{which} says that it is of version {version}, but has a unique identifier, which needs version 2.'
        }
    },
    appliesTo: (subject) => certificateOf(subject) !== null,
    check: (subject) => {
        const { version = 3, hasExtensions = false, hasUniqueIds = false } = certificateOf(subject) ?? {};
        const data = { which: whichCertificate(subject), version };
        if (version < 1 || version > 3) {
            return [{ ...(!hasExtensions && { variant: 'unknown' }), data }];
        }
        if (version < 3 && hasExtensions) {
            return [{ variant: 'extensions', data }];
        }
        return version === 1 && hasUniqueIds ? [{ variant: 'unique-ids', data }] : [];
    }
};
