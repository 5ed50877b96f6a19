import type { JsonNode, Rule } from '../../types.js';
import { nameOfType } from '../../jwk/jsonTypes.js';
import { claimsOf, isBlank } from '../../token/subject.js';
import { isDigits } from '../../token/times.js';

const DATE = /^\s*\d{4}-\d\d?-\d\d?(?:$|[T\s])/;

/** undefined: nothing is wrong. */
function variantOfText(node: JsonNode): string | undefined {
    if (node.type === 'string') {
        return isBlank(node.value) ? 'blank' : undefined;
    }
    return node.type === 'number' ? 'number' : node.type === 'null' ? 'null' : 'not-text';
}

function variantOfTime(node: JsonNode): string | undefined {
    if (node.type === 'number') {
        return Number.isFinite(node.value) ? undefined : 'infinite';
    }
    if (node.type === 'string') {
        return isDigits(node.value) ? 'digits' : DATE.test(node.value) ? 'date' : 'text';
    }
    return node.type === 'null' ? 'null' : 'not-a-number';
}

/** Also of "nbf" and "iat", which need not be there: a time that is no number is a mistake, whatever its use. */
export const claimType: Rule<'token'> = {
    id: 'token.claim-type',
    severity: 'error',
    title: 'A claim has the wrong form',
    source: { name: 'RFC 7519', section: '4.1', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1' },
    asks: ['T2'],
    who: 'backend',
    message: '"{name}" in the claims is {found}, which is not the form that it has to have.',
    why: 'The standard fixes the form of each claim: "sub" and "iss" are text, times are numbers of seconds since 1970. A reader does not guess what else was meant.',
    fix: 'Have the token made with "{name}" in the right form, for example "sub": "customer-42" or "exp": 1795438800.',
    variants: {
        number: {
            message: '"{name}" in the claims is a number, but has to be text.',
            fix: 'Turn the number into text before the token is made: "{name}": "…" in double quotes.'
        },
        'not-text': {
            message: '"{name}" in the claims is {found}, but has to be one text.',
            fix: 'Have the token made with one text in "{name}": "{name}": "…".'
        },
        null: { message: '"{name}" in the claims is null.' },
        blank: {
            message: '"{name}" in the claims is empty or consists of blanks.',
            fix: 'Have the token made with the right value in "{name}". A setting of your server may be empty.'
        },
        digits: {
            message: '"{name}" in the claims is a number in quotes, but has to be the number itself.',
            fix: 'Turn it into a number before the token is made: "{name}": 1795438800, without quotes.'
        },
        date: {
            message: '"{name}" in the claims is a date as text, but has to be the number of seconds since 1970.',
            fix: 'Turn the date into seconds: in JavaScript Math.floor(date.getTime() / 1000).'
        },
        text: {
            message: '"{name}" in the claims is text, but has to be the number of seconds since 1970.',
            fix: 'Have the token made with the number of seconds: "{name}": 1795438800.'
        },
        'not-a-number': {
            message: '"{name}" in the claims is {found}, but has to be the number of seconds since 1970.',
            fix: 'Have the token made with the number of seconds: "{name}": 1795438800.'
        },
        infinite: {
            message: '"{name}" in the claims is a number so large that programs take it for infinite.',
            fix: 'Have the token made with the number of seconds since 1970: "{name}": 1795438800.'
        }
    },
    appliesTo: (subject) => claimsOf(subject) !== null,
    check: (subject) =>
        ['sub', 'iss', 'exp', 'nbf', 'iat'].flatMap((name) => {
            const node = claimsOf(subject)?.members.get(name);
            const isTime = name !== 'sub' && name !== 'iss';
            const variant = node && (isTime ? variantOfTime(node) : variantOfText(node));
            return node && variant !== undefined
                ? [{ path: `/payload/${name}`, variant, data: { name, found: nameOfType(node.type) } }]
                : [];
        })
};
