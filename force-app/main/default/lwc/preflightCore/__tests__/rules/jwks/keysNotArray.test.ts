import { keysNotArray } from '../../../rules/jwks/keysNotArray.js';
import { goodKey, jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const purpose = 'endpoint';

testRule(keysNotArray, {
    valid: [
        { title: 'a list of one key', purpose, input: JSON.stringify({ keys: [goodKey()] }) },
        { title: 'an empty list', purpose, input: '{"keys":[]}' }
    ],
    invalid: [
        {
            title: 'a key without the list around it',
            purpose,
            input: JSON.stringify({ keys: goodKey() }),
            findings: [{ path: '/keys', data: { found: 'an object' } }]
        },
        {
            title: 'null',
            purpose,
            input: '{"keys":null}',
            findings: [{ path: '/keys', data: { found: 'null' }, marks: 'null' }]
        }
    ],
    notApplicable: [{ title: 'no "keys"', purpose, input: jwkText() }]
});
