import type { Rule, Violation } from '../../types.js';
import { isRequired } from '../../jwk/memberNames.js';
import { withoutUnseen } from '../../text/invisible.js';
import { escapePointer } from '../../text/pointer.js';
import { shortenName } from '../../text/words.js';

const WORDS: { readonly [name: string]: string | undefined } = {
    kty: 'key type',
    kid: 'key ID',
    alg: 'algorithm',
    x5c: 'certificate',
    n: 'modulus',
    e: 'exponent'
};

export const memberName: Rule<'jwk'> = {
    id: 'jwk.member-name',
    severity: 'error',
    title: 'The name of a required member is spelled otherwise',
    source: { name: 'RFC 7517', section: '4', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4' },
    asks: ['U1'],
    who: 'backend',
    message: '"{found}" ({word}) has to be spelled "{meant}".',
    why: 'Names of members are compared character by character. Under any other name the member is not found.',
    fix: 'Write the name as "{meant}".',
    variants: {
        invisible: {
            message: 'The name "{meant}" ({word}) has blanks or characters in it that nobody sees.',
            fix: 'Write the name as "{meant}", with nothing else between the quotes.'
        },
        swapped: {
            message: '"n" (modulus) and "e" (exponent) have each other’s value.',
            fix: 'Write the long value as "n", and the short one as "e".'
        }
    },
    appliesTo: () => true,
    check: ({ spellings, members, areNumbersSwapped }, { purpose }) => {
        const spelled = [...spellings].flatMap(([meant, found]): Violation[] => {
            const word = WORDS[meant];
            // One that is null says nothing under any name.
            if (word === undefined || !isRequired(meant, purpose) || members.get(meant)?.type === 'null') {
                return [];
            }
            const isHidden = withoutUnseen(found) === meant;
            return [
                {
                    path: `/${escapePointer(found)}`,
                    ...(isHidden && { variant: 'invisible' }),
                    data: { meant, word, found: shortenName(found) }
                }
            ];
        });
        return areNumbersSwapped ? [...spelled, { path: '/n', variant: 'swapped' }] : spelled;
    }
};
