import { chainRedundant } from '../../../rules/certificate/chainRedundant.js';
import { jwkText, keys, makeCertificate, makeChain } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const [leaf, intermediate, root] = makeChain();
const other = makeCertificate({ subject: 'CN=Another root', key: keys.other });
const withCertificates = (...certificates: string[]): string => jwkText({ certificates });

testRule(chainRedundant, {
    valid: [
        { title: 'a certificate, its issuer and the root', input: withCertificates(leaf, intermediate, root) },
        { title: 'the wrong order, which is another rule', input: withCertificates(leaf, root, intermediate) }
    ],
    invalid: [
        {
            title: 'the own certificate twice',
            input: withCertificates(leaf, leaf, intermediate),
            findings: [
                {
                    path: '/x5c/1',
                    variant: 'copy',
                    data: {
                        which: 'Certificate 2 in "x5c"',
                        name: 'certificate 2',
                        subject: 'CN=chat signer, O=Acme',
                        first: 1
                    }
                }
            ]
        },
        {
            title: 'another root behind the root',
            input: withCertificates(leaf, intermediate, root, other),
            findings: [
                {
                    path: '/x5c/3',
                    variant: 'leads-nowhere',
                    data: { which: 'Certificate 4 in "x5c"', name: 'certificate 4', subject: 'CN=Another root' }
                }
            ]
        }
    ],
    notApplicable: [
        { title: 'one certificate alone', input: jwkText() },
        { title: 'a key without x5c', input: jwkText({ x5c: undefined }) }
    ]
});
