import { decodeUtf8 } from '../../text/octets.js';
import { changed, type TextForm } from './form.js';

const RUN = /(?:%[0-9a-f]{2})+/gi;
/** An opening brace, a quote, the end of base64, or the dashes and line breaks of PEM. */
const TELLING = /%(?:25)*(?:7b|22|5b|3d|0a|0d|20BEGIN)|BEGIN(?:%20|\+)/i;
/** A member of a key that is written plainly: then the signs stand in one of its values. */
const PLAIN = /["'](?:kty|x5c)["']/;

function decodeRun(run: string): string {
    const octets = run.replace(/%(..)/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    return decodeUtf8(octets) ?? octets;
}

/** A key in an address, a form field, or the header in which a web server hands on a certificate. */
export const percentEncoding: TextForm = {
    what: 'percent-encoded text of a web address',
    unwrap: (text) => {
        if (!TELLING.test(text) || PLAIN.test(text)) {
            return null;
        }
        // Where a plus sign is encoded, one that is not stands for a blank.
        const spaced = /%2b/i.test(text) ? text.replaceAll('+', ' ') : text;
        return changed(text, spaced.replace(RUN, decodeRun));
    }
};
