import type { Context, Input, Source, Token, TokenReport } from '../types.js';
import { decodeSource } from '../input/decode.js';
import { inputOfToken, recognise } from '../input/recognise.js';
import { utf8Length } from '../text/octets.js';
import { readToken } from '../token/readToken.js';
import { asPrivate, holdsPrivate } from './privateMaterial.js';

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

/** What is no token: a private key, a key, or anything else. */
function withoutToken(found: Input): TokenInput {
    const secret = asPrivate(found);
    const input = secret ?? asOther(found);
    const kind = KINDS[input.kind] ?? 'other';
    return { kind, isPrivate: secret !== null, text: input.text, token: NO_TOKEN, input };
}

/** Of a text that is too large nothing is shown, for nothing in it was looked for but private keys. */
function withoutText(found: Input): TokenInput {
    const input = asPrivate(found);
    return input
        ? { kind: 'private-key', isPrivate: true, text: '', token: NO_TOKEN, input }
        : { kind: 'too-large', isPrivate: false, text: '', token: NO_TOKEN, input: { ...found, kind: 'too-large' } };
}

/** Reads what was given, and says what it is when it is no token. */
export function readTokenInput(source: Source, context: Context): TokenInput {
    const byteLength = 'bytes' in source ? source.bytes.length : utf8Length(source.text);
    const { tokenBytes, nesting } = context.limits;
    if (byteLength > tokenBytes) {
        return withoutText(recognise(source, context));
    }
    const { text, encoding, hasByteOrderMark } = decodeSource(source);
    const token = readToken(text, nesting);
    if (token.form === 'none') {
        return withoutToken(recognise(source, context));
    }
    if (holdsPrivate(text, token)) {
        const input = recognise(source, context);
        return withoutToken({ ...input, privateKeyForm: input.privateKeyForm ?? 'unknown' });
    }
    const label = token.form === 'encrypted' ? 'JWE' : 'JWS';
    const given = { name: source.name, byteLength, encoding, hasByteOrderMark };
    const input = inputOfToken(given, { label, segments: token.segmentCount });
    return { kind: 'token', isPrivate: false, text, token, input };
}
