import type { RepairChange } from '../types.js';
import { readThumbprint } from '../jwk/certificateThumbprint.js';
import { encodeBase64Url } from '../text/base64.js';
import { change, textNode, withMember, type KeyRepair } from './repair.js';

export const recomputeThumbprints: KeyRepair = {
    id: 'recompute-thumbprints',
    title: 'Compute the thumbprints of the certificate',
    what: 'Writes "x5t" and "x5t#S256" anew from the first certificate in "x5c" where they are wrong or not base64url.',
    mends: ['jwk.thumbprint-encoding', 'jwk.thumbprint-mismatch'],
    sentences: { computed: '"{name}" (thumbprint) was computed from the certificate.' },
    apply: ({ members, jwk }, { sha1, sha256 }) => {
        const changes: Omit<RepairChange, 'repair'>[] = [];
        let mended = members;
        for (const [name, member, digest] of [
            ['x5t', jwk.x5t, sha1],
            ['x5t#S256', jwk.x5tS256, sha256]
        ] as const) {
            const found =
                member.state === 'present' && digest !== null ? readThumbprint(member.value, digest.length) : null;
            if (found && digest !== null && (found.defect !== null || found.octets !== digest)) {
                mended = withMember(mended, name, textNode(encodeBase64Url(digest)));
                changes.push(change(`/${name}`, 'computed', { name }));
            }
        }
        return changes.length > 0 ? { members: mended, changes } : null;
    }
};
