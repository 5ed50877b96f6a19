import { headerMemberMissing } from '../../../rules/token/headerMemberMissing.js';
import { testTokenRule } from '../../support/testTokenRule.js';

testTokenRule(headerMemberMissing, {
    valid: [
        { title: 'alg, typ and kid' },
        { title: 'no type, which is reported elsewhere', header: { typ: undefined } },
        { title: 'a key ID that is null, which is reported elsewhere', header: { kid: null } }
    ],
    invalid: [
        {
            title: 'no key ID',
            header: { kid: undefined },
            findings: [{ path: '/header/kid', variant: 'kid', data: { name: 'kid' } }]
        },
        {
            title: 'no algorithm',
            header: { alg: undefined },
            findings: [{ path: '/header/alg', variant: 'alg', data: { name: 'alg' } }]
        },
        {
            title: 'names in other case, and of other systems',
            header: '{"ALG":"RS256","keyId":"a"}',
            findings: [
                { path: '/header/alg', variant: 'alg-named', data: { name: 'alg', found: 'ALG' } },
                { path: '/header/kid', variant: 'kid-named', data: { name: 'kid', found: 'keyId' } }
            ]
        },
        {
            title: 'an empty header',
            header: '{}',
            findings: [
                { path: '/header/alg', variant: 'alg' },
                { path: '/header/kid', variant: 'kid' }
            ]
        }
    ],
    notApplicable: [{ title: 'a header that cannot be read', header: '[]' }]
});
