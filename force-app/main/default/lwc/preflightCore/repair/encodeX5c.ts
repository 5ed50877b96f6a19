import type { CertificateEntry, RepairChange } from '../types.js';
import { readCertificate } from '../certificate/readCertificate.js';
import { encodeBase64 } from '../text/base64.js';
import { change, listNode, withMember, type KeyRepair } from './repair.js';

const MOST_IN_ONE = 10;

/** The certificates that stand in one string one after the other, as octets; one when there is one. */
function certificatesIn(der: string): string[] {
    const found: string[] = [];
    let rest = der;
    while (rest !== '' && found.length < MOST_IN_ONE) {
        const { trailing } = readCertificate(rest);
        const length = trailing?.isCertificate ? rest.length - trailing.length : rest.length;
        found.push(rest.slice(0, length));
        rest = rest.slice(length);
    }
    return rest === '' ? found : [der];
}

function mend(entry: CertificateEntry): readonly string[] | null {
    const { der, defect, reading } = entry;
    if (der === null || reading?.certificate === null || reading?.certificate === undefined) {
        return null;
    }
    const several = reading.trailing?.isCertificate === true ? certificatesIn(der) : [der];
    return defect !== null || several.length > 1 ? several.map(encodeBase64) : null;
}

export const encodeX5c: KeyRepair = {
    id: 'encode-x5c',
    title: 'Write "x5c" as plain base64',
    what: 'Joins a certificate whose lines became entries, removes PEM lines, line breaks, blanks and data URIs from "x5c", and turns base64url, hexadecimal and doubly encoded text into base64 of the certificate.',
    mends: ['jwk.x5c-encoding', 'certificate.trailing-data'],
    except: { 'jwk.x5c-encoding': ['placeholder', 'stand-in', 'too-many'] },
    sentences: {
        encoded: 'Certificate {number} in "x5c" was written as plain base64.',
        only: '"x5c" was written as plain base64.',
        joined: 'The {count} entries of "x5c", a line of the certificate each, were joined.',
        several: 'The {count} certificates in one string of "x5c" were put into a string each.'
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
                const variant = mended.length > 1 ? 'several' : isOnly ? 'only' : 'encoded';
                changes.push(change(`/x5c/${index}`, variant, { number: index + 1, count: mended.length }));
            }
            return mended ?? [text];
        });
        return changes.length > 0 ? { members: withMember(members, 'x5c', listNode(strings)), changes } : null;
    }
};
