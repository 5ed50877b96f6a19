import type { Comparison, KeysetComparison, Rule, Violation } from '../../types.js';
import { isBlankIssuer } from '../../channel/issuerDifference.js';
import { describeDifference, ISSUERS_DIFFER } from '../../channel/issuerWords.js';
import { keysetPath, keysetsOfCandidate } from '../../channel/subject.js';
import { nameOf } from '../../channel/words.js';

function violationOf(comparison: Comparison, keyset: KeysetComparison, wanted: string): Violation {
    const described = describeDifference(keyset.issuerDifference, keyset.issuer ?? '', wanted);
    const variant = isBlankIssuer(wanted) ? 'token-blank' : described.variant;
    return {
        path: `${keysetPath(comparison, keyset)}/issuer`,
        ...(variant !== undefined && { variant }),
        data: {
            keyset: nameOf(keyset),
            issuer: described.first.excerpt,
            wanted: described.second.excerpt,
            position: described.position,
            ofKeyset: described.first.character,
            ofToken: described.second.character,
            kinds: described.kinds
        }
    };
}

/** One keyset with the right issuer is enough. */
export const issuerMismatch: Rule<'keyset'> = {
    id: 'keyset.issuer-mismatch',
    severity: 'error',
    title: 'The issuer is not the one of the tokens',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T5'],
    message:
        'Keyset {keyset} has the issuer "{issuer}", the tokens have "{wanted}": they differ from character {position} on.',
    why: 'Salesforce compares the keyset’s issuer with "iss" character by character: case, slashes, and blanks count. If they differ, the token fails.',
    fix: 'Under Enhanced Chat User Verification, edit the keyset and enter the JSON Web Key Issuer exactly as "iss" in the tokens: {wanted}.',
    variants: {
        'trailing-slash': {
            message: `${ISSUERS_DIFFER['trailing-slash']}: keyset {keyset} has "{issuer}", the tokens have "{wanted}".`
        },
        case: {
            message: `${ISSUERS_DIFFER.case}: keyset {keyset} has "{issuer}", the tokens have "{wanted}".`
        },
        scheme: {
            message: `${ISSUERS_DIFFER.scheme}: keyset {keyset} has "{issuer}", the tokens have "{wanted}".`
        },
        'white-space': {
            message: `${ISSUERS_DIFFER['white-space']}: character {position} is {ofKeyset} in keyset {keyset}, but {ofToken} in the tokens.`
        },
        'look-alike': {
            message: `${ISSUERS_DIFFER['look-alike']}, but character {position} is {ofKeyset} in keyset {keyset}, and {ofToken} in the tokens.`,
            fix: 'Under Enhanced Chat User Verification, edit the keyset and type the JSON Web Key Issuer again instead of pasting it: {wanted}.'
        },
        several: {
            message: `${ISSUERS_DIFFER.several}: keyset {keyset} has "{issuer}", the tokens have "{wanted}".`
        },
        'token-blank': {
            message: 'Keyset {keyset} has the issuer "{issuer}", but the "iss" of the tokens is empty.',
            fix: 'Have the tokens made with "iss": "{issuer}".'
        }
    },
    setupPage: 'user-verification',
    // An issuer may be given without a key, too: then it alone is compared.
    appliesTo: ({ comparison: { candidate }, keysets }) =>
        (candidate.kind !== 'none' || candidate.issuer !== null) && keysets.length > 0,
    check: (subject) => {
        const { candidate } = subject.comparison;
        const relevant = keysetsOfCandidate(subject).filter(({ issuer }) => !isBlankIssuer(issuer));
        if (candidate.issuer === null) {
            return { notChecked: 'facts-missing' };
        }
        if (relevant.length === 0) {
            return { notChecked: 'unreadable' };
        }
        const fits = relevant.some(({ issuerDifference }) => issuerDifference === null);
        return fits ? [] : relevant.map((keyset) => violationOf(subject.comparison, keyset, candidate.issuer ?? ''));
    }
};
