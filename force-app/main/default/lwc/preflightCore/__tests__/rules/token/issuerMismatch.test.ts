import { issuerMismatch } from '../../../rules/token/issuerMismatch.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const GIVEN = 'https://id.acme.com';
const invalid = (title: string, iss: string, variant?: string, data?: Record<string, string | number>) => ({
    title,
    claims: { iss },
    issuer: GIVEN,
    findings: [
        {
            path: '/payload/iss',
            ...(variant !== undefined && { variant }),
            ...(data && { data: { issuer: iss, wanted: GIVEN, ...data } })
        }
    ]
});

testTokenRule(issuerMismatch, {
    valid: [
        { title: 'the very issuer', issuer: GIVEN },
        { title: 'the very issuer, though a channel is asked as well', issuer: GIVEN, hasChannel: true }
    ],
    invalid: [
        invalid('a slash at the end', `${GIVEN}/`, 'trailing-slash', {
            position: 20,
            ofToken: '/ (U+002F)',
            ofWanted: 'missing',
            kinds: 'the slash at the end'
        }),
        invalid('another host', 'https://login.acme.com', undefined, {
            position: 9,
            ofToken: 'l (U+006C)',
            ofWanted: 'i (U+0069)',
            kinds: 'other characters'
        }),
        invalid('capital letters', 'https://ID.acme.com', 'case'),
        invalid('http instead of https', 'http://id.acme.com', 'scheme'),
        invalid('a blank at the end', `${GIVEN} `, 'white-space'),
        invalid('a Cyrillic letter', 'https://id.\u0430cme.com', 'look-alike', {
            position: 12,
            ofToken: '\u0430 (U+0430)',
            ofWanted: 'a (U+0061)',
            kinds: 'look-alike characters'
        }),
        invalid('a slash and a blank', `${GIVEN}/ `, 'several', {
            position: 20,
            ofToken: '/ (U+002F)',
            ofWanted: 'missing',
            kinds: 'blanks, the slash at the end'
        }),
        {
            title: 'long issuers that differ at their end',
            claims: { iss: `https://id.acme.com/${'realms/'.repeat(20)}shop` },
            issuer: `https://id.acme.com/${'realms/'.repeat(20)}chat`,
            findings: [
                {
                    path: '/payload/iss',
                    data: {
                        issuer: '…/realms/realms/realms/realms/realms/shop',
                        wanted: '…/realms/realms/realms/realms/realms/chat',
                        position: 161,
                        ofToken: 's (U+0073)',
                        ofWanted: 'c (U+0063)',
                        kinds: 'other characters'
                    }
                }
            ]
        }
    ],
    notApplicable: [
        { title: 'no issuer was given' },
        { title: 'a blank was given', issuer: ' ' },
        { title: 'a channel says it', hasChannel: true }
    ],
    notChecked: [
        { title: 'a token without an issuer', claims: { iss: undefined }, issuer: GIVEN },
        { title: 'a blank issuer, which is reported elsewhere', claims: { iss: ' ' }, issuer: GIVEN },
        { title: 'claims that cannot be read', claims: '[]', issuer: GIVEN }
    ]
});
