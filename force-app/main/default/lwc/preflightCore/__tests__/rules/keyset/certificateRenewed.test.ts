import { certificateRenewed } from '../../../rules/keyset/certificateRenewed.js';
import { keyCandidate, keyset, newKey, organization, tokenCandidate, uploadedKey } from '../../support/organization.js';
import { testChannelRule } from '../../support/testChannelRule.js';

const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const newer = { der: 'new', notAfter: at('2028-11-29') };
const older = { der: 'old', notAfter: at('2026-12-12') };

testChannelRule(certificateRenewed, {
    valid: [
        {
            title: 'the very certificate that is uploaded',
            organization: organization(),
            candidate: keyCandidate(),
            certificate: older,
            uploaded: { Chat_2026_11: older }
        },
        {
            title: 'the uploaded certificate ends later',
            organization: organization(),
            candidate: keyCandidate(),
            certificate: older,
            uploaded: { Chat_2026_11: newer }
        },
        {
            title: 'the renewed key is in the channel, and the old one is left over elsewhere',
            organization: organization({ keys: [uploadedKey(), uploadedKey('Old', { isActive: false })] }),
            candidate: keyCandidate(),
            certificate: newer,
            uploaded: { Chat_2026_11: newer, Old: older }
        },
        {
            title: 'a key that is not uploaded',
            organization: organization(),
            candidate: newKey(),
            certificate: newer,
            uploaded: { Chat_2026_11: older }
        },
        {
            title: 'nobody knows when the uploaded certificate ends',
            organization: organization(),
            candidate: keyCandidate(),
            certificate: newer,
            uploaded: { Chat_2026_11: { der: 'old', notAfter: null } }
        }
    ],
    invalid: [
        {
            title: 'the same key and key ID with a certificate that ends later',
            organization: organization(),
            candidate: keyCandidate(),
            certificate: newer,
            uploaded: { Chat_2026_11: older },
            findings: [
                {
                    path: '/keysets/0/keys/0',
                    data: { key: 'Chat 2026 11', ends: '2028-11-29', uploaded: '2026-12-12' }
                }
            ]
        },
        {
            title: 'of a key that is uploaded outside of the channel',
            organization: organization({ keysets: [keyset('Prod_2026', { keys: [] })] }),
            candidate: keyCandidate(),
            certificate: newer,
            uploaded: { Chat_2026_11: older },
            findings: [{ path: '/elsewhere/0' }]
        }
    ],
    notApplicable: [
        { title: 'a token', organization: organization(), candidate: tokenCandidate(), certificate: newer },
        { title: 'a key whose certificate is not known', organization: organization(), candidate: keyCandidate() }
    ]
});
