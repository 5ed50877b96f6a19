import { withoutMarks } from '../text/invisible.js';

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>', nbsp: ' ' };
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
const PERCENT = /%([0-9a-f]{2})/gi;
const ENTITY = /&(?:#(\d{1,6})|#x([0-9a-f]{1,6})|(quot|apos|amp|lt|gt|nbsp));/gi;
const BACKSLASH = /\\(?:u([0-9a-f]{4})|([^a-z0-9\s]|[nrt]))/gi;
/** Quoted-printable (RFC 2045 section 6.7), which has an escape for its own sign: characters, and lines that were broken. */
const QUOTED = /=3D/;
const QUOTED_CHARACTER = /=(?:\r?\n|([0-9A-F]{2}))/g;
/** Escaped texts inside escaped texts that are opened. */
const DEEPEST = 3;

const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

function unescapeOnce(text: string): string {
    let plain = text;
    if (plain.includes('%')) {
        plain = plain.replace(PERCENT, (_, hex: string) => character(Number.parseInt(hex, 16)));
    }
    if (plain.includes('&')) {
        plain = plain.replace(ENTITY, (_, decimal?: string, hex?: string, name?: string) =>
            name === undefined
                ? character(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
                : (ENTITIES[name.toLowerCase()] ?? '')
        );
    }
    if (plain.includes('\\')) {
        plain = plain.replace(BACKSLASH, (_, hex?: string, sign?: string) =>
            hex === undefined ? (ESCAPES[sign ?? ''] ?? sign ?? '') : character(Number.parseInt(hex, 16))
        );
    }
    if (QUOTED.test(plain)) {
        plain = plain.replace(QUOTED_CHARACTER, (_, hex?: string) =>
            hex === undefined ? '' : character(Number.parseInt(hex, 16))
        );
    }
    return withoutMarks(plain);
}

/** The text, and what it says without percent signs, entities, backslashes and invisible characters, escaped up to three times. */
export function withoutEscapes(text: string): readonly string[] {
    const layers = [text];
    for (let depth = 0; depth < DEEPEST; depth++) {
        const before = layers.at(-1) ?? '';
        const plain = unescapeOnce(before);
        if (plain === before) {
            break;
        }
        layers.push(plain);
    }
    return layers;
}
