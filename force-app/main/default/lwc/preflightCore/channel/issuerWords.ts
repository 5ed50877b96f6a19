import type { IssuerDifference, IssuerDifferenceKind } from '../types.js';
import { characterAt, excerptOf } from './words.js';

const WORDS: Readonly<Record<IssuerDifferenceKind, string>> = {
    blank: 'none at all',
    'look-alike': 'look-alike characters',
    'white-space': 'blanks',
    scheme: 'what is in front of the name',
    case: 'capital letters',
    'trailing-slash': 'the slash at the end',
    other: 'other characters'
};

/** How a sentence about two issuers begins, by the variant that `describeDifference` gives. */
export const ISSUERS_DIFFER = {
    'trailing-slash': 'The issuers differ in the slash at the end',
    case: 'The issuers differ in capital and small letters, from character {position} on',
    scheme: 'The issuers differ in what is in front of the name, such as https://',
    'white-space': 'The issuers differ in blanks',
    'look-alike': 'The issuers look the same',
    several: 'The issuers differ in several ways ({kinds})'
} as const;

/** Kinds of difference for a sentence: "capital letters, blanks". */
export function nameKinds(kinds: readonly IssuerDifferenceKind[]): string {
    return kinds.map((kind) => WORDS[kind]).join(', ');
}

interface DescribedIssuer {
    readonly excerpt: string;
    /** The first character that differs. */
    readonly character: string;
}

/** A difference in words. */
export interface DescribedDifference {
    /** A key of `ISSUERS_DIFFER`; undefined: they differ in other characters. */
    readonly variant: keyof typeof ISSUERS_DIFFER | undefined;
    /** From 1. */
    readonly position: number;
    readonly kinds: string;
    readonly first: DescribedIssuer;
    readonly second: DescribedIssuer;
}

/** Puts the difference of two issuers into words that are short enough for a sentence. */
export function describeDifference(
    difference: IssuerDifference | null,
    first: string,
    second: string
): DescribedDifference {
    const { kinds, position } = difference ?? { kinds: [], position: 0 };
    const [kind = 'other'] = kinds;
    const describe = (issuer: string): DescribedIssuer => ({
        excerpt: excerptOf(issuer, position),
        character: characterAt(issuer, position)
    });
    return {
        variant: kinds.length > 1 ? 'several' : kind === 'other' || kind === 'blank' ? undefined : kind,
        position: position + 1,
        kinds: nameKinds(kinds),
        first: describe(first),
        second: describe(second)
    };
}
