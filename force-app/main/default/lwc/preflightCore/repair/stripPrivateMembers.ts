import { placeholderMembersOf, privateMembersOf } from '../jwk/privateMembers.js';
import { change, type Draft, type KeyRepair } from './repair.js';

/** Names that hold private material in a key, whichever of two members of that name it is. */
const PRIVATE: readonly string[] = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** Names of the members of a key that hold private material. Of two members of a name one may be the harmless sample. */
export function privateNames({ members }: Draft): readonly string[] {
    const found = new Set(
        members.flatMap(({ name, value }) => {
            const kty = members
                .filter((member) => member.name === 'kty')
                .map((member) => [member.name, member.value] as const);
            const alone = new Map([...kty, [name, value] as const]);
            return PRIVATE.includes(name) && placeholderMembersOf(alone).length === 0 ? privateMembersOf(alone) : [];
        })
    );
    return [...found];
}

export const stripPrivateMembers: KeyRepair = {
    id: 'strip-private-members',
    title: 'Take the private members out',
    what: 'Leaves the public half of a private key. The key pair must be considered exposed all the same.',
    mends: ['jwk.private-member'],
    sentences: { stripped: 'The private members {names} were taken out.' },
    apply: (draft) => {
        const names = privateNames(draft);
        return names.length > 0
            ? {
                  members: draft.members.filter(({ name }) => !names.includes(name)),
                  changes: [change('', 'stripped', { names: names.map((name) => `"${name}"`).join(', ') })]
              }
            : null;
    }
};
