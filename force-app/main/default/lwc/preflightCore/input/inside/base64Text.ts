import { decodeBase64 } from '../../text/base64.js';
import { decodeUtf8 } from '../../text/octets.js';
import type { TextForm } from './form.js';

const DIGITS = /^[\w+/-]{40,}={0,2}$/;

/** JSON in base64 or base64url, as Kubernetes secrets and variables of pipelines hold it; null for anything else. */
export function decodeJsonInBase64(text: string): string | null {
    const compact = text.replace(/\s+/g, '');
    if (!DIGITS.test(compact)) {
        return null;
    }
    const digits = compact
        .replace(/(?<!=)=+$/, '')
        .replaceAll('+', '-')
        .replaceAll('/', '_');
    const { octets } = decodeBase64(digits, 'base64url');
    const inner = octets === null ? null : decodeUtf8(octets);
    return inner !== null && /^\s*[{[]/.test(inner) ? inner : null;
}

export const base64Text: TextForm = {
    what: 'base64',
    unwrap: (text) => {
        const inner = decodeJsonInBase64(text);
        return inner === null ? null : { text: inner, rest: '' };
    }
};
