import { readPem } from '../text/pem.js';
import { decodeBase64 } from '../text/base64.js';
import { examineOctets } from './privateOctets.js';

const RUN = /[A-Za-z0-9+/_-]+/g;
/** No private number is shorter in base64: 160 bits. */
const LONG = 27;
const LIST = /(?:-?\d{1,10}\s{0,9},\s{0,9}){15,}-?\d{1,10}/g;
/** Members that everybody may see, before their value. */
const PUBLIC_NAME =
    /(?:^|[^\w])(?:n|e|x|y|kid|alg|kty|use|x5u|x5c|x5t|x5t#S256)["'\u201c\u201d]?\s{0,9}[:=]\s{0,9}[["'\s\u201c\u201d]{0,40}$/;
const LOOK_BACK = 64;
/** What stands between two pieces of one value, or two values of a list. */
const BETWEEN = /^(?:\s|\\[nr]|["',=])*$/;
const LONGEST_GAP = 64;

function isPublicStructure(run: string): boolean {
    const digits = run.replaceAll('+', '-').replaceAll('/', '_');
    const { octets } = decodeBase64(digits.slice(0, digits.length - (digits.length % 4)), 'base64url');
    const found = octets?.startsWith('0') ? examineOctets(octets) : null;
    return found !== null && found.isKnown && found.form === null;
}

/**
 * A text for showing lines of it: every long value that is not known to be public is hidden by asterisks. Public are the
 * public members of keys, certificates and public keys. The text keeps its length, so that offsets stay true.
 */
export function publicText(text: string): string {
    const blocks = readPem(text).filter(({ label }) => !label.includes('PRIVATE'));
    let block = 0;
    let wasPublic = false;
    let end = 0;
    const hidden = text.replace(RUN, (run, start: number) => {
        while ((blocks[block]?.end ?? Infinity) <= start) {
            block++;
        }
        const gap = text.slice(end, Math.min(start, end + LONGEST_GAP));
        const continues = wasPublic && BETWEEN.test(gap);
        end = start + run.length;
        if (run.length < LONG) {
            wasPublic = continues;
            return run;
        }
        const isInBlock = (blocks[block]?.start ?? Infinity) <= start;
        const isNamed = PUBLIC_NAME.test(text.slice(Math.max(0, start - LOOK_BACK), start));
        wasPublic = continues || isInBlock || isNamed || isPublicStructure(run);
        return wasPublic ? run : '*'.repeat(run.length);
    });
    return hidden.replace(LIST, (list) => list.replace(/\d/g, '*'));
}
