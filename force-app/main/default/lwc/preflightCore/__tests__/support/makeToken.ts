import { createHmac, createPrivateKey, createSign, type KeyObject } from 'node:crypto';
import { keys } from './keys.js';

/** An object, of which undefined members are left out; or the very text of the part, for names twice and what is no JSON. */
export type TokenPart = string | Readonly<Record<string, unknown>>;

export interface TokenRecipe {
    /** Changes to the members of a good header, or the whole text. */
    readonly header?: TokenPart;
    /** Changes to the members of good claims, or the whole text. */
    readonly claims?: TokenPart;
    /** PKCS#8 PEM of the key that signs; default the leaf's: the key of `goodKey()`. */
    readonly signedWith?: string;
    /** The algorithm that signs; default the one that the header names, or RS256. */
    readonly signedBy?: string;
    /** Secret of an HMAC, with HS256 and its like. */
    readonly secret?: string | Buffer;
    /** Octets of the signature, as a binary string: nothing is signed then. */
    readonly signature?: string;
}

/** The instant of the tests' clock, in seconds as tokens have it. */
export const NOW_SECONDS = Date.parse('2026-11-23T12:00:00Z') / 1000;

const HEADER = { alg: 'RS256', typ: 'JWT', kid: 'chat-2026-11' };
const CLAIMS = {
    sub: 'customer-42',
    iss: 'https://id.acme.com',
    iat: NOW_SECONDS - 60,
    exp: NOW_SECONDS + 3540
};

export const base64Url = (octets: string): string => Buffer.from(octets, 'latin1').toString('base64url');
const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

const opened = new Map<string, KeyObject>();

/** Opens a key once: OpenSSL checks it each time. */
function open(pem: string): KeyObject {
    const known = opened.get(pem) ?? createPrivateKey(pem);
    opened.set(pem, known);
    return known;
}

function textOf(part: TokenPart, good: Readonly<Record<string, unknown>>): string {
    return typeof part === 'string' ? part : JSON.stringify({ ...good, ...part });
}

function sign(input: string, algorithm: string, { signedWith = keys.leaf, secret = '' }: TokenRecipe): string {
    const [, kind = 'RS', bits = '256'] = /^(RS|PS|HS)(256|384|512)$/.exec(algorithm) ?? [];
    if (kind === 'HS') {
        return createHmac(`sha${bits}`, secret).update(input).digest().toString('latin1');
    }
    // 6 is RSA_PKCS1_PSS_PADDING, 1 is RSA_PKCS1_PADDING.
    const padding = kind === 'PS' ? 6 : 1;
    return createSign(`sha${bits}`)
        .update(input)
        .sign({ key: open(signedWith), padding })
        .toString('latin1');
}

/** Header and claims as JSON texts, as `makeToken` encodes them. */
export function partsOf({ header = {}, claims = {} }: TokenRecipe): {
    readonly header: string;
    readonly claims: string;
} {
    return { header: textOf(header, HEADER), claims: textOf(claims, CLAIMS) };
}

/** A token; without changes a good one for `goodKey()`, made a minute before the tests' clock and good for an hour. */
export function makeToken(recipe: TokenRecipe = {}): string {
    const { header, claims } = partsOf(recipe);
    const input = `${base64Url(utf8(header))}.${base64Url(utf8(claims))}`;
    const named = /"alg"\s*:\s*"(\w+)"/.exec(header)?.[1] ?? 'RS256';
    const signature = recipe.signature ?? sign(input, recipe.signedBy ?? named, recipe);
    return `${input}.${base64Url(signature)}`;
}
