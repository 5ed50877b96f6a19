import { changed, type TextForm } from './form.js';

const NAMED: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&', nbsp: ' ' };
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(quot|apos|lt|gt|amp|nbsp));/gi;
/** Quotes or line breaks as references: of a lone &amp; in a value nothing follows. */
const TELLING = /&(?:amp;)*(?:quot|#0{0,4}34|#x0{0,4}22|#0{0,4}10|#x0{0,4}a);/i;
const LARGEST = 0x10ffff;

/** Resolves the references of XML, and the no-break space. */
export function decodeEntities(text: string): string {
    return text.replace(
        REFERENCE,
        (all: string, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
            const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? NaN);
            return name !== undefined
                ? (NAMED[name.toLowerCase()] ?? all)
                : code <= LARGEST
                  ? String.fromCodePoint(code)
                  : all;
        }
    );
}

/** The text of `jsonWebKey` as copied out of a metadata file, or of an attribute of HTML. */
export const htmlEntities: TextForm = {
    what: 'text of XML or HTML, with &quot; for each quote',
    unwrap: (text) => (TELLING.test(text) ? changed(text, decodeEntities(text)) : null)
};
