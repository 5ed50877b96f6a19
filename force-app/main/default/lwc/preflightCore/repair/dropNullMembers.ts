import { escapePointer } from '../text/pointer.js';
import { shortenName } from '../text/words.js';
import { change, changesOfNames, type KeyRepair } from './repair.js';

/** Without these there is no key: their absence is an error of its own. */
const REQUIRED: readonly string[] = ['kty', 'kid', 'alg', 'x5c', 'n', 'e'];

export const dropNullMembers: KeyRepair = {
    id: 'drop-null-members',
    title: 'Drop members that are null',
    what: 'Leaves out members that say nothing.',
    mends: ['jwk.member-null'],
    sentences: {
        dropped: '"{name}", which was null, was left out.',
        more: 'So were others that were null: {count}.'
    },
    apply: ({ members }) => {
        const isEmpty = (name: string, type: string): boolean => type === 'null' && !REQUIRED.includes(name);
        const dropped = members.filter(({ name, value }) => isEmpty(name, value.type));
        return dropped.length > 0
            ? {
                  members: members.filter(({ name, value }) => !isEmpty(name, value.type)),
                  changes: changesOfNames(
                      dropped.map(({ name }) => shortenName(name)),
                      (name) => change(`/${escapePointer(name)}`, 'dropped', { name })
                  )
              }
            : null;
    }
};
