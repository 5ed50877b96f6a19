import { isBlank } from './invisible.js';

export type Base64Alphabet = 'base64' | 'base64url';

/** The first thing that keeps a text from being strict base64 or base64url (RFC 4648 sections 3, 4, 5). */
export interface Base64Problem {
    readonly kind:
        /** A blank, tab or line break, or what nobody sees at all. */
        | 'white-space'
        /** `-` or `_` in base64, `+` or `/` in base64url. */
        | 'other-alphabet'
        | 'other-character'
        /** `=` in base64url, in the middle, or more of them than belong there. */
        | 'padding'
        /** base64 whose last group lacks its `=`. */
        | 'missing-padding'
        /** One digit more than whole groups: no octets encode to this. */
        | 'impossible-length'
        /** Bits in the last digit that belong to no octet. */
        | 'non-canonical';
    /** Offsets into the text; empty at its end for `missing-padding`. */
    readonly at: { readonly start: number; readonly end: number };
    /** The character, or the run of `=`, that stands there; '' for `missing-padding`. */
    readonly found: string;
}

export interface Base64Reading {
    /** Binary string; null with every problem but `non-canonical`. */
    readonly octets: string | null;
    readonly problem: Base64Problem | null;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NOT_IN: Readonly<Record<Base64Alphabet, RegExp>> = { base64: /[^A-Za-z0-9+/]/, base64url: /[^A-Za-z0-9_-]/ };
const OTHER: Readonly<Record<Base64Alphabet, string>> = { base64: '-_', base64url: '+/' };

function problem(kind: Base64Problem['kind'], text: string, start: number, end: number): Base64Reading {
    return { octets: null, problem: { kind, at: { start, end }, found: text.slice(start, end) } };
}

function otherCharacter(text: string, at: number, alphabet: Base64Alphabet): Base64Reading {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const kind = isBlank(character)
        ? 'white-space'
        : OTHER[alphabet].includes(character)
          ? 'other-alphabet'
          : 'other-character';
    return problem(kind, text, at, at + character.length);
}

/**
 * Decodes strictly: no blanks, no characters of the other alphabet; base64 with its padding, base64url without any
 * (RFC 7515 section 2). An empty text has no octets and no problem.
 */
export function decodeBase64(text: string, alphabet: Base64Alphabet): Base64Reading {
    const other = text.search(NOT_IN[alphabet]);
    const digits = other < 0 ? text.length : other;
    let pads = 0;
    if (other >= 0) {
        while (text[digits + pads] === '=') {
            pads++;
        }
        const next = digits + pads;
        if (next < text.length) {
            const continues = pads > 0 && !NOT_IN[alphabet].test(text.charAt(next));
            return continues ? problem('padding', text, digits, next) : otherCharacter(text, next, alphabet);
        }
    }
    const rest = digits % 4;
    if (rest === 1) {
        return problem('impossible-length', text, digits - 1, digits);
    }
    const wanted = alphabet === 'base64url' || rest === 0 ? 0 : 4 - rest;
    if (pads > wanted) {
        return problem('padding', text, digits + wanted, text.length);
    }
    if (pads < wanted) {
        return problem('missing-padding', text, text.length, text.length);
    }
    const plain = alphabet === 'base64' ? text : text.replaceAll('-', '+').replaceAll('_', '/');
    const strayMask = rest === 2 ? 15 : rest === 3 ? 3 : 0;
    const isCanonical = strayMask === 0 || (DIGITS.indexOf(plain.charAt(digits - 1)) & strayMask) === 0;
    const { problem: stray } = problem('non-canonical', text, digits - 1, digits);
    return { octets: atob(plain), problem: isCanonical ? null : stray };
}

/** Standard base64 with padding (RFC 4648 section 4). */
export function encodeBase64(octets: string): string {
    return btoa(octets);
}

/** base64url without padding (RFC 7515 section 2). */
export function encodeBase64Url(octets: string): string {
    return btoa(octets)
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replace(/={1,2}$/, '');
}
