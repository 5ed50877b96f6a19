import type { Member, RepairChange } from '../types.js';
import { meantBy } from '../jwk/algorithmNames.js';
import type { JwkModel } from '../jwk/readJwk.js';
import { QUOTED, shorten } from '../text/words.js';
import { change, textNode, withMember, type KeyRepair } from './repair.js';

const SIGNATURE: readonly string[] = ['sig', 'sign', 'signature', 'signing', 'verify'];

/** What the names mean that have one meaning only; '' for all others. */
const MEANINGS: readonly {
    readonly name: string;
    readonly of: (jwk: JwkModel) => Member<string>;
    readonly meant: (value: string) => string;
}[] = [
    { name: 'kty', of: ({ kty }) => kty, meant: (value) => (value.trim().toUpperCase() === 'RSA' ? 'RSA' : '') },
    { name: 'alg', of: ({ alg }) => alg, meant: meantBy },
    {
        name: 'use',
        of: ({ use }) => use,
        meant: (value) => (SIGNATURE.includes(value.trim().toLowerCase()) ? 'sig' : '')
    }
];

export const spellNames: KeyRepair = {
    id: 'spell-names',
    title: 'Spell "kty", "alg" and "use" as the standard does',
    what: 'Writes "RSA", "RS256", "RS512" and "sig" for other spellings, such as "rsa", "rs256" and "SHA256withRSA".',
    mends: ['jwk.kty-unsupported', 'jwk.alg-unsupported', 'jwk.use-not-signature'],
    except: {
        'jwk.kty-unsupported': ['', 'secret', 'curve'],
        'jwk.alg-unsupported': ['', 'other-rsa', 'secret', 'curve', 'encryption', 'none'],
        'jwk.use-not-signature': ['', 'encryption']
    },
    sentences: { spelled: '"{name}" was spelled "{meant}" instead of "{found}".' },
    apply: ({ members, jwk }) => {
        const changes: Omit<RepairChange, 'repair'>[] = [];
        let mended = members;
        for (const { name, of, meant: meaningOf } of MEANINGS) {
            const member = of(jwk);
            const found = member.state === 'present' ? member.value : '';
            const meant = meaningOf(found);
            if (meant !== '' && meant !== found) {
                mended = withMember(mended, name, textNode(meant));
                changes.push(change(`/${name}`, 'spelled', { name, meant, found: shorten(found, QUOTED) }));
            }
        }
        return changes.length > 0 ? { members: mended, changes } : null;
    }
};
