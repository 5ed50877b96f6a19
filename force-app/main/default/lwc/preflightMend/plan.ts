import { formatQuestion, type RepairChoices, type RepairQuestion } from 'c/preflightCore';
import { fill, numeral, type MendPlan } from 'c/preflightShared';
import { labels } from './labels.js';

/** Heading, first sentence and button. */
export interface PlanWords {
    readonly heading: string;
    readonly lead: string;
    readonly button: string;
}

/** The words for what a click does. */
export function planWords({ kind, count, keys }: MendPlan): PlanWords {
    const many = numeral(kind === 'convert' ? keys : count);
    switch (kind) {
        case 'convert':
            return {
                heading: keys > 1 ? fill(labels.convertTitleMany, many) : labels.convertTitle,
                lead: labels.convertLead,
                button: keys > 1 ? fill(labels.convertMany, many) : labels.convert
            };
        case 'public':
            return { heading: labels.publicTitle, lead: labels.publicLead, button: labels.keepPublic };
        case 'mend':
        case 'refused':
        default:
            return {
                heading: count === 1 ? labels.mendTitleOne : fill(labels.mendTitle, many),
                lead: labels.mendLead,
                button: count === 1 ? labels.mendIt : count === 2 ? labels.mendBoth : fill(labels.mendAll, many)
            };
    }
}

interface FieldProblem {
    readonly what: string;
    readonly next: string;
}

/** Something to choose, as the form shows it. */
export interface Field {
    readonly key: string;
    readonly name: keyof RepairChoices;
    readonly title: string;
    readonly help: string;
    readonly isNeeded: boolean;
    readonly isText: boolean;
    readonly isPick: boolean;
    readonly isTicked: boolean;
    readonly value: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
    readonly offers: readonly { readonly value: string; readonly text: string }[];
    /** What is wrong, for a field that says it itself, and for one that does not. */
    readonly problem: FieldProblem | null;
    readonly problemBelow: FieldProblem | null;
}

/** A key ID is proposed; an algorithm is not: only the backend knows which one it signs with. */
function valueOf({ choice, proposals }: RepairQuestion, choices: RepairChoices): string {
    const chosen = choices[choice];
    return typeof chosen === 'string' ? chosen : choice === 'kid' ? (proposals[0] ?? '') : '';
}

/** True: yes or no. Several keys cannot share a key ID, so there it is "each its own", or not. */
function isTick({ choice, proposals }: RepairQuestion, areMany: boolean): boolean {
    return proposals.length === 0 || (choice === 'kid' && areMany);
}

/** True: nothing can be done before this is answered, and it is not. A yes or no left open is a no. */
export function isOpen(question: RepairQuestion, choices: RepairChoices, areMany: boolean): boolean {
    return question.isNeeded && !isTick(question, areMany) && valueOf(question, choices).trim() === '';
}

/**
 * The questions as fields.
 *
 * @param isTried true: the button was pressed, so what is still open is said at its field
 * @param areMany true: several keys ask for a key ID, and none can stand for all of them
 */
export function fieldsOf(
    questions: readonly RepairQuestion[],
    choices: RepairChoices,
    isTried: boolean,
    areMany: boolean
): Field[] {
    return questions.map((question) => {
        const { choice, proposals } = question;
        const words = formatQuestion(question);
        const isYesNo = isTick(question, areMany);
        const isText = choice === 'kid' && !isYesNo;
        const problem =
            isTried && isOpen(question, choices, areMany) ? { what: labels.needed, next: labels.neededNext } : null;
        return {
            key: choice,
            name: choice,
            title: isYesNo && choice === 'kid' ? labels.eachThumbprint : words.title,
            help: words.help,
            isNeeded: question.isNeeded,
            isText,
            isPick: !isText && !isYesNo,
            isTicked: Boolean(choices[choice]),
            value: valueOf(question, choices),
            options: proposals.map((value) => ({ value, label: value })),
            offers: proposals.map((value) => ({ value, text: labels.thumbprint })),
            problem: isText ? problem : null,
            problemBelow: isText ? null : problem
        };
    });
}

/** What is chosen when the button is pressed: what was typed, and the proposal that nobody changed. */
export function answersOf(
    questions: readonly RepairQuestion[],
    choices: RepairChoices,
    areMany: boolean
): RepairChoices {
    const kid = questions.find(
        (question) => question.choice === 'kid' && question.isNeeded && !isTick(question, areMany)
    );
    return kid ? { ...choices, kid: valueOf(kid, choices) } : choices;
}
