import type { Rule } from '../../types.js';
import { isText } from '../../input/kinds.js';

/** Salesforce's own utility prints "JWK : {…}" and "JWT : ey…", and people paste both lines. */
export const labelledOutput: Rule<'input'> = {
    id: 'input.labelled-output',
    severity: 'error',
    title: 'There is text around the key',
    source: { name: 'RFC 8259', section: '2', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-2' },
    asks: ['U4'],
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
        text: { message: 'There is text before the key. A key file holds the key and nothing else.' }
    },
    appliesTo: isText,
    check: ({ text, wrapping }) => {
        if (!wrapping) {
            return [];
        }
        const before = text.slice(0, wrapping.start);
        const range = { start: before.length - before.trimStart().length, end: before.trimEnd().length };
        const { form, label } = wrapping;
        return [{ variant: form, ...(form === 'label' && { data: { label } }), range }];
    }
};
