import type { ChannelSubject, KeyComparison, KeysetComparison } from '../types.js';
import { shorten } from '../text/words.js';

const MOST_NAMES = 3;
/** Characters of an issuer that are shown, and how many of them in front of the place where it differs. */
const EXCERPT = 40;
const BEFORE = 24;

/** A component as Setup shows it: by its label, and its API name where that is not the same word. */
export function nameOf({ name, label }: { readonly name: string; readonly label: string }): string {
    const isSame = label.replace(/[^A-Za-z0-9]+/g, '_') === name;
    return isSame || label === '' ? shorten(label || name) : `${shorten(label)} (${shorten(name)})`;
}

/** Some names for a sentence: "A, B, C and 4 more". */
export function listNames(names: readonly string[]): string {
    const shown = names.slice(0, MOST_NAMES).map((name) => shorten(name, 40));
    const more = names.length - shown.length;
    const last = more > 0 ? `${more} more` : (shown.pop() ?? '');
    return shown.length > 0 ? `${shown.join(', ')} and ${last}` : last;
}

type Named = Pick<ChannelSubject, 'comparison' | 'organization'>;

/** A keyset as Setup shows it; by its API name where its label is not known. */
export function keysetNameOf({ comparison, organization }: Named, name: string): string {
    const known = [...comparison.keysets, ...(organization?.keysets ?? [])].find((keyset) => keyset.name === name);
    return known ? nameOf(known) : shorten(name);
}

/** Keysets for a sentence, as Setup shows them: "the keyset Prod and Next". */
export function listKeysets(keysets: readonly KeysetComparison[]): string {
    return keysets.length > 0 ? `the keyset ${listNames(keysets.map(nameOf))}` : 'a keyset of the channel';
}

/** Where a key is: its keysets, or that it is in none. */
export function placeOf(subject: Named, { keysets }: Pick<KeyComparison, 'keysets'>): string {
    return keysets.length === 0
        ? 'in no keyset'
        : `in the ${keysets.length === 1 ? 'keyset' : 'keysets'} ${listNames(keysets.map((name) => keysetNameOf(subject, name)))}`;
}

/** Labels of the other channels whose User Verification Configuration names a keyset. */
export function otherChannelsOf({ comparison, organization }: Named, keyset: string): string[] {
    return (organization?.channels ?? [])
        .filter(
            ({ name, authorizations }) =>
                name !== comparison.channelName && authorizations.some((entry) => entry.keyset === keyset)
        )
        .map(nameOf);
}

/** An issuer short enough for a sentence; what is around the offset is kept. */
export function excerptOf(issuer: string, offset: number): string {
    const start = Math.max(0, Math.min(offset - BEFORE, issuer.length - EXCERPT));
    const end = start + EXCERPT;
    return `${start > 0 ? '…' : ''}${shorten(issuer.slice(start, end), EXCERPT)}${end < issuer.length ? '…' : ''}`;
}

/** A character by its number, such as "U+0430", with itself where it can be seen; "missing" behind the last one. */
export function characterAt(text: string, offset: number): string {
    const code = text.codePointAt(offset);
    if (code === undefined) {
        return 'missing';
    }
    const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    const character = String.fromCodePoint(code);
    if (character === ' ') {
        return `a blank (${number})`;
    }
    return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `${character} (${number})` : number;
}
