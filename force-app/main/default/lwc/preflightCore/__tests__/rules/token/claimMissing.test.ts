import { claimMissing } from '../../../rules/token/claimMissing.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const missing = (name: string) => ({ path: `/payload/${name}`, variant: name, data: { name } });

const named = (name: string, found: string) => ({
    path: `/payload/${name}`,
    variant: `${name}-named`,
    data: { name, found }
});

testTokenRule(claimMissing, {
    valid: [
        { title: 'sub, iss and exp' },
        { title: 'nothing but these three', claims: { iat: undefined } },
        { title: 'null, which is reported elsewhere', claims: { sub: null } }
    ],
    invalid: [
        { title: 'no expiry', claims: { exp: undefined }, findings: [missing('exp')] },
        { title: 'no issuer', claims: { iss: undefined }, findings: [missing('iss')] },
        { title: 'no subject', claims: { sub: undefined }, findings: [missing('sub')] },
        {
            title: 'names in capital letters',
            claims: '{"SUB":"a","Iss":"b","EXP":1}',
            findings: [named('sub', 'SUB'), named('iss', 'Iss'), named('exp', 'EXP')]
        },
        {
            title: '"nameid", as .NET writes it',
            claims: { sub: undefined, nameid: 'customer-42' },
            findings: [{ path: '/payload/sub', variant: 'sub-dotnet', data: { name: 'sub', found: 'nameid' } }]
        },
        {
            title: 'the long name of .NET',
            claims: { sub: undefined, 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier': 'a' },
            findings: [
                { path: '/payload/sub', variant: 'sub-dotnet', data: { name: 'sub', found: '…/claims/nameidentifier' } }
            ]
        },
        {
            title: 'names of other systems',
            claims: '{"user_id":"a","issuer":"b","expires_in":3600}',
            findings: [named('sub', 'user_id'), named('iss', 'issuer'), named('exp', 'expires_in')]
        }
    ],
    notApplicable: [{ title: 'claims that cannot be read', claims: '[]' }]
});
