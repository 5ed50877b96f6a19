import { writeJsonObject } from '../text/writeJson.js';
import { shortenName } from '../text/words.js';
import { change, changesOfNames, type DraftMember, type KeyRepair } from './repair.js';

const textOf = (member: DraftMember): string => writeJsonObject([member]);

/** A name twice with two values is not for us to decide. */
export const dropDuplicateMembers: KeyRepair = {
    id: 'drop-duplicate-members',
    title: 'Write each member once',
    what: 'Drops a member that stands there twice with the same value. With two values it is yours to say which is right.',
    mends: ['input.duplicate-member'],
    sentences: {
        dropped: '"{name}", which stood there twice with the same value, was written once.',
        more: 'So were others that stood there twice: {count}.'
    },
    apply: ({ members }) => {
        const kept = [...new Map(members.map((member) => [textOf(member), member])).values()];
        const isKept = new Set(kept);
        const dropped = members.filter((member) => !isKept.has(member));
        const names = [...new Set(dropped.map(({ name }) => shortenName(name)))];
        return names.length > 0
            ? { members: kept, changes: changesOfNames(names, (name) => change('', 'dropped', { name })) }
            : null;
    }
};
