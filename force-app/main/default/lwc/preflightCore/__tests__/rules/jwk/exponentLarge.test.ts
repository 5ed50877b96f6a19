import { exponentLarge } from '../../../rules/jwk/exponentLarge.js';
import { jwkText } from '../../support/makeCertificate.js';
import { base64UrlOf, moduli } from '../../support/moduli.js';
import { testRule } from '../../support/testRule.js';

testRule(exponentLarge, {
    valid: [
        { title: '65537', input: jwkText() },
        { title: '64 bits', input: jwkText({ e: base64UrlOf((1n << 64n) - 1n) }) },
        { title: 'more than the modulus, which is an error', input: jwkText({ e: base64UrlOf(moduli.good + 2n) }) }
    ],
    invalid: [
        {
            title: '65 bits',
            input: jwkText({ e: base64UrlOf((1n << 64n) + 1n) }),
            findings: [{ path: '/e', data: { bits: 65, most: 64 } }]
        },
        {
            title: '1001 bits without a modulus',
            input: jwkText({ n: undefined, e: base64UrlOf((1n << 1000n) + 1n) }),
            findings: [{ path: '/e', data: { bits: 1001, most: 64 } }]
        }
    ],
    notApplicable: [{ title: 'no exponent', input: jwkText({ e: undefined }) }]
});
