import { memberName } from '../../../rules/jwk/memberName.js';
import { jwkText, makeJwk } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const good = makeJwk();
const WORDS = { kty: 'key type', kid: 'key ID', alg: 'algorithm', x5c: 'certificate', n: 'modulus', e: 'exponent' };
const names = Object.keys(good).filter((name): name is keyof typeof WORDS => name in WORDS);
const named = (meant: keyof typeof WORDS, found: string) => ({ meant, found, word: WORDS[meant] });
const renamed = (name: string, other: string) => jwkText({ [name]: undefined, [other]: good[name] });

testRule(memberName, {
    valid: [
        { title: 'names as the standard has them', input: jwkText() },
        { title: 'another spelling beside the right one', input: jwkText({ Kid: 'other' }) },
        {
            title: 'two other spellings, which nobody can choose between',
            input: jwkText({ kid: undefined, Kid: 'a', KID: 'b' })
        },
        { title: 'an optional member, which is a notice', input: jwkText({ use: undefined, Use: 'sig' }) },
        { title: 'one that is null, which is missing', input: jwkText({ alg: undefined, Alg: null }) },
        {
            title: 'a certificate that an endpoint need not serve',
            purpose: 'endpoint',
            input: JSON.stringify({ keys: [makeJwk({ x5c: undefined, X5C: good.x5c })] })
        }
    ],
    invalid: [
        {
            title: 'a name in capitals, as .NET writes it',
            input: renamed('kty', 'Kty'),
            findings: [{ path: '/Kty', data: named('kty', 'Kty'), marks: '"RSA"' }]
        },
        {
            title: 'all of them in capitals',
            input: JSON.stringify(
                Object.fromEntries(Object.entries(good).map(([name, value]) => [name.toUpperCase(), value]))
            ),
            findings: names.map((name) => ({ path: `/${name.toUpperCase()}`, data: named(name, name.toUpperCase()) }))
        },
        {
            title: 'blanks and a byte order mark in names',
            input: renamed('n', ' n').replace('"kid"', '"kid\u00a0\ufeff"'),
            findings: [
                { path: '/kid\u00a0\ufeff', variant: 'invisible', data: named('kid', 'kid\u00a0\ufffd') },
                { path: '/ n', variant: 'invisible', data: named('n', ' n') }
            ]
        },
        {
            title: 'names in quotation marks of France',
            input: jwkText().replaceAll('"kty"', '« kty »').replaceAll('"alg"', '«\u00a0alg\u00a0»'),
            findings: [
                { path: '/ kty ', variant: 'invisible', data: named('kty', ' kty ') },
                { path: '/\u00a0alg\u00a0', variant: 'invisible', data: named('alg', '\u00a0alg\u00a0') }
            ]
        },
        {
            title: 'modulus and exponent the other way round',
            input: jwkText({ n: good.e, e: good.n }),
            findings: [{ path: '/e', variant: 'swapped' }]
        },
        {
            title: 'the same under names in capitals',
            input: jwkText({ n: undefined, e: undefined, N: good.e, E: good.n }),
            findings: [
                { path: '/N', data: named('n', 'N') },
                { path: '/E', data: named('e', 'E') },
                { path: '/E', variant: 'swapped' }
            ]
        }
    ]
});
