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

/** The known words that a misspelt one may mean, at most two edits away whatever their case, the likeliest first. */
export function nearestOf(word: string, known: readonly string[]): string[] {
    const short = (text: string): string => text.slice(0, LONGEST).toLowerCase();
    return known
        .map((candidate) => ({ candidate, edits: distance(short(word), short(candidate)) }))
        .filter(({ edits }) => edits <= 2)
        .sort((a, b) => a.edits - b.edits)
        .map(({ candidate }) => candidate);
}

/** The known word that a misspelt one most likely means. */
export function nearest(word: string, known: readonly string[]): string | undefined {
    return nearestOf(word, known)[0];
}
