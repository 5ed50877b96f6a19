import type { JsonNode, TokenObject, TokenSegment } from '../types.js';
import { readJson } from '../text/json.js';
import { decodeUtf8 } from '../text/octets.js';

const BYTE_ORDER_MARK = '\ufeff';
/** A mark of UTF-16, or the first brace of an object in it. */
const UTF_16 = /^(?:\xff\xfe|\xfe\xff|\{\0|\0\{)/;
const NO_MEMBERS: ReadonlyMap<string, JsonNode> = new Map();

function unread(state: TokenObject['state'], text = ''): TokenObject {
    return { state, text, json: null, hasByteOrderMark: false, members: NO_MEMBERS };
}

/** Header or claims: strict UTF-8, strict JSON, one object (RFC 7515 section 5.2, RFC 7519 section 7.2). */
export function readTokenObject({ start, end, octets }: TokenSegment, nesting: number): TokenObject {
    if (octets === null) {
        return unread('undecodable');
    }
    if (octets === '') {
        return unread(start === end ? 'empty' : 'undecodable');
    }
    const decoded = UTF_16.test(octets) ? null : decodeUtf8(octets);
    if (decoded === null) {
        return unread('not-utf8');
    }
    const hasByteOrderMark = decoded.startsWith(BYTE_ORDER_MARK);
    const text = hasByteOrderMark ? decoded.slice(1) : decoded;
    const json = readJson(text, { nesting });
    if (!json.root || json.problems.length > 0) {
        return { ...unread('not-json', text), json };
    }
    if (json.root.type !== 'object') {
        return { ...unread('not-an-object', text), json };
    }
    const members = new Map(json.root.members.map(({ name, value }) => [name, value]));
    return { state: 'object', text, json, hasByteOrderMark, members };
}
