import { jsonSerialization } from '../../../rules/token/jsonSerialization.js';
import { encryptedToken } from '../../support/inputs.js';
import { makeToken } from '../../support/makeToken.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const [header, payload, signature] = makeToken().split('.');

testTokenRule(jsonSerialization, {
    valid: [{ title: 'a token in its compact form' }],
    invalid: [
        {
            title: 'one signature',
            token: JSON.stringify({ payload, protected: header, signature }),
            findings: [{ path: '', data: {} }]
        },
        {
            title: 'a list of signatures',
            token: JSON.stringify({ payload, signatures: [{ protected: header, signature }] }),
            findings: [{ path: '' }]
        }
    ],
    notApplicable: [
        { title: 'an encrypted token', token: encryptedToken },
        { title: 'a text that is no token', token: 'hello' }
    ]
});
