import { change, textNode, withMember, type KeyRepair } from './repair.js';

/** As in jwk.kid-whitespace: controls, and marks that have no width. */
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/gu;

export const trimKeyId: KeyRepair = {
    id: 'trim-key-id',
    title: 'Remove blanks from the key ID',
    what: 'Removes blanks around "kid" and characters in it that nobody sees. Your tokens have to carry it so, too.',
    mends: ['jwk.kid-whitespace'],
    sentences: { trimmed: 'Blanks and invisible characters were removed from "kid" (key ID).' },
    apply: ({ members, jwk: { kid } }) => {
        const value = kid.state === 'present' ? kid.value : '';
        const trimmed = value.replace(INVISIBLE, '').trim();
        return trimmed === '' || trimmed === value
            ? null
            : { members: withMember(members, 'kid', textNode(trimmed)), changes: [change('/kid', 'trimmed')] };
    }
};
