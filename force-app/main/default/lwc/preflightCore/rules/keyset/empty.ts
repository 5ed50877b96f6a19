import type { Rule } from '../../types.js';
import { isEndpoint, keysetPath } from '../../channel/subject.js';
import { nameOf } from '../../channel/words.js';

/** A keyset of the type Keys lives on its keys. */
export const empty: Rule<'keyset'> = {
    id: 'keyset.empty',
    severity: 'error',
    title: 'The keyset has no keys',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T3'],
    who: 'setup',
    message: 'Keyset {keyset} has no keys.',
    why: 'There is nothing to verify a token with.',
    fix: 'Under Enhanced Chat User Verification, edit the keyset and add the key that signs your tokens.',
    setupPage: 'user-verification',
    appliesTo: ({ keysets }) => keysets.some((keyset) => !isEndpoint(keyset)),
    check: ({ comparison, keysets }) =>
        keysets
            .filter(
                (keyset) =>
                    !isEndpoint(keyset) &&
                    keyset.keys.length + keyset.missingKeys.length + keyset.unreadKeys.length === 0
            )
            .map((keyset) => ({ path: `${keysetPath(comparison, keyset)}/keys`, data: { keyset: nameOf(keyset) } }))
};
