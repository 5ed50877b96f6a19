import type { CheckedAs, JsonNode, Rule } from '../../types.js';
import { isEmptyMember, isEmptyValue } from '../../jwk/emptyMember.js';
import { nameInText } from '../../jwk/memberNames.js';
import { escapePointer } from '../../text/pointer.js';
import { shortenName } from '../../text/words.js';

/** Where these are null they count as missing, which is an error of its own. */
const REQUIRED: readonly string[] = ['kty', 'kid', 'alg', 'n', 'e'];

function saysNothing(name: string, node: JsonNode, purpose: CheckedAs): boolean {
    if (name === 'x5c') {
        return purpose === 'endpoint' && (node.type === 'null' || isEmptyValue(node));
    }
    return node.type === 'null' ? !REQUIRED.includes(name) : isEmptyMember(name, node);
}

export const memberNull: Rule<'jwk'> = {
    id: 'jwk.member-null',
    severity: 'warning',
    title: 'A member is null or empty',
    source: { name: 'RFC 7517', section: '4', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4' },
    asks: ['U4'],
    who: 'backend',
    message: '"{name}" is null.',
    why: 'Some readers take null for a value of the wrong type and refuse the key.',
    fix: 'Remove "{name}" from the key.',
    variants: { empty: { message: '"{name}" is empty: it says nothing, and some readers refuse a key for it.' } },
    appliesTo: () => true,
    check: (jwk, { purpose }) =>
        [...jwk.members]
            .filter(([name, node]) => saysNothing(name, node, purpose))
            .map(([name, { type }]) => ({
                path: `/${escapePointer(name)}`,
                ...(type !== 'null' && { variant: 'empty' }),
                data: { name: shortenName(nameInText(jwk, name)) }
            }))
};
