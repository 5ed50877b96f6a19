import type { Rule } from '../../types.js';
import { leafOf, whichCertificate } from '../../certificate/subject.js';
import { shorten } from '../../text/words.js';

/** "Critical" tells every reader: refuse me if you do not know this. */
export const criticalExtensionUnknown: Rule<'certificate'> = {
    id: 'certificate.critical-extension-unknown',
    severity: 'warning',
    title: 'The certificate has an unknown extension that is critical',
    source: { name: 'RFC 5280', section: '4.2', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2' },
    asks: [],
    who: 'backend',
    message: '{which} has the critical extension {oid}, which is not a common one.',
    why: 'A critical extension tells programs to refuse the certificate if they do not know it. Whether Salesforce knows this one is not documented.',
    fix: 'When you renew the certificate, leave the extension out or do not mark it as critical.',
    appliesTo: (subject) => (leafOf(subject)?.extensions.length ?? 0) > 0,
    check: (subject) => {
        const unknown = (leafOf(subject)?.extensions ?? []).filter(({ isCritical, isKnown }) => isCritical && !isKnown);
        return [...new Set(unknown.map(({ oid }) => oid))].map((oid) => ({
            data: { which: whichCertificate(subject), oid: shorten(oid) }
        }));
    }
};
