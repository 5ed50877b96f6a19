import type { Input, Rule } from '../../types.js';
import { isKeyJson } from '../../input/kinds.js';

function variantOf({ foundLabel, segments }: Input): string {
    return segments === 0 ? 'json' : foundLabel === 'JWE' ? 'encrypted' : 'signed';
}

/** A token is a credential: nothing of it goes into the finding. */
export const tokenAsKey: Rule<'input'> = {
    id: 'input.token-as-key',
    severity: 'error',
    title: 'This is a token, not a key',
    source: { name: 'RFC 7519', section: '3', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-3' },
    asks: ['U4'],
    who: 'setup',
    message: 'This is a token (JWT), not a key. It was not kept.',
    why: 'Setup takes the public key that verifies tokens. A token is what your site gives to the chat for one customer: whoever has it can chat as that customer until it expires.',
    fix: 'Paste the key instead: JSON that begins with an opening brace and has "kty", "kid", "alg" and "x5c".',
    variants: {
        signed: { message: 'This is a token (JWT), not a key. It was not kept.' },
        encrypted: { message: 'This is an encrypted token (JWE), not a key. It was not kept.' },
        json: { message: 'This is a token in its JSON form, not a key. It was not kept.' }
    },
    appliesTo: (input) => input.kind === 'token' || isKeyJson(input),
    check: (input) => (input.kind === 'token' ? [{ variant: variantOf(input) }] : [])
};
