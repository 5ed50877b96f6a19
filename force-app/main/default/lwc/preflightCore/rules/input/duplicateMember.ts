import type { JsonDuplicate, Rule } from '../../types.js';
import { isJson } from '../../input/kinds.js';
import { shortenName } from '../../text/words.js';

function isEscaped(text: string, { name, start, end }: JsonDuplicate): boolean {
    return end - start !== name.length && text.slice(start + 1, end - 1) !== name;
}

/** RFC 7517 section 4: member names within a JWK must be unique; readers take the first, the last, or none. */
export const duplicateMember: Rule<'input'> = {
    id: 'input.duplicate-member',
    severity: 'error',
    title: 'A member stands twice in one object',
    source: { name: 'RFC 7517', section: '4', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4' },
    asks: ['U4'],
    who: 'setup',
    message: 'The member "{name}" stands twice in the same object.',
    why: 'Programs differ in which of the two they take, so Salesforce may read another key than the one you see.',
    fix: 'Keep the right one of the two and delete the other.',
    variants: {
        plain: { message: 'The member "{name}" stands twice in the same object.' },
        escaped: {
            message: 'The member "{name}" stands twice in the same object, here written with a backslash escape.'
        }
    },
    appliesTo: isJson,
    check: ({ text, json }) =>
        (json?.duplicates ?? []).map((duplicate) => ({
            path: duplicate.pointer,
            variant: isEscaped(text, duplicate) ? 'escaped' : 'plain',
            data: { name: shortenName(duplicate.name) },
            range: { start: duplicate.start, end: duplicate.end }
        }))
};
