import type { Rule } from '../../types.js';
import { listNames } from '../../jwk/jsonTypes.js';

export const placeholderMember: Rule<'jwk'> = {
    id: 'jwk.placeholder-member',
    severity: 'notice',
    title: 'The key has the harmless sample members',
    source: {
        name: 'Salesforce Help',
        section: 'Troubleshoot User Verification',
        url: 'https://help.salesforce.com/'
    },
    asks: ['U4'],
    who: 'backend',
    message:
        'The key has sample members that mean nothing: {names}. Salesforce’s own key utility writes them; they do no harm.',
    why: 'Each of them holds its own name, so nothing private is in them. Tools other than Salesforce may refuse the key because of them.',
    fix: 'You can leave them in, or remove them.',
    appliesTo: () => true,
    check: ({ placeholderMembers: names }) =>
        names.length > 0 ? [{ path: `/${names[0] ?? ''}`, data: { names: listNames(names) } }] : []
};
