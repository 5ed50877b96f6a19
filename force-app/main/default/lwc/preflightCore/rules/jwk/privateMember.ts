import type { Rule } from '../../types.js';
import { listNames } from '../../jwk/jsonTypes.js';
import { escapePointer } from '../../text/pointer.js';
import { shortenName } from '../../text/words.js';

/** The members "d" and "k" of Salesforce's own sample are no private material: see jwk.placeholder-member. */
export const privateMember: Rule<'jwk'> = {
    id: 'jwk.private-member',
    severity: 'error',
    title: 'The key holds private material',
    source: { name: 'RFC 7517', section: '9.2', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-9.2' },
    asks: ['U6'],
    who: 'backend',
    message: 'This is a private key: it holds {names}.',
    why: 'Whoever has the private key can sign tokens as any of your customers. Setup needs the public half only.',
    fix: 'Do not upload or send this file. Make the key from the public certificate. If the file has left your hands, replace the key pair.',
    variants: {
        secret: {
            message: 'This is a shared secret, not a public key: "k" holds it.',
            fix: 'Do not upload or send this file. Create an RSA key pair, sign tokens with RS256, and make the key from its public certificate.'
        }
    },
    appliesTo: () => true,
    check: ({ privateMembers: [first, ...others] }) => {
        if (first === undefined) {
            return [];
        }
        const isSecret = first === 'k' && others.length === 0;
        return [
            {
                path: `/${escapePointer(first)}`,
                ...(isSecret && { variant: 'secret' }),
                data: { names: listNames([first, ...others].map((name) => shortenName(name))) }
            }
        ];
    }
};
