import type { CertificatePublicKey, RepairChange } from '../types.js';
import type { JwkModel } from '../jwk/readJwk.js';
import { encodeBase64Url } from '../text/base64.js';
import { change, textNode, withMember, type KeyRepair } from './repair.js';

interface PublicNumbers {
    readonly n: string;
    readonly e: string;
}

function numbersOf(key: CertificatePublicKey | undefined): PublicNumbers | null {
    return key && key.algorithm === 'RSA' && key.defect === null && key.modulus !== null && key.exponent !== null
        ? { n: key.modulus, e: key.exponent }
        : null;
}

/** null also for a key that says it is none of RSA: its certificate may be the wrong one. */
function inCertificate(jwk: JwkModel): PublicNumbers | null {
    const isOther = jwk.kty.state === 'wrong-type' || (jwk.kty.state === 'present' && jwk.kty.value !== 'RSA');
    return isOther ? null : numbersOf(jwk.certificates[0]?.reading?.certificate?.publicKey);
}

/** True: what stands in "n" shows by itself that the certificate's key is meant. */
function isMeant(n: string, modulus: string): boolean {
    return n === modulus || modulus.startsWith(n) || (n.length > modulus.length && n.includes(modulus));
}

/** Both numbers can be read and are another key than the certificate's: which of the two signs, only the admin knows. */
function differs(jwk: JwkModel): boolean {
    const actual = inCertificate(jwk);
    const n = jwk.modulus?.octets ?? '';
    return actual !== null && n !== '' && jwk.exponent?.octets !== '' && !isMeant(n, actual.n);
}

function wrongMembers(jwk: JwkModel, { n, e }: PublicNumbers, isChosen: boolean): ('n' | 'e')[] {
    if (differs(jwk) && !isChosen) {
        return [];
    }
    return [
        ...(jwk.modulus?.octets === n ? [] : (['n'] as const)),
        ...(jwk.exponent?.octets === e ? [] : (['e'] as const))
    ];
}

export const keyFromCertificate: KeyRepair = {
    id: 'key-from-certificate',
    title: 'Take the key from its certificate',
    what: 'Writes "kty", "n" and "e" anew from the first certificate in "x5c" where they are missing or cannot be read. Where they are another key, it asks.',
    mends: [
        'jwk.member-missing',
        'jwk.modulus-encoding',
        'jwk.exponent-encoding',
        'jwk.member-type',
        'jwk.certificate-key-mismatch'
    ],
    except: {
        'jwk.member-missing': ['kid', 'alg', 'x5c', 'x5c-uploaded', 'x5c-beside'],
        'jwk.member-type': [
            ...['', 'unquoted', 'wrapped', 'bare', 'item'],
            ...['buffer', 'octets', 'indexed', 'nested', 'text-list', 'stand-in']
        ],
        'jwk.certificate-key-mismatch': ['not-rsa', 'other-certificate', 'misread-modulus', 'misread-exponent']
    },
    asks: 'keyFromCertificate',
    sentences: {
        taken: '"{name}" ({word}) was taken from the certificate.',
        type: '"kty" (key type) was added: the certificate has an RSA key.'
    },
    apply: ({ members, jwk }, { choices }) => {
        const actual = inCertificate(jwk);
        if (!actual) {
            return null;
        }
        const changes: Omit<RepairChange, 'repair'>[] = [];
        let mended = members;
        for (const name of wrongMembers(jwk, actual, choices.keyFromCertificate === true)) {
            const word = name === 'n' ? 'modulus' : 'exponent';
            mended = withMember(mended, name, textNode(encodeBase64Url(actual[name])));
            changes.push(change(`/${name}`, 'taken', { name, word }));
        }
        if (jwk.kty.state === 'absent' || jwk.kty.state === 'null') {
            mended = withMember(mended, 'kty', textNode('RSA'));
            changes.push(change('/kty', 'type'));
        }
        return changes.length > 0 ? { members: mended, changes } : null;
    },
    question: ({ jwk }) =>
        differs(jwk) ? { choice: 'keyFromCertificate', reason: 'differs', isNeeded: true, proposals: [] } : null
};
