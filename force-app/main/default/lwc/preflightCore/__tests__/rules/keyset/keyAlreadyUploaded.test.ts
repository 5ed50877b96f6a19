import { keyAlreadyUploaded } from '../../../rules/keyset/keyAlreadyUploaded.js';
import {
    keyCandidate,
    keyset,
    newKey,
    numbers,
    organization,
    tokenCandidate,
    uploadedJwk,
    uploadedKey,
    withEndpoint
} from '../../support/organization.js';
import { testChannelRule } from '../../support/testChannelRule.js';

testChannelRule(keyAlreadyUploaded, {
    valid: [
        { title: 'a key that is not uploaded', organization: organization(), candidate: newKey() },
        {
            title: 'the same key under another key ID',
            organization: organization(),
            candidate: keyCandidate({ kid: 'renamed' })
        },
        {
            title: 'with a certificate that ends later, which is reported elsewhere',
            organization: organization(),
            candidate: keyCandidate(),
            certificate: { der: 'new', notAfter: 2 },
            uploaded: { Chat_2026_11: { der: 'old', notAfter: 1 } }
        }
    ],
    invalid: [
        {
            title: 'with a certificate that ends earlier',
            organization: organization(),
            candidate: keyCandidate(),
            certificate: { der: 'old', notAfter: 1 },
            uploaded: { Chat_2026_11: { der: 'new', notAfter: 2 } },
            findings: [{ path: '/keysets/0/keys/0', variant: 'older' }]
        },
        {
            title: 'the key is in the keyset of the channel',
            organization: organization(),
            candidate: keyCandidate(),
            findings: [{ path: '/keysets/0/keys/0', data: { key: 'Chat 2026 11', place: 'in the keyset Prod 2026' } }]
        },
        {
            title: 'written in base64 with padding, in two keysets of other channels',
            organization: organization({
                keysets: [keyset('Prod_2026', { keys: [] }), keyset('A'), keyset('B')],
                keys: [
                    uploadedKey('Chat_2026_11', {
                        label: 'Chat key',
                        jsonWebKey: uploadedJwk({ n: `${numbers.first}==` })
                    })
                ]
            }),
            candidate: keyCandidate(),
            findings: [
                { path: '/elsewhere/0', data: { key: 'Chat key (Chat_2026_11)', place: 'in the keysets A and B' } }
            ]
        },
        {
            title: 'the key is still listed by a keyset that has an endpoint now',
            organization: { ...withEndpoint({ keys: ['Chat_2026_11'] }), keys: [uploadedKey()] },
            candidate: keyCandidate(),
            findings: [{ path: '/keysets/0/keys/0' }]
        }
    ],
    notApplicable: [{ title: 'a token', organization: organization(), candidate: tokenCandidate() }],
    notChecked: [{ title: 'an endpoint keyset', organization: withEndpoint(), candidate: newKey() }]
});
