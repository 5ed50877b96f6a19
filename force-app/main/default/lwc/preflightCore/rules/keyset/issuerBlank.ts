import type { Rule } from '../../types.js';
import { isBlankIssuer } from '../../channel/issuerDifference.js';
import { keysetPath } from '../../channel/subject.js';
import { nameOf } from '../../channel/words.js';

/** Also one of nothing but blanks, which looks like none. */
export const issuerBlank: Rule<'keyset'> = {
    id: 'keyset.issuer-blank',
    severity: 'error',
    title: 'The keyset has no issuer',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T5'],
    who: 'setup',
    message: 'Keyset {keyset} has no JSON Web Key Issuer.',
    why: 'Salesforce compares the "iss" of each token with it. Without one no token matches.',
    fix: 'Under Enhanced Chat User Verification, edit the keyset and enter the JSON Web Key Issuer exactly as "iss" in your tokens, for example "https://id.example.com".',
    setupPage: 'user-verification',
    appliesTo: ({ keysets }) => keysets.length > 0,
    check: ({ comparison, keysets }) =>
        keysets
            .filter(({ issuer }) => isBlankIssuer(issuer))
            .map((keyset) => ({ path: `${keysetPath(comparison, keyset)}/issuer`, data: { keyset: nameOf(keyset) } }))
};
