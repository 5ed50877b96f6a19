import type { Input, Token } from '../types.js';
import { findPrivate } from '../input/privateText.js';
import { readJwk } from '../jwk/readJwk.js';
import { isPrivateEntry } from '../jwk/x5c.js';

/** True of keys that hold private members, or a private key where a certificate belongs. */
function isPrivateKey({ pointer, node }: Input['keyNodes'][number]): boolean {
    if (node.type !== 'object') {
        return false;
    }
    const { privateMembers, certificates } = readJwk(node, pointer);
    return privateMembers.length > 0 || certificates.some(isPrivateEntry);
}

/** What was given where a token belongs, as a private key when it is or holds one: nothing of it may be shown. */
export function asPrivate(input: Input): Input | null {
    if (input.privateKeyForm !== null) {
        return { ...input, kind: 'private-key', text: '' };
    }
    return input.keyNodes.some(isPrivateKey)
        ? { ...input, kind: 'private-key', text: '', privateKeyForm: 'jwk' }
        : null;
}

/** A claim may have any name; what makes it a member of a key is what stands beside it. */
function isPrivateInside(text: string): boolean {
    return findPrivate(text, { byName: text.includes('kty') }) !== null;
}

/** True when a private key stands around a token, in its JSON form, in its header, or in its claims. */
export function holdsPrivate(text: string, { segmentCount, segments, header, payload }: Token): boolean {
    const start = segments[0]?.start ?? 0;
    const end = segments.at(-1)?.end ?? 0;
    const around = segmentCount === 0 ? [text] : [text.slice(0, start), text.slice(end)];
    return (
        around.some((part) => findPrivate(part) !== null) ||
        [header, payload].some((part) => part !== null && isPrivateInside(part.text))
    );
}
