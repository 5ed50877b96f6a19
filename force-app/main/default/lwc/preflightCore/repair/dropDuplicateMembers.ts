import { writeJsonObject } from '../text/writeJson.js';
import { shortenName } from '../text/words.js';
import { change, changesOfNames, type DraftMember, type KeyRepair } from './repair.js';

const textOf = (member: DraftMember): string => writeJsonObject([member]);

/** Of members with one value the first is kept, at its place. */
function once(members: readonly DraftMember[]): readonly DraftMember[] {
    return [...new Map(members.map((member) => [textOf(member), member])).values()];
}

/** Of members with one name the first or the last; the place is that of the first. */
function oneOfEach(members: readonly DraftMember[], wanted: 'first' | 'last'): readonly DraftMember[] {
    const byName = new Map<string, DraftMember>();
    for (const member of members) {
        if (wanted === 'last' || !byName.has(member.name)) {
            byName.set(member.name, member);
        }
    }
    return [...byName.values()];
}

const namesOf = (members: readonly DraftMember[]): string[] => [
    ...new Set(members.map(({ name }) => shortenName(name)))
];
const hasTwoValues = (members: readonly DraftMember[]): boolean =>
    new Set(members.map(({ name }) => name)).size < members.length;

/** Which of two values is right, only the admin knows. */
export const dropDuplicateMembers: KeyRepair = {
    id: 'drop-duplicate-members',
    title: 'Write each member once',
    what: 'Drops a member that stands there twice with the same value. Of two values it asks which one counts.',
    mends: ['input.duplicate-member'],
    asks: 'duplicates',
    sentences: {
        dropped: '"{name}", which stood there twice with the same value, was written once.',
        first: 'Of the values of "{name}", which stood there twice, the first one was kept.',
        last: 'Of the values of "{name}", which stood there twice, the last one was kept.',
        more: 'So were others that stood there twice: {count}.'
    },
    apply: ({ members }, { choices: { duplicates } }) => {
        const same = once(members);
        const kept = duplicates === undefined ? same : oneOfEach(same, duplicates);
        const isKept = new Set(kept);
        const isSame = new Set(same);
        const names = namesOf(members.filter((member) => !isSame.has(member)));
        const chosen = namesOf(same.filter((member) => !isKept.has(member)));
        return kept.length < members.length
            ? {
                  members: kept,
                  changes: [
                      ...changesOfNames(names, (name) => change('', 'dropped', { name })),
                      ...changesOfNames(chosen, (name) => change('', duplicates ?? 'last', { name }))
                  ]
              }
            : null;
    },
    question: ({ members }) =>
        hasTwoValues(once(members))
            ? { choice: 'duplicates', reason: 'two-values', isNeeded: true, proposals: ['last', 'first'] }
            : null
};
