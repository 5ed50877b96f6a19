import { encrypted } from '../../../rules/token/encrypted.js';
import { encryptedToken } from '../../support/inputs.js';
import { makeToken } from '../../support/makeToken.js';
import { testTokenRule } from '../../support/testTokenRule.js';

testTokenRule(encrypted, {
    valid: [
        { title: 'a signed token' },
        { title: 'four parts, which is reported elsewhere', token: `${makeToken()}.a` },
        { title: 'five parts whose header says nothing of encryption', token: `${makeToken()}.a.b` },
        { title: 'two signed tokens', token: `${makeToken()}\n${makeToken({ claims: { sub: 'x' } })}` },
        { title: 'a signed token that is cut off', token: `${makeToken().split('.')[0] ?? ''}.eyJ...` }
    ],
    invalid: [
        { title: 'five parts', token: encryptedToken, findings: [{ path: '', data: {} }] },
        {
            title: 'an encrypted token in its JSON form',
            token: '{"protected":"e30","iv":"AA","ciphertext":"AA","tag":"AA"}',
            findings: [{ path: '', variant: 'json' }]
        }
    ],
    notApplicable: [{ title: 'a text that is no token', token: 'hello' }]
});
