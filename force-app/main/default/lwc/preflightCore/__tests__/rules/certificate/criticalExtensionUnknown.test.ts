import { criticalExtensionUnknown } from '../../../rules/certificate/criticalExtensionUnknown.js';
import * as der from '../../support/derWriter.js';
import { extension, jwkText, jwkWith, makeChain } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const critical = extension('1.2.3.4', der.nothing(), true);

testRule(criticalExtensionUnknown, {
    valid: [
        { title: 'a known extension that is critical', input: jwkText() },
        {
            title: 'an unknown extension that is not',
            input: jwkWith({ extensions: [extension('1.2.3.4', der.nothing())] })
        },
        {
            title: 'an issuer with an unknown extension that is critical',
            input: jwkText({ certificates: makeChain({ root: { extensions: [critical] } }) })
        }
    ],
    invalid: [
        {
            title: 'an unknown extension that is critical',
            input: jwkWith({ extensions: [critical] }),
            findings: [{ path: '/x5c/0', data: { which: 'The certificate in "x5c"', oid: '1.2.3.4' } }]
        }
    ],
    notApplicable: [{ title: 'a certificate without extensions', input: jwkWith({ extensions: [] }) }]
});
