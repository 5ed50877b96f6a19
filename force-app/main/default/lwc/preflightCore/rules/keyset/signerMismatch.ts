import type { ChannelSubject, KeyComparison, Rule, Violation } from '../../types.js';
import { countingKeys, mayHaveOtherKeys } from '../../channel/subject.js';
import { nameOf, placeOf } from '../../channel/words.js';
import { shorten } from '../../text/words.js';

/** The keys of the channel that Salesforce would try: those that the token's key ID names; all of them when none has it. */
function triedKeys(subject: ChannelSubject): readonly KeyComparison[] {
    const keys = countingKeys(subject).map(({ key }) => key);
    const named = keys.filter(({ sameKid }) => sameKid);
    return named.length > 0 ? named : keys;
}

/** Where a key is that this channel does not use; the comparison has only those with something in common with the token. */
function placeOfSigner({ comparison }: ChannelSubject, name: string): string {
    const all = [...comparison.keysets.flatMap(({ keys }) => keys), ...comparison.elsewhere];
    const signer = all.find((key) => key.name === name);
    return signer ? placeOf(signer) : 'uploaded in this org';
}

function violationOf(subject: ChannelSubject, signers: readonly string[]): Violation {
    const { comparison } = subject;
    const channel = comparison.channel ? nameOf(comparison.channel) : '';
    const own = countingKeys(subject).find(({ key }) => signers.includes(key.name))?.key;
    const [tried] = triedKeys(subject);
    if (own && tried) {
        const data = {
            channel,
            key: nameOf(tried),
            kid: shorten(comparison.candidate.kid ?? ''),
            signer: nameOf(own),
            other: shorten(own.kid ?? 'none')
        };
        return { path: '/candidate/kid', variant: 'other-key', data };
    }
    const [signer] = signers;
    return signer === undefined
        ? { path: '/candidate', data: { channel } }
        : {
              path: '/candidate',
              variant: 'elsewhere',
              data: { channel, signer: shorten(signer), where: placeOfSigner(subject, signer) }
          };
}

/** Names the key that did sign it, where the org has it: nobody sees that by looking. */
export const signerMismatch: Rule<'keyset'> = {
    id: 'keyset.signer-mismatch',
    severity: 'error',
    title: 'The token was not signed with the channel’s key',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T7'],
    message: 'The signature of the token verifies with no key of channel {channel}, nor with any other key of the org.',
    why: 'Salesforce takes the key that the "kid" of the token names, and verifies the signature with that key alone. The token fails.',
    fix: 'Find out which private key signs your tokens, and upload the key (JWK) of its certificate.',
    variants: {
        'other-key': {
            message:
                'The token names {kid}, but the key {key} did not sign it: the key {signer} (key ID {other}) of channel {channel} did.',
            fix: 'Have the tokens made with "kid": "{other}", or signed with the private key that belongs to {kid}.'
        },
        elsewhere: {
            message:
                'The token was signed with the key {signer}, {where}: no keyset that channel {channel} uses has it.',
            fix: 'Under Enhanced Chat User Verification, add the key {signer} to the keyset of the channel, or sign with a key that is in it.'
        }
    },
    setupPage: 'user-verification',
    appliesTo: ({ comparison }) => comparison.candidate.kind === 'token',
    check: (subject) => {
        const { signers } = subject;
        if (!signers.known) {
            return { notChecked: signers.reason };
        }
        const tried = triedKeys(subject);
        if (tried.some(({ name }) => signers.value.includes(name))) {
            return [];
        }
        // With the right key ID a key that nobody looked at could be the one.
        const isOpen = mayHaveOtherKeys(subject) && !tried.some(({ sameKid }) => sameKid);
        return isOpen ? { notChecked: 'facts-missing' } : [violationOf(subject, signers.value)];
    }
};
