import { headerMemberType } from '../../../rules/token/headerMemberType.js';
import { testTokenRule } from '../../support/testTokenRule.js';

testTokenRule(headerMemberType, {
    valid: [
        { title: 'text in all of them' },
        { title: 'an empty header, which is reported elsewhere', header: '{}' },
        { title: 'other members of any type', header: { nonce: 1, cty: null } }
    ],
    invalid: [
        {
            title: 'a number as key ID',
            header: { kid: 123456 },
            findings: [{ path: '/header/kid', data: { name: 'kid', found: 'a number' } }]
        },
        {
            title: 'a list of algorithms',
            header: { alg: ['RS256'] },
            findings: [{ path: '/header/alg', data: { name: 'alg', found: 'an array' } }]
        },
        {
            title: 'true as type',
            header: { typ: true },
            findings: [{ path: '/header/typ', data: { name: 'typ', found: 'true or false' } }]
        },
        {
            title: 'null, nothing and a blank that nobody sees',
            header: { alg: null, kid: '', typ: ' \u00a0' },
            findings: [
                { path: '/header/alg', variant: 'null', data: { name: 'alg' } },
                { path: '/header/kid', variant: 'blank', data: { name: 'kid' } },
                { path: '/header/typ', variant: 'blank', data: { name: 'typ' } }
            ]
        }
    ],
    notApplicable: [{ title: 'a header that cannot be read', header: '"RS256"' }]
});
