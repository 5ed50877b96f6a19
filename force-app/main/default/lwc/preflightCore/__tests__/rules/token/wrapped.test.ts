import { wrapped } from '../../../rules/token/wrapped.js';
import { makeToken } from '../../support/makeToken.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const token = makeToken();

testTokenRule(wrapped, {
    valid: [
        { title: 'a token alone' },
        { title: 'two tokens, which is reported elsewhere', token: `${token} ${makeToken({ claims: { sub: 'x' } })}` },
        { title: 'a line end behind it, which is reported elsewhere', token: `${token}\n` }
    ],
    invalid: [
        {
            title: 'Bearer',
            token: `Bearer ${token}`,
            findings: [{ path: '', variant: 'bearer', data: { label: 'Bearer' } }]
        },
        {
            title: 'an HTTP header',
            token: `Authorization: Bearer ${token}`,
            findings: [{ path: '', variant: 'bearer', data: { label: 'Authorization: Bearer' } }]
        },
        {
            title: 'as Salesforce’s utility prints it',
            token: `JWT : ${token}`,
            findings: [{ path: '', variant: 'label', data: { label: 'JWT' } }]
        },
        {
            title: 'the same token on two lines',
            token: `${token}\n${token}\n`,
            findings: [{ path: '', variant: 'copies', data: { count: 2 } }]
        },
        { title: 'double quotes', token: `"${token}"`, findings: [{ path: '', variant: 'quotes', data: {} }] },
        { title: 'single quotes', token: `'${token}'`, findings: [{ path: '', variant: 'quotes', data: {} }] },
        {
            title: 'a sentence around it, of which nothing is repeated',
            token: `my secret is hunter2 and the token ${token} failed`,
            findings: [{ path: '', variant: 'text', data: {} }]
        }
    ],
    notApplicable: [{ title: 'a text that is no token', token: 'hello' }]
});
