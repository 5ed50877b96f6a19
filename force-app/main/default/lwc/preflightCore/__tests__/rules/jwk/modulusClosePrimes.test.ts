import { modulusClosePrimes } from '../../../rules/jwk/modulusClosePrimes.js';
import { jwkText } from '../../support/makeCertificate.js';
import { base64UrlOf, moduli } from '../../support/moduli.js';
import { testRule } from '../../support/testRule.js';

const withModulus = (modulus: bigint) => jwkText({ n: base64UrlOf(modulus) });

testRule(modulusClosePrimes, {
    valid: [{ title: 'primes far from each other', input: jwkText() }],
    invalid: [
        { title: 'a prime and the next one', input: withModulus(moduli.closePrimes), findings: [{ path: '/n' }] },
        { title: 'the same prime twice', input: withModulus(moduli.square), findings: [{ path: '/n' }] }
    ],
    notApplicable: [{ title: 'no modulus', input: jwkText({ n: undefined }) }],
    notChecked: [
        { title: 'number theory switched off', input: jwkText(), options: { numberTheory: false } },
        { title: 'more than 16384 bits', input: withModulus((1n << 16_384n) + 1n) }
    ]
});
