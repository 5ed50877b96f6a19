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
            title: 'the provider’s configuration in place of its keys',
            purpose,
            input: '{"issuer":"https://id.example.com","jwks_uri":"https://id.example.com/keys"}',
            findings: [{ path: '', data: {} }]
        },
        { title: 'an empty object', purpose, input: '{}', findings: [{ path: '' }] }
    ]
});
