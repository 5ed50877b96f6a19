import { signerMismatch } from '../../../rules/keyset/signerMismatch.js';
import {
    keyCandidate,
    organization,
    otherKey,
    tokenCandidate,
    uploadedKey,
    withEndpoint
} from '../../support/organization.js';
import { testChannelRule } from '../../support/testChannelRule.js';

const candidate = tokenCandidate();
const keys = [uploadedKey(), otherKey()];

testChannelRule(signerMismatch, {
    valid: [
        {
            title: 'a key of the channel signed the token',
            organization: organization(),
            candidate,
            signers: ['Chat_2026_11']
        }
    ],
    invalid: [
        {
            title: 'no uploaded key signed the token',
            organization: organization(),
            candidate,
            signers: [],
            findings: [{ path: '/candidate', data: { channel: 'Web Chat' } }]
        },
        {
            title: 'a key outside of the channel signed the token',
            organization: organization({ keys }),
            candidate,
            signers: ['Chat_2027_05'],
            findings: [{ path: '/candidate', variant: 'elsewhere', data: { channel: 'Web Chat', key: 'Chat_2027_05' } }]
        }
    ],
    notApplicable: [
        { title: 'a key', organization: organization(), candidate: keyCandidate(), signers: [] },
        { title: 'the channel on its own', organization: organization() }
    ],
    notChecked: [
        { title: 'no signature was tried', organization: organization(), candidate },
        { title: 'an endpoint keyset, whose keys nobody tried', organization: withEndpoint(), candidate, signers: [] }
    ]
});
