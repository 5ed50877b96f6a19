import {
    publicText,
    type InputReport,
    type KeyReport,
    type Purpose,
    type Verdict
} from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { mendableLines, type MendsByReport } from './mendable.js';
import { certificateLines, checklistLines, findingLines, type NumberedFinding, type Page } from './parts.js';
import { colours, plain, widthOf, wrap, type Style } from './terminal.js';
import { count, headline, keyHeadline, keyName, tally } from './words.js';

export interface PrintOptions {
    readonly purpose: Purpose;
    /** Errors only, and nothing where there is none. */
    readonly quiet: boolean;
}

export interface Sign {
    readonly sign: string;
    readonly style: Style;
}

export const SIGNS: Readonly<Record<Verdict, Sign>> = {
    ready: { sign: '✓', style: 'green' },
    attention: { sign: '!', style: 'yellow' },
    blocked: { sign: '✕', style: 'red' }
};
const SEVERITIES = ['error', 'warning', 'notice'];

/** A finding that has no number yet. */
export type UnnumberedFinding = Omit<NumberedFinding, 'number'>;

/** The findings that are to be shown, worst first, each with the number it is shown with. */
export function numberFindings(findings: readonly UnnumberedFinding[], quiet: boolean): NumberedFinding[] {
    return findings
        .filter(({ finding }) => !quiet || finding.severity === 'error')
        .sort((a, b) => SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity))
        .map((finding, index) => ({ ...finding, number: index + 1 }));
}

/** The findings of a report's parts. */
export function findingsOf(parts: readonly Pick<KeyReport, 'findings'>[]): UnnumberedFinding[] {
    return parts.flatMap(({ findings }) => findings).map((finding) => ({ finding }));
}

/** A bold line behind its sign, wrapped. */
export function titleLines(text: string, { sign, style }: Sign, { width, paint }: Page): string[] {
    return wrap(plain(text), width - 2).map(
        (line, index) => (index === 0 ? `${paint(style, sign)} ` : '  ') + paint('bold', line)
    );
}

/** Writes lines to standard output, never more than one empty line at a time. */
export function writeLines(lines: readonly string[]): void {
    if (lines.length > 0) {
        process.stdout.write(
            `${lines
                .join('\n')
                .replace(/\n{3,}/g, '\n\n')
                .trimEnd()}\n`
        );
    }
}

/** What lines are made for that belong to no input. */
export function pageWithout(name: string): Page {
    const { paint } = colours(process.stdout);
    return { name: plain(name), text: '', width: widthOf(process.stdout), paint };
}

/** What the lines of an input are made for. A token may be a live one: nothing of it is printed. */
export function pageOf(report: InputReport): Page {
    // The text of a private key is not even here; of others what may be one under a name that nobody knows is hidden.
    const text = report.kind === 'token' ? '' : publicText(report.text);
    return { ...pageWithout(report.name === '-' ? 'Standard input' : report.name), text };
}

/** One line for a key of several, then what is wrong with it. */
function keyLines(key: KeyReport, index: number, page: Page, quiet: boolean): string[] {
    const findings = numberFindings(findingsOf([key]), quiet).flatMap((finding) => findingLines(finding, page));
    if (quiet && findings.length === 0) {
        return [];
    }
    const { sign, style } = SIGNS[key.verdict];
    const text = plain(`${keyName(key, index)}: ${keyHeadline(key)}`);
    return [
        ...wrap(text, page.width - 2).map((line, row) => (row === 0 ? `${page.paint(style, sign)} ` : '  ') + line),
        ...(findings.length > 0 ? ['', ...findings] : [])
    ];
}

/** An input as `preflight check` shows it. */
export function inputLines(report: InputReport, page: Page, options: PrintOptions): string[] {
    const only = report.keys.length === 1 ? report.keys[0] : undefined;
    const findings = numberFindings(findingsOf(only ? [report, only] : [report]), options.quiet);
    const all = tally([report, ...report.keys].flatMap((part) => part.findings));
    const title = `${page.name}: ${headline(report, options.purpose)}${all && ` (${all})`}`;
    return [
        ...titleLines(title, SIGNS[report.verdict], page),
        '',
        ...(only && !options.quiet
            ? [...checklistLines(only.checklist, findings, page), ...certificateLines(only, page)]
            : []),
        ...findings.flatMap((finding) => findingLines(finding, page)),
        ...(only ? [] : report.keys).flatMap((key, index) => keyLines(key, index, page, options.quiet)),
        ''
    ];
}

function summaryLine(reports: readonly InputReport[]): string {
    const amount = (verdict: Verdict): number => reports.filter((report) => report.verdict === verdict).length;
    const parts = [`${amount('ready')} ready`, `${amount('attention')} with remarks`, `${amount('blocked')} not ready`];
    return `${count(reports.length, 'file')}: ${parts.join(', ')}`;
}

/** Writes reports for people to standard output, with what the repairs can mend of them. */
export function printReports(reports: readonly InputReport[], options: PrintOptions, mends: MendsByReport): void {
    const shown = reports.filter(({ verdict }) => !options.quiet || verdict === 'blocked');
    const lines = shown.flatMap((report) => {
        const page = pageOf(report);
        return [...inputLines(report, page, options), ...mendableLines(report, mends.get(report), page)];
    });
    if (reports.length > 1 && !options.quiet) {
        lines.push(colours(process.stdout).paint('bold', summaryLine(reports)));
    }
    writeLines(lines);
}
