import { modulusNoncanonical } from '../../../rules/jwk/modulusNoncanonical.js';
import { jwkText, makeJwk } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const n = String(makeJwk().n);
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** The next character encodes the same octets with one stray bit. */
const stray = ALPHABET.charAt(ALPHABET.indexOf(n.charAt(n.length - 1)) + 1);

testRule(modulusNoncanonical, {
    valid: [{ title: 'a last character without stray bits', input: jwkText() }],
    invalid: [
        {
            title: 'a last character with a stray bit',
            input: jwkText({ n: n.slice(0, -1) + stray }),
            findings: [{ path: '/n', data: { character: stray }, marks: stray }]
        }
    ],
    notApplicable: [
        { title: 'no modulus', input: jwkText({ n: undefined }) },
        { title: 'a modulus that cannot be read', input: jwkText({ n: '!' }) }
    ]
});
