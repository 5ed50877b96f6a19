import type { ChannelSubject, Rule, Violation } from '../../types.js';
import { countingKeys, mayHaveOtherKeys, type PlacedKey } from '../../channel/subject.js';
import { listNames, nameOf, placeOf } from '../../channel/words.js';
import { shorten } from '../../text/words.js';

function reuses(subject: ChannelSubject, sharing: readonly PlacedKey[]): Violation[] {
    return sharing
        .filter(({ key }) => key.samePublicKey === false)
        .map(({ key, path }) => ({
            path: `${path}/kid`,
            data: { key: nameOf(key), kid: shorten(key.kid ?? ''), place: placeOf(subject, key) }
        }));
}

/** Of a key's own key ID the keys are named one by one already. */
function conflictsOf(subject: ChannelSubject): Violation[] {
    const { candidate, channel, conflicts } = subject.comparison;
    const labels = new Map(countingKeys(subject).map(({ key }) => [key.name, nameOf(key)]));
    return conflicts.flatMap(({ kid, keys }, index) =>
        candidate.kind === 'key' && candidate.kid === kid
            ? []
            : [
                  {
                      path: `/conflicts/${index}`,
                      variant: 'conflict',
                      data: {
                          keys: listNames(keys.map((name) => labels.get(name) ?? name)),
                          kid: shorten(kid),
                          channel: channel ? nameOf(channel) : ''
                      }
                  }
              ]
    );
}

/**
 * Looks at the active keys of the channel: a token finds its key among those, so that what is not active, or in a keyset
 * that is not in use, is in nobody's way.
 */
export const keyIdReused: Rule<'keyset'> = {
    id: 'keyset.key-id-reused',
    severity: 'error',
    title: 'Different keys have the same key ID',
    source: { name: 'RFC 7517', section: '4.5', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.5' },
    asks: ['T4', 'T9'],
    who: 'backend',
    message: 'The uploaded key {key}, {place}, has the same "kid" (key ID) {kid}, but another public key.',
    why: 'A token names its key by the key ID. With two keys of that name nobody knows which one Salesforce takes, and with the wrong one the token fails.',
    fix: 'Give the new key a key ID of its own, such as "chat-2027-05", also in the tokens that it signs.',
    variants: {
        conflict: {
            who: 'setup',
            message:
                'The keys {keys} of channel {channel} all have the "kid" (key ID) {kid}, but different public keys.',
            fix: 'Take the keys that are no longer used out of the keysets, or upload them again with key IDs of their own.'
        }
    },
    setupPage: 'user-verification',
    appliesTo: (subject) =>
        subject.comparison.candidate.kind === 'key' || countingKeys(subject).length > 0 || mayHaveOtherKeys(subject),
    check: (subject) => {
        const { candidate } = subject.comparison;
        const sharing = countingKeys(subject).filter(({ key }) => key.sameKid && key.isActive);
        const isKey = candidate.kind === 'key';
        const violations = [...(isKey ? reuses(subject, sharing) : []), ...conflictsOf(subject)];
        if (violations.length > 0) {
            return violations;
        }
        if (isKey && (!candidate.kid || sharing.some(({ key }) => key.samePublicKey === null))) {
            return { notChecked: 'unreadable' };
        }
        return mayHaveOtherKeys(subject) ? { notChecked: 'facts-missing' } : [];
    }
};
