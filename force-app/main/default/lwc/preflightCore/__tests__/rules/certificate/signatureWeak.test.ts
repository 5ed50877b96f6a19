import { signatureWeak } from '../../../rules/certificate/signatureWeak.js';
import { jwkText, jwkWith, makeChain } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const which = 'The certificate in "x5c"';

testRule(signatureWeak, {
    valid: [
        { title: 'SHA-256', input: jwkText() },
        { title: 'SHA-512', input: jwkWith({ hash: 'sha512' }) },
        { title: 'RSASSA-PSS with SHA-256', input: jwkWith({ scheme: 'pss' }) },
        { title: 'a root with SHA-1', input: jwkText({ certificates: makeChain({ root: { hash: 'sha1' } }) }) }
    ],
    invalid: [
        {
            title: 'SHA-1',
            input: jwkWith({ hash: 'sha1' }),
            findings: [{ path: '/x5c/0', data: { which, algorithm: 'SHA1withRSA', hash: 'SHA-1' } }]
        },
        {
            title: 'MD5',
            input: jwkWith({ hash: 'md5' }),
            findings: [{ path: '/x5c/0', data: { which, algorithm: 'MD5withRSA', hash: 'MD5' } }]
        },
        {
            title: 'RSASSA-PSS with SHA-1',
            input: jwkWith({ hash: 'sha1', scheme: 'pss' }),
            findings: [{ path: '/x5c/0', data: { which, algorithm: 'RSASSA-PSS', hash: 'SHA-1' } }]
        }
    ],
    notApplicable: [{ title: 'a key without x5c', input: jwkText({ x5c: undefined }) }]
});
