import { empty } from '../../../rules/input/empty.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

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
