import type { Rule } from '../../types.js';
import { describeChain } from '../../certificate/chain.js';
import { certificateOf, whichCertificate } from '../../certificate/subject.js';
import { shorten } from '../../text/words.js';

/** Harmless for most readers; a few count the certificates. */
export const chainRedundant: Rule<'certificate'> = {
    id: 'certificate.chain-redundant',
    severity: 'warning',
    title: 'A certificate in "x5c" is superfluous',
    source: { name: 'RFC 7517', section: '4.7', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.7' },
    asks: [],
    who: 'backend',
    message: '{which} ({subject}) is superfluous.',
    why: 'Most programs skip what they do not need. Strict ones take the chain for broken.',
    fix: 'Take {name} out of "x5c".',
    variants: {
        copy: { message: '{which} ({subject}) is the same as certificate {first}.' },
        'leads-nowhere': {
            message:
                '{which} ({subject}) leads nowhere: the chain before it is complete, and nothing in it was issued by it.'
        }
    },
    appliesTo: (subject) => subject.index > 0 && certificateOf(subject) !== null,
    check: (subject) => {
        const { copyOf, isBehindEnd, isIssuer } = describeChain(subject.chain)[subject.index] ?? {};
        const data = {
            which: whichCertificate(subject),
            name: `certificate ${subject.index + 1}`,
            subject: shorten(certificateOf(subject)?.subject ?? '')
        };
        if (copyOf !== null && copyOf !== undefined) {
            return [{ variant: 'copy', data: { ...data, first: copyOf + 1 } }];
        }
        return isBehindEnd && !isIssuer ? [{ variant: 'leads-nowhere', data }] : [];
    }
};
