import type { Certificate } from '../types.js';
import { isSelfIssued, namesIssuer } from '../certificate/chain.js';
import type { JwkModel } from '../jwk/readJwk.js';
import { change, listNode, withMember, type KeyRepair } from './repair.js';

/** Longer chains are no chains; ordering them would take long. */
const MOST = 20;

/** The certificate of the key itself: the one with its public key, else the first. */
function leafOf(jwk: JwkModel, certificates: readonly Certificate[]): number {
    const index = certificates.findIndex(
        ({ publicKey }) =>
            publicKey.modulus !== null &&
            publicKey.modulus === jwk.modulus?.octets &&
            publicKey.exponent === jwk.exponent?.octets
    );
    return Math.max(index, 0);
}

/** Places of the certificates from the key's own upwards, each issued in the next one's name. */
function pathFrom(leaf: number, certificates: readonly Certificate[]): number[] {
    const path = [leaf];
    for (let current = certificates[leaf]; current && !isSelfIssued(current);) {
        const { der } = current;
        const subject = current;
        const next = certificates.findIndex(
            (other, index) => !path.includes(index) && other.der !== der && namesIssuer(subject, other)
        );
        if (next < 0) {
            break;
        }
        path.push(next);
        current = certificates[next];
    }
    return path;
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
    apply: ({ members, jwk }) => {
        const texts = jwk.x5c.state === 'present' ? jwk.x5c.value : [];
        const certificates = jwk.certificates.flatMap(({ reading }) => reading?.certificate ?? []);
        if (texts.length < 2 || texts.length > MOST || certificates.length !== texts.length) {
            return null;
        }
        const path = pathFrom(leafOf(jwk, certificates), certificates);
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
