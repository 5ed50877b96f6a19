import { change, listNode, withMember, type KeyRepair } from './repair.js';

const OF_SIGNATURES: readonly string[] = ['sign', 'verify'];

export const setKeyOperations: KeyRepair = {
    id: 'set-key-operations',
    title: 'Let the key verify tokens',
    what: 'Writes "key_ops": ["verify"] where the operations leave it out or contradict "use", and each operation once.',
    mends: ['jwk.key-ops-not-verify', 'jwk.key-ops-duplicate'],
    sentences: {
        set: '"key_ops" (operations) was set to ["verify"].',
        once: 'Each operation in "key_ops" was written once.'
    },
    apply: ({ members, jwk: { keyOps, use } }) => {
        // A key that is marked for something else may be the wrong one.
        if (keyOps.state !== 'present' || (use.state === 'present' && use.value !== 'sig')) {
            return null;
        }
        const operations = [...new Set(keyOps.value)];
        const isAtOdds = use.state === 'present' && operations.some((operation) => !OF_SIGNATURES.includes(operation));
        if (!operations.includes('verify') || isAtOdds) {
            return {
                members: withMember(members, 'key_ops', listNode(['verify'])),
                changes: [change('/key_ops', 'set')]
            };
        }
        return operations.length < keyOps.value.length
            ? {
                  members: withMember(members, 'key_ops', listNode(operations)),
                  changes: [change('/key_ops', 'once')]
              }
            : null;
    }
};
