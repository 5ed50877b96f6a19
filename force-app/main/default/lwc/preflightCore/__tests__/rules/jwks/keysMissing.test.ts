import { keysMissing } from '../../../rules/jwks/keysMissing.js';
import { goodKey, jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const purpose = 'endpoint';

testRule(keysMissing, {
    valid: [{ title: 'a key set', purpose, input: JSON.stringify({ keys: [goodKey()] }) }],
    invalid: [
        {
            title: 'one key alone',
            purpose,
            input: jwkText(),
            findings: [{ path: '', variant: 'single-key', data: {} }]
        },
        {
            title: 'a capital letter',
            purpose,
            input: JSON.stringify({ Keys: [goodKey()] }),
            findings: [{ path: '', variant: 'spelling', data: { name: 'Keys' } }]
        },
        {
            title: 'a list without a name',
            purpose,
            input: JSON.stringify([goodKey()]),
            findings: [{ path: '', variant: 'array' }]
        },
        {
            title: 'an error in place of keys',
            purpose,
            input: '{"error":"not_found"}',
            findings: [{ path: '', data: {} }]
        },
        {
            title: 'a key set deeper down',
            purpose,
            input: JSON.stringify({ data: { keys: [goodKey()] } }),
            findings: [{ path: '', data: {} }]
        },
        { title: 'an empty object', purpose, input: '{}', findings: [{ path: '' }] }
    ]
});
