import { modulusWeak } from '../../../rules/jwk/modulusWeak.js';
import { jwkText } from '../../support/makeCertificate.js';
import { base64UrlOf, moduli } from '../../support/moduli.js';
import { testRule } from '../../support/testRule.js';

const withModulus = (modulus: bigint) => jwkText({ n: base64UrlOf(modulus) });

testRule(modulusWeak, {
    valid: [
        { title: 'a product of two large primes', input: jwkText() },
        { title: 'a product of two large primes that are close to each other', input: withModulus(moduli.closePrimes) },
        {
            title: 'a prime, if the native test that is handed in says no',
            input: withModulus(moduli.prime),
            options: { isProbablePrime: () => false }
        }
    ],
    invalid: [
        {
            title: 'an even number',
            input: withModulus(moduli.even),
            findings: [{ path: '/n', variant: 'even', data: {} }]
        },
        { title: 'a prime', input: withModulus(moduli.prime), findings: [{ path: '/n', variant: 'prime', data: {} }] },
        {
            title: 'the square of a prime',
            input: withModulus(moduli.square),
            findings: [{ path: '/n', variant: 'square', data: {} }]
        },
        {
            title: 'a number that can be divided by 65539',
            input: withModulus(moduli.smallFactor),
            findings: [{ path: '/n', variant: 'small-factor', data: { factor: 65539 } }]
        },
        {
            title: 'an even number of 20,000 bits',
            input: withModulus(1n << 20_000n),
            findings: [{ path: '/n', variant: 'even' }]
        },
        { title: 'zero', input: jwkText({ n: 'AA' }), findings: [{ path: '/n', variant: 'zero', data: {} }] },
        {
            title: 'a prime, if the native test that is handed in says so',
            input: jwkText(),
            options: { isProbablePrime: () => true },
            findings: [{ path: '/n', variant: 'prime' }]
        }
    ],
    notApplicable: [{ title: 'a modulus that cannot be read', input: jwkText({ n: '!' }) }],
    notChecked: [
        { title: 'number theory switched off', input: jwkText(), options: { numberTheory: false } },
        { title: 'more than 8192 bits', input: withModulus(moduli.prime ** 9n) }
    ]
});
