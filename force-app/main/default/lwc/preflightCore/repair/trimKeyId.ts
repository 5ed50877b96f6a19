import { textOfBytes } from '../jwk/sampleKeyId.js';
import { trimUnseen, withoutHidden } from '../text/invisible.js';
import { change, textNode, withMember, type KeyRepair } from './repair.js';

/** A blank in the middle that is no ordinary one may be meant as one, or as nothing: that is not for us to decide. */
export const trimKeyId: KeyRepair = {
    id: 'trim-key-id',
    title: 'Remove from the key ID what nobody sees',
    what: 'Removes blanks around "kid" and characters in it that nobody sees, and the b\'…\' of Python. Your tokens have to carry it so, too.',
    mends: ['jwk.kid-whitespace', 'jwk.kid-placeholder'],
    except: { 'jwk.kid-whitespace': ['inside'], 'jwk.kid-placeholder': ['', 'stand-in'] },
    sentences: {
        trimmed:
            'Blanks and invisible characters were removed from "kid" (key ID): your tokens have to carry it so, too.',
        bytes: "The key ID was taken out of b'…', as Python prints bytes: your tokens have to carry it so, too."
    },
    apply: ({ members, jwk: { kid } }) => {
        const value = kid.state === 'present' ? kid.value : '';
        const bytes = textOfBytes(value);
        const trimmed = trimUnseen(withoutHidden(bytes ?? value));
        return trimmed === '' || trimmed === value
            ? null
            : {
                  members: withMember(members, 'kid', textNode(trimmed)),
                  changes: [change('/kid', bytes === null ? 'trimmed' : 'bytes')]
              };
    }
};
