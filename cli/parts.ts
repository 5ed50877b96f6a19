import {
    formatActor,
    formatEvidence,
    formatFinding,
    formatReason,
    questionById,
    setupPages,
    type Answer,
    type AnswerKind,
    type CertificateSummary,
    type Checklist,
    type Finding,
    type KeyReport,
    type NotCheckedReason,
    type Severity
} from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { codeFrame } from './frame.js';
import { plain, wrap, type Colours, type Style } from './terminal.js';
import { day, timeLeft } from './words.js';

/** What the lines of one input are made for. */
export interface Page extends Colours {
    readonly name: string;
    /** The text to show findings in; '' where it must not be shown. */
    readonly text: string;
    readonly width: number;
}

export interface NumberedFinding {
    readonly finding: Finding;
    readonly number: number;
    /** Where it is, if not in the input: "in channel Web_Chat". */
    readonly place?: string;
    /** Lines that show what it is about, if not a part of the input's text. */
    readonly detail?: readonly string[];
}

const ANSWERS: Readonly<Record<AnswerKind, { readonly sign: string; readonly style: Style }>> = {
    yes: { sign: '✓', style: 'green' },
    no: { sign: '✕', style: 'red' },
    'not-checked': { sign: '-', style: 'dim' }
};
const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', notice: 'cyan' };

/** Wraps a sentence behind a first column of `indent`; the first line may carry a sign there. */
export function paragraph(text: string, width: number, indent: number, first = ' '.repeat(indent)): string[] {
    return wrap(text, width - indent).map((line, index) => (index === 0 ? first : ' '.repeat(indent)) + line);
}

export function isSame(a: Finding, b: Finding): boolean {
    return a.ruleId === b.ruleId && a.path === b.path && a.range?.start.offset === b.range?.start.offset;
}

function evidenceLines(answer: Answer, { paint, width }: Page): string[] {
    return answer.answer === 'yes'
        ? paragraph(plain(formatEvidence(answer)), width, 4).map((line) => paint('dim', line))
        : [];
}

function answerLines(answer: Answer, findings: readonly NumberedFinding[], { paint, width }: Page): string[] {
    const { sign, style } = ANSWERS[answer.answer];
    const numbers = findings
        .filter(({ finding }) => answer.findings.some((behind) => isSame(behind, finding)))
        .map(({ number }) => number);
    // In a long report the channel's own findings stand once, above all keys.
    const see = answer.answer === 'no' ? ` → ${numbers.join(', ') || 'see above'}` : '';
    const text = (questionById(answer.question)?.text ?? answer.question) + see;
    return paragraph(text, width, 4, `  ${paint(style, sign)} `);
}

/** What the reasons that ask for more are given by here. */
const OPTIONS_OF: Partial<Record<NotCheckedReason, string>> = {
    'no-key': ' (--key FILE, or --metadata DIR --channel NAME)',
    'no-channel': ' (--metadata DIR --channel NAME)',
    'no-issuer': ' (--issuer ISSUER, or --metadata DIR --channel NAME)'
};

/** Why answers are missing, each reason once. */
function reasonLines(answers: readonly Answer[], { paint, width }: Page): string[] {
    const open = answers.filter(({ answer }) => answer === 'not-checked');
    const reasons = new Set(open.map(({ reason }) => reason ?? 'unreadable'));
    return [...reasons].flatMap((reason) => {
        const words = formatReason(reason)
            .replace('Not checked:', 'Not checked (-):')
            .replace(/\.$/, `${OPTIONS_OF[reason] ?? ''}.`);
        return paragraph(words, width, 4).map((line) => paint('dim', line));
    });
}

/**
 * Salesforce's questions with their answers; a "no" names the findings behind it.
 *
 * @param withEvidence say behind each "yes" what it rests on
 */
export function checklistLines(
    checklist: Checklist,
    findings: readonly NumberedFinding[],
    page: Page,
    withEvidence = false
): string[] {
    const answers = Object.values(checklist);
    const lines = answers.flatMap((answer) => [
        ...answerLines(answer, findings, page),
        ...(withEvidence ? evidenceLines(answer, page) : [])
    ]);
    return lines.length === 0 ? [] : [...lines, ...reasonLines(answers, page), ''];
}

function styleOfDays({ daysLeft }: CertificateSummary): Style {
    if (daysLeft === null || daysLeft < 10) {
        return 'red';
    }
    return daysLeft < 30 ? 'yellow' : 'green';
}

/** By whom: "itself" only where its own key signed it, for an authority may issue others in its own name. */
function issuedBy({ issuer, selfIssued, selfSigned }: CertificateSummary): string {
    if (selfIssued && selfSigned === true) {
        return 'issued by itself';
    }
    const sameName = !selfIssued
        ? ''
        : selfSigned === false
          ? ', another of that name'
          : ', itself or another of that name';
    return `issued by ${issuer || '(no name)'}${sameName}`;
}

/** The key's certificate: whose, which key, how long it is good for yet, and how to tell it from others. */
export function certificateLines({ certificate }: KeyReport, { width, paint }: Page): string[] {
    if (!certificate) {
        return [];
    }
    const { subject, keyAlgorithm, keyBits, signatureAlgorithm, serialNumber, sha256 } = certificate;
    const rows: [string, string][] = [
        ['Certificate', subject || '(no name)'],
        ['', issuedBy(certificate)],
        ['', `${keyAlgorithm}${keyBits === null ? '' : ` ${keyBits}`}, ${signatureAlgorithm}, serial ${serialNumber}`],
        ...(sha256 === null ? [] : ([['SHA-256', sha256]] as [string, string][]))
    ];
    const label = 14;
    const lines = rows.flatMap(([name, value]) =>
        paragraph(plain(value), width, label, `  ${paint('dim', name.padEnd(label - 2))}`)
    );
    const left = paint(styleOfDays(certificate), timeLeft(certificate));
    const validity = `${' '.repeat(label)}${day(certificate.notBefore)} to ${day(certificate.notAfter)}, ${left}`;
    return [...lines, validity, ''];
}

/** The page of Setup for the next step, and the words that find it. */
function setupLines(finding: Finding, { paint, width }: Page): string[] {
    const { setupPage } = formatFinding(finding);
    if (setupPage === null) {
        return [];
    }
    const { title, quickFind, path } = setupPages[setupPage];
    const text = `Setup: ${title} (Quick Find: "${quickFind}") ${path}`;
    return paragraph(text, width, 6).map((line) => paint('dim', line));
}

/** One finding: what is wrong, where, the place itself, and the next step. */
export function findingLines({ finding, number, place, detail }: NumberedFinding, page: Page): string[] {
    const { paint, width, name, text } = page;
    const { message, fix, who } = formatFinding(finding);
    // A finding with a place of its own is about another text than the input's.
    const range = text === '' || place !== undefined ? undefined : finding.range;
    const inInput = range ? `at ${name}:${range.start.line}:${range.start.column}` : `at ${name}`;
    const path = finding.path === '' || place !== undefined ? '' : `  ${plain(finding.path)}`;
    const label = `${number} ${finding.severity}`;
    return [
        `  ${paint(STYLES[finding.severity], label)} ${paint('dim', finding.ruleId + (who === null ? '' : ` (${formatActor(who)})`))}`,
        ...paragraph(plain(message), width, 4),
        `    ${paint('dim', `${place ?? inInput}${path}`)}`,
        ...(detail ?? (range ? codeFrame(text, range, width - 6, page) : [])).map((line) => `      ${line}`),
        ...paragraph(plain(fix), width, 6, `    ${paint('green', '→')} `),
        ...setupLines(finding, page),
        ''
    ];
}
