import { change, withoutMembers, type KeyRepair } from './repair.js';

export const stripPlaceholders: KeyRepair = {
    id: 'strip-placeholders',
    title: 'Take the sample members out',
    what: 'Removes "y", "crv", "d" and "k" of Salesforce’s sample, which are harmless, when you choose so.',
    mends: ['jwk.placeholder-member'],
    asks: 'placeholders',
    sentences: { stripped: 'The sample members {names} were taken out.' },
    apply: ({ members, jwk }, { choices }) => {
        const names = jwk.placeholderMembers;
        return choices.placeholders === true && names.length > 0
            ? {
                  members: withoutMembers(members, names),
                  changes: [change('', 'stripped', { names: names.map((name) => `"${name}"`).join(', ') })]
              }
            : null;
    },
    question: ({ jwk }) =>
        jwk.placeholderMembers.length > 0
            ? { choice: 'placeholders', reason: 'wanted', isNeeded: false, proposals: [] }
            : null
};
