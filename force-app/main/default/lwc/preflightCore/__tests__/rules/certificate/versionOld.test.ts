import { versionOld } from '../../../rules/certificate/versionOld.js';
import { jwkText, jwkWith, makeChain } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const which = 'The certificate in "x5c"';

testRule(versionOld, {
    valid: [
        { title: 'version 3', input: jwkText() },
        { title: 'version 3 without extensions', input: jwkWith({ extensions: [] }) },
        { title: 'version 1 with extensions, which is worse and another rule', input: jwkWith({ version: 1 }) },
        {
            title: 'a root of version 1',
            input: jwkText({ certificates: makeChain({ root: { version: 1, extensions: [] } }) })
        }
    ],
    invalid: [
        {
            title: 'version 1',
            input: jwkWith({ version: 1, extensions: [] }),
            findings: [{ path: '/x5c/0', data: { which, version: 1 } }]
        },
        {
            title: 'version 2',
            input: jwkWith({ version: 2, extensions: [] }),
            findings: [{ path: '/x5c/0', data: { which, version: 2 } }]
        }
    ],
    notApplicable: [{ title: 'a key without x5c', input: jwkText({ x5c: undefined }) }]
});
