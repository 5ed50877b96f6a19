import type { Rule, TokenKey } from '../../types.js';
import { textOf, whyNoKey } from '../../token/subject.js';
import { shorten } from '../../text/words.js';

const isTrue = ({ verifies }: TokenKey): boolean => verifies.known && verifies.value;

/** In one keyset two keys with one key ID contradict each other: nothing says which of them a reader takes. */
export const keyIdAmbiguous: Rule<'token'> = {
    id: 'token.key-id-ambiguous',
    severity: 'warning',
    title: 'Two given keys have the key ID of the token',
    source: { name: 'RFC 7517', section: '4.5', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.5' },
    asks: ['T4'],
    who: 'backend',
    message:
        'The keys {keys} have the same "kid" (key ID) {kid}, but are different: which one Salesforce takes is not known.',
    why: 'Salesforce finds the key by the "kid" of the token. With two of them it may take the one that did not sign, and the token fails, now and then or always.',
    fix: 'Give each key a key ID of its own, and have the tokens carry that of the key that signs them.',
    variants: {
        'one-verifies': {
            message:
                'The token verifies with {key}, but {other} is another key with the same "kid" (key ID): which one Salesforce takes is not known.',
            fix: 'Upload only {key} under this key ID; give {other} one of its own, or leave it out.'
        }
    },
    appliesTo: ({ against }) => against !== 'channel',
    check: (subject) => {
        const kid = textOf(subject.token.kid);
        const why = whyNoKey(subject);
        if (why || kid === '') {
            return why ?? { notChecked: 'unreadable' };
        }
        const named = subject.usedKeys.filter((key) => key.kid === kid && key.publicKey !== null);
        const signer = named.find(isTrue) ?? named[0];
        // Of two in one key set jwks.key-id-duplicate says it.
        const other = named.find(({ publicKey, input }) => publicKey !== signer?.publicKey && input !== signer?.input);
        if (!signer || !other) {
            return [];
        }
        const path = '/header/kid';
        const names = { key: shorten(signer.name), other: shorten(other.name) };
        return isTrue(signer)
            ? [{ path, variant: 'one-verifies', data: names }]
            : [{ path, data: { keys: `${names.key} and ${names.other}`, kid: shorten(kid) } }];
    }
};
