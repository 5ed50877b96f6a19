import { exponentSmall } from '../../../rules/jwk/exponentSmall.js';
import { jwkText } from '../../support/makeCertificate.js';
import { base64UrlOf } from '../../support/moduli.js';
import { testRule } from '../../support/testRule.js';

const invalid = (exponent: number) => ({
    title: String(exponent),
    input: jwkText({ e: base64UrlOf(BigInt(exponent)) }),
    findings: [{ path: '/e', data: { exponent } }]
});

testRule(exponentSmall, {
    valid: [
        { title: '65537', input: jwkText() },
        { title: '2, which is even', input: jwkText({ e: 'Ag' }) },
        { title: '65536, which is even', input: jwkText({ e: base64UrlOf(65_536n) }) },
        { title: '65539', input: jwkText({ e: base64UrlOf(65_539n) }) },
        { title: 'an even number, which is an error', input: jwkText({ e: 'BA' }) },
        { title: 'an exponent of 2000 bits', input: jwkText({ e: base64UrlOf((1n << 2000n) + 1n) }) }
    ],
    invalid: [invalid(3), invalid(17), invalid(65_535)],
    notApplicable: [
        { title: 'no exponent', input: jwkText({ e: undefined }) },
        { title: '1, which is an error', input: jwkText({ e: 'AQ' }) }
    ]
});
