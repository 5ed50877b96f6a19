import type { ChannelSubject, KeysetComparison, Rule, Violation } from '../../types.js';
import {
    countingKeys,
    isRelated,
    keysetPath,
    keysetsWithKeys,
    mayHaveOtherKeys,
    type PlacedKey
} from '../../channel/subject.js';
import { listNames, nameOf } from '../../channel/words.js';

/** The keys that matter: with a candidate those that it may be, else all. */
function relatedKeys(subject: ChannelSubject): PlacedKey[] {
    const isAlone = subject.comparison.candidate.kind === 'none';
    return countingKeys(subject).filter(({ key }) => isAlone || isRelated(key));
}

function inactiveKeys(subject: ChannelSubject): Violation[] {
    return relatedKeys(subject)
        .filter(({ key }) => !key.isActive)
        .map(({ key, path, keyset }) => ({
            path: `${path}/isActive`,
            data: { key: nameOf(key), keyset: keyset ? nameOf(keyset) : '' }
        }));
}

const hasActiveKey = ({ keys }: KeysetComparison): boolean => keys.some(({ isActive }) => isActive);

function inactiveKeysets(subject: ChannelSubject): Violation[] {
    return keysetsWithKeys(subject)
        .filter((keyset) => keyset.keys.length > 0 && keyset.unreadKeys.length === 0 && !hasActiveKey(keyset))
        .map((keyset) => ({
            path: `${keysetPath(subject.comparison, keyset)}/keys`,
            variant: keyset.keys.length === 1 ? 'only-key' : 'all-keys',
            data: {
                keyset: nameOf(keyset),
                keys: listNames(keyset.keys.map(({ name }) => name)),
                count: keyset.keys.length
            }
        }));
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
    message: 'Key {key} in keyset {keyset} is not active.',
    why: 'Salesforce verifies tokens with active keys only.',
    fix: 'Under Enhanced Chat User Verification, edit the key {key} and tick Active.',
    variants: {
        'only-key': {
            message: 'The only key of keyset {keyset}, {keys}, is not active.',
            fix: 'Under Enhanced Chat User Verification, edit the key {keys} and tick Active.'
        },
        'all-keys': {
            message: 'None of the {count} keys of keyset {keyset} is active: {keys}.',
            fix: 'Under Enhanced Chat User Verification, edit the key that signs your tokens and tick Active.'
        }
    },
    setupPage: 'user-verification',
    appliesTo: (subject) => relatedKeys(subject).length > 0 || mayHaveOtherKeys(subject),
    check: (subject) => {
        const isAlone = subject.comparison.candidate.kind === 'none';
        const violations = isAlone ? inactiveKeysets(subject) : inactiveKeys(subject);
        const isOpen = isAlone ? mayHaveActiveKeys(subject) : relatedKeys(subject).length === 0;
        return violations.length === 0 && isOpen ? { notChecked: 'facts-missing' } : violations;
    }
};
