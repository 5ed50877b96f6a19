import { issuerWhitespace } from '../../../rules/keyset/issuerWhitespace.js';
import { keyset, organization } from '../../support/organization.js';
import { testChannelRule } from '../../support/testChannelRule.js';

const withIssuer = (issuer: string | null) => organization({ keysets: [keyset('Prod_2026', { issuer })] });

testChannelRule(issuerWhitespace, {
    valid: [
        { title: 'an issuer as tokens carry it', organization: organization() },
        { title: 'a name with a blank, which a token may carry', organization: withIssuer('Acme Chat') }
    ],
    invalid: [
        {
            title: 'a blank at the end',
            organization: withIssuer('https://id.acme.com '),
            findings: [{ path: '/keysets/0/issuer', data: { keyset: 'Prod 2026', issuer: 'https://id.acme.com ' } }]
        },
        {
            title: 'a line break in front',
            organization: withIssuer('\nhttps://id.acme.com'),
            findings: [
                { path: '/keysets/0/issuer', data: { keyset: 'Prod 2026', issuer: '\ufffdhttps://id.acme.com' } }
            ]
        },
        {
            title: 'a zero-width space',
            organization: withIssuer('https://id.acme\u200b.com'),
            findings: [
                {
                    path: '/keysets/0/issuer',
                    variant: 'invisible',
                    data: { keyset: 'Prod 2026', position: 16, character: 'U+200B' }
                }
            ]
        },
        {
            title: 'a blank inside a URI',
            organization: withIssuer('https://id.acme .com'),
            findings: [
                {
                    path: '/keysets/0/issuer',
                    variant: 'inside',
                    data: { keyset: 'Prod 2026', position: 16, character: 'a blank (U+0020)' }
                }
            ]
        },
        {
            title: 'a no-break space inside a name',
            organization: withIssuer('Acme\u00a0Chat'),
            findings: [
                {
                    path: '/keysets/0/issuer',
                    variant: 'inside',
                    data: { keyset: 'Prod 2026', position: 5, character: 'U+00A0' }
                }
            ]
        }
    ],
    notApplicable: [
        { title: 'a keyset without an issuer', organization: withIssuer(null) },
        { title: 'an issuer of nothing but blanks', organization: withIssuer('  ') }
    ]
});
