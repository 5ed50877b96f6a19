import { issuerMismatch } from '../../../rules/keyset/issuerMismatch.js';
import {
    authorization,
    channel,
    keyCandidate,
    keyset,
    newKey,
    organization,
    otherKey,
    tokenCandidate,
    uploadedKey,
    withAuthorizations
} from '../../support/organization.js';
import { testChannelRule } from '../../support/testChannelRule.js';

const withIssuer = (issuer: string | null) => organization({ keysets: [keyset('Prod_2026', { issuer })] });

const found = (variant: string | undefined, data: Record<string, string | number>) => [
    {
        path: '/keysets/0/issuer',
        ...(variant !== undefined && { variant }),
        data: { keyset: 'Prod 2026', shared: '', ...data }
    }
];
const token = tokenCandidate();
const two = [authorization(), authorization('Next', { keyset: 'Next' })];
const next = keyset('Next', { issuer: 'https://next.acme.com', keys: ['Chat_2027_05'] });

testChannelRule(issuerMismatch, {
    valid: [
        { title: 'the very issuer of the token', organization: organization(), candidate: token },
        {
            title: 'the very issuer that a key’s tokens will carry',
            organization: organization(),
            candidate: keyCandidate()
        },
        {
            title: 'the keyset that holds the key has it, another one does not',
            organization: withAuthorizations(two, { keysets: [keyset(), next], keys: [uploadedKey(), otherKey()] }),
            candidate: token
        }
    ],
    invalid: [
        {
            title: 'a slash at the end',
            organization: withIssuer('https://id.acme.com/'),
            candidate: token,
            findings: found('trailing-slash', {
                issuer: 'https://id.acme.com/',
                wanted: 'https://id.acme.com',
                position: 20,
                ofKeyset: '/ (U+002F)',
                ofToken: 'missing',
                kinds: 'the slash at the end'
            })
        },
        {
            title: 'another host',
            organization: withIssuer('https://login.acme.com'),
            candidate: token,
            findings: found(undefined, {
                issuer: 'https://login.acme.com',
                wanted: 'https://id.acme.com',
                position: 9,
                ofKeyset: 'l (U+006C)',
                ofToken: 'i (U+0069)',
                kinds: 'other characters'
            })
        },
        {
            title: 'capital letters',
            organization: withIssuer('https://ID.acme.com'),
            candidate: token,
            findings: [{ path: '/keysets/0/issuer', variant: 'case' }]
        },
        ...(
            [
                ['trailing-slash', 'https://id.acme.com/'],
                ['case', 'https://ID.acme.com'],
                ['scheme', 'http://id.acme.com'],
                ['white-space', 'https://id.acme.com '],
                ['look-alike', 'https://id.\u0430cme.com'],
                ['several', 'https://id.acme.com/ '],
                ['other', 'https://login.acme.com']
            ] as const
        ).map(([form, issuer]) => ({
            title: `typed for a key: ${form}`,
            organization: withIssuer(issuer),
            candidate: keyCandidate(),
            findings: [{ path: '/keysets/0/issuer', variant: `typed-${form}` }]
        })),
        {
            title: 'a keyset that two other channels use',
            organization: {
                ...withIssuer('https://login.acme.com'),
                channels: [
                    channel(),
                    channel({ name: 'App', label: 'App' }),
                    channel({ name: 'Help', label: 'Help Center' })
                ]
            },
            candidate: token,
            findings: found(undefined, {
                issuer: 'https://login.acme.com',
                wanted: 'https://id.acme.com',
                position: 9,
                ofKeyset: 'l (U+006C)',
                ofToken: 'i (U+0069)',
                kinds: 'other characters',
                shared: ', which App and Help Center (Help) use, too'
            })
        },
        {
            title: 'http instead of https',
            organization: withIssuer('http://id.acme.com'),
            candidate: token,
            findings: [{ path: '/keysets/0/issuer', variant: 'scheme' }]
        },
        {
            title: 'a blank at the end',
            organization: withIssuer('https://id.acme.com '),
            candidate: token,
            findings: found('white-space', {
                issuer: 'https://id.acme.com ',
                wanted: 'https://id.acme.com',
                position: 20,
                ofKeyset: 'a blank (U+0020)',
                ofToken: 'missing',
                kinds: 'blanks'
            })
        },
        {
            title: 'a Cyrillic letter',
            organization: withIssuer('https://id.\u0430cme.com'),
            candidate: token,
            findings: found('look-alike', {
                issuer: 'https://id.\u0430cme.com',
                wanted: 'https://id.acme.com',
                position: 12,
                ofKeyset: '\u0430 (U+0430)',
                ofToken: 'a (U+0061)',
                kinds: 'look-alike characters'
            })
        },
        {
            title: 'a slash and a blank',
            organization: withIssuer('https://id.acme.com/ '),
            candidate: token,
            findings: found('several', {
                issuer: 'https://id.acme.com/ ',
                wanted: 'https://id.acme.com',
                position: 20,
                ofKeyset: '/ (U+002F)',
                ofToken: 'missing',
                kinds: 'blanks, the slash at the end'
            })
        },
        {
            title: 'long issuers that differ at their end',
            organization: withIssuer(`https://id.acme.com/${'realms/'.repeat(20)}chat`),
            candidate: tokenCandidate({ issuer: `https://id.acme.com/${'realms/'.repeat(20)}shop` }),
            findings: found(undefined, {
                issuer: '…/realms/realms/realms/realms/realms/chat',
                wanted: '…/realms/realms/realms/realms/realms/shop',
                position: 161,
                ofKeyset: 'c (U+0063)',
                ofToken: 's (U+0073)',
                kinds: 'other characters'
            })
        },
        {
            title: 'a token with an empty issuer',
            organization: organization(),
            candidate: tokenCandidate({ issuer: '' }),
            findings: found('token-blank', {
                issuer: 'https://id.acme.com',
                wanted: '',
                position: 1,
                ofKeyset: 'h (U+0068)',
                ofToken: 'missing',
                kinds: 'other characters'
            })
        },
        {
            title: 'the keyset that holds the key has another one, though the other keyset has it',
            organization: withAuthorizations(two, { keysets: [keyset(), next], keys: [uploadedKey(), otherKey()] }),
            candidate: tokenCandidate({ kid: 'chat-2027-05' }),
            findings: [{ path: '/keysets/1/issuer' }]
        },
        {
            title: 'two keysets, neither with the key nor with the issuer',
            organization: withAuthorizations(two, { keysets: [keyset(), next], keys: [uploadedKey(), otherKey()] }),
            candidate: newKey({ issuer: 'https://id.acme.org' }),
            findings: [
                { path: '/keysets/0/issuer', variant: 'typed-other' },
                { path: '/keysets/1/issuer', variant: 'typed-other' }
            ]
        }
    ],
    notApplicable: [
        { title: 'the channel on its own', organization: organization() },
        { title: 'a channel without a keyset', organization: withAuthorizations([]), candidate: token }
    ],
    notChecked: [
        {
            title: 'a key whose tokens’ issuer nobody told',
            organization: organization(),
            candidate: keyCandidate({ issuer: null })
        },
        {
            title: 'a token without an issuer',
            organization: organization(),
            candidate: tokenCandidate({ issuer: null })
        },
        {
            title: 'a keyset without an issuer, which is reported elsewhere',
            organization: withIssuer(null),
            candidate: token
        }
    ]
});
