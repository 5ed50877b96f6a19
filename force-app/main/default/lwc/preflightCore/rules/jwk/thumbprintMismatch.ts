import type { Fact, Jwk, Member, NotCheckedReason, Rule, Violation } from '../../types.js';
import { readThumbprint } from '../../jwk/certificateThumbprint.js';
import { toHex } from '../../text/octets.js';

const MEMBERS = [
    {
        name: 'x5t',
        hash: 'SHA-1',
        octets: 20,
        of: ({ x5t }: Jwk): Member<string> => x5t,
        fact: ({ facts }: Jwk): Fact<string> => facts.certificateSha1
    },
    {
        name: 'x5t#S256',
        hash: 'SHA-256',
        octets: 32,
        of: ({ x5tS256 }: Jwk): Member<string> => x5tS256,
        fact: ({ facts }: Jwk): Fact<string> => facts.certificateSha256
    }
] as const;

/** The digest in hex; null when there is none of the right length. */
function digestIn(member: Member<string>, octets: number): string | null {
    const found = member.state === 'present' ? readThumbprint(member.value, octets).octets : null;
    return found === null ? null : toHex(found);
}

export const thumbprintMismatch: Rule<'jwk'> = {
    id: 'jwk.thumbprint-mismatch',
    severity: 'error',
    title: 'A thumbprint is not that of the certificate',
    source: { name: 'RFC 7517', section: '4.8', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.8' },
    asks: ['U4'],
    who: 'backend',
    message: '"{name}" is not the {hash} thumbprint of the first certificate in "x5c".',
    why: 'The thumbprint says which certificate belongs to the key. If it names another one, the key was put together from two.',
    fix: 'Remove "{name}", which is optional, or calculate it again from the certificate’s DER bytes, not from its PEM text.',
    appliesTo: (jwk) =>
        jwk.certificates.length > 0 && MEMBERS.some(({ octets, of }) => digestIn(of(jwk), octets) !== null),
    check: (jwk) => {
        const violations: Violation[] = [];
        let unknown: NotCheckedReason | null = null;
        for (const { name, hash, octets, of, fact } of MEMBERS) {
            const digest = digestIn(of(jwk), octets);
            const actual = fact(jwk);
            if (digest !== null && !actual.known) {
                unknown = actual.reason;
            } else if (digest !== null && actual.known && actual.value !== digest) {
                violations.push({ path: `/${name}`, data: { name, hash } });
            }
        }
        return violations.length === 0 && unknown !== null ? { notChecked: unknown } : violations;
    }
};
