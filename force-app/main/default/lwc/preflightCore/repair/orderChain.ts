import type { Certificate } from '../types.js';
import { leavesOf, pathFrom, type Issuance } from '../certificate/path.js';
import { publicKeyOf, publicKeyOfCertificate } from '../jwk/publicKey.js';
import type { JwkModel } from '../jwk/readJwk.js';
import { change, listNode, withMember, type KeyRepair } from './repair.js';

/** The certificate of the key itself: the one with its public key; of a key without numbers the only one that issued no other. */
function leafOf(jwk: JwkModel, certificates: readonly Certificate[], issuance: Issuance): string | null {
    const key = publicKeyOf(jwk);
    const own = certificates.find(({ publicKey }) => key !== null && publicKeyOfCertificate(publicKey) === key);
    const leaves = [...leavesOf(certificates, issuance)];
    return own?.der ?? (key === null && leaves.length === 1 ? (leaves[0] ?? null) : null);
}

export const orderChain: KeyRepair = {
    id: 'order-chain',
    title: 'Put the certificates in order',
    what: 'Puts the key’s own certificate first in "x5c", each issuer behind what it issued, and drops copies and strangers.',
    mends: ['certificate.chain-broken', 'certificate.chain-redundant', 'jwk.certificate-key-mismatch'],
    except: {
        'jwk.certificate-key-mismatch': [
            '',
            'exponent',
            'truncated',
            'whole-key',
            'not-rsa',
            'misread-modulus',
            'misread-exponent'
        ]
    },
    sentences: {
        ordered: 'The certificates in "x5c" were put in order.',
        dropped: 'Of {before} certificates in "x5c" the {after} that belong to the chain were kept, in order.'
    },
    apply: ({ members, jwk }, { issuance }) => {
        const texts = jwk.x5c.state === 'present' ? jwk.x5c.value : [];
        const certificates = jwk.certificates.flatMap(({ reading }) => reading?.certificate ?? []);
        const leaf = leafOf(jwk, certificates, issuance);
        if (texts.length < 2 || certificates.length !== texts.length || leaf === null) {
            return null;
        }
        const places = new Map([...certificates.entries()].reverse().map(([place, { der }]) => [der, place]));
        const path = pathFrom(leaf, issuance).flatMap((der) => places.get(der) ?? []);
        if (path.length === texts.length && path.every((place, index) => place === index)) {
            return null;
        }
        const data = { before: texts.length, after: path.length };
        return {
            members: withMember(members, 'x5c', listNode(path.map((place) => texts[place] ?? ''))),
            changes: [change('/x5c', path.length < texts.length ? 'dropped' : 'ordered', data)]
        };
    }
};
