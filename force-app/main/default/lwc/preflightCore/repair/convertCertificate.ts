import type { CertificateEntry } from '../types.js';
import { encodeBase64, encodeBase64Url } from '../text/base64.js';
import { listNode, textNode, type DraftMember, type RepairWords } from './repair.js';

export const convertCertificate: RepairWords = {
    id: 'convert-certificate',
    title: 'Make a key of the certificate',
    what: 'Makes a JSON Web Key of a PEM or DER certificate, with its chain in "x5c". The RFC 7638 thumbprint is proposed as its key ID; the algorithm is yours to choose.',
    mends: ['input.pem-certificate'],
    except: { 'input.pem-certificate': ['of-key'] },
    sentences: {
        made: 'A JSON Web Key was made of the certificate {subject}.',
        chain: 'A JSON Web Key was made of the certificate {subject} and its chain of {count} certificates.'
    }
};

/** The members of a key with this certificate and the ones behind it; empty when its key is no RSA key. */
export function membersOfChain(chain: readonly CertificateEntry[]): readonly DraftMember[] {
    const key = chain[0]?.reading?.certificate?.publicKey;
    if (!key || key.algorithm !== 'RSA' || key.modulus === null || key.exponent === null || key.defect !== null) {
        return [];
    }
    const strings = chain.flatMap(({ der, reading }) => (reading?.certificate ? [encodeBase64(der ?? '')] : []));
    return [
        { name: 'kty', value: textNode('RSA') },
        { name: 'use', value: textNode('sig') },
        { name: 'n', value: textNode(encodeBase64Url(key.modulus)) },
        { name: 'e', value: textNode(encodeBase64Url(key.exponent)) },
        { name: 'x5c', value: listNode(strings) }
    ];
}
