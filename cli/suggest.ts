/** Edits (insert, delete, replace) between two short words. */
function distance(from: string, to: string): number {
    let above = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (const [row, letter] of [...from].entries()) {
        const current = [row + 1];
        for (let column = 1; column <= to.length; column++) {
            const replaced = (above[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1);
            current.push(Math.min(replaced, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
        }
        above = current;
    }
    return above.at(-1) ?? 0;
}

const LONGEST = 30;

/** The known word that a misspelt one most likely means: at most two edits away. */
export function nearest(word: string, known: readonly string[]): string | undefined {
    return known
        .map((candidate) => ({ candidate, edits: distance(word.slice(0, LONGEST).toLowerCase(), candidate) }))
        .filter(({ edits }) => edits <= 2)
        .sort((a, b) => a.edits - b.edits)[0]?.candidate;
}
