import type { Command, Run } from './command.js';
import { SUB, TIER } from './tokenSamples.js';

const PIECE = 16;

/** Every run of sixteen characters of a text. */
function piecesOf(text: string): string[] {
    return Array.from({ length: Math.max(0, text.length - PIECE + 1) }, (_, start) => text.slice(start, start + PIECE));
}

export interface Watch {
    /** As `run` of the command; everything that comes out of it is looked through. */
    readonly run: Command['run'];
    /** A token that a file holds, or whose text is an argument. */
    readonly add: (token: string) => string;
    /** What came out though it must not: of every run so far, and of the texts given. */
    readonly leaks: (texts?: readonly string[]) => readonly string[];
    readonly runs: () => number;
}

/**
 * Looks through all that a command writes for pieces of tokens, of private keys and of what claims say about a person.
 * Line breaks do not hide them: the command wraps its lines.
 */
export function watch(run: Command['run'], secrets: readonly string[] = []): Watch {
    const tokens = new Set<string>();
    const outputs: string[] = [];
    return {
        run(args, options) {
            const result: Run = run(args, options);
            outputs.push(result.stdout, result.stderr);
            return result;
        },
        add(token) {
            tokens.add(token);
            return token;
        },
        leaks(texts = outputs) {
            const pieces = new Set([...tokens].flatMap((token) => token.split('.')).flatMap(piecesOf));
            secrets.flatMap(piecesOf).forEach((piece) => pieces.add(piece));
            return texts.flatMap((text) => {
                const flat = text.replace(/\s+/g, '');
                return [
                    ...piecesOf(flat).filter((piece) => pieces.has(piece)),
                    ...[SUB, TIER].filter((value) => flat.includes(value))
                ];
            });
        },
        runs: () => outputs.length / 2
    };
}
