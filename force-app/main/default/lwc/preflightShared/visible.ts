/** Characters that cannot be seen, or that move the text around them: controls, joiners, bidirectional marks. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]/gu;

const nameOf = (character: string): string =>
    `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/** A text with what cannot be seen in it named by its number: nothing hides, and nothing turns the line around. */
export function visible(text: string): string {
    return text.replace(UNSEEN, nameOf);
}

/** The same, keeping its line ends and tabs. */
export function visibleLines(text: string): string {
    return text.replace(UNSEEN, (character) => (/[\n\t]/.test(character) ? character : nameOf(character)));
}
