import type { ChannelReport, Finding, InputReport } from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { chainLines } from './chain.js';
import { isSingle, type Compared, type ComparedInput, type ComparedKey } from './comparing.js';
import { channelHeadline, comparedHeadline, fitSign, fitWords, hasErrors, notComparedWords } from './fit.js';
import { issuerLines } from './issuerFrame.js';
import { certificateLines, checklistLines, findingLines, isSame, paragraph, type Page } from './parts.js';
import {
    findingsOf,
    numberFindings,
    pageOf,
    pageWithout,
    SIGNS,
    titleLines,
    writeLines,
    type UnnumberedFinding
} from './print.js';
import { keyFindingsOf, placeWords } from './place.js';
import { plain } from './terminal.js';
import { headline, keyHeadline, keyName, tally } from './words.js';

export interface ComparePrintOptions {
    /** The channel as people know it: "Web_Chat (Web Chat)". */
    readonly channel: string;
    readonly quiet: boolean;
    /** Leave out the findings of the channel's keys: they stand elsewhere in the report. */
    readonly withoutKeys?: boolean;
}

/** The findings of a channel's report, each with its place, except those that were shown before. */
export function channelFindings(
    report: ChannelReport,
    page: Page,
    before: readonly Finding[] = []
): UnnumberedFinding[] {
    return [...report.findings, ...keyFindingsOf(report)]
        .filter((finding) => !before.some((shown) => isSame(shown, finding)))
        .map((finding) => {
            const detail = issuerLines(finding, report.comparison, page.width - 6, page);
            return { finding, place: plain(placeWords(finding, report.comparison)), ...(detail && { detail }) };
        });
}

/** A verdict with the number of findings behind it. */
export function titled(text: string, findings: readonly { readonly finding: Finding }[]): string {
    const all = tally(findings.map(({ finding }) => finding));
    return text + (all && ` (${all})`);
}

/** A channel with its chain and its findings, nothing compared with it. */
export function channelLines(
    report: ChannelReport,
    keyReports: Compared['keyReports'],
    { channel, quiet, withoutKeys = false }: ComparePrintOptions
): string[] {
    const page = pageWithout(channel);
    const all = channelFindings(report, page, withoutKeys ? keyFindingsOf(report) : []);
    const findings = numberFindings(all, quiet);
    if (quiet && findings.length === 0 && report.fit !== 'does-not-fit') {
        return [];
    }
    return [
        ...titleLines(titled(`${channel}: ${channelHeadline(report)}`, all), fitSign(report), page),
        '',
        ...(quiet ? [] : chainLines(report, keyReports, findings, page)),
        ...findings.flatMap((finding) => findingLines(finding, page)),
        ''
    ];
}

interface Section extends ComparePrintOptions {
    readonly compared: Compared;
    /** Findings of the channel that stand above all keys; none where the only key comes with the channel's chain. */
    readonly above: readonly Finding[];
}

/** An input with its only key. */
function onlyKeyLines(input: InputReport, one: ComparedKey, section: Section): string[] {
    const { compared, above, channel, quiet } = section;
    const page = pageOf(input);
    const all = [...findingsOf([input, one.key]), ...channelFindings(one.report, page, above)];
    const findings = numberFindings(all, quiet);
    const title = titled(`${page.name}: ${comparedHeadline(input, one, channel)}`, all);
    const details = [
        ...(compared.inputs.length === 1 ? chainLines(one.report, compared.keyReports, findings, page) : []),
        ...checklistLines(one.checklist, findings, page),
        ...certificateLines(one.key, page)
    ];
    return [
        ...titleLines(title, fitSign(one.report, input), page),
        '',
        ...(quiet ? [] : details),
        ...findings.flatMap((finding) => findingLines(finding, page)),
        ''
    ];
}

/** One key of several in an input. */
function keyLines(input: InputReport, one: ComparedKey, index: number, section: Section): string[] {
    const page = pageOf(input);
    const all = [...findingsOf([one.key]), ...channelFindings(one.report, page, section.above)];
    const findings = numberFindings(all, section.quiet).flatMap((finding) => findingLines(finding, page));
    if (section.quiet && findings.length === 0) {
        return [];
    }
    const words = `${keyName(one.key, index)}: ${fitWords(one.report.fit, section.channel)}; ${keyHeadline(one.key)}`;
    return [...titleLines(words, fitSign(one.report, one.key), page), '', ...findings];
}

function inputLines(compared: ComparedInput, section: Section): string[] {
    const { input, keys } = compared;
    const [only] = keys;
    if (only && keys.length === 1) {
        return onlyKeyLines(input, only, section);
    }
    const page = pageOf(input);
    const own = findingsOf(keys.length === 0 ? [input, ...input.keys] : [input]);
    const why = notComparedWords(compared, section.channel);
    return [
        ...titleLines(titled(`${page.name}: ${headline(input, 'upload')}`, own), SIGNS[input.verdict], page),
        '',
        ...(why === '' || section.quiet ? [] : [...paragraph(why, page.width, 2), '']),
        ...numberFindings(own, section.quiet).flatMap((finding) => findingLines(finding, page)),
        ...keys.flatMap((one, index) => keyLines(input, one, index, section)),
        ''
    ];
}

/** Whether anything of an input is to be shown where only errors are. */
function isShownQuietly({ input, keys }: ComparedInput): boolean {
    return input.verdict === 'blocked' || keys.some(({ report }) => hasErrors(report));
}

/** Writes a comparison for people to standard output. */
export function printComparison(compared: Compared, options: ComparePrintOptions): void {
    const { channel, inputs, keyReports } = compared;
    const isOne = isSingle(compared);
    const above = isOne ? [] : [...channel.findings, ...keyFindingsOf(channel)];
    const section: Section = { ...options, compared, above };
    const shown = inputs.filter((one) => !options.quiet || isShownQuietly(one));
    writeLines([
        ...(isOne ? [] : channelLines(channel, keyReports, options)),
        ...shown.flatMap((one) => inputLines(one, section))
    ]);
}
