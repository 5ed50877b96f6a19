import type { Comparison, Finding } from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { cut } from './frame.js';
import { plain, type Colours } from './terminal.js';

const YOURS = 'tokens  ';
const KEYSETS = 'keyset  ';

/**
 * The two issuers that a finding is about, one below the other, with a mark under the first character that differs;
 * undefined for any other finding.
 *
 * @param width columns that the lines may take
 */
export function issuerLines(
    { ruleId, path }: Finding,
    { keysets, candidate }: Comparison,
    width: number,
    { paint }: Colours
): string[] | undefined {
    const keyset = keysets[Number(/^\/keysets\/(\d+)/.exec(path)?.[1] ?? -1)];
    const difference = keyset?.issuerDifference;
    if (!ruleId.includes('.issuer-') || !difference || candidate.issuer === null) {
        return undefined;
    }
    // What cannot be seen becomes one visible character each, so that the mark stays in its column.
    const lines = [candidate.issuer, keyset.issuer ?? ''].map((issuer) => ({
        text: plain(issuer),
        column: plain(issuer.slice(0, difference.position)).length
    }));
    const room = width - YOURS.length;
    const [yours, theirs] = lines.map(({ text, column }) => cut(text.padEnd(column + 1), column, 1, room));
    return [
        `${paint('dim', YOURS)}${yours?.text.trimEnd() ?? ''}`,
        `${paint('dim', KEYSETS)}${theirs?.text.trimEnd() ?? ''}`,
        `${' '.repeat(KEYSETS.length + (theirs?.column ?? 0))}${paint('red', '^')}`
    ];
}
