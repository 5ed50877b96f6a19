import type { Context, Input, Source, Token, TokenReport } from '../types.js';
import { decodeSource } from '../input/decode.js';
import { findPrivateText, hasPrivateMember } from '../input/privateText.js';
import { inputOfToken, recognise } from '../input/recognise.js';
import { utf8Length } from '../text/octets.js';
import { readToken } from '../token/readToken.js';

/** What was given as a token. */
export interface TokenInput {
    readonly kind: TokenReport['kind'];
    readonly isPrivate: boolean;
    /** As decoded; '' of private keys and of what is too large. */
    readonly text: string;
    readonly token: Token;
    readonly input: Input;
}

const KINDS: Readonly<Partial<Record<Input['kind'], TokenReport['kind']>>> = {
    empty: 'empty',
    'too-large': 'too-large',
    'private-key': 'private-key',
    jwk: 'key',
    jwks: 'key',
    'key-array': 'key',
    certificate: 'key',
    'public-key': 'key',
    'certificate-request': 'key',
    pkcs7: 'key'
};
/** Members that make a JSON object a key, or something that was meant as one. */
const KEY_MEMBERS: ReadonlySet<string> = new Set(['kty', 'n', 'e', 'x5c', 'x5t', 'x5u', 'crv', 'use', 'key_ops']);
const NO_TOKEN = readToken('', 0);

/** True when text that should be a token, or what stands around it or in it, holds private material. */
function holdsPrivate(text: string): boolean {
    return findPrivateText(text) !== null || hasPrivateMember(text);
}

/** Where a key belongs every JSON object is meant as one; where a token belongs only what has members of a key. */
function asOther(input: Input): Input {
    const { kind, keyNodes } = input;
    const isKey = keyNodes.some(
        ({ node }) => node.type === 'object' && node.members.some(({ name }) => KEY_MEMBERS.has(name))
    );
    return isKey || (kind !== 'jwk' && kind !== 'jwks' && kind !== 'key-array')
        ? input
        : { ...input, kind: 'json', keyNodes: [], keyCount: 0 };
}

/** Everything around a token, and what stands in its header and claims: where a private key could be. */
function surroundings(text: string, { segments, header, payload }: Token): string[] {
    const start = segments[0]?.start ?? 0;
    const end = segments.at(-1)?.end ?? text.length;
    return [text.slice(0, start), text.slice(end), header?.text ?? '', payload?.text ?? ''];
}

function withoutToken(found: Input): TokenInput {
    const input = asOther(found);
    const isPrivate = input.privateKeyForm !== null;
    return { kind: KINDS[input.kind] ?? 'other', isPrivate, text: isPrivate ? '' : input.text, token: NO_TOKEN, input };
}

/** Reads what was given, and says what it is when it is no token. */
export function readTokenInput(source: Source, context: Context): TokenInput {
    const byteLength = 'bytes' in source ? source.bytes.length : utf8Length(source.text);
    const { tokenBytes, nesting } = context.limits;
    if (byteLength > tokenBytes) {
        const input = recognise(source, context);
        return input.kind === 'private-key'
            ? withoutToken(input)
            : {
                  kind: 'too-large',
                  isPrivate: false,
                  text: '',
                  token: NO_TOKEN,
                  input: { ...input, kind: 'too-large' }
              };
    }
    const { text, encoding, hasByteOrderMark } = decodeSource(source);
    const read = readToken(text, nesting);
    // A byte order mark is space as well, and just as little part of the token; decoding took it off.
    const token = hasByteOrderMark ? { ...read, hasSpaceAround: true } : read;
    if (token.form === 'none') {
        return withoutToken(recognise(source, context));
    }
    if (surroundings(text, token).some(holdsPrivate)) {
        const input = recognise(source, context);
        const asPrivate: Input = {
            ...input,
            kind: 'private-key',
            text: '',
            privateKeyForm: input.privateKeyForm ?? 'unknown'
        };
        return { kind: 'private-key', isPrivate: true, text: '', token: NO_TOKEN, input: asPrivate };
    }
    const label = token.form === 'encrypted' ? 'JWE' : 'JWS';
    const given = { name: source.name, byteLength, encoding, hasByteOrderMark };
    const input = inputOfToken(given, { label, segments: token.segmentCount });
    return { kind: 'token', isPrivate: false, text, token, input };
}
