import { kidHalfCharacter } from '../../../rules/jwk/kidHalfCharacter.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

testRule(kidHalfCharacter, {
    valid: [
        { title: 'a key ID', input: jwkText() },
        { title: 'a character of two halves', input: jwkText({ kid: 'a🔑' }) }
    ],
    invalid: [
        {
            title: 'the first half alone',
            input: jwkText({ kid: 'a\ud800b' }),
            findings: [{ path: '/kid', data: { position: 2 }, marks: '\\ud800' }]
        },
        {
            title: 'the second half alone',
            input: jwkText({ kid: '\udc00' }),
            findings: [{ path: '/kid', data: { position: 1 }, marks: '\\udc00' }]
        }
    ],
    notApplicable: [
        { title: 'no key ID', input: jwkText({ kid: undefined }) },
        { title: 'a number', input: jwkText({ kid: 1 }) }
    ]
});
