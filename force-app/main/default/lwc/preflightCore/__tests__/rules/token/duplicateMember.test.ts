import { duplicateMember } from '../../../rules/token/duplicateMember.js';
import { makeToken } from '../../support/makeToken.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const [header = '', claims = ''] = makeToken().split('.');

testTokenRule(duplicateMember, {
    valid: [
        { title: 'every name once' },
        { title: 'a name in the header and in the claims', header: { iss: 'a' } },
        { title: 'a header that cannot be read', header: '[]' }
    ],
    invalid: [
        {
            title: 'two algorithms',
            header: '{"alg":"none","alg":"RS256","typ":"JWT","kid":"chat-2026-11"}',
            findings: [{ path: '/header/alg', data: { name: 'alg', part: 'header' } }]
        },
        {
            title: 'two issuers, one of them written with an escape',
            claims: '{"sub":"a","iss":"https://evil.example","\\u0069ss":"https://id.acme.com","exp":1795438800}',
            findings: [{ path: '/payload/iss', data: { name: 'iss', part: 'claims' } }]
        },
        {
            title: 'in header and claims, and deeper in them',
            header: '{"alg":"RS256","kid":"k","kid":"k"}',
            claims: '{"sub":"a","act":{"sub":"b","sub":"c"}}',
            findings: [
                { path: '/header/kid', data: { name: 'kid', part: 'header' } },
                { path: '/payload/act/sub', data: { name: 'sub', part: 'claims' } }
            ]
        },
        {
            title: 'a long name, which is not shown whole',
            claims: '{"https://acme.com/roles":1,"https://acme.com/roles":2}',
            findings: [{ path: '/payload', data: { name: 'https://acme.c…', part: 'claims' } }]
        }
    ],
    notApplicable: [
        { title: 'neither can be read', header: '[]', claims: '[]' },
        { title: 'two parts', token: `${header}.${claims}` }
    ]
});
