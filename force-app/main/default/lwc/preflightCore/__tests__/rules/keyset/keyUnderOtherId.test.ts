import { keyUnderOtherId } from '../../../rules/keyset/keyUnderOtherId.js';
import {
    keyCandidate,
    keyset,
    newKey,
    organization,
    otherKey,
    tokenCandidate,
    uploadedJwk,
    uploadedKey,
    withEndpoint
} from '../../support/organization.js';
import { testChannelRule } from '../../support/testChannelRule.js';

testChannelRule(keyUnderOtherId, {
    valid: [
        { title: 'the same key under the same key ID', organization: organization(), candidate: keyCandidate() },
        { title: 'a key that is not uploaded', organization: organization(), candidate: newKey() }
    ],
    invalid: [
        {
            title: 'the key is in the channel under another key ID',
            organization: organization(),
            candidate: keyCandidate({ kid: 'renamed' }),
            findings: [
                {
                    path: '/keysets/0/keys/0/kid',
                    data: {
                        key: 'Chat 2026 11',
                        place: 'in the keyset Prod 2026',
                        other: 'chat-2026-11',
                        kid: 'renamed'
                    }
                }
            ]
        },
        {
            title: 'the key is uploaded outside without a key ID',
            organization: organization({
                keysets: [keyset('Prod_2026', { keys: ['Chat_2027_05'] })],
                keys: [uploadedKey('Copy', { jsonWebKey: uploadedJwk({ kid: undefined }) }), otherKey()]
            }),
            candidate: keyCandidate(),
            findings: [
                {
                    path: '/elsewhere/0/kid',
                    data: { key: 'Copy', place: 'in no keyset', other: 'none', kid: 'chat-2026-11' }
                }
            ]
        }
    ],
    notApplicable: [
        { title: 'a token', organization: organization(), candidate: tokenCandidate({ kid: 'renamed' }) },
        { title: 'the channel on its own', organization: organization() }
    ],
    notChecked: [
        { title: 'a key without a key ID', organization: organization(), candidate: keyCandidate({ kid: null }) },
        { title: 'a key without its numbers', organization: organization(), candidate: keyCandidate({ n: null }) },
        { title: 'an endpoint keyset', organization: withEndpoint(), candidate: newKey() }
    ]
});
