import { kidBlank } from '../../../rules/jwk/kidBlank.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

testRule(kidBlank, {
    valid: [
        { title: 'a key ID', input: jwkText() },
        { title: 'a single character', input: jwkText({ kid: '0' }) }
    ],
    invalid: [
        { title: 'an empty key ID', input: jwkText({ kid: '' }), findings: [{ path: '/kid', marks: '""' }] },
        { title: 'blanks only', input: jwkText({ kid: ' \t\u00a0' }), findings: [{ path: '/kid' }] },
        ...['\u200b', '\u2800', '\u3164\ufe0f', '\u{e0020}'].map((kid) => ({
            title: `nothing that can be seen (${[...kid].map((character) => character.codePointAt(0)?.toString(16)).join(' ')})`,
            input: jwkText({ kid }),
            findings: [{ path: '/kid' }]
        }))
    ],
    notApplicable: [
        { title: 'no key ID', input: jwkText({ kid: undefined }) },
        { title: 'a number', input: jwkText({ kid: 1 }) }
    ]
});
