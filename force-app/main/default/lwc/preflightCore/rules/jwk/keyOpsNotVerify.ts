import type { Rule } from '../../types.js';
import { listNames } from '../../jwk/jsonTypes.js';
import { shorten } from '../../text/words.js';

const OF_SIGNATURES: readonly string[] = ['sign', 'verify'];

export const keyOpsNotVerify: Rule<'jwk'> = {
    id: 'jwk.key-ops-not-verify',
    severity: 'error',
    title: 'The key’s operations do not allow to verify tokens',
    source: { name: 'RFC 7517', section: '4.3', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.3' },
    asks: ['U4'],
    who: 'backend',
    message: '"key_ops" (operations) allows {found}, but not "verify".',
    why: 'A verifier may use a key for nothing but the operations in "key_ops", and they must agree with "use".',
    fix: 'Write "key_ops": ["verify"], or leave "key_ops" out.',
    variants: {
        'at-odds': {
            message: '"key_ops" (operations) allows {found}, which does not agree with "use": "sig".',
            fix: 'Write "key_ops": ["verify"], or leave either "key_ops" or "use" out.'
        }
    },
    appliesTo: ({ keyOps }) => keyOps.state === 'present',
    check: ({ keyOps, use }) => {
        if (keyOps.state !== 'present') {
            return [];
        }
        const operations = keyOps.value;
        const path = '/key_ops';
        const name = (list: readonly string[]): string => listNames(list.slice(0, 9).map((item) => shorten(item, 12)));
        if (!operations.includes('verify')) {
            return [{ path, data: { found: name(operations) } }];
        }
        const others = operations.filter((operation) => !OF_SIGNATURES.includes(operation));
        const isForSignatures = use.state === 'present' && use.value === 'sig';
        return isForSignatures && others.length > 0
            ? [{ path, variant: 'at-odds', data: { found: name(others) } }]
            : [];
    }
};
