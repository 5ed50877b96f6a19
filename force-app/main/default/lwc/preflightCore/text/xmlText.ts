const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const REFERENCE = /&(?:#x([0-9A-Fa-f]{1,8});|#([0-9]{1,8});|(lt|gt|amp|quot|apos);)?/g;
const CDATA_END = ']]>';

/** Character data with its references resolved; `text` is null when one cannot be. */
export type XmlText =
    | { readonly text: string }
    | {
          readonly text: null;
          /** Offset into the raw text. */
          readonly at: number;
          readonly expected: string;
      };

/** What XML 1.0 section 2.2 allows as a character. */
function isCharacter(code: number): boolean {
    return (
        code === 0x9 ||
        code === 0xa ||
        code === 0xd ||
        (code >= 0x20 && code <= 0xd7ff) ||
        (code >= 0xe000 && code <= 0xfffd) ||
        (code >= 0x10000 && code <= 0x10ffff)
    );
}

/** Resolves the five predefined entities and character references (XML 1.0 sections 4.1, 4.6). */
export function decodeXmlText(raw: string): XmlText {
    const stray = raw.indexOf(CDATA_END);
    if (stray >= 0) {
        return { text: null, at: stray, expected: ']]&gt; instead of ]]>' };
    }
    if (!raw.includes('&')) {
        return { text: raw };
    }
    let broken = -1;
    const text = raw.replace(
        REFERENCE,
        (_all: string, hex: string | undefined, decimal: string | undefined, name: string | undefined, at: number) => {
            const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? NaN);
            if (name === undefined && !isCharacter(code)) {
                broken = broken < 0 ? at : broken;
                return '';
            }
            return name === undefined ? String.fromCodePoint(code) : (ENTITIES[name] ?? '');
        }
    );
    return broken < 0 ? { text } : { text: null, at: broken, expected: '&amp; for the character &' };
}
