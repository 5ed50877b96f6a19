import { extensionDuplicate } from '../../../rules/certificate/extensionDuplicate.js';
import * as der from '../../support/derWriter.js';
import { basicConstraints, extension, jwkText, jwkWith, keyUsage, makeChain } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const which = 'The certificate in "x5c"';
const rare = extension('1.2.3.4', der.nothing());

testRule(extensionDuplicate, {
    valid: [{ title: 'each extension once', input: jwkWith({ extensions: [keyUsage('digitalSignature'), rare] }) }],
    invalid: [
        {
            title: 'key usage twice',
            input: jwkWith({ extensions: [keyUsage('digitalSignature'), keyUsage('keyCertSign')] }),
            findings: [{ path: '/x5c/0', data: { which, extension: 'keyUsage (2.5.29.15)', count: 2 } }]
        },
        {
            title: 'a rare extension three times and another one twice',
            input: jwkWith({ extensions: [rare, basicConstraints(false), rare, rare, basicConstraints(false)] }),
            findings: [
                { path: '/x5c/0', data: { which, extension: '1.2.3.4', count: 3 } },
                { path: '/x5c/0', data: { which, extension: 'basicConstraints (2.5.29.19)', count: 2 } }
            ]
        },
        {
            title: 'key usage twice, of which Java reads one',
            input: jwkWith({ extensions: [keyUsage('digitalSignature'), extension('2.5.29.15', der.nothing())] }),
            findings: [
                { path: '/x5c/0', variant: 'unreadable', data: { which, extension: 'keyUsage (2.5.29.15)', count: 2 } }
            ]
        },
        {
            title: 'an issuer with an extension twice',
            input: jwkText({
                certificates: makeChain({
                    intermediate: { extensions: [basicConstraints(true), basicConstraints(true)] }
                })
            }),
            findings: [{ path: '/x5c/1' }]
        }
    ],
    notApplicable: [{ title: 'a certificate without extensions', input: jwkWith({ extensions: [] }) }]
});
