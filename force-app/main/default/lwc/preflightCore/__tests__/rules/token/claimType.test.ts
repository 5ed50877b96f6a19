import { claimType } from '../../../rules/token/claimType.js';
import { NOW_SECONDS } from '../../support/makeToken.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const invalid = (title: string, claims: Record<string, unknown>, variant: string, found: string) => {
    const [name = ''] = Object.keys(claims);
    return { title, claims, findings: [{ path: `/payload/${name}`, variant, data: { name, found } }] };
};

testTokenRule(claimType, {
    valid: [
        { title: 'text and numbers' },
        { title: 'fractions of a second', claims: { exp: NOW_SECONDS + 3600.5, nbf: NOW_SECONDS - 0.25 } },
        { title: 'claims that are missing, which is reported elsewhere', claims: '{}' },
        { title: 'other claims of any type', claims: { aud: ['a', 'b'], name: null, auth_time: 'yesterday' } },
        { title: 'the smallest and the largest numbers', claims: { exp: 1e308, iat: -1e308 } }
    ],
    invalid: [
        invalid('an expiry in quotes', { exp: '1795438800' }, 'digits', 'text'),
        invalid('a lifetime in quotes', { exp: ' 6000 ' }, 'digits', 'text'),
        invalid('a date', { exp: '2026-11-23T13:00:00.000Z' }, 'date', 'text'),
        invalid('a day', { exp: '2026-11-23' }, 'date', 'text'),
        invalid('a number of milliseconds in quotes', { exp: '1795438800000' }, 'digits', 'text'),
        invalid('a word', { exp: '1h' }, 'text', 'text'),
        invalid('no characters', { exp: '' }, 'text', 'text'),
        invalid('true', { exp: true }, 'not-a-number', 'true or false'),
        invalid('an array', { exp: [1795438800] }, 'not-a-number', 'an array'),
        invalid('null', { exp: null }, 'null', 'null'),
        {
            title: 'a number beyond all numbers',
            claims: '{"sub":"a","iss":"b","exp":1e999,"nbf":-1e999}',
            findings: [
                { path: '/payload/exp', variant: 'infinite', data: { name: 'exp', found: 'a number' } },
                { path: '/payload/nbf', variant: 'infinite', data: { name: 'nbf', found: 'a number' } }
            ]
        },
        invalid('a number as subject', { sub: 42 }, 'number', 'a number'),
        invalid('an empty subject', { sub: '' }, 'blank', 'text'),
        invalid('a subject of blanks', { sub: ' \u00a0' }, 'blank', 'text'),
        invalid('no subject at all', { sub: null }, 'null', 'null'),
        invalid('a list of issuers', { iss: ['https://id.acme.com'] }, 'not-text', 'an array'),
        invalid('a number as issuer', { iss: 1 }, 'number', 'a number'),
        invalid('a blank issuer', { iss: ' ' }, 'blank', 'text'),
        invalid('a start in quotes', { nbf: '1795438800' }, 'digits', 'text'),
        invalid('a date of issue', { iat: '2026-11-23T12:00:00Z' }, 'date', 'text')
    ],
    notApplicable: [{ title: 'claims that cannot be read', claims: '[]' }]
});
