import type { Comparison, Finding } from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { cut } from './frame.js';
import { plain, type Colours } from './terminal.js';

/** One of two issuers that differ, and whose it is. */
interface Side {
    readonly label: string;
    readonly issuer: string;
}

/**
 * Two issuers one below the other, with a mark under the first character that differs.
 *
 * @param position offset of that character, in UTF-16 code units from 0
 * @param width columns that the lines may take
 */
export function issuerFrame(
    upper: Side,
    lower: Side,
    position: number,
    width: number,
    { paint }: Colours
): readonly string[] {
    const indent = Math.max(upper.label.length, lower.label.length) + 2;
    const lines = [upper, lower].map(({ label, issuer }) => {
        // What cannot be seen becomes one visible character each, so that the mark stays in its column.
        const column = plain(issuer.slice(0, position)).length;
        return { label, ...cut(plain(issuer).padEnd(column + 1), column, 1, width - indent) };
    });
    return [
        ...lines.map(({ label, text }) => `${paint('dim', label.padEnd(indent))}${text.trimEnd()}`),
        `${' '.repeat(indent + (lines[1]?.column ?? 0))}${paint('red', '^')}`
    ];
}

/** Those lines for a finding of a channel that is about its issuer; undefined for any other finding. */
export function issuerLines(
    { ruleId, path }: Finding,
    { keysets, candidate }: Comparison,
    width: number,
    colours: Colours
): readonly string[] | undefined {
    const keyset = keysets[Number(/^\/keysets\/(\d+)/.exec(path)?.[1] ?? -1)];
    const difference = keyset?.issuerDifference;
    if (!ruleId.includes('.issuer-') || !difference || candidate.issuer === null) {
        return undefined;
    }
    return issuerFrame(
        { label: candidate.kind === 'token' ? 'token' : 'tokens', issuer: candidate.issuer },
        { label: 'keyset', issuer: keyset.issuer ?? '' },
        difference.position,
        width,
        colours
    );
}
