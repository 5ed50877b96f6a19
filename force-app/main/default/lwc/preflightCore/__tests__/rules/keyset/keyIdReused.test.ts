import { keyIdReused } from '../../../rules/keyset/keyIdReused.js';
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

const both = [keyset('Prod_2026', { keys: ['Chat_2026_11', 'Copy'] })];
const copy = (members: Record<string, unknown>) => uploadedKey('Copy', { jsonWebKey: uploadedJwk(members) });

testChannelRule(keyIdReused, {
    valid: [
        {
            title: 'the key with the same key ID is outside of the channel, where no token of it leads',
            organization: organization({ keys: [uploadedKey(), copy({ e: 'Aw' })] }),
            candidate: keyCandidate()
        },
        {
            title: 'the other key with the key ID is not active',
            organization: organization({
                keysets: both,
                keys: [uploadedKey(), { ...copy({ n: numbers.second }), isActive: false }]
            }),
            candidate: keyCandidate()
        },
        { title: 'the key itself has the key ID', organization: organization(), candidate: keyCandidate() },
        { title: 'nothing has the key ID', organization: organization(), candidate: newKey() },
        {
            title: 'the same key twice in the channel',
            organization: organization({ keysets: both, keys: [uploadedKey(), copy({})] })
        },
        { title: 'a token', organization: organization(), candidate: tokenCandidate() }
    ],
    invalid: [
        {
            title: 'another key of the channel has the key ID',
            organization: organization(),
            candidate: newKey({ kid: 'chat-2026-11' }),
            findings: [
                {
                    path: '/keysets/0/keys/0/kid',
                    data: { key: 'Chat 2026 11', kid: 'chat-2026-11', place: 'in the keyset Prod 2026' }
                }
            ]
        },
        {
            title: 'only the exponent differs',
            organization: organization({ keysets: both, keys: [uploadedKey(), copy({ e: 'Aw' })] }),
            candidate: keyCandidate(),
            findings: [
                {
                    path: '/keysets/0/keys/1/kid',
                    data: { key: 'Copy', kid: 'chat-2026-11', place: 'in the keyset Prod 2026' }
                }
            ]
        },
        {
            title: 'two keys of the channel share a key ID',
            organization: organization({ keysets: both, keys: [uploadedKey(), copy({ n: numbers.second })] }),
            findings: [
                {
                    path: '/conflicts/0',
                    variant: 'conflict',
                    data: { keys: 'Chat 2026 11 and Copy', kid: 'chat-2026-11', channel: 'Web Chat' }
                }
            ]
        },
        {
            title: 'the key is one of two with its key ID',
            organization: organization({ keysets: both, keys: [uploadedKey(), copy({ n: numbers.second })] }),
            candidate: keyCandidate(),
            findings: [{ path: '/keysets/0/keys/1/kid' }]
        },
        {
            title: 'two keys share the key ID that a token names',
            organization: organization({ keysets: both, keys: [uploadedKey(), copy({ n: numbers.second })] }),
            candidate: tokenCandidate(),
            findings: [{ path: '/conflicts/0', variant: 'conflict' }]
        }
    ],
    notApplicable: [
        {
            title: 'a channel without keys, on its own',
            organization: organization({ keysets: [keyset('Prod_2026', { keys: [] })] })
        }
    ],
    notChecked: [
        { title: 'a key without a key ID', organization: organization(), candidate: keyCandidate({ kid: null }) },
        {
            title: 'a key with the key ID whose numbers cannot be read',
            organization: organization({
                keys: [uploadedKey('Chat_2026_11', { jsonWebKey: uploadedJwk({ n: '*' }) })]
            }),
            candidate: keyCandidate()
        },
        { title: 'an endpoint keyset', organization: withEndpoint(), candidate: newKey() }
    ]
});
