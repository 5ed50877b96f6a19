import { findPrivate } from '../input/privateText.js';
import { findToken, maskTokens, recogniseToken } from '../token/recogniseToken.js';

/**
 * Whether a text is or holds what nobody else may see, by the recognisers that keys and tokens are read with.
 *
 * @returns null when neither a private key nor a token was found
 */
export function secretIn(text: string): 'private-key' | 'token' | null {
    if (findPrivate(text) !== null) {
        return 'private-key';
    }
    return (recogniseToken(text) ?? findToken(text)) ? 'token' : null;
}

/** A text that may be shown: '' where a private key is in it, and tokens hidden by asterisks, so that offsets stay true. */
export function withoutSecrets(text: string): {
    readonly secret: ReturnType<typeof secretIn>;
    readonly text: string;
} {
    const secret = secretIn(text);
    return { secret, text: secret === 'private-key' ? '' : maskTokens(text).text };
}
