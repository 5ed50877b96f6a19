import { subjectMissing } from '../../../rules/certificate/subjectMissing.js';
import { jwkText, jwkWith } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

testRule(subjectMissing, {
    valid: [{ title: 'a name and no extensions', input: jwkWith({ extensions: [] }) }],
    invalid: [
        {
            title: 'an empty name and no extensions',
            input: jwkWith({ subject: '', issuer: 'CN=x', extensions: [] }),
            findings: [{ path: '/x5c/0', data: { which: 'The certificate in "x5c"' } }]
        }
    ],
    notApplicable: [
        {
            title: 'an empty name in version 1, which Java refuses to read',
            input: jwkWith({ version: 1, subject: '', issuer: 'CN=x', extensions: [] })
        },
        { title: 'an empty name beside extensions, which Java refuses to read', input: jwkWith({ subject: '' }) },
        { title: 'a key without x5c', input: jwkText({ x5c: undefined }) }
    ]
});
