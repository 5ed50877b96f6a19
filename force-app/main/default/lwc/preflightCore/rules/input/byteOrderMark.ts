import type { Input, Rule } from '../../types.js';
import { isText } from '../../input/kinds.js';

function variantOf({ encoding, hasByteOrderMark, kind }: Input): string | null {
    const isToken = kind === 'token';
    if (encoding === 'utf-16le' || encoding === 'utf-16be') {
        return isToken ? 'token-utf-16' : 'utf-16';
    }
    // A token is ASCII: in which encoding the text around it is does not matter.
    const isOld = encoding === 'latin-1' && !isToken;
    return isOld ? 'latin-1' : hasByteOrderMark ? (isToken ? 'token' : 'utf-8') : null;
}

/** JSON between systems is UTF-8 without a byte order mark; many readers stop at the first character otherwise. */
export const byteOrderMark: Rule<'input'> = {
    id: 'input.byte-order-mark',
    severity: 'warning',
    title: 'The file is not plain UTF-8',
    source: { name: 'RFC 8259', section: '8.1', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-8.1' },
    asks: ['U4'],
    who: 'setup',
    message: 'The text begins with a byte order mark, an invisible character that JSON must not begin with.',
    why: 'Programs that read JSON expect UTF-8 without a byte order mark. Some stop at the first character otherwise.',
    fix: 'Save the file again as UTF-8 without BOM. In Windows Notepad: Save as, Encoding "UTF-8".',
    variants: {
        'utf-8': {
            message: 'The text begins with a byte order mark, an invisible character that JSON must not begin with.'
        },
        'utf-16': {
            message: 'The file is in UTF-16. Keys are exchanged in UTF-8.',
            fix: 'Save the file again as UTF-8. Windows PowerShell writes UTF-16 with ">": use Out-File -Encoding ascii instead.'
        },
        'latin-1': {
            message: 'The file is not in UTF-8, but in an older encoding such as Latin-1 or Windows-1252.',
            fix: 'Save the file again as UTF-8, or leave letters with accents out of it.'
        },
        token: {
            message: 'In front of the token stands a byte order mark, an invisible character that is not part of it.',
            fix: 'Save the file again as UTF-8 without BOM, and let your site read the token without it.'
        },
        'token-utf-16': {
            message: 'The file is in UTF-16. A token is plain ASCII.',
            fix: 'Save the file again as UTF-8. Windows PowerShell writes UTF-16 with ">": use Out-File -Encoding ascii instead.'
        }
    },
    appliesTo: (input, { purpose }) => isText(input) || (purpose === 'token' && input.kind === 'token'),
    check: (input) => {
        const variant = variantOf(input);
        // Of a token's text nothing is at hand here.
        const isShown = input.kind !== 'token';
        return variant
            ? [{ variant, ...(isShown && { range: { start: 0, end: Math.min(1, input.text.length) } }) }]
            : [];
    }
};
