import type { Certificate, KeyUsageName, Rule } from '../../types.js';
import { leafOf, whichCertificate } from '../../certificate/subject.js';

const OF_AUTHORITIES: readonly KeyUsageName[] = ['keyCertSign', 'cRLSign'];
const NOT_FOR_RSA: readonly KeyUsageName[] = ['keyAgreement', 'encipherOnly', 'decipherOnly'];

interface Misfit {
    readonly variant: string;
    readonly usages: readonly KeyUsageName[];
}

function misfits({ keyUsage: found, publicKey, basicConstraints }: Certificate): readonly Misfit[] {
    const usages = found ?? [];
    if (usages.length === 0) {
        return [{ variant: 'empty', usages }];
    }
    const list: Misfit[] = [];
    const isOfAuthority = usages.every((usage) => OF_AUTHORITIES.includes(usage));
    if (isOfAuthority) {
        list.push({ variant: 'certificates-only', usages });
    } else if (!usages.includes('digitalSignature')) {
        list.push({ variant: 'no-digital-signature', usages });
    }
    if (usages.includes('keyCertSign') && !isOfAuthority && !basicConstraints?.ca) {
        list.push({ variant: 'no-authority', usages });
    }
    const strange = usages.filter((usage) => NOT_FOR_RSA.includes(usage));
    if (publicKey.algorithm === 'RSA' && strange.length > 0) {
        list.push({ variant: 'not-for-rsa', usages: strange });
    }
    return list;
}

/** A token is signed with the key: that use should be among those that the certificate allows. */
export const keyUsage: Rule<'certificate'> = {
    id: 'certificate.key-usage',
    severity: 'warning',
    title: 'The certificate’s key usage does not fit',
    source: { name: 'RFC 5280', section: '4.2.1.3', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.3' },
    asks: [],
    who: 'backend',
    message: '{which} does not allow its key to sign tokens: its key usage is {found}, without digitalSignature.',
    why: 'The certificate says what its key may be used for. Programs that mind it refuse the signatures of your tokens.',
    fix: 'When you renew the certificate, add the right key usage, for example with -addext keyUsage=critical,digitalSignature in the openssl req command.',
    variants: {
        empty: { message: '{which} has an empty key usage: it allows nothing at all.' },
        'no-digital-signature': {
            message:
                '{which} does not allow its key to sign tokens: its key usage is {found}, without digitalSignature.'
        },
        'certificates-only': {
            message:
                '{which} is that of a certificate authority: its key may sign certificates ({found}), but no tokens.'
        },
        'no-authority': {
            message: '{which} allows its key to sign certificates, but does not say that it is a certificate authority.'
        },
        'not-for-rsa': { message: '{which} allows uses that an RSA key does not have: {found}.' }
    },
    appliesTo: (subject) => (leafOf(subject)?.keyUsage ?? null) !== null,
    check: (subject) => {
        const certificate = leafOf(subject);
        const which = whichCertificate(subject);
        return certificate
            ? misfits(certificate).map(({ variant, usages }) => ({
                  variant,
                  data: { which, found: usages.join(', ') }
              }))
            : [];
    }
};
