import { showInvisible, showText } from './example.mjs';

/** A segment that decodes to the beginning of a JSON object begins so; of a signature nothing is worth showing. */
const HEADER = /\be[yw][\w-]{10,}/g;
const RUN = /[\w+/=-]{24,}/g;

const indent = (text) =>
    text
        .split('\n')
        .map((line) => `    ${line}`)
        .join('\n');

/** JSON laid out; text that is none, or that would lose a name, as it stands there. */
function layOut(text) {
    try {
        const value = JSON.parse(text);
        return JSON.stringify(value) === text ? JSON.stringify(value, null, 4) : text;
    } catch {
        return text;
    }
}

function showPart(title, text) {
    return [`${title}:`, indent(showInvisible(layOut(showText(text, []).text)))];
}

/** A key in one line: its file, and what a token is compared with. */
function describeKey({ name, kid }) {
    return `Checked against the key ${name}, kid ${kid === null ? 'none' : `"${showInvisible(kid)}"`}`;
}

function describeSignature({ signedWith, signedBy, secret, signature }) {
    if (signature !== undefined) {
        return signature === '' ? 'Signature: none' : `Signature: ${signature.length} bytes`;
    }
    const how = [
        ...(signedWith === undefined ? [] : ['made with another key']),
        ...(signedBy === undefined ? [] : [`made with ${signedBy}`]),
        ...(secret === undefined ? [] : ['made with a shared secret'])
    ];
    return `Signature: ${how.join(', ') || 'good'}`;
}

/** The shape of a text with tokens in it: a whole token stands on no page, not even one that was made for a test. */
export function showShape(text) {
    const short = text.replace(HEADER, (segment) => `${segment.slice(0, 3)}…`).replace(RUN, '…');
    return showInvisible(short);
}

/**
 * A token with what it is checked against, as an outline that a page can show: header and claims decoded where the case
 * describes them, else the shape of its text.
 *
 * @param given a case of a rule's test
 * @param report what `checkToken` says of it
 * @param core `partsOf`
 */
export function showToken(given, report, core) {
    const { header, claims } = core.partsOf(given);
    const lines =
        given.token === undefined
            ? [...showPart('Header', header), ...showPart('Claims', claims), describeSignature(given)]
            : [report.kind === 'key' ? showText(given.token, []).text : showShape(given.token)];
    return [
        ...lines,
        ...report.keys.map(describeKey),
        ...(given.issuer === undefined ? [] : [`Issuer that was given: "${showInvisible(given.issuer)}"`])
    ].join('\n');
}
