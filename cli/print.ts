import type {
    InputReport,
    KeyReport,
    Purpose,
    Verdict
} from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { certificateLines, checklistLines, findingLines, type NumberedFinding, type Page } from './parts.js';
import { colours, plain, widthOf, wrap, type Style } from './terminal.js';
import { count, headline, keyHeadline, keyName, tally } from './words.js';

export interface PrintOptions {
    readonly purpose: Purpose;
    /** Errors only, and nothing where there is none. */
    readonly quiet: boolean;
}

const SIGNS: Readonly<Record<Verdict, { readonly sign: string; readonly style: Style }>> = {
    ready: { sign: '✓', style: 'green' },
    attention: { sign: '!', style: 'yellow' },
    blocked: { sign: '✕', style: 'red' }
};
const SEVERITIES = ['error', 'warning', 'notice'];

/** The findings that are to be shown, worst first, each with the number it is shown with. */
function numbered(parts: readonly Pick<KeyReport, 'findings'>[], quiet: boolean): NumberedFinding[] {
    return parts
        .flatMap(({ findings }) => findings)
        .filter(({ severity }) => !quiet || severity === 'error')
        .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
        .map((finding, index) => ({ finding, number: index + 1 }));
}

/** One line for a key of several, then what is wrong with it. */
function keyLines(key: KeyReport, index: number, page: Page, quiet: boolean): string[] {
    const findings = numbered([key], quiet).flatMap((finding) => findingLines(finding, page));
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

function inputLines(report: InputReport, page: Page, options: PrintOptions): string[] {
    const { sign, style } = SIGNS[report.verdict];
    const only = report.keys.length === 1 ? report.keys[0] : undefined;
    const findings = numbered(only ? [report, only] : [report], options.quiet);
    const all = tally([report, ...report.keys].flatMap((part) => part.findings));
    const title = wrap(`${page.name}: ${headline(report, options.purpose)}${all && ` (${all})`}`, page.width - 2);
    return [
        ...title.map((line, index) => (index === 0 ? `${page.paint(style, sign)} ` : '  ') + page.paint('bold', line)),
        '',
        ...(only && !options.quiet ? [...checklistLines(only, findings, page), ...certificateLines(only, page)] : []),
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

/** Writes reports for people to standard output. */
export function printReports(reports: readonly InputReport[], options: PrintOptions): void {
    const { paint } = colours(process.stdout);
    const width = widthOf(process.stdout);
    const shown = reports.filter(({ verdict }) => !options.quiet || verdict === 'blocked');
    const lines = shown.flatMap((report) => {
        const name = report.name === '-' ? 'Standard input' : plain(report.name);
        // A token may be a live one: nothing of it is printed. The text of a private key is not even here.
        const text = report.kind === 'token' ? '' : report.text;
        return inputLines(report, { name, text, width, paint }, options);
    });
    if (reports.length > 1 && !options.quiet) {
        lines.push(paint('bold', summaryLine(reports)));
    }
    if (lines.length > 0) {
        process.stdout.write(
            `${lines
                .join('\n')
                .replace(/\n{3,}/g, '\n\n')
                .trimEnd()}\n`
        );
    }
}
