import { versionInvalid } from '../../../rules/certificate/versionInvalid.js';
import * as der from '../../support/derWriter.js';
import { jwkText, jwkWith, makeChain } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const which = 'The certificate in "x5c"';

testRule(versionInvalid, {
    valid: [
        { title: 'version 3 with extensions', input: jwkText() },
        { title: 'version 1 without extensions', input: jwkWith({ version: 1, extensions: [] }) },
        {
            title: 'version 2 with a unique identifier',
            input: jwkWith({ version: 2, extensions: [], raw: { uniqueIds: der.implicit(2, '\0id') } })
        }
    ],
    invalid: [
        {
            title: 'version 5',
            input: jwkWith({ version: 5 }),
            findings: [{ path: '/x5c/0', data: { which, version: 5 } }]
        },
        {
            title: 'version 4',
            input: jwkWith({ version: 4 }),
            findings: [{ path: '/x5c/0', data: { which, version: 4 } }]
        },
        {
            title: 'version 4 without extensions, which keytool prints',
            input: jwkWith({ version: 4, extensions: [] }),
            findings: [{ path: '/x5c/0', variant: 'unknown', data: { which, version: 4 } }]
        },
        {
            title: 'version 1 with extensions',
            input: jwkWith({ version: 1 }),
            findings: [{ path: '/x5c/0', variant: 'extensions', data: { which, version: 1 } }]
        },
        {
            title: 'version 1 with a unique identifier',
            input: jwkWith({ version: 1, extensions: [], raw: { uniqueIds: der.implicit(1, '\0id') } }),
            findings: [{ path: '/x5c/0', variant: 'unique-ids', data: { which, version: 1 } }]
        },
        {
            title: 'an issuer of version 2 with extensions',
            input: jwkText({ certificates: makeChain({ intermediate: { version: 2 } }) }),
            findings: [{ path: '/x5c/1', variant: 'extensions', data: { which: 'Certificate 2 in "x5c"', version: 2 } }]
        }
    ],
    notApplicable: [{ title: 'a key without x5c', input: jwkText({ x5c: undefined }) }]
});
