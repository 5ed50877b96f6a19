import { modulusTooShort } from '../../../rules/jwk/modulusTooShort.js';
import { jwkText, keys } from '../../support/makeCertificate.js';
import { base64UrlOf, moduli } from '../../support/moduli.js';
import { testRule } from '../../support/testRule.js';

const withBits = (bits: bigint) => jwkText({ n: base64UrlOf((1n << (bits - 1n)) + 1n) });

testRule(modulusTooShort, {
    valid: [
        { title: 'a modulus of 2048 bits', input: jwkText() },
        { title: 'the smallest modulus of 2048 bits', input: withBits(2048n) },
        { title: 'a modulus of 4096 bits', input: withBits(4096n) }
    ],
    invalid: [
        {
            title: 'a modulus of 1024 bits',
            input: jwkText({ key: keys.short }),
            findings: [{ path: '/n', data: { bits: 1024, minimum: 2048 } }]
        },
        {
            title: 'a modulus of 2047 bits',
            input: withBits(2047n),
            findings: [{ path: '/n', data: { bits: 2047, minimum: 2048 } }]
        },
        {
            title: 'a short modulus in hexadecimal',
            input: jwkText({ n: moduli.prime.toString(16) }),
            findings: [{ path: '/n', data: { bits: 1024, minimum: 2048 } }]
        },
        { title: 'zero', input: jwkText({ n: 'AA' }), findings: [{ path: '/n', data: { bits: 0, minimum: 2048 } }] }
    ],
    notApplicable: [
        { title: 'no modulus', input: jwkText({ n: undefined }) },
        { title: 'a modulus that cannot be read', input: jwkText({ n: '!' }) }
    ]
});
