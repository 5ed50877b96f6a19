import type { JsonDocument, JsonNode, JsonString } from '../types.js';
import { offsetInText, quotationAt } from './jsonString.js';
import { nodeAt } from './pointer.js';

interface Span {
    readonly start: number;
    readonly end: number;
}

function insideString(text: string, node: JsonString, at: Span): Span {
    const hasQuotes = text[node.start] === '"' || quotationAt(text, node.start) !== null;
    const quote = hasQuotes ? 1 : 0;
    const first = node.start + quote;
    const last = node.end - quote;
    const toText = (index: number): number =>
        node.isPlain ? Math.min(first + index, last) : offsetInText(text, first, last, index);
    const start = toText(at.start);
    const end = toText(at.end);
    // A place between two characters, or at the end, is shown by the character (or quote) that follows.
    return { start, end: end > start ? end : Math.min(start + 1, node.end) };
}

/** The nearest thing above a missing member, shown by its opening brace: the whole of it would be too much. */
function openingOf(root: JsonNode, pointer: string): Span {
    let parent = pointer;
    while (parent !== '') {
        parent = parent.slice(0, Math.max(parent.lastIndexOf('/'), 0));
        const found = nodeAt(root, parent);
        if (found) {
            return { start: found.node.start, end: found.node.start + 1 };
        }
    }
    return { start: root.start, end: root.start + 1 };
}

/**
 * Where in the text a JSON pointer leads: offsets of the value, quotes included.
 *
 * @param at offsets into the decoded value of a string, for a part of it
 * @returns null when the text could not be read
 */
export function locate(document: JsonDocument, pointer: string, at?: Span): Span | null {
    const { root, text } = document;
    if (!root) {
        return null;
    }
    const found = nodeAt(root, pointer);
    if (!found) {
        return openingOf(root, pointer);
    }
    const { node } = found;
    return at && node.type === 'string' ? insideString(text, node, at) : { start: node.start, end: node.end };
}
