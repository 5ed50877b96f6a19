import type { Comparison, KeysetComparison, Rule, Violation } from '../../types.js';
import { findOddCharacter } from '../../channel/oddCharacter.js';
import { isBlankIssuer } from '../../channel/issuerDifference.js';
import { keysetPath } from '../../channel/subject.js';
import { characterAt, excerptOf, nameOf } from '../../channel/words.js';

function checkIssuer(comparison: Comparison, keyset: KeysetComparison): Violation[] {
    const issuer = keyset.issuer ?? '';
    if (comparison.candidate.issuer === issuer) {
        // The tokens carry it in just this form.
        return [];
    }
    const slip = isBlankIssuer(issuer) ? null : findOddCharacter(issuer);
    if (!slip) {
        return [];
    }
    const path = `${keysetPath(comparison, keyset)}/issuer`;
    if (slip.kind === 'around') {
        return [{ path, data: { keyset: nameOf(keyset), issuer: excerptOf(issuer, slip.offset) } }];
    }
    const data = { keyset: nameOf(keyset), position: slip.offset + 1, character: characterAt(issuer, slip.offset) };
    return [{ path, variant: slip.kind, data }];
}

/** Blanks within are told only where "iss" could not have them: in a URI, or other than a plain space. */
export const issuerWhitespace: Rule<'keyset'> = {
    id: 'keyset.issuer-whitespace',
    severity: 'warning',
    title: 'The issuer holds blanks or characters that cannot be seen',
    source: { name: 'RFC 7519', section: '4.1.1', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.1' },
    asks: ['T5'],
    who: 'setup',
    message: 'The JSON Web Key Issuer of keyset {keyset} has blanks in front or at the end: "{issuer}".',
    why: 'Salesforce compares it with "iss" character by character. A blank that came along when it was pasted makes every token fail.',
    fix: 'Look at the "iss" of a token: if it is without the blanks, edit the keyset under Enhanced Chat User Verification and type the issuer again.',
    variants: {
        inside: {
            message:
                'The JSON Web Key Issuer of keyset {keyset} has a blank inside that no token would carry: character {position} is {character}.',
            fix: 'Look at the "iss" of a token: if it is without the blank, edit the keyset under Enhanced Chat User Verification and type the issuer again.'
        },
        invisible: {
            message:
                'The JSON Web Key Issuer of keyset {keyset} holds a character that cannot be seen: character {position} is {character}.',
            fix: 'Look at the "iss" of a token: if it is without that character, edit the keyset under Enhanced Chat User Verification and type the issuer again instead of pasting it.'
        }
    },
    setupPage: 'user-verification',
    appliesTo: ({ keysets }) => keysets.some(({ issuer }) => !isBlankIssuer(issuer)),
    check: ({ comparison, keysets }) => keysets.flatMap((keyset) => checkIssuer(comparison, keyset))
};
