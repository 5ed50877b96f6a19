import { modulusLarge } from '../../../rules/jwk/modulusLarge.js';
import { jwkText } from '../../support/makeCertificate.js';
import { base64UrlOf } from '../../support/moduli.js';
import { testRule } from '../../support/testRule.js';

const withBits = (bits: bigint) => jwkText({ n: base64UrlOf(1n << (bits - 1n)) });

testRule(modulusLarge, {
    valid: [
        { title: 'a modulus of 2048 bits', input: jwkText() },
        { title: 'a modulus of 8192 bits', input: withBits(8192n) }
    ],
    invalid: [
        {
            title: 'a modulus of 8193 bits',
            input: withBits(8193n),
            findings: [{ path: '/n', data: { bits: 8193, most: 8192 } }]
        },
        {
            title: 'a modulus of 500,000 bits',
            input: withBits(500_000n),
            findings: [{ path: '/n', data: { bits: 500_000, most: 8192 } }]
        }
    ],
    notApplicable: [{ title: 'no modulus', input: jwkText({ n: undefined }) }]
});
