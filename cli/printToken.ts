import type { Finding } from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { chainLines } from './chain.js';
import { channelWords } from './configuration/channel.js';
import { issuerFrame } from './issuerFrame.js';
import { checklistLines, findingLines, paragraph, type Page } from './parts.js';
import {
    inputLines,
    numberFindings,
    pageOf,
    pageWithout,
    titleLines,
    writeLines,
    type UnnumberedFinding
} from './print.js';
import { channelFindings, titled } from './printCompare.js';
import { plain } from './terminal.js';
import { isUnusable, type CheckedToken } from './tokenChecking.js';
import { tokenLines } from './tokenFacts.js';
import { tokenHeadline, tokenSign } from './tokenFit.js';

export interface TokenPrintOptions {
    readonly channel: { readonly name: string; readonly label: string } | null;
    /** The issuer that was given. */
    readonly issuer: string | null;
    /** Milliseconds since the Unix epoch. */
    readonly now: number;
    readonly quiet: boolean;
}

/** Offset of the first UTF-16 code unit that differs. */
function firstDifference(one: string, other: string): number {
    let position = 0;
    while (position < one.length && one[position] === other[position]) {
        position++;
    }
    return position;
}

/** A finding of the token, with the two issuers where it is about them. */
function ownFinding(finding: Finding, yours: string | null, wanted: string | null, page: Page): UnnumberedFinding {
    if (finding.ruleId !== 'token.issuer-mismatch' || yours === null || wanted === null) {
        return { finding };
    }
    const position = firstDifference(yours, wanted);
    const sides = [
        { label: 'token', issuer: yours },
        { label: '--issuer', issuer: wanted }
    ] as const;
    return { finding, detail: issuerFrame(...sides, position, page.width - 6, page) };
}

function placeInKey({ path, data }: Finding): string {
    const name = data['key'] === '-' ? 'standard input' : String(data['key'] ?? '');
    return plain(`at ${name}${path === '' ? '' : `  ${path}`}`);
}

function findingsOf({ token, compared }: CheckedToken, issuer: string | null, page: Page): UnnumberedFinding[] {
    return [
        ...token.findings.map((finding) => ownFinding(finding, token.issuer, issuer, page)),
        ...token.keyFindings.map((finding) => ({ finding, place: placeInKey(finding) })),
        ...(compared ? channelFindings(compared.report, page) : [])
    ];
}

/** Writes what was found about a token to standard output. Its text is no part of it: logs are kept. */
export function printToken(checked: CheckedToken, { channel, issuer, now, quiet }: TokenPrintOptions): void {
    const { token, keys, compared, checklist } = checked;
    const page = pageWithout(token.name === '-' ? 'Standard input' : token.name);
    const all = findingsOf(checked, issuer, page);
    const findings = numberFindings(all, quiet);
    const where = channel ? channelWords(channel) : '';
    const notCompared = channel && !compared ? `Not compared with ${where}: no token could be read in it.` : '';
    const details = [
        ...(notCompared ? [...paragraph(plain(notCompared), page.width, 2), ''] : []),
        ...(token.kind === 'key' ? [`  To have it checked as a key: preflight check ${plain(token.name)}`, ''] : []),
        ...tokenLines(checked, now, page),
        ...(compared ? chainLines(compared.report, compared.keyReports, findings, page) : []),
        ...checklistLines(token.kind === 'token' ? checklist : {}, findings, page, true)
    ];
    const shown = [
        ...titleLines(titled(`${page.name}: ${tokenHeadline(checked, where)}`, all), tokenSign(checked), page),
        '',
        ...(quiet ? [] : details),
        ...findings.flatMap((finding) => findingLines(finding, page)),
        ''
    ];
    // A file without a key could not be tried at all; what is wrong with the others stands with the token.
    const unusable = keys.filter(isUnusable);
    writeLines([
        ...(quiet && findings.length === 0 ? [] : shown),
        ...unusable.flatMap((key) => inputLines(key, pageOf(key), { purpose: 'upload', quiet }))
    ]);
}
