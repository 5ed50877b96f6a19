import type { Rule } from '../../types.js';
import { QUOTED, shorten } from '../../text/words.js';

export const keyOpsDuplicate: Rule<'jwk'> = {
    id: 'jwk.key-ops-duplicate',
    severity: 'warning',
    title: 'An operation is listed twice',
    source: { name: 'RFC 7517', section: '4.3', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.3' },
    asks: [],
    who: 'backend',
    message: '"key_ops" (operations) lists "{operation}" more than once.',
    why: 'The JWK standard does not allow an operation twice, and strict readers refuse the key.',
    fix: 'Write each operation once: "key_ops": ["verify"].',
    appliesTo: ({ keyOps }) => keyOps.state === 'present',
    check: ({ keyOps }) => {
        const seen = new Set<string>();
        return (keyOps.state === 'present' ? keyOps.value : []).flatMap((operation, index) => {
            const isRepeated = seen.has(operation);
            seen.add(operation);
            return isRepeated ? [{ path: `/key_ops/${index}`, data: { operation: shorten(operation, QUOTED) } }] : [];
        });
    }
};
