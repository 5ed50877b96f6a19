import { isSampleKeyId } from '../jwk/sampleKeyId.js';
import type { JwkModel } from '../jwk/readJwk.js';
import { standInOf } from '../jwk/standIn.js';
import { findHalfCharacter, isBlank } from '../text/invisible.js';
import { change, textNode, withMember, type KeyRepair } from './repair.js';

/** Why a key needs another key ID; null: it has one. */
function reasonOf({ kid }: JwkModel): 'missing' | 'blank' | 'half' | 'sample' | null {
    if (kid.state !== 'present') {
        return 'missing';
    }
    if (isBlank(kid.value)) {
        return 'blank';
    }
    if (findHalfCharacter(kid.value) >= 0) {
        return 'half';
    }
    return isSampleKeyId(kid.value) || standInOf(kid.value) ? 'sample' : null;
}

export const setKeyId: KeyRepair = {
    id: 'set-key-id',
    title: 'Write the key ID that you choose',
    what: 'Writes "kid" where it is missing, blank, a sample, or no token can carry it. The RFC 7638 thumbprint of the key is proposed.',
    mends: ['jwk.member-missing', 'jwk.kid-blank', 'jwk.kid-half-character', 'jwk.kid-placeholder'],
    except: {
        'jwk.member-missing': ['kty', 'alg', 'x5c', 'x5c-uploaded', 'x5c-beside', 'n', 'e'],
        'jwk.kid-placeholder': ['bytes']
    },
    asks: 'kid',
    sentences: {
        added: '"kid" (key ID) was added.',
        replaced: '"kid" (key ID) was set.'
    },
    apply: ({ members, jwk }, { choices, thumbprint, isMade }) => {
        const reason = reasonOf(jwk);
        const kid = choices.kid ?? (isMade ? thumbprint : null) ?? '';
        return reason === null || isBlank(kid)
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
                  isNeeded: reason === 'missing' || reason === 'blank' || reason === 'half',
                  proposals: thumbprint === null ? [] : [thumbprint]
              };
    }
};
