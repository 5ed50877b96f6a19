import type { JsonNode, Rule, Violation } from '../../types.js';
import { nameOfType } from '../../jwk/jsonTypes.js';
import { headerOf } from '../../token/subject.js';

function violationsOf(b64: JsonNode): readonly Violation[] {
    const path = '/header/b64';
    if (b64.type !== 'boolean') {
        return [{ path, variant: 'b64-type', data: { found: nameOfType(b64.type) } }];
    }
    return b64.value ? [] : [{ path, variant: 'unencoded' }];
}

/** A reader that does not know what "crit" lists must refuse the token, and nothing says that Salesforce knows any of it. */
export const criticalHeader: Rule<'token'> = {
    id: 'token.critical-header',
    severity: 'error',
    title: 'The header asks for an extension',
    source: { name: 'RFC 7515', section: '4.1.11', url: 'https://www.rfc-editor.org/rfc/rfc7515#section-4.1.11' },
    asks: ['T1'],
    who: 'backend',
    message: '"crit" (critical) in the header lists extensions that a reader has to know.',
    why: 'A reader that does not know one of them must refuse the token. Salesforce documents none.',
    fix: 'Have the tokens made without "crit" and without the members that it lists.',
    variants: {
        unencoded: {
            message:
                '"b64" in the header is false: the claims are not encoded, which the token standard does not allow.',
            fix: 'Have the tokens made without "b64" and "crit".'
        },
        'b64-type': {
            message: '"b64" in the header is {found}, but has to be true or false; a token for the chat has none.',
            fix: 'Have the tokens made without "b64".'
        }
    },
    appliesTo: (subject) => headerOf(subject) !== null,
    check: (subject) => {
        const members = headerOf(subject)?.members;
        const b64 = members?.get('b64');
        return [...(members?.has('crit') ? [{ path: '/header/crit' }] : []), ...(b64 ? violationsOf(b64) : [])];
    }
};
