import type { Input, Rule, Violation } from '../../types.js';
import { isText } from '../../input/kinds.js';

const VARIANTS = { token: 'token', json: 'value', text: 'between' } as const;

function wrappingOf({ text, wrapping }: Input): Violation[] {
    if (!wrapping) {
        return [];
    }
    const before = text.slice(0, wrapping.start);
    const range = { start: before.length - before.trimStart().length, end: before.trimEnd().length };
    const { form, label } = wrapping;
    return [{ variant: form, ...(form === 'label' && { data: { label } }), range }];
}

/** What cannot be read, or follows the value, is another rule's finding. Each kind is said once: a log has a thousand lines. */
function besideOf({ beside, json }: Input): Violation[] {
    const behind = json?.problems.find(({ kind }) => kind === 'text-after-value')?.start;
    return (['token', 'json', 'text'] as const).flatMap((kind) => {
        const first = beside.find((one) => one.kind === kind && one.start !== behind);
        return first ? [{ variant: VARIANTS[kind], range: { start: first.start, end: first.end } }] : [];
    });
}

/** Salesforce's own utility prints "JWK : {…}" and "JWT : ey…", and people paste both lines. */
export const labelledOutput: Rule<'input'> = {
    id: 'input.labelled-output',
    severity: 'error',
    title: 'There is text around the key',
    source: { name: 'RFC 8259', section: '2', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-2' },
    asks: ['U4'],
    who: 'setup',
    message: 'There is text around the key. A key file holds the key and nothing else.',
    why: 'Setup reads the file as JSON, and JSON begins with the opening brace of the key and ends with its closing brace.',
    fix: 'Delete everything before the opening brace of the key and everything after its closing brace.',
    variants: {
        label: {
            message:
                '"{label}" stands before the key, as a program prints it. A key file holds the key and nothing else.'
        },
        fence: {
            message: 'The key stands between lines of ``` marks. A key file holds the key and nothing else.',
            fix: 'Delete both lines of ``` marks and whatever stands outside of them.'
        },
        text: { message: 'There is text before the key. A key file holds the key and nothing else.' },
        token: {
            message: 'A token (JWT) stands beside the key. It was not kept. A key file holds the key and nothing else.',
            fix: 'Delete the token. Whoever has it can chat as that customer until it expires.'
        },
        value: {
            message:
                'Another JSON value that is no key stands beside the key. A key file holds the key and nothing else.',
            fix: 'Delete this value.'
        },
        between: {
            message: 'There is text between the keys. A key file holds one key and nothing else.',
            fix: 'Save each key in a file of its own, from its opening to its closing brace.'
        }
    },
    appliesTo: isText,
    check: (input) => [...wrappingOf(input), ...besideOf(input)]
};
