import type { Rule } from '../../types.js';
import { renewalOf } from '../../channel/renewal.js';
import { nameOf } from '../../channel/words.js';
import { formatTime } from '../../text/words.js';

const DATE = 10;

/** The same key and key ID with a certificate that ends later: nothing is wrong, and it is no second key. */
export const certificateRenewed: Rule<'keyset'> = {
    id: 'keyset.certificate-renewed',
    severity: 'notice',
    title: 'A newer certificate for an uploaded key',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: [],
    who: 'setup',
    message: 'A newer certificate for {key}: it ends {ends}, the uploaded one {uploaded}.',
    why: 'It is the same key with the same key ID, so that tokens stay as they are. Salesforce goes by the certificate that is uploaded.',
    fix: 'Before {uploaded}, put this file in the place of the uploaded key {key}, under Enhanced Chat User Verification.',
    setupPage: 'user-verification',
    appliesTo: ({ comparison, certificates }) => comparison.candidate.kind === 'key' && certificates.own !== null,
    check: (subject) => {
        const renewal = renewalOf(subject);
        if (renewal?.kind !== 'newer') {
            return [];
        }
        const { placed, ends, uploaded } = renewal;
        const day = (time: number): string => formatTime(time).slice(0, DATE);
        return [{ path: placed.path, data: { key: nameOf(placed.key), ends: day(ends), uploaded: day(uploaded) } }];
    }
};
