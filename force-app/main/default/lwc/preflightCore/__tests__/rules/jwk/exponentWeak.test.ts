import { exponentWeak } from '../../../rules/jwk/exponentWeak.js';
import { jwkText } from '../../support/makeCertificate.js';
import { base64UrlOf, moduli } from '../../support/moduli.js';
import { testRule } from '../../support/testRule.js';

const invalid = (title: string, e: bigint, variant: string) => ({
    title,
    input: jwkText({ e: base64UrlOf(e) }),
    findings: [{ path: '/e', variant }]
});

testRule(exponentWeak, {
    valid: [
        { title: '65537', input: jwkText() },
        { title: '3', input: jwkText({ e: 'Aw' }) },
        { title: 'the largest odd number below the modulus', input: jwkText({ e: base64UrlOf(moduli.good - 2n) }) },
        { title: 'an exponent without a modulus', input: jwkText({ n: undefined }) }
    ],
    invalid: [
        invalid('1', 1n, 'one'),
        { title: '0', input: jwkText({ e: 'AA' }), findings: [{ path: '/e', variant: 'one' }] },
        invalid('2', 2n, 'even'),
        invalid('65536', 65_536n, 'even'),
        invalid('the modulus itself', moduli.good, 'too-large'),
        invalid('more than the modulus', (moduli.good << 8n) + 1n, 'too-large')
    ],
    notApplicable: [
        { title: 'no exponent', input: jwkText({ e: undefined }) },
        { title: 'an exponent that cannot be read', input: jwkText({ e: '!' }) }
    ]
});
