import { empty } from '../../../rules/input/empty.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';
import { testTokenRule } from '../../support/testTokenRule.js';

testRule(empty, {
    valid: [
        { title: 'a key', input: jwkText() },
        { title: 'an empty object, which another rule is about', input: '{}' }
    ],
    invalid: [
        { title: 'nothing at all', input: '', findings: [{ path: '' }] },
        { title: 'blanks and line breaks', input: ' \t\r\n\u00a0', findings: [{ path: '' }] },
        {
            title: 'a file with nothing but a byte order mark',
            input: { bytes: '\xef\xbb\xbf' },
            findings: [{ path: '' }]
        }
    ],
    notApplicable: [{ title: 'a text that is no JSON', input: 'hello' }]
});

testTokenRule(empty, {
    valid: [],
    invalid: [
        { title: 'nothing where a token belongs', token: '', findings: [{ path: '', variant: 'token', data: {} }] },
        { title: 'a blank where a token belongs', token: ' \n', findings: [{ path: '', variant: 'token' }] }
    ],
    notApplicable: [{ title: 'a token' }]
});
