import { PUBLIC_MEMBERS, privateMembersOf } from '../jwk/privateMembers.js';
import { writeJsonObject } from '../text/writeJson.js';
import { change, MOST_NAMED, type Draft, type DraftMember, type KeyRepair } from './repair.js';

/** A long word, or a list of numbers. */
const LONG = /[\w+/-]{16}|(?:\d,){8}/;
const LONGEST_NAME = 12;

/** Names of no public member, with long values: in a private key they may be its private half, mistyped or damaged. */
function namesOfStrangers(members: readonly DraftMember[]): string[] {
    return members
        .filter(
            (member) =>
                !PUBLIC_MEMBERS.includes(member.name) && LONG.test(writeJsonObject([member]).replace(/\s+/g, ''))
        )
        .map(({ name }) => name);
}

/** A name, unless it is so long that it may be private itself. */
const shown = (name: string): string => (name.length > LONGEST_NAME ? 'one with a long name' : `"${name}"`);

/** Names of the members of a private key that hold private material, or may. */
export function privateNames({ members }: Draft): ReadonlySet<string> {
    const found = privateMembersOf(members);
    return new Set(found.length > 0 ? [...found, ...namesOfStrangers(members)] : []);
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
