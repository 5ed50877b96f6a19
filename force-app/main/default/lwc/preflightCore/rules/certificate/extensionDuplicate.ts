import type { Rule } from '../../types.js';
import { extensionName } from '../../certificate/names.js';
import { certificateOf, whichCertificate } from '../../certificate/subject.js';
import { shorten } from '../../text/words.js';

/** One reader takes the first, another the last. */
export const extensionDuplicate: Rule<'certificate'> = {
    id: 'certificate.extension-duplicate',
    severity: 'error',
    title: 'The certificate has an extension twice',
    source: { name: 'RFC 5280', section: '4.2', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2' },
    asks: ['U7'],
    who: 'backend',
    message: '{which} has the extension {extension} {count} times; once is allowed.',
    why: 'Readers would have to guess which one counts, so they refuse the certificate.',
    fix: 'Have the certificate issued again with each extension once. With openssl, look for a line that stands in the configuration and in -addext as well.',
    variants: {
        unreadable: {
            // What Java cannot read it does not count.
            message:
                '{which} has the extension {extension} {count} times; once is allowed. Not all of them can be read.',
            asks: ['U4']
        }
    },
    appliesTo: (subject) => (certificateOf(subject)?.extensions.length ?? 0) > 0,
    check: (subject) => {
        const counts = new Map<string, number>();
        const readable = new Map<string, number>();
        for (const { oid, refusal } of certificateOf(subject)?.extensions ?? []) {
            counts.set(oid, (counts.get(oid) ?? 0) + 1);
            readable.set(oid, (readable.get(oid) ?? 0) + (refusal === null ? 1 : 0));
        }
        const which = whichCertificate(subject);
        return [...counts]
            .filter(([, count]) => count > 1)
            .map(([oid, count]) => ({
                ...((readable.get(oid) ?? 0) < 2 && { variant: 'unreadable' }),
                data: { which, extension: shorten(extensionName(oid)), count }
            }));
    }
};
