import { tokenAsKey } from '../../../rules/input/tokenAsKey.js';
import { encryptedToken, token } from '../../support/inputs.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

testRule(tokenAsKey, {
    valid: [
        { title: 'a key', input: jwkText() },
        { title: 'a key and a token, as the utility prints them', input: `JWK : ${jwkText()}\nJWT : ${token}\n` }
    ],
    invalid: [
        { title: 'a token', input: token, findings: [{ path: '', variant: 'signed', data: {}, marks: undefined }] },
        { title: 'a header with a token', input: `Bearer ${token}`, findings: [{ path: '', variant: 'signed' }] },
        { title: 'an encrypted token', input: encryptedToken, findings: [{ path: '', variant: 'encrypted' }] },
        {
            title: 'a token in its JSON form',
            input: '{"payload":"e30","signatures":[{"protected":"e30","signature":"AA"}]}',
            findings: [{ path: '', variant: 'json' }]
        }
    ],
    notApplicable: [{ title: 'a text that is no JSON', input: 'hello' }]
});
