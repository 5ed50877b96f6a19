import type { Rule } from '../../types.js';
import { headerOf } from '../../token/subject.js';

/** Two facts of Salesforce that do not agree: so it is no error. */
export const typeMissing: Rule<'token'> = {
    id: 'token.type-missing',
    severity: 'warning',
    title: 'The header has no type',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T1'],
    who: 'backend',
    message:
        '"typ" (type) is missing in the header. Salesforce’s help page asks for it, though tokens of Salesforce’s own utility lack it.',
    why: 'The help page lists "alg", "typ", and "kid" as the header’s members. Salesforce’s key-command-line-utility makes tokens without "typ", so they seem to work. Only with it you are on the safe side.',
    fix: 'Have the tokens made with "typ": "JWT" in their header.',
    appliesTo: (subject) => headerOf(subject) !== null,
    check: ({ token: { typ } }) => (typ.state === 'absent' ? [{ path: '/header/typ' }] : [])
};
