import { criticalHeader } from '../../../rules/token/criticalHeader.js';
import { testTokenRule } from '../../support/testTokenRule.js';

testTokenRule(criticalHeader, {
    valid: [
        { title: 'no extension' },
        { title: 'claims that are encoded, as always', header: { b64: true } },
        { title: 'false as a text', header: { b64: 'false' } }
    ],
    invalid: [
        {
            title: 'an extension that nobody knows',
            header: { crit: ['exp2'], exp2: 1 },
            findings: [{ path: '/header/crit', data: {} }]
        },
        { title: 'an empty list', header: { crit: [] }, findings: [{ path: '/header/crit' }] },
        { title: 'null', header: { crit: null }, findings: [{ path: '/header/crit' }] },
        {
            title: 'claims that are not encoded',
            header: { b64: false, crit: ['b64'] },
            findings: [{ path: '/header/crit' }, { path: '/header/b64', variant: 'unencoded', data: {} }]
        }
    ],
    notApplicable: [{ title: 'a header that cannot be read', header: '[]' }]
});
