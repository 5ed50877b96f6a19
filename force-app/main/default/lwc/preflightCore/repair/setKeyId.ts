import { isSampleKeyId } from '../jwk/sampleKeyId.js';
import type { JwkModel } from '../jwk/readJwk.js';
import { change, textNode, withMember, type KeyRepair } from './repair.js';

/** Why a key needs another key ID; null: it has one. */
function reasonOf({ kid }: JwkModel): 'missing' | 'blank' | 'sample' | null {
    if (kid.state !== 'present') {
        return 'missing';
    }
    if (kid.value.trim() === '') {
        return 'blank';
    }
    return isSampleKeyId(kid.value) ? 'sample' : null;
}

export const setKeyId: KeyRepair = {
    id: 'set-key-id',
    title: 'Write the key ID that you choose',
    what: 'Writes "kid" where it is missing, blank or a sample. The RFC 7638 thumbprint of the key is proposed.',
    mends: ['jwk.member-missing', 'jwk.kid-blank', 'jwk.kid-placeholder'],
    except: { 'jwk.member-missing': ['kty', 'alg', 'x5c', 'n', 'e'] },
    asks: 'kid',
    sentences: {
        added: '"kid" (key ID) was added.',
        replaced: '"kid" (key ID) was set.'
    },
    apply: ({ members, jwk }, { choices, thumbprint, isMade }) => {
        const reason = reasonOf(jwk);
        const kid = choices.kid ?? (isMade ? thumbprint : null) ?? '';
        return reason === null || kid.trim() === ''
            ? null
            : {
                  members: withMember(members, 'kid', textNode(kid)),
                  changes: [change('/kid', reason === 'missing' ? 'added' : 'replaced')]
              };
    },
    question: ({ jwk }, { thumbprint, choices, isMade }) => {
        // A key ID that stood beside the certificate is no proposal of ours.
        const isOurs = jwk.kid.state === 'present' && jwk.kid.value === thumbprint;
        const reason = reasonOf(jwk) ?? (isMade && isOurs && choices.kid === undefined ? 'wanted' : null);
        return reason === null
            ? null
            : {
                  choice: 'kid',
                  reason,
                  isNeeded: reason === 'missing' || reason === 'blank',
                  proposals: thumbprint === null ? [] : [thumbprint]
              };
    }
};
