import { ktyUnsupported } from '../../../rules/jwk/ktyUnsupported.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const found = (kty: string, variant?: string) => [
    { path: '/kty', variant, data: { found: kty }, marks: JSON.stringify(kty) }
];

testRule(ktyUnsupported, {
    valid: [{ title: 'RSA', input: jwkText() }],
    invalid: [
        { title: 'small letters', input: jwkText({ kty: 'rsa' }), findings: found('rsa', 'spelling') },
        { title: 'a blank after it', input: jwkText({ kty: 'RSA ' }), findings: found('RSA ', 'spelling') },
        { title: 'an elliptic curve', input: jwkText({ kty: 'EC' }), findings: found('EC', 'curve') },
        { title: 'Ed25519', input: jwkText({ kty: 'OKP' }), findings: found('OKP', 'curve') },
        { title: 'a shared secret', input: jwkText({ kty: 'oct' }), findings: found('oct', 'secret') },
        {
            title: 'anything else',
            input: jwkText({ kty: 'DSA' }),
            findings: [{ path: '/kty', data: { found: 'DSA' } }]
        },
        { title: 'nothing', input: jwkText({ kty: '' }), findings: [{ path: '/kty', data: { found: '' } }] },
        {
            title: 'Azure’s name for a key in a hardware module',
            input: jwkText({ kty: 'RSA-HSM' }),
            findings: found('RSA-HSM', 'spelling')
        }
    ],
    notApplicable: [
        { title: 'no key type', input: jwkText({ kty: undefined }) },
        { title: 'a key type of the wrong JSON type', input: jwkText({ kty: 1 }) }
    ]
});
