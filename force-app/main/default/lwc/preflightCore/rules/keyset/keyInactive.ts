import type { ChannelSubject, KeyComparison, KeysetComparison, Rule, Violation } from '../../types.js';
import {
    keyInTheWay,
    keysetPath,
    keysetsWithKeys,
    keysOfCandidate,
    mayHaveOtherKeys,
    serviceOf,
    type PlacedKey
} from '../../channel/subject.js';
import { listNames, nameOf } from '../../channel/words.js';
import { shorten } from '../../text/words.js';

/** Of a token those that signed it, where some of those that it may name did. */
function wantedKeys(subject: ChannelSubject): PlacedKey[] {
    const { signers } = subject;
    const named = keysOfCandidate(subject);
    const signing = named.filter(({ key }) => signers.known && signers.value.includes(key.name));
    return signing.length > 0 ? signing : named;
}

function takenBy(subject: ChannelSubject, key: KeyComparison): Pick<Violation, 'variant' | 'data'> | null {
    const other = keyInTheWay(subject, key);
    return other ? { variant: 'kid-taken', data: { other: nameOf(other), kid: shorten(key.kid ?? '') } } : null;
}

/** One active key with the right name and numbers is enough; the others are in nobody's way. */
function inactiveKeys(subject: ChannelSubject): Violation[] {
    const keys = wantedKeys(subject);
    return keys.some(({ key }) => key.isActive)
        ? []
        : keys.map(({ key, path, keyset }) => {
              const taken = takenBy(subject, key);
              return {
                  path: `${path}/isActive`,
                  ...(taken && { variant: taken.variant }),
                  data: { key: nameOf(key), keyset: keyset ? nameOf(keyset) : '', ...taken?.data }
              };
          });
}

const hasActiveKey = ({ keys }: KeysetComparison): boolean => keys.some(({ isActive }) => isActive);

function inactiveKeysets(subject: ChannelSubject): Violation[] {
    return keysetsWithKeys(subject)
        .filter((keyset) => keyset.keys.length > 0 && keyset.unreadKeys.length === 0 && !hasActiveKey(keyset))
        .map((keyset) => {
            const [first] = keyset.keys;
            const taken = first && keyset.keys.length === 1 ? takenBy(subject, first) : null;
            return {
                path: `${keysetPath(subject.comparison, keyset)}/keys`,
                variant: keyset.keys.length > 1 ? 'all-keys' : taken ? 'only-key-taken' : 'only-key',
                data: {
                    keyset: nameOf(keyset),
                    keys: listNames(keyset.keys.map(nameOf)),
                    count: keyset.keys.length,
                    ...taken?.data
                }
            };
        });
}

/** Whether all that was read leaves a keyset without an active key, though it may have one. */
function mayHaveActiveKeys(subject: ChannelSubject): boolean {
    return (
        mayHaveOtherKeys(subject) &&
        !(
            subject.keysets.length > 0 &&
            keysetsWithKeys(subject).length === subject.keysets.length &&
            subject.keysets.every(hasActiveKey)
        )
    );
}

/** Inactive keys stay in their keyset, but verify nothing. */
export const keyInactive: Rule<'keyset'> = {
    id: 'keyset.key-inactive',
    severity: 'error',
    title: 'The key is not active',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T3'],
    who: 'setup',
    message: 'Key {key} in keyset {keyset} is not active.',
    why: 'Salesforce verifies tokens with active keys only.',
    fix: 'Under Enhanced Chat User Verification, edit the key {key} and tick Active.',
    variants: {
        'kid-taken': {
            message:
                'Key {key} in keyset {keyset} is not active, and its "kid" (key ID) {kid} is that of the active key {other}.',
            fix: 'Upload the key again with a key ID of its own, add it to the keyset {keyset}, and have the backend put that "kid" into the tokens.'
        },
        'only-key': {
            message: 'The only key of keyset {keyset}, {keys}, is not active.',
            fix: 'Under Enhanced Chat User Verification, edit the key {keys} and tick Active.'
        },
        'only-key-taken': {
            message:
                'The only key of keyset {keyset}, {keys}, is not active, and its "kid" (key ID) {kid} is that of the active key {other}.',
            fix: 'Upload the key again with a key ID of its own and add it to the keyset {keyset}; or delete the User Verification Configuration of this keyset if it is no longer used.'
        },
        'all-keys': {
            message: 'None of the {count} keys of keyset {keyset} is active: {keys}.',
            fix: 'Under Enhanced Chat User Verification, edit the key that signs your tokens and tick Active.'
        }
    },
    setupPage: 'user-verification',
    appliesTo: (subject) =>
        mayHaveOtherKeys(subject) ||
        (subject.comparison.candidate.kind === 'none'
            ? keysetsWithKeys(subject).some(({ keys }) => keys.length > 0)
            : wantedKeys(subject).length > 0),
    check: (subject) => {
        if (subject.comparison.candidate.kind === 'none') {
            const violations = inactiveKeysets(subject);
            return violations.length === 0 && mayHaveActiveKeys(subject) ? { notChecked: 'facts-missing' } : violations;
        }
        const violations = inactiveKeys(subject);
        // An active one may be where nobody looked.
        const isOpen =
            violations.length > 0 ? serviceOf(subject).standing === 'unknown' : wantedKeys(subject).length === 0;
        return isOpen ? { notChecked: 'facts-missing' } : violations;
    }
};
