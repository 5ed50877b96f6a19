import { useNotSignature } from '../../../rules/jwk/useNotSignature.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

testRule(useNotSignature, {
    valid: [{ title: '"use": "sig"', input: jwkText() }],
    invalid: [
        {
            title: 'a key that encrypts',
            input: jwkText({ use: 'enc' }),
            findings: [{ path: '/use', variant: 'encryption', data: { found: 'enc' }, marks: '"enc"' }]
        },
        {
            title: 'another spelling',
            input: jwkText({ use: 'Signature' }),
            findings: [{ path: '/use', variant: 'spelling', data: { found: 'Signature' } }]
        },
        {
            title: 'anything else',
            input: jwkText({ use: 'tls' }),
            findings: [{ path: '/use', data: { found: 'tls' } }]
        }
    ],
    notApplicable: [
        { title: 'no "use"', input: jwkText({ use: undefined }) },
        { title: 'null', input: jwkText({ use: null }) }
    ]
});
