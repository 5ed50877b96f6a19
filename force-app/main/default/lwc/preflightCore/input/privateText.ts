import type { Input, JsonMember, PrivateKeyForm } from '../types.js';
import { privateFormOf, publicNumbersOf } from '../jwk/privateMembers.js';
import { MOST_CERTIFICATES } from '../jwk/readJwk.js';
import { isPrivateEntry, readX5cEntry } from '../jwk/x5c.js';
import { findPrivate } from '../private/findPrivate.js';

export { findPrivate } from '../private/findPrivate.js';
export { findPrivateText } from '../private/writtenForms.js';
export { hasPrivateMember } from '../private/privateNames.js';

interface Span {
    readonly start: number;
    readonly end: number;
}

/** Private keys in the places for certificates, as far as the rules for certificates look. */
function certificatesToStrip({ name, value }: JsonMember): readonly Span[] {
    const items = name !== 'x5c' ? [] : value.type === 'array' ? value.items : [value];
    const other = items.findIndex(({ type }) => type !== 'string');
    return items
        .slice(0, Math.min(other < 0 ? items.length : other, MOST_CERTIFICATES))
        .filter((item) => item.type === 'string' && isPrivateEntry(readX5cEntry(item.value)));
}

/** Members of which a public key has one at least. */
const TELLING: ReadonlySet<string> = new Set(['kty', 'n', 'x5c']);

/** What the rules for keys and certificates name in keys: private members, and private keys instead of certificates. */
function spansToStrip(keyNodes: Input['keyNodes']): readonly Span[] {
    return keyNodes.flatMap(({ node }) => {
        // Of what is no key at all there is no public half to keep.
        if (node.type !== 'object' || !node.members.some(({ name }) => TELLING.has(name))) {
            return [];
        }
        const numbers = publicNumbersOf(node.members);
        return node.members.flatMap((member) =>
            privateFormOf(member, numbers) === 'jwk'
                ? [{ start: member.nameStart, end: member.value.end }]
                : certificatesToStrip(member)
        );
    });
}

/**
 * Looks for private keys in a text with keys in JSON, anywhere but in members that the rules for keys name: they say more, and
 * leave the key its public half. A private key that stands where a certificate belongs is the certificates' rule's.
 *
 * @param text the whole text, comments and what stands around the JSON included
 */
export function findPrivateBeside(text: string, keyNodes: Input['keyNodes']): PrivateKeyForm | null {
    const found = findPrivate(text);
    if (found === null) {
        return null;
    }
    let rest = '';
    let at = 0;
    for (const { start, end } of spansToStrip(keyNodes)) {
        rest += text.slice(at, start);
        at = end;
    }
    return at === 0 ? found : findPrivate(rest + text.slice(at));
}
