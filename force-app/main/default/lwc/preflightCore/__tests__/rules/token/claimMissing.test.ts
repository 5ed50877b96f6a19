import { claimMissing } from '../../../rules/token/claimMissing.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const missing = (name: string) => ({ path: `/payload/${name}`, variant: name, data: { name } });

testTokenRule(claimMissing, {
    valid: [
        { title: 'sub, iss and exp' },
        { title: 'nothing but these three', claims: { iat: undefined } },
        { title: 'null, which is reported elsewhere', claims: { sub: null } }
    ],
    invalid: [
        { title: 'no expiry', claims: { exp: undefined }, findings: [missing('exp')] },
        { title: 'no issuer', claims: { iss: undefined }, findings: [missing('iss')] },
        { title: 'no subject', claims: { sub: undefined }, findings: [missing('sub')] },
        {
            title: 'names in capital letters',
            claims: '{"SUB":"a","Iss":"b","EXP":1}',
            findings: [missing('sub'), missing('iss'), missing('exp')]
        }
    ],
    notApplicable: [{ title: 'claims that cannot be read', claims: '[]' }]
});
