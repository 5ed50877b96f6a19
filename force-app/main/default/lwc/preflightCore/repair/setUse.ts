import type { JwkModel } from '../jwk/readJwk.js';
import { change, textNode, withMember, type KeyRepair } from './repair.js';

const isSignature = ({ use }: JwkModel): boolean => use.state === 'present' && use.value === 'sig';
const isMissing = ({ use }: JwkModel): boolean => use.state === 'absent' || use.state === 'null';

/** "use": "enc" may mean that it is the wrong key: that is not for us to decide. */
export const setUse: KeyRepair = {
    id: 'set-use',
    title: 'Mark the key as one for signatures',
    what: 'Writes "use": "sig" when you choose so.',
    mends: ['jwk.use-missing', 'jwk.use-not-signature'],
    except: { 'jwk.use-not-signature': ['spelling'] },
    asks: 'use',
    sentences: {
        added: '"use": "sig" was added.',
        replaced: '"use" was set to "sig".'
    },
    apply: ({ members, jwk }, { choices }) =>
        choices.use !== true || isSignature(jwk)
            ? null
            : {
                  members: withMember(members, 'use', textNode('sig')),
                  changes: [change('/use', isMissing(jwk) ? 'added' : 'replaced')]
              },
    question: ({ jwk }) =>
        isSignature(jwk)
            ? null
            : {
                  choice: 'use',
                  reason: isMissing(jwk) ? 'wanted' : 'not-supported',
                  isNeeded: !isMissing(jwk),
                  proposals: []
              }
};
