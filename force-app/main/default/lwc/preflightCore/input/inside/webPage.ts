import { changed, type TextForm } from './form.js';
import { decodeEntities } from './htmlEntities.js';

const MARKUP = /<(?:!doctype|html|body|pre|code|div|span|p|td|li|textarea)\b/i;
const BREAK = /<(?:br|\/p|\/div|\/li|\/tr)\b[^<>]{0,200}>/gi;
/** A tag; text of a key has no angle brackets. */
const TAG = /<[!/a-z][^<>]{0,2000}>/gi;

/** JSON that a browser saved as a page, or that was copied with its markup. */
export const webPage: TextForm = {
    what: 'a web page (HTML)',
    unwrap: (text) =>
        MARKUP.test(text) ? changed(text, decodeEntities(text.replace(BREAK, '\n').replace(TAG, ''))) : null
};
