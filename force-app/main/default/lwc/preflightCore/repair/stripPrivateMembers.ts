import { placeholderMembersOf, privateMembersOf } from '../jwk/privateMembers.js';
import { writeJsonObject } from '../text/writeJson.js';
import { change, MOST_NAMED, type Draft, type DraftMember, type KeyRepair } from './repair.js';

/** Names that hold private material in a key, whichever of two members of that name it is. */
const PRIVATE: readonly string[] = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

const PUBLIC: readonly string[] = ['kty', 'kid', 'use', 'alg', 'key_ops', 'n', 'e', 'x5u', 'x5c', 'x5t', 'x5t#S256'];
const LONG = /[\w+/-]{16}/;
const LONGEST_NAME = 12;

/** Names of no public member, with long values: in a private key they may be its private half, mistyped or damaged. */
function namesOfStrangers(members: readonly DraftMember[]): string[] {
    return members
        .filter((member) => !PUBLIC.includes(member.name) && LONG.test(writeJsonObject([member])))
        .map(({ name }) => name);
}

/** A name, unless it is so long that it may be private itself. */
const shown = (name: string): string => (name.length > LONGEST_NAME ? 'one with a long name' : `"${name}"`);

/** Names of the members of a key that hold private material. Of two members of a name one may be the harmless sample. */
export function privateNames({ members }: Draft): ReadonlySet<string> {
    const type = new Map(members.filter(({ name }) => name === 'kty').map(({ name, value }) => [name, value] as const));
    const found = new Set(
        members
            .filter(({ name }) => PRIVATE.includes(name))
            .flatMap(({ name, value }) => {
                const alone = new Map([...type, [name, value] as const]);
                return placeholderMembersOf(alone).length === 0 ? privateMembersOf(alone) : [];
            })
    );
    return found.size > 0 ? new Set([...found, ...namesOfStrangers(members)]) : found;
}

export const stripPrivateMembers: KeyRepair = {
    id: 'strip-private-members',
    title: 'Take the private members out',
    what: 'Leaves the public half of a private key, and no long member that may be private under another name. The key pair must be considered exposed all the same.',
    mends: ['jwk.private-member'],
    sentences: {
        stripped: 'The private members {names} were taken out.',
        more: 'The private members {names} and others were taken out: {count} more.'
    },
    apply: (draft) => {
        const names = privateNames(draft);
        const words = [...new Set([...names].map(shown))];
        const count = words.length - MOST_NAMED;
        const list = words.slice(0, MOST_NAMED).join(', ');
        return names.size > 0
            ? {
                  members: draft.members.filter(({ name }) => !names.has(name)),
                  changes: [
                      count > 0 ? change('', 'more', { names: list, count }) : change('', 'stripped', { names: list })
                  ]
              }
            : null;
    }
};
