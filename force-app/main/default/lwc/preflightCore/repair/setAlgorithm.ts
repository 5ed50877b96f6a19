import type { JwkModel } from '../jwk/readJwk.js';
import { change, textNode, withMember, type KeyRepair } from './repair.js';

const ALGORITHMS: readonly string[] = ['RS256', 'RS512'];

const isSupported = ({ alg }: JwkModel): boolean => alg.state === 'present' && ALGORITHMS.includes(alg.value);
const isMissing = ({ alg }: JwkModel): boolean => alg.state === 'absent' || alg.state === 'null';

/** A certificate does not say which algorithm the backend signs tokens with, so nobody but the admin can. */
export const setAlgorithm: KeyRepair = {
    id: 'set-algorithm',
    title: 'Write the algorithm that you choose',
    what: 'Adds "alg", or puts RS256 or RS512 in the place of what Salesforce does not take, as you choose.',
    mends: ['jwk.member-missing', 'jwk.alg-unsupported'],
    except: {
        'jwk.member-missing': ['kty', 'kid', 'x5c', 'x5c-uploaded', 'x5c-beside', 'n', 'e'],
        'jwk.alg-unsupported': ['spelling']
    },
    asks: 'alg',
    sentences: {
        added: '"alg" (algorithm) was added: "{alg}".',
        replaced: '"alg" (algorithm) was set to "{alg}".'
    },
    apply: ({ members, jwk }, { choices }) =>
        choices.alg === undefined || isSupported(jwk)
            ? null
            : {
                  members: withMember(members, 'alg', textNode(choices.alg)),
                  changes: [change('/alg', isMissing(jwk) ? 'added' : 'replaced', { alg: choices.alg })]
              },
    question: ({ jwk }) =>
        isSupported(jwk)
            ? null
            : {
                  choice: 'alg',
                  reason: isMissing(jwk) ? 'missing' : 'not-supported',
                  isNeeded: true,
                  proposals: ALGORITHMS
              }
};
