import { notAnObject } from '../../../rules/input/notAnObject.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const key = jwkText();

testRule(notAnObject, {
    valid: [
        { title: 'a key', input: key },
        { title: 'a key in an array, which another rule is about', input: `[${key}]` }
    ],
    invalid: [
        {
            title: 'a text in quotes',
            input: '"chat-2026-11"',
            findings: [{ path: '', variant: 'string', data: {}, marks: '"chat-2026-11"' }]
        },
        {
            title: 'a key inside a text in quotes',
            input: JSON.stringify(key),
            findings: [{ path: '', variant: 'json', marks: JSON.stringify(key) }]
        },
        {
            title: 'an array without keys',
            input: '["RSA"]',
            findings: [{ path: '', variant: 'array', marks: '["RSA"]' }]
        },
        { title: 'a number', input: '65537', findings: [{ path: '', variant: 'other', data: { found: 'number' } }] },
        { title: 'true', input: 'true', findings: [{ path: '', variant: 'other', data: { found: 'true or false' } }] },
        {
            title: 'null',
            input: ' null',
            findings: [{ path: '', variant: 'other', data: { found: 'null' }, marks: 'null' }]
        }
    ],
    notChecked: [
        { title: 'a key set without keys', input: '{"keys":[]}' },
        { title: 'a key set of texts', input: '{"keys":["RSA"]}' }
    ],
    notApplicable: [{ title: 'a text that is no JSON', input: 'chat-2026-11' }]
});
