import { algUnsupported } from '../../../rules/jwk/algUnsupported.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const invalid = (alg: string, variant: string | undefined, meant?: string) => ({
    title: alg === '' ? 'an empty text' : alg,
    input: jwkText({ alg }),
    findings: [
        {
            path: '/alg',
            ...(variant !== undefined && { variant }),
            data: { found: alg, ...(meant !== undefined && { meant }) },
            marks: JSON.stringify(alg)
        }
    ]
});

testRule(algUnsupported, {
    valid: [
        { title: 'RS256', input: jwkText({ alg: 'RS256' }) },
        { title: 'RS512', input: jwkText({ alg: 'RS512' }) }
    ],
    invalid: [
        invalid('HS256', 'secret'),
        invalid('RS384', 'other-rsa'),
        invalid('PS256', 'other-rsa'),
        invalid('ES256', 'curve'),
        invalid('EdDSA', 'curve'),
        invalid('RSA-OAEP', 'encryption'),
        invalid('none', 'none'),
        invalid('rs256', 'spelling', 'RS256'),
        invalid(' RS512', 'spelling', 'RS512'),
        invalid('SHA256withRSA', 'spelling', 'RS256'),
        invalid('SHA512withRSAEncryption', 'spelling', 'RS512'),
        invalid('RSA-SHA256', 'spelling', 'RS256'),
        invalid('RSASSA-PKCS1-v1_5-SHA-512', 'spelling', 'RS512'),
        invalid('RSA', undefined),
        invalid('', undefined)
    ],
    notApplicable: [
        { title: 'no algorithm', input: jwkText({ alg: undefined }) },
        { title: 'a list', input: jwkText({ alg: ['RS256'] }) }
    ]
});
