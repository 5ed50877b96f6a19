import type {
    InputReport,
    KeyReport,
    Purpose,
    Verdict
} from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { certificateLines, checklistLines, findingLines, type NumberedFinding, type Page } from './parts.js';
import { colours, plain, widthOf, wrap, type Style } from './terminal.js';
import { count, headline, keyHeadline, tally } from './words.js';

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

/** The findings of an input and of its keys that are to be shown, worst first, each with the number it is shown with. */
function numbered(report: InputReport, keys: readonly KeyReport[], quiet: boolean): NumberedFinding[] {
    return [...report.findings, ...keys.flatMap(({ findings }) => findings)]
        .filter(({ severity }) => !quiet || severity === 'error')
        .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
        .map((finding, index) => ({ finding, number: index + 1 }));
}

function keyLines(report: InputReport, key: KeyReport, index: number, page: Page, options: PrintOptions): string[] {
    const { sign, style } = SIGNS[key.verdict];
    const name = key.kid === null ? '' : ` "${key.kid}"`;
    const findings = numbered({ ...report, findings: [] }, [key], options.quiet);
    if (options.quiet && findings.length === 0) {
        return [];
    }
    return [
        `${page.paint(style, sign)} ${page.paint('bold', plain(`Key ${index + 1}${name}`))}: ${keyHeadline(key, options.purpose)}`,
        ...(options.quiet ? [] : certificateLines(key, page)),
        ...findings.flatMap((finding) => findingLines(finding, page)),
        ''
    ];
}

function inputLines(report: InputReport, page: Page, options: PrintOptions): string[] {
    const { sign, style } = SIGNS[report.verdict];
    const only = report.keys.length === 1 ? report.keys[0] : undefined;
    const findings = numbered(report, only ? [only] : [], options.quiet);
    const all = tally([report, ...report.keys].flatMap((part) => part.findings));
    const title = wrap(`${page.name}: ${headline(report, options.purpose)}${all && ` (${all})`}`, page.width - 2);
    return [
        ...title.map((line, index) => (index === 0 ? `${page.paint(style, sign)} ` : '  ') + page.paint('bold', line)),
        '',
        ...(only && !options.quiet ? [...checklistLines(only, findings, page), ...certificateLines(only, page)] : []),
        ...findings.flatMap((finding) => findingLines(finding, page)),
        ...(only ? [] : report.keys.flatMap((key, index) => keyLines(report, key, index, page, options)))
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
        process.stdout.write(`${lines.join('\n').trimEnd()}\n`);
    }
}
