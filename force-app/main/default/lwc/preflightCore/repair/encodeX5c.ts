import type { CertificateEntry, RepairChange } from '../types.js';
import { certificatesIn } from '../certificate/pkcs7.js';
import { encodeBase64 } from '../text/base64.js';
import { change, listNode, withMember, type KeyRepair } from './repair.js';

/** What a string is written as; null: it stays. */
function mend({ der, defect, reading }: CertificateEntry): readonly string[] | null {
    const isBundle = reading?.found === 'pkcs7';
    if (der === null || !reading || (reading.certificate === null && !isBundle)) {
        return null;
    }
    const several = certificatesIn(der);
    const isSeveral = several.length > 1 || (isBundle && several.length > 0);
    return isSeveral || (defect !== null && !isBundle) ? several.map(encodeBase64) : null;
}

export const encodeX5c: KeyRepair = {
    id: 'encode-x5c',
    title: 'Write "x5c" as plain base64',
    what: 'Joins a certificate whose lines became entries, removes PEM lines, line breaks, blanks and data URIs from "x5c", and turns base64url, hexadecimal and doubly encoded text into base64 of the certificate. Several certificates in one string, also in a PKCS#7 bundle, get a string each.',
    mends: ['jwk.x5c-encoding', 'certificate.trailing-data', 'certificate.not-a-certificate'],
    except: {
        'jwk.x5c-encoding': ['placeholder', 'stand-in', 'too-many'],
        'certificate.not-a-certificate': [
            '',
            'private-key',
            'encrypted-private-key',
            'pkcs12',
            'public-key',
            'certificate-request',
            'crl'
        ]
    },
    sentences: {
        encoded: 'Certificate {number} in "x5c" was written as plain base64.',
        only: '"x5c" was written as plain base64.',
        joined: 'The {count} entries of "x5c", a line of the certificate each, were joined.',
        several: 'The {count} certificates in one string of "x5c" were put into a string each.',
        bundle: 'The PKCS#7 bundle in "x5c" was taken apart (certificates: {count}).'
    },
    apply: ({ members, jwk }) => {
        if (jwk.x5c.state !== 'present') {
            return null;
        }
        const [first] = jwk.certificates;
        if (first?.defect === 'lines') {
            const joined = mend(first);
            return joined
                ? {
                      members: withMember(members, 'x5c', listNode(joined)),
                      changes: [change('/x5c', 'joined', { count: jwk.x5c.value.length })]
                  }
                : null;
        }
        const changes: Omit<RepairChange, 'repair'>[] = [];
        const isOnly = jwk.x5c.value.length === 1;
        const strings = jwk.x5c.value.flatMap((text, index) => {
            const entry = jwk.certificates[index];
            const mended = entry ? mend(entry) : null;
            if (mended) {
                const isBundle = entry?.reading?.found === 'pkcs7';
                const variant = isBundle ? 'bundle' : mended.length > 1 ? 'several' : isOnly ? 'only' : 'encoded';
                changes.push(change(`/x5c/${index}`, variant, { number: index + 1, count: mended.length }));
            }
            return mended ?? [text];
        });
        return changes.length > 0 ? { members: withMember(members, 'x5c', listNode(strings)), changes } : null;
    }
};
