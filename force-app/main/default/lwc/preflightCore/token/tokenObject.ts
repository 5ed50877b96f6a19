import type { JsonNode, TokenObject, TokenSegment } from '../types.js';
import { readJson } from '../text/json.js';
import { decodeUtf8 } from '../text/octets.js';

const NO_MEMBERS: ReadonlyMap<string, JsonNode> = new Map();

function unread(state: TokenObject['state'], text = ''): TokenObject {
    return { state, text, json: null, members: NO_MEMBERS };
}

/** Header or claims: strict UTF-8, strict JSON, one object (RFC 7515 section 5.2, RFC 7519 section 7.2). */
export function readTokenObject({ start, end, octets }: TokenSegment, nesting: number): TokenObject {
    if (octets === null) {
        return unread('undecodable');
    }
    if (octets === '') {
        return unread(start === end ? 'empty' : 'undecodable');
    }
    const text = decodeUtf8(octets);
    if (text === null) {
        return unread('not-utf8');
    }
    const json = readJson(text, { nesting });
    if (!json.root || json.problems.length > 0) {
        return { ...unread('not-json', text), json };
    }
    if (json.root.type !== 'object') {
        return { ...unread('not-an-object', text), json };
    }
    return { state: 'object', text, json, members: new Map(json.root.members.map(({ name, value }) => [name, value])) };
}
