import type { Jwk, Member, Rule } from '../../types.js';
import { readThumbprint } from '../../jwk/certificateThumbprint.js';

const MEMBERS = [
    { name: 'x5t', hash: 'SHA-1', octets: 20, length: 27, of: ({ x5t }: Jwk): Member<string> => x5t },
    { name: 'x5t#S256', hash: 'SHA-256', octets: 32, length: 43, of: ({ x5tS256 }: Jwk): Member<string> => x5tS256 }
] as const;

export const thumbprintEncoding: Rule<'jwk'> = {
    id: 'jwk.thumbprint-encoding',
    severity: 'error',
    title: 'A certificate thumbprint is not base64url of the right length',
    source: { name: 'RFC 7517', section: '4.8', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.8' },
    asks: ['U4'],
    who: 'backend',
    message:
        '"{name}" (thumbprint) is not base64url: a character that does not belong there is at position {position}.',
    why: 'A thumbprint that cannot be read cannot match the certificate, and strict readers refuse the key.',
    fix: 'Remove "{name}", which is optional, or write the {hash} thumbprint of the certificate in base64url: {length} characters.',
    variants: {
        hex: { message: '"{name}" (thumbprint) is written in hexadecimal; it has to be base64url.' },
        'encoded-hex': {
            message:
                '"{name}" (thumbprint) encodes the hexadecimal text of the thumbprint instead of its {octets} bytes.'
        },
        base64: { message: '"{name}" (thumbprint) is base64, not base64url: look at position {position}.' },
        'other-hash': {
            message: '"{name}" has the length of another thumbprint: {hash} has {octets} bytes.',
            fix: 'Put SHA-1 thumbprints under "x5t" and SHA-256 thumbprints under "x5t#S256", or remove "{name}", which is optional.'
        },
        length: { message: '"{name}" (thumbprint) does not have the {octets} bytes of {hash}.' },
        'non-canonical': { message: 'The last character of "{name}" (thumbprint) has bits that belong to no byte.' }
    },
    appliesTo: ({ x5t, x5tS256 }) => x5t.state === 'present' || x5tS256.state === 'present',
    check: (jwk) =>
        MEMBERS.flatMap(({ name, hash, octets, length, of }) => {
            const member = of(jwk);
            const found = member.state === 'present' ? readThumbprint(member.value, octets) : null;
            if (!found?.defect) {
                return [];
            }
            const { defect, at } = found;
            return [
                {
                    path: `/${name}`,
                    ...(at && { at }),
                    ...(defect !== 'other-character' && { variant: defect }),
                    data: { name, hash, octets, length, ...(at && { position: at.start + 1 }) }
                }
            ];
        })
};
