import type { Rule } from '../../types.js';
import { shorten } from '../../text/words.js';

const LONGEST = 60;
const BRACKETED = /^(?:<.*>|\{.*\}|\[.*\]|\$\{?\w+\}?|%\w+%)$/;
/** Letters and digits of sample values, without what separates words. */
const SAMPLES: ReadonlySet<string> = new Set([
    ...['kid', 'keyid', 'yourkid', 'yourkeyid', 'mykid', 'mykeyid', 'yourkey', 'yourkeyidentifier', 'keyidentifier'],
    ...['uniquekeyid', 'theid', 'string', 'value', 'example', 'examplekid', 'examplekeyid', 'placeholder', 'changeme'],
    ...['todo', 'tbd', 'xxx', 'xxxx', 'undefined', 'null', 'none', 'nan', 'objectobject']
]);

function isSample(kid: string): boolean {
    const text = kid.trim();
    return (
        text.length <= LONGEST &&
        (BRACKETED.test(text) ||
            /^(?:\.{2,}|\u2026)$/.test(text) ||
            SAMPLES.has(text.toLowerCase().replace(/[^a-z0-9]/g, '')))
    );
}

export const kidPlaceholder: Rule<'jwk'> = {
    id: 'jwk.kid-placeholder',
    severity: 'warning',
    title: 'The key ID is a sample',
    source: { name: 'RFC 7517', section: '4.5', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.5' },
    asks: ['T4'],
    message: '"kid" (key ID) is "{found}", which looks like a sample that was to be replaced.',
    why: 'Tokens carry the key ID of the key that signed them. They will hardly carry this one.',
    fix: 'Put in the key ID of your tokens’ header, for example "kid": "chat-2026-11".',
    appliesTo: ({ kid }) => kid.state === 'present' && kid.value.trim() !== '',
    check: ({ kid }) =>
        kid.state === 'present' && isSample(kid.value) ? [{ path: '/kid', data: { found: shorten(kid.value) } }] : []
};
