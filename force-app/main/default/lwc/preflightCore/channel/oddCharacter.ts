import { isMark } from '../text/invisible.js';
import { WHITE_SPACE_CHARACTER } from './confusables.js';

/** A character that an issuer hardly has on purpose. */
export interface OddCharacter {
    /** around: white space in front or at the end. invisible: one that nobody can see. inside: white space within. */
    readonly kind: 'around' | 'invisible' | 'inside';
    readonly offset: number;
}

const isWhiteSpace = (character: string): boolean => WHITE_SPACE_CHARACTER.test(character);

/**
 * The first character of an issuer that no token would carry. A plain space within is one of those only where the issuer
 * has to be a URI, which it has to be as soon as it holds a colon (StringOrURI, RFC 7519 section 2).
 */
export function findOddCharacter(issuer: string): OddCharacter | null {
    const characters = [...issuer];
    if (isWhiteSpace(characters[0] ?? '')) {
        return { kind: 'around', offset: 0 };
    }
    if (isWhiteSpace(characters.at(-1) ?? '')) {
        let end = issuer.length;
        while (isWhiteSpace(issuer.charAt(end - 1))) {
            end--;
        }
        return { kind: 'around', offset: end };
    }
    const invisible = characters.find(isMark);
    if (invisible !== undefined) {
        return { kind: 'invisible', offset: issuer.indexOf(invisible) };
    }
    const isUri = issuer.includes(':');
    const blank = characters.find((character) => isWhiteSpace(character) && (isUri || character !== ' '));
    return blank === undefined ? null : { kind: 'inside', offset: issuer.indexOf(blank) };
}
