import { criticalHeader } from '../../../rules/token/criticalHeader.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const b64 = (found: string) => [{ path: '/header/b64', variant: 'b64-type', data: { found } }];

testTokenRule(criticalHeader, {
    valid: [{ title: 'no extension' }, { title: 'claims that are encoded, as always', header: { b64: true } }],
    invalid: [
        {
            title: 'an extension that nobody knows',
            header: { crit: ['exp2'], exp2: 1 },
            findings: [{ path: '/header/crit', data: {} }]
        },
        { title: 'an empty list', header: { crit: [] }, findings: [{ path: '/header/crit' }] },
        { title: 'null', header: { crit: null }, findings: [{ path: '/header/crit' }] },
        { title: 'false as a text', header: { b64: 'false' }, findings: b64('text') },
        { title: 'a number', header: { b64: 0 }, findings: b64('a number') },
        { title: 'nothing', header: { b64: null }, findings: b64('null') },
        {
            title: 'claims that are not encoded',
            header: { b64: false, crit: ['b64'] },
            findings: [{ path: '/header/crit' }, { path: '/header/b64', variant: 'unencoded', data: {} }]
        }
    ],
    notApplicable: [{ title: 'a header that cannot be read', header: '[]' }]
});
