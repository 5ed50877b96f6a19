import { signerMismatch } from '../../../rules/keyset/signerMismatch.js';
import {
    authorization,
    endpointKeyset,
    keyCandidate,
    keyset,
    organization,
    otherKey,
    tokenCandidate,
    uploadedJwk,
    uploadedKey,
    withAuthorizations,
    withEndpoint
} from '../../support/organization.js';
import { testChannelRule } from '../../support/testChannelRule.js';

const candidate = tokenCandidate();
const keys = [uploadedKey(), otherKey()];
const both = organization({ keys, keysets: [keyset('Prod_2026', { keys: ['Chat_2026_11', 'Chat_2027_05'] })] });
const twin = uploadedKey('Chat_Twin', { jsonWebKey: uploadedJwk({ n: 'vT9-pR4_qLs8dXe1Gw' }) });
const aside = withAuthorizations([authorization(), authorization('Old_Auth', { isEnabled: false, keyset: 'Old' })], {
    keys,
    keysets: [keyset(), keyset('Old', { keys: ['Chat_2027_05'] })]
});
const withBoth = withAuthorizations([authorization(), authorization('Web_Auth', { keyset: 'Endpoint' })], {
    keysets: [keyset(), endpointKeyset()]
});

testChannelRule(signerMismatch, {
    valid: [
        {
            title: 'the key that the token names signed it',
            organization: organization(),
            candidate,
            signers: ['Chat_2026_11']
        },
        {
            title: 'one of two keys with the key ID signed it',
            organization: organization({
                keys: [uploadedKey(), twin],
                keysets: [keyset('Prod_2026', { keys: ['Chat_2026_11', 'Chat_Twin'] })]
            }),
            candidate,
            signers: ['Chat_Twin']
        },
        {
            title: 'no key has the key ID, and a key of the channel signed it',
            organization: organization(),
            candidate: tokenCandidate({ kid: 'chat-2028-01' }),
            signers: ['Chat_2026_11']
        }
    ],
    invalid: [
        {
            title: 'no uploaded key signed the token',
            organization: organization(),
            candidate,
            signers: [],
            findings: [
                {
                    path: '/candidate/kid',
                    data: {
                        channel: 'Web Chat',
                        key: 'Chat 2026 11',
                        kid: 'chat-2026-11',
                        keyset: 'the keyset Prod 2026'
                    }
                }
            ]
        },
        {
            title: 'another key of the channel signed the token',
            organization: both,
            candidate,
            signers: ['Chat_2027_05'],
            findings: [
                {
                    path: '/candidate/kid',
                    variant: 'other-key',
                    data: {
                        channel: 'Web Chat',
                        key: 'Chat 2026 11',
                        kid: 'chat-2026-11',
                        keyset: 'the keyset Prod 2026',
                        signer: 'Chat 2027 05',
                        place: 'in the keyset Prod 2026',
                        other: 'chat-2027-05'
                    }
                }
            ]
        },
        {
            title: 'a key in a keyset that is not in use signed the token',
            organization: aside,
            candidate,
            signers: ['Chat_2027_05'],
            findings: [
                {
                    path: '/candidate/kid',
                    variant: 'elsewhere',
                    data: {
                        channel: 'Web Chat',
                        key: 'Chat 2026 11',
                        kid: 'chat-2026-11',
                        keyset: 'the keyset Prod 2026',
                        signer: 'Chat 2027 05',
                        place: 'in the keyset Old',
                        other: 'chat-2027-05'
                    }
                }
            ]
        },
        {
            title: 'a key outside of the channel, in no keyset, signed the token',
            organization: organization({ keys: [uploadedKey(), twin] }),
            candidate,
            signers: ['Chat_Twin'],
            findings: [{ path: '/candidate/kid', variant: 'same-id' }]
        },
        {
            title: 'a key outside of the channel, under another key ID, signed the token',
            organization: organization({ keys }),
            candidate,
            signers: ['Chat_2027_05'],
            findings: [{ path: '/candidate/kid', variant: 'elsewhere' }]
        },
        {
            title: 'the named key did not sign it, whatever an endpoint has besides',
            organization: withBoth,
            candidate,
            signers: [],
            findings: [{ path: '/candidate/kid' }]
        },
        {
            title: 'a key of the channel that is not active signed the token',
            organization: { ...both, keys: [uploadedKey(), otherKey({ isActive: false })] },
            candidate,
            signers: ['Chat_2027_05'],
            findings: [{ path: '/candidate/kid', variant: 'not-active' }]
        },
        {
            title: 'a key outside signed the token, whose own key ID another key of the channel has',
            organization: organization({
                keys: [...keys, uploadedKey('Third', { jsonWebKey: uploadedJwk({ kid: 'chat-2027-05', n: 'AQEB' }) })],
                keysets: [keyset('Prod_2026', { keys: ['Chat_2026_11', 'Chat_2027_05'] })]
            }),
            candidate,
            signers: ['Third'],
            findings: [{ path: '/candidate/kid', variant: 'elsewhere-taken' }]
        },
        {
            title: 'a key of which nothing but its name is known signed the token',
            organization: organization(),
            candidate,
            signers: ['Left_Out'],
            findings: [
                {
                    path: '/candidate/kid',
                    variant: 'named',
                    data: {
                        channel: 'Web Chat',
                        key: 'Chat 2026 11',
                        kid: 'chat-2026-11',
                        keyset: 'the keyset Prod 2026',
                        signer: 'Left_Out'
                    }
                }
            ]
        }
    ],
    notApplicable: [
        { title: 'a key', organization: organization(), candidate: keyCandidate(), signers: [] },
        { title: 'the channel on its own', organization: organization() }
    ],
    notChecked: [
        {
            title: 'no key of the channel has the key ID, which is reported elsewhere',
            organization: organization(),
            candidate: tokenCandidate({ kid: 'chat-2028-01' }),
            signers: []
        },
        { title: 'no signature was tried', organization: organization(), candidate },
        { title: 'an endpoint keyset, whose keys nobody tried', organization: withEndpoint(), candidate, signers: [] },
        {
            title: 'a key ID that only the endpoint can have',
            organization: withBoth,
            candidate: tokenCandidate({ kid: 'chat-2028-01' }),
            signers: []
        }
    ]
});
