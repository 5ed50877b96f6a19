import type { Rule } from '../../types.js';
import { plainName } from '../../jwk/algorithmNames.js';
import { QUOTED, shorten } from '../../text/words.js';

const SPELLINGS: readonly string[] = ['sig', 'sign', 'signature', 'signing', 'verify'];

export const useNotSignature: Rule<'jwk'> = {
    id: 'jwk.use-not-signature',
    severity: 'error',
    title: 'The key is not meant for signatures',
    source: { name: 'RFC 7517', section: '4.2', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.2' },
    asks: ['U4'],
    who: 'backend',
    message: '"use" is "{found}"; for tokens it has to be "sig".',
    why: 'A verifier leaves out keys that are marked for anything else than signatures.',
    fix: 'Write "use": "sig", if this is the key that your tokens are signed with.',
    variants: {
        encryption: {
            message: '"use" is "enc": this key encrypts; for tokens it has to be "sig".',
            fix: 'Look for the key of your provider with "use": "sig", and take that one.'
        },
        spelling: { message: '"use" is "{found}"; it has to be spelled "sig".', fix: 'Write "use": "sig".' }
    },
    appliesTo: ({ use }) => use.state === 'present',
    check: ({ use }) => {
        if (use.state !== 'present' || use.value === 'sig') {
            return [];
        }
        const isSpelling = SPELLINGS.includes(plainName(use.value).toLowerCase());
        const variant = use.value === 'enc' ? 'encryption' : isSpelling ? 'spelling' : undefined;
        return [
            { path: '/use', ...(variant !== undefined && { variant }), data: { found: shorten(use.value, QUOTED) } }
        ];
    }
};
