import type { Member, RepairChange } from '../types.js';
import { isRsaName, meantBy, plainName } from '../jwk/algorithmNames.js';
import type { JwkModel } from '../jwk/readJwk.js';
import { escapePointer } from '../text/pointer.js';
import { QUOTED, shorten, shortenName } from '../text/words.js';
import { change, textNode, withMember, type DraftMember, type KeyRepair } from './repair.js';

const SIGNATURE: readonly string[] = ['sig', 'sign', 'signature', 'signing', 'verify'];

/** What the names mean that have one meaning only; '' for all others. */
const MEANINGS: readonly {
    readonly name: string;
    readonly of: (jwk: JwkModel) => Member<string>;
    readonly meant: (value: string) => string;
}[] = [
    { name: 'kty', of: ({ kty }) => kty, meant: (value) => (isRsaName(value) ? 'RSA' : '') },
    { name: 'alg', of: ({ alg }) => alg, meant: meantBy },
    {
        name: 'use',
        of: ({ use }) => use,
        meant: (value) => (SIGNATURE.includes(plainName(value).toLowerCase()) ? 'sig' : '')
    }
];

function changesOfSpelling({ spellings, areNumbersSwapped }: JwkModel): Omit<RepairChange, 'repair'>[] {
    const named = [...spellings].map(([meant, found]) =>
        change(`/${escapePointer(meant)}`, 'named', { meant, found: shortenName(found) })
    );
    return areNumbersSwapped ? [...named, change('/n', 'swapped')] : named;
}

/** The members under the names that they are meant to have. */
function withNames(
    members: readonly DraftMember[],
    { spellings, areNumbersSwapped }: JwkModel
): readonly DraftMember[] {
    const standard = new Map([...spellings].map(([meant, found]) => [found, meant]));
    const other = new Map(
        areNumbersSwapped
            ? [
                  ['n', 'e'],
                  ['e', 'n']
              ]
            : []
    );
    return members.map(({ name, value }) => {
        const meant = standard.get(name) ?? name;
        return { name: other.get(meant) ?? meant, value };
    });
}

export const spellNames: KeyRepair = {
    id: 'spell-names',
    title: 'Spell names as the standard does',
    what: 'Writes the names of members as the standard does ("kty" for "Kty"), and "RSA", "RS256", "RS512" and "sig" for other spellings, such as "rsa" and "SHA256withRSA". Puts "n" and "e" right that have each other’s value.',
    mends: [
        'jwk.member-name',
        'jwk.unknown-member',
        'jwk.kty-unsupported',
        'jwk.alg-unsupported',
        'jwk.use-not-signature'
    ],
    except: {
        'jwk.unknown-member': [''],
        'jwk.kty-unsupported': ['', 'secret', 'curve'],
        'jwk.alg-unsupported': ['', 'other-rsa', 'secret', 'curve', 'encryption', 'none'],
        'jwk.use-not-signature': ['', 'encryption']
    },
    sentences: {
        spelled: '"{name}" was spelled "{meant}" instead of "{found}".',
        named: 'The name "{found}" was spelled "{meant}".',
        swapped: '"n" (modulus) and "e" (exponent), which had each other’s value, were put right.'
    },
    apply: ({ members, jwk }) => {
        const changes = changesOfSpelling(jwk);
        let mended = withNames(members, jwk);
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
