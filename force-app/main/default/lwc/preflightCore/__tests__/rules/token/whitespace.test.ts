import { whitespace } from '../../../rules/token/whitespace.js';
import { makeToken } from '../../support/makeToken.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const token = makeToken();
const [header = '', claims = '', signature = ''] = token.split('.');

testTokenRule(whitespace, {
    valid: [
        { title: 'a token alone' },
        { title: 'a line end in it, which is reported elsewhere', token: `${header}.${claims}\n.${signature}` }
    ],
    invalid: [
        { title: 'a line end behind it', token: `${token}\n`, findings: [{ path: '', data: {} }] },
        { title: 'a blank in front of it', token: ` ${token}`, findings: [{ path: '' }] }
    ],
    notApplicable: [{ title: 'a text that is no token', token: 'hello' }]
});
