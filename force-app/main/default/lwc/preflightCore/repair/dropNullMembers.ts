import { isEmptyMember } from '../jwk/emptyMember.js';
import { escapePointer } from '../text/pointer.js';
import { shortenName } from '../text/words.js';
import { change, changesOfNames, type DraftMember, type KeyRepair } from './repair.js';

/** Without these there is no key: their absence is an error of its own. */
const REQUIRED: readonly string[] = ['kty', 'kid', 'alg', 'x5c', 'n', 'e'];

export const dropNullMembers: KeyRepair = {
    id: 'drop-null-members',
    title: 'Drop members that are null or empty',
    what: 'Leaves out members that say nothing.',
    mends: ['jwk.member-null'],
    sentences: {
        dropped: '"{name}", which said nothing, was left out.',
        more: 'So were others that said nothing: {count}.'
    },
    apply: ({ members }) => {
        const saysNothing = ({ name, value }: DraftMember): boolean =>
            value.type === 'null' ? !REQUIRED.includes(name) : isEmptyMember(name, value);
        const dropped = members.filter(saysNothing);
        return dropped.length > 0
            ? {
                  members: members.filter((member) => !saysNothing(member)),
                  changes: changesOfNames(
                      dropped.map(({ name }) => shortenName(name)),
                      (name) => change(`/${escapePointer(name)}`, 'dropped', { name })
                  )
              }
            : null;
    }
};
