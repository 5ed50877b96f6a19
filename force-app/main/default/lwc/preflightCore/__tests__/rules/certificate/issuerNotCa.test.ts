import { issuerNotCa } from '../../../rules/certificate/issuerNotCa.js';
import {
    basicConstraints,
    jwkText,
    keys,
    keyUsage,
    makeCertificate,
    makeChain
} from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const withIntermediate = (...extensions: string[]): string =>
    jwkText({ certificates: makeChain({ intermediate: { extensions } }) });
const [, intermediate] = makeChain();
const about = { which: 'Certificate 2 in "x5c"', subject: 'CN=Acme issuing, O=Acme', allowed: 0, depth: 0 };

testRule(issuerNotCa, {
    valid: [
        { title: 'issuers that are authorities', input: jwkText({ certificates: makeChain() }) },
        { title: 'an authority without key usage', input: withIntermediate(basicConstraints(true)) },
        { title: 'an authority that allows none below it', input: withIntermediate(basicConstraints(true, 0)) },
        {
            title: 'a root that allows one authority, which stands there twice',
            input: jwkText({
                certificates: ((chain) => [...chain.slice(0, 2), ...chain.slice(1)])(
                    makeChain({ root: { extensions: [basicConstraints(true, 1)] } })
                )
            })
        },
        {
            title: 'a root of version 1, which cannot say what it is',
            input: jwkText({ certificates: makeChain({ root: { version: 1, extensions: [] } }) })
        }
    ],
    invalid: [
        {
            title: 'an issuer that is no authority',
            input: withIntermediate(basicConstraints(false)),
            findings: [{ path: '/x5c/1', variant: 'not-ca', data: about }]
        },
        {
            title: 'an issuer that does not say what it is',
            input: withIntermediate(keyUsage('keyCertSign')),
            findings: [{ path: '/x5c/1', variant: 'no-constraints', data: about }]
        },
        {
            title: 'an authority that may not sign certificates',
            input: withIntermediate(basicConstraints(true), keyUsage('digitalSignature', 'cRLSign')),
            findings: [{ path: '/x5c/1', variant: 'key-usage', data: about }]
        },
        {
            title: 'a root that allows no authority below it',
            input: jwkText({ certificates: makeChain({ root: { extensions: [basicConstraints(true, 0)] } }) }),
            findings: [
                {
                    path: '/x5c/2',
                    variant: 'path-length',
                    data: { which: 'Certificate 3 in "x5c"', subject: 'CN=Acme root, O=Acme', allowed: 0, depth: 1 }
                }
            ]
        }
    ],
    notApplicable: [
        { title: 'one certificate alone', input: jwkText() },
        {
            title: 'a certificate that issued none of the others',
            input: jwkText({ certificates: [makeCertificate(), makeCertificate({ subject: 'CN=x', key: keys.other })] })
        },
        { title: 'an authority as the first certificate', input: jwkText({ certificates: [intermediate] }) }
    ]
});
