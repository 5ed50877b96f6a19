import type { Input } from '../types.js';

/** A key, or several, as JSON that could be read. */
export function isKeyJson({ kind }: Input): boolean {
    return kind === 'jwk' || kind === 'jwks' || kind === 'key-array';
}

/** JSON that could be read, whatever it holds. */
export function isJson(input: Input): boolean {
    return input.kind === 'json' || isKeyJson(input);
}

/** JSON, or text that may have been meant as JSON. */
export function isText(input: Input): boolean {
    return input.kind === 'unknown' || isJson(input);
}

/** The line that shows what a text is: the first that says BEGIN, else the first that is not blank. */
export function tellingLine(text: string): { readonly start: number; readonly end: number } | null {
    const begin = text.search(/[-\u2010-\u2015]{2} ?BEGIN /i);
    const at = begin >= 0 ? begin : text.search(/\S/);
    if (at < 0) {
        return null;
    }
    const start = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at)) + 1;
    const rest = text.slice(at).search(/[\r\n]/);
    return { start, end: rest < 0 ? text.length : at + rest };
}
