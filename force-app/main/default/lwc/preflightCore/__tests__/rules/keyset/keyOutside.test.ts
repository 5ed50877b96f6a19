import { keyOutside } from '../../../rules/keyset/keyOutside.js';
import {
    authorization,
    keyCandidate,
    keyset,
    newKey,
    numbers,
    organization,
    otherKey,
    tokenCandidate,
    uploadedJwk,
    uploadedKey,
    withAuthorizations,
    withEndpoint
} from '../../support/organization.js';
import { testChannelRule } from '../../support/testChannelRule.js';

const other = keyset('App_2026');
const own = keyset('Prod_2026', { keys: ['Chat_2027_05'] });
const keys = [uploadedKey(), otherKey()];

testChannelRule(keyOutside, {
    valid: [
        { title: 'the key is in the keyset of the channel', organization: organization(), candidate: keyCandidate() },
        {
            title: 'the key is uploaded under another key ID only, which is reported elsewhere',
            organization: organization({ keysets: [own], keys }),
            candidate: keyCandidate({ kid: 'renamed' })
        },
        {
            title: 'a key outside has the name that the token names, but did not sign it',
            organization: organization({ keysets: [own], keys }),
            candidate: tokenCandidate(),
            signers: ['Chat_2027_05']
        },
        { title: 'the key is not uploaded at all', organization: organization(), candidate: newKey() },
        {
            title: 'the key is in the keyset under another key ID',
            organization: organization(),
            candidate: keyCandidate({ kid: 'renamed' })
        },
        { title: 'the token names a key of the channel', organization: organization(), candidate: tokenCandidate() },
        {
            title: 'a key outside has the key ID, but another public key',
            organization: organization({ keysets: [own], keys }),
            candidate: keyCandidate({ n: numbers.third })
        },
        {
            title: 'a key outside has the key ID, and a public key that cannot be read',
            organization: organization({
                keysets: [own],
                keys: [uploadedKey('Chat_2026_11', { jsonWebKey: uploadedJwk({ n: undefined }) }), otherKey()]
            }),
            candidate: keyCandidate()
        },
        {
            title: 'the token names neither the key of the channel nor the one in the keyset that is not in use',
            organization: withAuthorizations(
                [authorization(), authorization('App', { keyset: 'App_2026', isEnabled: false })],
                { keysets: [own, other], keys }
            ),
            candidate: tokenCandidate({ kid: 'chat-2028-01' })
        }
    ],
    invalid: [
        {
            title: 'the key is in the keyset of another channel',
            organization: organization({ keysets: [own, other], keys }),
            candidate: keyCandidate(),
            findings: [
                {
                    path: '/elsewhere/0',
                    data: {
                        key: 'Chat 2026 11',
                        channel: 'Web Chat',
                        keyset: 'the keyset Prod 2026',
                        place: 'in the keyset App 2026'
                    }
                }
            ]
        },
        {
            title: 'the key is in no keyset',
            organization: organization({ keysets: [own], keys }),
            candidate: tokenCandidate(),
            findings: [
                {
                    path: '/elsewhere/0',
                    variant: 'no-keyset',
                    data: { key: 'Chat 2026 11', channel: 'Web Chat', keyset: 'the keyset Prod 2026' }
                }
            ]
        },
        {
            title: 'the configuration that names the key’s keyset is not active',
            organization: withAuthorizations(
                [authorization(), authorization('App', { keyset: 'App_2026', isEnabled: false })],
                { keysets: [own, other], keys }
            ),
            candidate: keyCandidate(),
            findings: [
                {
                    path: '/keysets/1/keys/0',
                    variant: 'not-in-use',
                    data: {
                        key: 'Chat 2026 11',
                        channel: 'Web Chat',
                        keyset: 'the keyset Prod 2026',
                        place: 'in the keyset App 2026'
                    }
                }
            ]
        },
        {
            title: 'of two copies outside, the one with the key ID',
            organization: organization({
                keysets: [own],
                keys: [uploadedKey('Renamed', { jsonWebKey: uploadedJwk({ kid: 'renamed' }) }), ...keys]
            }),
            candidate: keyCandidate(),
            findings: [{ path: '/elsewhere/1', variant: 'no-keyset' }]
        },
        {
            title: 'the channel knows the key under another key ID',
            organization: organization({
                keys: [uploadedKey(), uploadedKey('Chat_New', { jsonWebKey: uploadedJwk({ kid: 'chat-new' }) })]
            }),
            candidate: keyCandidate({ kid: 'chat-new' }),
            findings: [
                {
                    path: '/elsewhere/0',
                    variant: 'other-id',
                    data: {
                        key: 'Chat New',
                        channel: 'Web Chat',
                        keyset: 'the keyset Prod 2026',
                        place: 'in no keyset',
                        own: 'Chat 2026 11',
                        other: 'chat-2026-11'
                    }
                }
            ]
        },
        {
            title: 'its key ID belongs to another active key of the channel',
            organization: organization({
                keys: [uploadedKey(), otherKey({ jsonWebKey: uploadedJwk({ n: 'k7hYxQz_-W3vJm2nLw' }) })]
            }),
            candidate: keyCandidate({ n: 'k7hYxQz_-W3vJm2nLw' }),
            findings: [
                {
                    path: '/elsewhere/0',
                    variant: 'kid-taken',
                    data: {
                        key: 'Chat 2027 05',
                        channel: 'Web Chat',
                        keyset: 'the keyset Prod 2026',
                        place: 'in no keyset',
                        other: 'Chat 2026 11',
                        kid: 'chat-2026-11'
                    }
                }
            ]
        }
    ],
    notApplicable: [{ title: 'the channel on its own', organization: organization({ keysets: [own], keys }) }],
    notChecked: [
        {
            title: 'a key without its numbers',
            organization: organization(),
            candidate: keyCandidate({ n: null, e: null })
        },
        { title: 'a token without a key ID', organization: organization(), candidate: tokenCandidate({ kid: null }) },
        {
            title: 'an endpoint keyset, which may serve the key',
            organization: { ...withEndpoint(), keys },
            candidate: keyCandidate()
        }
    ]
});
