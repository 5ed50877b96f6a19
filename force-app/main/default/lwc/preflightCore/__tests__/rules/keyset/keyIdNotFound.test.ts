import { keyIdNotFound } from '../../../rules/keyset/keyIdNotFound.js';
import {
    keyCandidate,
    keyset,
    newKey,
    organization,
    otherKey,
    tokenCandidate,
    uploadedJwk,
    uploadedKey,
    withAuthorizations,
    withEndpoint
} from '../../support/organization.js';
import { testChannelRule } from '../../support/testChannelRule.js';

const outside = organization({
    keysets: [keyset('Prod_2026', { keys: ['Chat_2027_05'] })],
    keys: [uploadedKey(), otherKey()]
});

testChannelRule(keyIdNotFound, {
    valid: [
        { title: 'a key of the channel has the key ID', organization: organization(), candidate: keyCandidate() },
        { title: 'the token names a key of the channel', organization: organization(), candidate: tokenCandidate() },
        {
            title: 'the very key is uploaded outside, which is reported elsewhere',
            organization: outside,
            candidate: keyCandidate()
        },
        { title: 'a key that the token names is uploaded outside', organization: outside, candidate: tokenCandidate() }
    ],
    invalid: [
        {
            title: 'a key that is not uploaded',
            organization: organization(),
            candidate: newKey(),
            findings: [
                {
                    path: '/candidate/kid',
                    data: { channel: 'Web Chat', kid: 'chat-2028-01', keyset: 'the keyset Prod 2026' }
                }
            ]
        },
        {
            title: 'a key ID in other letters, in a token',
            organization: organization(),
            candidate: tokenCandidate({ kid: 'CHAT-2026-11' }),
            findings: [{ path: '/candidate/kid' }]
        },
        {
            title: 'the same public key under another key ID',
            organization: organization(),
            candidate: keyCandidate({ kid: 'renamed' }),
            findings: [
                {
                    path: '/candidate/kid',
                    variant: 'other-id',
                    data: {
                        channel: 'Web Chat',
                        kid: 'renamed',
                        keyset: 'the keyset Prod 2026',
                        key: 'Chat 2026 11',
                        other: 'chat-2026-11'
                    }
                }
            ]
        },
        {
            title: 'the key ID belongs to another key outside of the channel',
            organization: outside,
            candidate: newKey({ kid: 'chat-2026-11' }),
            findings: [
                {
                    path: '/candidate/kid',
                    variant: 'other-key',
                    data: {
                        channel: 'Web Chat',
                        kid: 'chat-2026-11',
                        keyset: 'the keyset Prod 2026',
                        key: 'Chat 2026 11',
                        place: 'in no keyset'
                    }
                }
            ]
        },
        {
            title: 'an inactive key of the channel has the key ID',
            organization: organization({ keys: [uploadedKey('Chat_2026_11', { isActive: false })] }),
            candidate: newKey({ kid: 'chat-2026-11' }),
            findings: [{ path: '/candidate/kid', variant: 'other-key' }]
        },
        {
            title: 'the same public key under another key ID, while the key ID belongs to another key',
            organization: organization({
                keysets: [keyset('Prod_2026', { keys: ['Chat_2026_11'] })],
                keys: [uploadedKey(), otherKey()]
            }),
            candidate: keyCandidate({ kid: 'chat-2027-05' }),
            findings: [{ path: '/candidate/kid', variant: 'other-id-taken' }]
        },
        {
            title: 'a token that an active key of the channel signed',
            organization: organization(),
            candidate: tokenCandidate({ kid: 'renamed' }),
            signers: ['Chat_2026_11'],
            findings: [
                {
                    path: '/candidate/kid',
                    variant: 'signed-here',
                    data: {
                        channel: 'Web Chat',
                        kid: 'renamed',
                        keyset: 'the keyset Prod 2026',
                        key: 'Chat 2026 11',
                        other: 'chat-2026-11',
                        place: 'in the keyset Prod 2026'
                    }
                }
            ]
        },
        {
            title: 'a token that a key outside of the channel signed',
            organization: outside,
            candidate: tokenCandidate({ kid: 'renamed' }),
            signers: ['Chat_2026_11'],
            findings: [{ path: '/candidate/kid', variant: 'signed-elsewhere' }]
        },
        {
            title: 'a token that a key outside signed, whose key ID another key of the channel has',
            organization: organization({
                keys: [uploadedKey(), otherKey({ jsonWebKey: uploadedJwk({ n: 'k7hYxQz_-W3vJm2nLw' }) })]
            }),
            candidate: tokenCandidate({ kid: 'renamed' }),
            signers: ['Chat_2027_05'],
            findings: [{ path: '/candidate/kid', variant: 'signed-by-namesake' }]
        },
        {
            title: 'a token whose key ID belongs to a key outside that did not sign it',
            organization: outside,
            candidate: tokenCandidate(),
            signers: [],
            findings: [{ path: '/candidate/kid', variant: 'other-key' }]
        },
        {
            title: 'a channel without a keyset',
            organization: withAuthorizations([], { keys: [] }),
            candidate: keyCandidate(),
            findings: [
                {
                    path: '/candidate/kid',
                    data: { channel: 'Web Chat', kid: 'chat-2026-11', keyset: 'a keyset of the channel' }
                }
            ]
        }
    ],
    notApplicable: [{ title: 'the channel on its own', organization: organization() }],
    notChecked: [
        { title: 'a key without a key ID', organization: organization(), candidate: keyCandidate({ kid: null }) },
        { title: 'an endpoint keyset', organization: withEndpoint(), candidate: newKey() },
        {
            title: 'a key of the keyset was not read',
            organization: organization({ keys: [], leftOut: [{ type: 'PublicKeyCertificate', name: 'Chat_2026_11' }] }),
            candidate: keyCandidate()
        }
    ]
});
