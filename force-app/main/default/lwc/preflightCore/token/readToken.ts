import type { Token, TokenForm, TokenObject, TokenSegment, TokenWrapping } from '../types.js';
import { findJson } from '../input/embeddedJson.js';
import { numberMember, stringMember } from '../text/member.js';
import { saysEncryption } from './header.js';
import { isKeyLike, partsOf, recogniseTokenObject, type JsonToken } from './jsonToken.js';
import { locateToken, type LocatedToken } from './locateToken.js';
import { readSegments } from './segment.js';
import { withoutSpace } from './space.js';
import { secondsMeant } from './times.js';
import { readTokenObject } from './tokenObject.js';

/** What was found of a token before its members are looked at. */
interface Found {
    readonly form: TokenForm;
    readonly segmentCount: number;
    readonly wrapping: TokenWrapping | null;
    readonly hasSpaceAround: boolean;
    readonly copies: number;
    readonly others: number;
    readonly isCut: boolean;
    readonly isPercentEncoded: boolean;
    readonly segments: readonly TokenSegment[];
    readonly header: TokenSegment | null;
    readonly payload: TokenSegment | null;
    readonly signature: TokenSegment | null;
}

const NOTHING: Found = {
    form: 'none',
    segmentCount: 0,
    wrapping: null,
    hasSpaceAround: false,
    copies: 1,
    others: 0,
    isCut: false,
    isPercentEncoded: false,
    segments: [],
    header: null,
    payload: null,
    signature: null
};
const JWE_SEGMENTS = 5;
/** Members that only tokens in JSON have; nothing else is worth reading the JSON of. */
const JSON_TOKEN = /["'](?:protected|signatures?|ciphertext)["']/;
const BRACKET = /^\s*[[{]/;
const NO_MEMBERS: TokenObject['members'] = new Map();

function foundCompact(place: LocatedToken): Found {
    const { wrapping, hasSpaceAround, copies, others, isCut } = place;
    const { count, segments } = readSegments(place.text, place.start, place.end);
    const [header = null, payload = null, signature = null] = segments;
    const segmentText = ({ start, end }: TokenSegment): string => place.text.slice(start, end);
    const isEncrypted =
        count === JWE_SEGMENTS && !isCut && others === 0 && header !== null && saysEncryption(segmentText(header));
    return {
        form: isEncrypted ? 'encrypted' : 'compact',
        segmentCount: count,
        wrapping,
        hasSpaceAround,
        copies,
        others,
        isCut,
        isPercentEncoded: count < 3 && /%2e/i.test(place.text.slice(place.start, place.end)),
        segments,
        header,
        payload: isEncrypted ? null : payload,
        signature: isEncrypted ? null : signature
    };
}

function foundJson(text: string, token: JsonToken, wrapping: TokenWrapping | null): Found {
    const parts = partsOf(text, token);
    return {
        ...NOTHING,
        ...parts,
        form: token.label === 'JWE' ? 'encrypted' : 'json',
        wrapping,
        hasSpaceAround: wrapping === null && text.trim() !== text,
        segments: [parts.header, parts.payload, parts.signature].filter((part) => part !== null)
    };
}

/** A token in its JSON form, or null; a key is no token, whatever stands in it. */
function findInJson(text: string, nesting: number): Found | null {
    const isJson = BRACKET.test(text);
    const found = isJson || JSON_TOKEN.test(text) ? findJson(text, nesting) : null;
    const root = found?.document.root;
    if (!root || (!isJson && root.type !== 'object')) {
        return null;
    }
    const token = root.type === 'object' ? recogniseTokenObject(root) : null;
    if (token) {
        const label = found.wrapping?.label ?? '';
        const form = label === '' ? 'text' : 'label';
        return foundJson(text, token, found.wrapping && { form, label });
    }
    return isJson && isKeyLike(root) ? NOTHING : null;
}

/** What was found, and the text that its offsets are those of. */
function find(text: string, nesting: number): readonly [Found, string] {
    const json = findInJson(text, nesting);
    if (json) {
        return [json, text];
    }
    const place = locateToken(text);
    return place ? [foundCompact(place), place.text] : [NOTHING, text];
}

function signingInputOf(text: string, { header, payload, signature }: Found): string | null {
    if (!header || !payload || !signature) {
        return null;
    }
    const [first, second] = [header, payload].map(({ start, end, defect }) => {
        const raw = text.slice(start, end);
        return defect === null ? raw : withoutSpace(raw);
    });
    return `${first ?? ''}.${second ?? ''}`;
}

/** A header behind a byte order mark is not read as meant: the key that it names is none that a reader would find. */
function withoutMark(header: TokenObject): TokenObject {
    return header.hasByteOrderMark ? { ...header, state: 'not-json', members: NO_MEMBERS } : header;
}

/**
 * Reads a token from a text that holds one (RFC 7515 section 5.2, RFC 7519 section 7.2): with labels, quotes or other text
 * around it, with line breaks in it, in compact or JSON form. Never throws; takes linear time. Nothing is verified.
 *
 * @param text as pasted, without a byte order mark; all offsets count in it
 * @param nesting deepest level of JSON that is read in header and claims
 */
export function readToken(text: string, nesting: number): Token {
    const [found, from] = find(text, nesting);
    const header = found.header && withoutMark(readTokenObject(found.header, nesting));
    const payload = found.payload && readTokenObject(found.payload, nesting);
    const parameters = header?.members ?? NO_MEMBERS;
    const claims = payload?.members ?? NO_MEMBERS;
    const isAlone = found.segmentCount === 3 && found.others === 0 && !found.isCut;
    const isWhole = found.form === 'json' || isAlone;
    return {
        form: found.form,
        segmentCount: found.segmentCount,
        wrapping: found.wrapping,
        hasSpaceAround: found.hasSpaceAround,
        copies: found.copies,
        others: found.others,
        isCut: found.isCut,
        isPercentEncoded: found.isPercentEncoded,
        segments: found.segments,
        header,
        payload,
        alg: stringMember(parameters.get('alg')),
        kid: stringMember(parameters.get('kid')),
        typ: stringMember(parameters.get('typ')),
        sub: stringMember(claims.get('sub')),
        iss: stringMember(claims.get('iss')),
        exp: numberMember(claims.get('exp')),
        nbf: numberMember(claims.get('nbf')),
        iat: numberMember(claims.get('iat')),
        meant: {
            exp: secondsMeant(claims.get('exp')),
            nbf: secondsMeant(claims.get('nbf')),
            iat: secondsMeant(claims.get('iat'))
        },
        signingInput: isWhole ? signingInputOf(from, found) : null,
        signature: isWhole ? (found.signature?.octets ?? null) : null
    };
}
