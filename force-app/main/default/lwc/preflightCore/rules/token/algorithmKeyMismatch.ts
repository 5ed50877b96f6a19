import type { Rule } from '../../types.js';
import { ALGORITHMS } from '../../jwk/unusable.js';
import { textOf, whyNoKey } from '../../token/subject.js';
import { QUOTED, shorten } from '../../text/words.js';

/** Each key is for one algorithm (RFC 8725 section 3.1). */
export const algorithmKeyMismatch: Rule<'token'> = {
    id: 'token.algorithm-key-mismatch',
    severity: 'error',
    title: 'The key is for another algorithm',
    source: { name: 'RFC 8725', section: '3.1', url: 'https://www.rfc-editor.org/rfc/rfc8725#section-3.1' },
    asks: ['T7'],
    who: 'backend',
    message: 'The token is signed with {found} by its "alg" (algorithm), but the key {key} is for {other}.',
    why: 'A key says which algorithm it is for. A reader must not verify with another one, so the token fails.',
    fix: 'Have the tokens signed with {other}, or upload the key again with "alg": "{found}".',
    variants: {
        unsupported: {
            message:
                'The token is signed with {found} by its "alg" (algorithm), but the key {key} is for {other}, which Salesforce does not take.',
            fix: 'Upload the key again with "alg": "{found}". The tokens can stay.'
        }
    },
    appliesTo: ({ against }) => against !== 'channel',
    check: (subject) => {
        const alg = textOf(subject.token.alg);
        const why = whyNoKey(subject);
        // An algorithm that no key can be for is said once, by token.algorithm-unsupported.
        if (why || !ALGORITHMS.includes(alg)) {
            return why ?? { notChecked: 'unreadable' };
        }
        const { usedKeys } = subject;
        const [key] = usedKeys;
        if (!key || usedKeys.some((used) => used.alg === alg)) {
            return key ? [] : { notChecked: 'no-key' };
        }
        const other = usedKeys.some((used) => used.alg === null) ? null : key.alg;
        if (other === null) {
            return { notChecked: 'facts-missing' };
        }
        const data = { found: alg, key: shorten(key.name), other: shorten(other, QUOTED) };
        const variant = ALGORITHMS.includes(other) ? {} : { variant: 'unsupported' };
        return [{ path: '/header/alg', ...variant, data }];
    }
};
