import { modulusRoca } from '../../../rules/jwk/modulusRoca.js';
import { jwkText } from '../../support/makeCertificate.js';
import { base64UrlOf, moduli } from '../../support/moduli.js';
import { testRule } from '../../support/testRule.js';

const withModulus = (modulus: bigint) => jwkText({ n: base64UrlOf(modulus) });

testRule(modulusRoca, {
    valid: [
        { title: 'a modulus from a sound generator', input: jwkText() },
        { title: 'one that the simple test takes for affected', input: withModulus(moduli.rocaLookAlike) }
    ],
    invalid: [
        { title: 'a modulus from an affected generator', input: withModulus(moduli.roca), findings: [{ path: '/n' }] }
    ],
    notApplicable: [{ title: 'no modulus', input: jwkText({ n: undefined }) }],
    notChecked: [
        { title: 'number theory switched off', input: jwkText(), options: { numberTheory: false } },
        { title: 'more than 16384 bits', input: withModulus((1n << 16_384n) + 1n) }
    ]
});
