import type { KeyInteger, RepairChange } from '../types.js';
import { encodeBase64Url } from '../text/base64.js';
import { change, textNode, withMember, type KeyRepair } from './repair.js';

/** The number as it should be written; null when it is written so, or cannot be read. */
function mend(integer: KeyInteger | null): string | null {
    const { defect = null, isNonCanonical = false, octets = null } = integer ?? {};
    return (defect !== null || isNonCanonical) && octets !== null && octets !== '' ? encodeBase64Url(octets) : null;
}

export const encodeNumbers: KeyRepair = {
    id: 'encode-numbers',
    title: 'Write "n" and "e" in base64url',
    what: 'Turns base64, padding, blanks, hexadecimal, decimal digits, the text of any of these encoded once more, and leading zeros in "n" (modulus) and "e" (exponent) into base64url.',
    mends: [
        'jwk.modulus-encoding',
        'jwk.modulus-noncanonical',
        'jwk.exponent-encoding',
        'jwk.member-type',
        'jwk.certificate-key-mismatch'
    ],
    except: {
        'jwk.modulus-encoding': ['empty', 'stand-in'],
        'jwk.exponent-encoding': ['empty', 'stand-in'],
        'jwk.member-type': [
            ...['', 'unquoted', 'wrapped', 'bare', 'item'],
            ...['buffer', 'octets', 'indexed', 'nested', 'text-list', 'stand-in']
        ],
        'jwk.certificate-key-mismatch': ['', 'exponent', 'truncated', 'whole-key', 'not-rsa', 'other-certificate']
    },
    sentences: { encoded: '"{name}" ({word}) was written in base64url.' },
    apply: ({ members, jwk }) => {
        const changes: Omit<RepairChange, 'repair'>[] = [];
        let mended = members;
        for (const [name, word, integer] of [
            ['n', 'modulus', jwk.modulus],
            ['e', 'exponent', jwk.exponent]
        ] as const) {
            const text = mend(integer);
            if (text !== null) {
                mended = withMember(mended, name, textNode(text));
                changes.push(change(`/${name}`, 'encoded', { name, word }));
            }
        }
        return changes.length > 0 ? { members: mended, changes } : null;
    }
};
