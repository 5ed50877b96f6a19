import type { Comparison, IssuerDifferenceKind, KeysetComparison, Rule, Violation } from '../../types.js';
import { isBlankIssuer } from '../../channel/issuerDifference.js';
import { keysetPath, keysetsOfCandidate } from '../../channel/subject.js';
import { characterAt, excerptOf, nameOf } from '../../channel/words.js';

const WORDS: Readonly<Record<IssuerDifferenceKind, string>> = {
    blank: 'none at all',
    'look-alike': 'look-alike characters',
    'white-space': 'blanks',
    scheme: 'what is in front of the name',
    case: 'capital letters',
    'trailing-slash': 'the slash at the end',
    other: 'other characters'
};

function violationOf(comparison: Comparison, keyset: KeysetComparison, wanted: string): Violation {
    const { kinds, position } = keyset.issuerDifference ?? { kinds: [], position: 0 };
    const [kind = 'other'] = kinds;
    const variant = isBlankIssuer(wanted) ? 'token-blank' : kinds.length > 1 ? 'several' : kind;
    const issuer = keyset.issuer ?? '';
    return {
        path: `${keysetPath(comparison, keyset)}/issuer`,
        ...(variant !== 'other' && { variant }),
        data: {
            keyset: nameOf(keyset),
            issuer: excerptOf(issuer, position),
            wanted: excerptOf(wanted, position),
            position: position + 1,
            ofKeyset: characterAt(issuer, position),
            ofToken: characterAt(wanted, position),
            kinds: kinds.map((one) => WORDS[one]).join(', ')
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
            message:
                'The issuers differ in the slash at the end: keyset {keyset} has "{issuer}", the tokens have "{wanted}".'
        },
        case: {
            message:
                'The issuers differ in capital and small letters, from character {position} on: keyset {keyset} has "{issuer}", the tokens have "{wanted}".'
        },
        scheme: {
            message:
                'The issuers differ in what is in front of the name, such as https://: keyset {keyset} has "{issuer}", the tokens have "{wanted}".'
        },
        'white-space': {
            message:
                'The issuers differ in blanks: character {position} is {ofKeyset} in keyset {keyset}, but {ofToken} in the tokens.'
        },
        'look-alike': {
            message:
                'The issuers look the same, but character {position} is {ofKeyset} in keyset {keyset}, and {ofToken} in the tokens.',
            fix: 'Under Enhanced Chat User Verification, edit the keyset and type the JSON Web Key Issuer again instead of pasting it: {wanted}.'
        },
        several: {
            message:
                'The issuers differ in several ways ({kinds}): keyset {keyset} has "{issuer}", the tokens have "{wanted}".'
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
