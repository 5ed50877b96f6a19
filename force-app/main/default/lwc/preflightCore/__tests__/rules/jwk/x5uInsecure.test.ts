import { x5uInsecure } from '../../../rules/jwk/x5uInsecure.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

testRule(x5uInsecure, {
    valid: [
        { title: 'https', input: jwkText({ x5u: 'https://keys.example.com/chat.pem' }) },
        { title: 'HTTPS', input: jwkText({ x5u: 'HTTPS://keys.example.com' }) }
    ],
    invalid: [
        {
            title: 'http',
            input: jwkText({ x5u: 'http://keys.example.com/chat.pem' }),
            findings: [{ path: '/x5u', variant: 'http', marks: '"http://keys.example.com/chat.pem"' }]
        },
        { title: 'a path', input: jwkText({ x5u: '/chat.pem' }), findings: [{ path: '/x5u', variant: undefined }] },
        { title: 'https without a host', input: jwkText({ x5u: 'https:///a' }), findings: [{ path: '/x5u' }] }
    ],
    notApplicable: [
        { title: 'no "x5u"', input: jwkText() },
        { title: 'nothing, which is as good as none', input: jwkText({ x5u: '' }) }
    ]
});
