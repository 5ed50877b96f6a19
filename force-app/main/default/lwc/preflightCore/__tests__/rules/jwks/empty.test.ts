import { empty } from '../../../rules/jwks/empty.js';
import { goodKey } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const purpose = 'endpoint';

testRule(empty, {
    valid: [
        { title: 'a list of one key', purpose, input: JSON.stringify({ keys: [goodKey()] }) },
        { title: 'a list of something else, which is reported elsewhere', purpose, input: '{"keys":[null]}' }
    ],
    invalid: [{ title: 'an empty list', purpose, input: '{"keys":[]}', findings: [{ path: '/keys', marks: '[]' }] }],
    notApplicable: [{ title: 'no list', purpose, input: '{"keys":{}}' }]
});
