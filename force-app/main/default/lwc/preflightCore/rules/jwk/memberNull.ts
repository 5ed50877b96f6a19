import type { Rule } from '../../types.js';
import { nameInText } from '../../jwk/memberNames.js';
import { escapePointer } from '../../text/pointer.js';
import { shortenName } from '../../text/words.js';

/** Where these are null they count as missing, which is an error of its own. */
const REQUIRED: readonly string[] = ['kty', 'kid', 'alg', 'n', 'e'];

export const memberNull: Rule<'jwk'> = {
    id: 'jwk.member-null',
    severity: 'warning',
    title: 'A member is null',
    source: { name: 'RFC 7517', section: '4', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4' },
    asks: ['U4'],
    message: '"{name}" is null.',
    why: 'Some readers take null for a value of the wrong type and refuse the key.',
    fix: 'Remove "{name}" from the key.',
    appliesTo: () => true,
    check: (jwk, { purpose }) =>
        [...jwk.members]
            .filter(([name, { type }]) => type === 'null' && !REQUIRED.includes(name))
            .filter(([name]) => name !== 'x5c' || purpose === 'endpoint')
            .map(([name]) => ({ path: `/${escapePointer(name)}`, data: { name: shortenName(nameInText(jwk, name)) } }))
};
