import { signatureWeak } from '../../../rules/certificate/signatureWeak.js';
import * as der from '../../support/derWriter.js';
import { jwkText, jwkWith, makeChain } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const which = 'The certificate in "x5c"';

testRule(signatureWeak, {
    valid: [
        { title: 'SHA-256', input: jwkText() },
        { title: 'SHA-512', input: jwkWith({ hash: 'sha512' }) },
        { title: 'RSASSA-PSS with SHA-256', input: jwkWith({ scheme: 'pss' }) },
        {
            title: 'a root with MD5',
            input: jwkText({ certificates: makeChain({ root: { hash: 'md5' } }) })
        },
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
            title: 'an issuer with SHA-1',
            input: jwkText({ certificates: makeChain({ intermediate: { hash: 'sha1' } }) }),
            findings: [
                {
                    path: '/x5c/1',
                    variant: 'further-up',
                    data: { which: 'Certificate 2 in "x5c"', algorithm: 'SHA1withRSA', hash: 'SHA-1' }
                }
            ]
        },
        {
            title: 'RSASSA-PSS with SHA-1 by leaving everything out',
            input: jwkWith({
                raw: { outerAlgorithm: der.sequence(der.oid('1.2.840.113549.1.1.10'), der.sequence()) }
            }),
            findings: [{ path: '/x5c/0', data: { which, algorithm: 'RSASSA-PSS', hash: 'SHA-1' } }]
        },
        {
            title: 'RSASSA-PSS with SHA-1 and a mask that browsers do not make',
            input: jwkWith({
                raw: {
                    outerAlgorithm: der.sequence(
                        der.oid('1.2.840.113549.1.1.10'),
                        der.sequence(der.tagged(2, der.integer(200)))
                    )
                }
            }),
            findings: [{ path: '/x5c/0', data: { which, algorithm: 'RSASSA-PSS', hash: 'SHA-1' } }]
        },
        {
            title: 'RSASSA-PSS with SHA-1',
            input: jwkWith({ hash: 'sha1', scheme: 'pss' }),
            findings: [{ path: '/x5c/0', data: { which, algorithm: 'RSASSA-PSS', hash: 'SHA-1' } }]
        }
    ],
    notApplicable: [{ title: 'a key without x5c', input: jwkText({ x5c: undefined }) }]
});
