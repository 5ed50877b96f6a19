import {
    formatChange,
    formatQuestion,
    formatRefusal,
    publicText,
    type InputReport,
    type RepairedKey,
    type RepairQuestion,
    type RepairReport
} from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { diffFrame } from './diffFrame.js';
import type { FixedKey } from './fixing.js';
import { EXPOSED, isAsked, joinedWords, optionWords } from './fixWords.js';
import { findingLines, paragraph, type Page } from './parts.js';
import { findingsOf, numberFindings, SIGNS, titleLines } from './print.js';
import type { Problem } from './problem.js';
import { plain, type Style } from './terminal.js';
import { headline } from './words.js';

export interface KeyLineOptions {
    /** Nothing was written: before and after are shown line by line. */
    readonly isLooking: boolean;
    /** Only what could not be mended, and exposed keys. */
    readonly quiet: boolean;
    /** There is no other key. */
    readonly isOnly: boolean;
}

function problemLines({ what, next }: Problem, [sign, style]: readonly [string, Style], page: Page): string[] {
    const { paint, width } = page;
    return [
        ...paragraph(plain(what), width, 4, `  ${paint(style, sign)} `),
        ...paragraph(plain(next), width, 6, `    ${paint('green', '→')} `),
        ''
    ];
}

function questionLines(question: RepairQuestion, isOnly: boolean, { paint, width }: Page): string[] {
    const { title, help } = formatQuestion(question);
    return [
        ...paragraph(plain(title), width, 4, `  ${paint('cyan', '?')} `),
        ...paragraph(plain(help), width, 4),
        ...paragraph(plain(optionWords(question, isOnly)), width, 6, `    ${paint('green', '→')} `)
    ];
}

/** What is to be decided, needed or not. */
function questionsLines(key: RepairedKey, isNeeded: boolean, isOnly: boolean, page: Page): string[] {
    const questions = key.questions.filter((question) => question.isNeeded === isNeeded);
    const title = isNeeded ? 'Left to decide' : 'You may also choose';
    return questions.length === 0
        ? []
        : [
              `  ${page.paint('bold', title)}`,
              ...questions.flatMap((question) => questionLines(question, isOnly, page)),
              ''
          ];
}

/** What is left to mend, in the key as it is now; of a key that is written only what is worth a line. */
function leftLines({ repaired, state }: FixedKey, page: Page, quiet: boolean): string[] {
    const { report, questions } = repaired;
    const left = findingsOf([report, ...report.keys]).filter(
        ({ finding }) => !isAsked(finding, questions) && (state === 'refused' || finding.severity !== 'notice')
    );
    return numberFindings(left, quiet).flatMap((finding) =>
        findingLines(finding, { ...page, text: publicText(report.text) })
    );
}

/** What was changed in a key, what is left to decide or to mend, and, without writing, both texts. */
export function keyLines(key: FixedKey, page: Page, { isLooking, quiet, isOnly }: KeyLineOptions): string[] {
    const { changes, before, text, wasExposed } = key.repaired;
    const indented = (line: string): string => `    ${line}`;
    return [
        ...(wasExposed ? problemLines(EXPOSED, ['!', 'red'], page) : []),
        ...(quiet ? [] : changes.flatMap((change) => paragraph(plain(formatChange(change)), page.width, 4, '  • '))),
        '',
        ...questionsLines(key.repaired, true, isOnly, page),
        ...leftLines(key, page, quiet),
        ...(quiet ? [] : questionsLines(key.repaired, false, isOnly, page)),
        ...(isLooking && !quiet
            ? diffFrame(publicText(before), publicText(text), page.width - 4, page).map(indented)
            : []),
        ''
    ];
}

function findingsIn(before: InputReport, page: Page, quiet: boolean): string[] {
    return numberFindings(findingsOf([before, ...before.keys]), quiet).flatMap((finding) =>
        findingLines(finding, page)
    );
}

/** An input that no key came out of: what it is, and why nothing was made of it. */
export function emptyLines(report: RepairReport, page: Page, quiet: boolean): string[] {
    const { before, refusal, joined } = report;
    if (joined) {
        return titleLines(`${page.name}: ${plain(joinedWords(joined))}`, SIGNS.ready, page);
    }
    return [
        ...titleLines(`${page.name}: ${headline(before, 'upload')}`, SIGNS.blocked, page),
        '',
        ...(refusal === null ? [] : problemLines(formatRefusal(refusal), ['✕', 'red'], page)),
        // Of the others the findings say no more than the refusal does.
        ...(refusal === null || refusal === 'unreadable' ? findingsIn(before, page, quiet) : [])
    ];
}
