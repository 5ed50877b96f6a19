import type { IssuerDifference, IssuerDifferenceKind } from '../types.js';
import { isBlank, withoutMarks } from '../text/invisible.js';
import { LOOK_ALIKES, LOOK_ALIKES_AS, WHITE_SPACE } from './confusables.js';

const replacements: ReadonlyMap<string, string> = new Map(
    [...LOOK_ALIKES].map((character, index): [string, string] => [character, LOOK_ALIKES_AS.charAt(index)])
);

function withoutLookAlikes(text: string): string {
    // Most issuers are plain ASCII.
    return /[^\u0000-\u007f]/.test(text)
        ? [...withoutMarks(text)].map((character) => replacements.get(character) ?? character).join('')
        : text;
}

function withoutTrailingSlashes(text: string): string {
    let end = text.length;
    while (end > 0 && text.charAt(end - 1) === '/') {
        end--;
    }
    return text.slice(0, end);
}

/** What each kind of difference is undone by, in the order in which they are applied and named. */
const STEPS: readonly (readonly [kind: IssuerDifferenceKind, undo: (text: string) => string])[] = [
    ['look-alike', withoutLookAlikes],
    ['white-space', (text) => text.replace(WHITE_SPACE, '')],
    ['scheme', (text) => text.replace(/^[A-Za-z][A-Za-z0-9+.-]*:\/\//, '')],
    ['case', (text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())],
    ['trailing-slash', withoutTrailingSlashes]
];

function isSameWithout(left: IssuerDifferenceKind | null, first: string, second: string): boolean {
    const undoAll = (text: string): string =>
        STEPS.reduce((rest, [kind, undo]) => (kind === left ? rest : undo(rest)), text);
    return undoAll(first) === undoAll(second);
}

function kindsOf(first: string, second: string): IssuerDifferenceKind[] {
    if (!isSameWithout(null, first, second)) {
        return ['other'];
    }
    const needed = STEPS.map(([kind]) => kind).filter((kind) => !isSameWithout(kind, first, second));
    return needed.length > 0 ? needed : ['other'];
}

function firstDifference(first: string, second: string): number {
    let position = 0;
    while (position < first.length && first.charCodeAt(position) === second.charCodeAt(position)) {
        position++;
    }
    return position;
}

/** True of a missing issuer, and of one that nobody could see. */
export function isBlankIssuer(issuer: string | null): boolean {
    return issuer === null || isBlank(issuer);
}

/**
 * How a keyset's issuer differs from the one that tokens carry. Salesforce compares them octet for octet.
 *
 * @param ofKeyset `jwtIssuer`, exactly as it stands in the keyset
 * @param wanted the token's `iss`; null: not known
 * @returns null when they are the same, or when nothing is wanted
 */
export function issuerDifference(ofKeyset: string | null, wanted: string | null): IssuerDifference | null {
    if (wanted === null || ofKeyset === wanted) {
        return null;
    }
    return ofKeyset === null || isBlankIssuer(ofKeyset)
        ? { kinds: ['blank'], position: 0 }
        : { kinds: kindsOf(ofKeyset, wanted), position: firstDifference(ofKeyset, wanted) };
}
