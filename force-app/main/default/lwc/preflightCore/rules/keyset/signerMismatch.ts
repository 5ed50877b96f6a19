import type { Rule } from '../../types.js';
import { countingKeys, mayHaveOtherKeys } from '../../channel/subject.js';
import { nameOf } from '../../channel/words.js';
import { shorten } from '../../text/words.js';

/** Names the key that did sign it, where the org has it elsewhere. */
export const signerMismatch: Rule<'keyset'> = {
    id: 'keyset.signer-mismatch',
    severity: 'error',
    title: 'None of the channel’s keys signed the token',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T7'],
    message: 'The signature of the token verifies with none of the keys of channel {channel}.',
    why: 'The token was signed with a private key whose public half the channel does not know, so it fails.',
    fix: 'Find out which private key signs your tokens, and upload the key (JWK) of its certificate.',
    variants: {
        elsewhere: {
            message: 'The token was signed with the key {key}, which is not in a keyset that channel {channel} uses.',
            fix: 'Under Enhanced Chat User Verification, add the key {key} to the keyset of the channel.'
        }
    },
    setupPage: 'user-verification',
    appliesTo: ({ comparison }) => comparison.candidate.kind === 'token',
    check: (subject) => {
        const { comparison, signers } = subject;
        if (!signers.known) {
            return { notChecked: signers.reason };
        }
        const channel = comparison.channel ? nameOf(comparison.channel) : '';
        const own = countingKeys(subject).filter(({ key }) => signers.value.includes(key.name));
        const [signer] = signers.value;
        if (own.length > 0) {
            return [];
        }
        if (signer !== undefined) {
            return [{ path: '/candidate', variant: 'elsewhere', data: { channel, key: shorten(signer) } }];
        }
        return mayHaveOtherKeys(subject)
            ? { notChecked: 'facts-missing' }
            : [{ path: '/candidate', data: { channel } }];
    }
};
