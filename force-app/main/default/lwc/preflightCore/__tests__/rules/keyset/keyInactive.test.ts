import { keyInactive } from '../../../rules/keyset/keyInactive.js';
import {
    authorization,
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

const off = uploadedKey('Chat_2026_11', { isActive: false });
const both = [keyset('Prod_2026', { keys: ['Chat_2026_11', 'Chat_2027_05'] })];

testChannelRule(keyInactive, {
    valid: [
        { title: 'an active key', organization: organization(), candidate: keyCandidate() },
        { title: 'a channel with an active key', organization: organization() },
        {
            title: 'another key of the keyset is not active',
            organization: organization({ keysets: both, keys: [uploadedKey(), otherKey({ isActive: false })] }),
            candidate: keyCandidate()
        },
        {
            title: 'one of two keys is active, on its own',
            organization: organization({ keysets: both, keys: [off, otherKey()] })
        },
        {
            title: 'an active key beside one that was not read',
            organization: organization({
                keysets: both,
                leftOut: [{ type: 'PublicKeyCertificate', name: 'Chat_2027_05' }]
            })
        }
    ],
    invalid: [
        {
            title: 'the key is not active',
            organization: organization({ keys: [off] }),
            candidate: keyCandidate(),
            findings: [{ path: '/keysets/0/keys/0/isActive', data: { key: 'Chat 2026 11', keyset: 'Prod 2026' } }]
        },
        {
            title: 'the key that the token names is not active',
            organization: organization({ keysets: both, keys: [off, otherKey()] }),
            candidate: tokenCandidate(),
            findings: [{ path: '/keysets/0/keys/0/isActive' }]
        },
        {
            title: 'an active key of the channel has its key ID',
            organization: organization({
                keysets: [keyset('Prod_2026', { keys: ['Chat_2026_11', 'Other'] })],
                keys: [off, uploadedKey('Other', { jsonWebKey: uploadedJwk({ n: 'AQEB' }) })]
            }),
            candidate: keyCandidate(),
            findings: [
                {
                    path: '/keysets/0/keys/0/isActive',
                    variant: 'kid-taken',
                    data: { key: 'Chat 2026 11', keyset: 'Prod 2026', other: 'Other', kid: 'chat-2026-11' }
                }
            ]
        },
        {
            title: 'the only key of one of two keysets, whose key ID an active key of the other has',
            organization: withAuthorizations([authorization(), authorization('Next', { keyset: 'Next' })], {
                keysets: [keyset(), keyset('Next', { keys: ['Other'] })],
                keys: [off, uploadedKey('Other', { jsonWebKey: uploadedJwk({ n: 'AQEB' }) })]
            }),
            findings: [
                {
                    path: '/keysets/0/keys',
                    variant: 'only-key-taken',
                    data: { keyset: 'Prod 2026', keys: 'Chat 2026 11', count: 1, other: 'Other', kid: 'chat-2026-11' }
                }
            ]
        },
        {
            title: 'the only key of the channel is not active',
            organization: organization({ keys: [off] }),
            findings: [
                {
                    path: '/keysets/0/keys',
                    variant: 'only-key',
                    data: { keyset: 'Prod 2026', keys: 'Chat 2026 11', count: 1 }
                }
            ]
        },
        {
            title: 'no key of the channel is active',
            organization: organization({ keysets: both, keys: [off, otherKey({ isActive: false })] }),
            findings: [
                {
                    path: '/keysets/0/keys',
                    variant: 'all-keys',
                    data: { keyset: 'Prod 2026', keys: 'Chat 2026 11 and Chat 2027 05', count: 2 }
                }
            ]
        }
    ],
    notApplicable: [
        { title: 'a key that is not uploaded', organization: organization({ keys: [off] }), candidate: newKey() },
        { title: 'a keyset without keys', organization: organization({ keysets: [keyset('Prod_2026', { keys: [] })] }) }
    ],
    notChecked: [
        { title: 'an endpoint keyset', organization: withEndpoint() },
        { title: 'an endpoint keyset, with a key', organization: withEndpoint(), candidate: keyCandidate() },
        {
            title: 'an inactive key beside one that was not read',
            organization: organization({
                keysets: both,
                keys: [off],
                leftOut: [{ type: 'PublicKeyCertificate', name: 'Chat_2027_05' }]
            })
        }
    ]
});
