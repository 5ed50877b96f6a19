import type { FindingData, Input, JsonProblem, Rule, Violation } from '../../types.js';
import { isJson, tellingLine } from '../../input/kinds.js';
import { TRUSTSTORE } from '../../input/derObject.js';
import { notJsonWords } from '../../input/notJsonWords.js';

const MOST = 20;
/** Slips that come in herds: said once, with their number, instead of once a place. */
const HERDS: ReadonlySet<JsonProblem['kind']> = new Set([
    'single-quotes',
    'typographic-quotes',
    'unquoted-name',
    'unquoted-text',
    'control-character',
    'space-character',
    'bad-escape'
]);
/** Kinds of input that are something else altogether. */
const OTHERS: ReadonlySet<Input['kind']> = new Set(['binary', 'pkcs7', 'crl']);

function variantOf({ kind, start }: JsonProblem, text: string): string {
    return kind === 'text-after-value' && /[{[]/.test(text.charAt(start)) ? 'another-value' : kind;
}

function violationsOf(problems: readonly JsonProblem[], text: string): Violation[] {
    const counts = new Map<JsonProblem['kind'], number>();
    for (const { kind } of problems) {
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    const said = new Set<JsonProblem['kind']>();
    return problems.flatMap((problem): Violation[] => {
        const { kind, start, end, expected } = problem;
        // Of several brackets that are missing at the end, the innermost says enough.
        const isRepeated = said.has(kind) && (HERDS.has(kind) || kind === 'unexpected-end');
        said.add(kind);
        if (isRepeated || kind === 'too-deep') {
            return [];
        }
        const data: FindingData = HERDS.has(kind) ? { count: counts.get(kind) ?? 1 } : { expected };
        return [{ variant: variantOf(problem, text), data, range: { start, end } }];
    });
}

/** What a text is that holds no JSON at all. */
function otherText({ kind, foundLabel, text }: Input): Violation {
    const range = tellingLine(text);
    const place = range ? { range } : {};
    if (OTHERS.has(kind) && foundLabel !== '' && kind !== 'binary') {
        return { variant: kind, ...place };
    }
    if (foundLabel === 'base64' || foundLabel === TRUSTSTORE) {
        return { variant: foundLabel, ...place };
    }
    if (foundLabel.startsWith('described-')) {
        return { variant: foundLabel, ...place };
    }
    if (foundLabel.startsWith('Salesforce ')) {
        return { variant: 'metadata', data: { found: foundLabel.replace('Salesforce ', '') }, ...place };
    }
    if (foundLabel !== '') {
        return { variant: 'other-format', data: { found: foundLabel }, ...place };
    }
    return { variant: kind === 'binary' ? 'binary' : 'no-json', ...place };
}

/** One finding a slip, so that a text is mended in one round; RFC 8259 decides what a slip is. */
export const notJson: Rule<'input'> = {
    id: 'input.not-json',
    severity: 'error',
    title: 'The text is not JSON',
    source: { name: 'RFC 8259', section: '2', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-2' },
    asks: ['U4'],
    who: 'setup',
    message: 'The text is not JSON.',
    why: 'Setup takes a key as JSON. One character that JSON does not allow, and nothing of the key can be read.',
    fix: 'Paste the whole key, from its opening to its closing brace.',
    variants: notJsonWords,
    appliesTo: (input) =>
        isJson(input) ||
        OTHERS.has(input.kind) ||
        (input.kind === 'unknown' && !input.json?.problems.some(({ kind }) => kind === 'too-deep')),
    check: (input) => {
        const problems = input.json?.problems ?? [];
        const isOther = !isJson(input) && problems.length === 0;
        return isOther ? [otherText(input)] : violationsOf(problems, input.text).slice(0, MOST);
    }
};
