import { keyNotObject } from '../../../rules/jwks/keyNotObject.js';
import { goodKey, jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const purpose = 'endpoint';

testRule(keyNotObject, {
    valid: [{ title: 'a list of keys', purpose, input: JSON.stringify({ keys: [goodKey()] }) }],
    invalid: [
        {
            title: 'null and text between the keys',
            purpose,
            input: JSON.stringify({ keys: [null, goodKey(), 'key'] }),
            findings: [
                { path: '/keys/0', data: { number: 1, found: 'null' }, marks: 'null' },
                { path: '/keys/2', data: { number: 3, found: 'text' }, marks: '"key"' }
            ]
        }
    ],
    notApplicable: [{ title: 'no list', purpose, input: jwkText() }]
});
