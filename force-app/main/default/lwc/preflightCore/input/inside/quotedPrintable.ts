import { decodeUtf8 } from '../../text/octets.js';
import { changed, type TextForm } from './form.js';

/** A line that goes on in the next one (RFC 2045 section 6.7). */
const SOFT_BREAK = /=[ \t]{0,20}(?:\r\n?|\n)/g;
/** The same where it has the length at which programs break; base64 ends in the same sign. */
const BROKEN_LINE = /^[^\r\n]{60,76}=[ \t]{0,20}$/gm;
const LONG_LINE = /[^\r\n]{90}/;
const FEWEST = 2;
const RUN = /(?:=[0-9a-f]{2})+/gi;
const EQUALS = /=3d/i;

function decodeRun(run: string): string {
    const octets = run.replace(/=(..)/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    return decodeUtf8(octets) ?? octets;
}

/** The source of a mail. */
export const quotedPrintable: TextForm = {
    what: 'the source of a mail (quoted-printable)',
    unwrap: (text) => {
        const isBroken = (text.match(BROKEN_LINE)?.length ?? 0) >= FEWEST || EQUALS.test(text);
        return isBroken && !LONG_LINE.test(text)
            ? changed(text, text.replace(SOFT_BREAK, '').replace(RUN, decodeRun))
            : null;
    }
};
