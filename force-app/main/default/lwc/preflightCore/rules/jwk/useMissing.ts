import type { Rule } from '../../types.js';

export const useMissing: Rule<'jwk'> = {
    id: 'jwk.use-missing',
    severity: 'notice',
    title: 'The key does not say what it is used for',
    source: { name: 'RFC 7517', section: '4.2', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.2' },
    asks: [],
    who: 'backend',
    message: '"use" is missing. It is optional; Salesforce’s sample key has "use": "sig".',
    why: 'With "use" a reader can tell a key that verifies signatures from one that encrypts.',
    fix: 'You can leave it out, or add "use": "sig".',
    appliesTo: () => true,
    check: ({ use }) => (use.state === 'absent' ? [{ path: '/use' }] : [])
};
