import { modulusPattern } from '../../../rules/jwk/modulusPattern.js';
import { jwkText, makeJwk } from '../../support/makeCertificate.js';
import { base64UrlOf, moduli } from '../../support/moduli.js';
import { testRule } from '../../support/testRule.js';

const octets = Buffer.from(String(makeJwk().n), 'base64url');
const withRun = (length: number) => {
    const changed = Buffer.from(octets);
    changed.fill(0x42, 100, 100 + length);
    // Neighbours must not lengthen the run.
    changed[99] = 1;
    changed[100 + length] = 1;
    return jwkText({ n: changed.toString('base64url') });
};
/** A tenth of the octets says "CAFE", spread so that no run comes of it. */
const vanity = Buffer.from(octets.map((octet, index) => (index % 2 === 0 ? (octet & 0x0f) | 0xc0 : octet)));

testRule(modulusPattern, {
    valid: [
        { title: 'a random modulus', input: jwkText() },
        { title: 'seven equal bytes in a row', input: withRun(7) },
        { title: 'a short modulus', input: jwkText({ n: base64UrlOf(0xcccccccccccccccdn) }) }
    ],
    invalid: [
        { title: 'eight equal bytes in a row', input: withRun(8), findings: [{ path: '/n', data: { count: 8 } }] },
        {
            title: 'an upper half of ones',
            input: jwkText({ n: base64UrlOf(moduli.pattern) }),
            findings: [{ path: '/n', data: { count: 128 } }]
        },
        {
            title: 'every other byte begins with the same digit',
            input: jwkText({ n: vanity.toString('base64url') }),
            findings: [{ path: '/n', variant: 'uneven', data: {} }]
        }
    ],
    notApplicable: [{ title: 'no modulus', input: jwkText({ n: undefined }) }]
});
