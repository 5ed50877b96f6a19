import type { Rule } from '../../types.js';
import { describeDifference, ISSUERS_DIFFER } from '../../channel/issuerWords.js';
import { isBlankIssuer } from '../../channel/issuerDifference.js';
import { textOf } from '../../token/subject.js';

/** With an issuer that was given: that of a channel is compared by keyset.issuer-mismatch. */
export const issuerMismatch: Rule<'token'> = {
    id: 'token.issuer-mismatch',
    severity: 'error',
    title: 'The issuer is not the one that was given',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T5'],
    who: 'backend',
    message: 'The token has the issuer "{issuer}", given is "{wanted}": they differ from character {position} on.',
    why: 'Salesforce compares the keyset’s issuer with "iss" character by character: case, slashes, and blanks count. If they differ, the token fails.',
    fix: 'Have the tokens made with "iss": "{wanted}", if that is the JSON Web Key Issuer in Setup; else change it in Setup.',
    variants: {
        'trailing-slash': {
            message: `${ISSUERS_DIFFER['trailing-slash']}: the token has "{issuer}", given is "{wanted}".`
        },
        case: { message: `${ISSUERS_DIFFER.case}: the token has "{issuer}", given is "{wanted}".` },
        scheme: { message: `${ISSUERS_DIFFER.scheme}: the token has "{issuer}", given is "{wanted}".` },
        'white-space': {
            message: `${ISSUERS_DIFFER['white-space']}: character {position} is {ofToken} in the token, but {ofWanted} in the given one.`
        },
        'look-alike': {
            message: `${ISSUERS_DIFFER['look-alike']}, but character {position} is {ofToken} in the token, and {ofWanted} in the given one.`,
            fix: 'Type the issuer again instead of pasting it, in Setup and where the tokens are made: {wanted}.'
        },
        several: { message: `${ISSUERS_DIFFER.several}: the token has "{issuer}", given is "{wanted}".` }
    },
    appliesTo: ({ expectedIssuer }) => !isBlankIssuer(expectedIssuer),
    check: ({ token, expectedIssuer, issuerDifference }) => {
        const issuer = textOf(token.iss);
        if (issuer === '') {
            return { notChecked: 'unreadable' };
        }
        if (!issuerDifference) {
            return [];
        }
        const described = describeDifference(issuerDifference, issuer, expectedIssuer ?? '');
        const data = {
            issuer: described.first.excerpt,
            wanted: described.second.excerpt,
            position: described.position,
            ofToken: described.first.character,
            ofWanted: described.second.character,
            kinds: described.kinds
        };
        const variant = described.variant === undefined ? {} : { variant: described.variant };
        return [{ path: '/payload/iss', ...variant, data }];
    }
};
