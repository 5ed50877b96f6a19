import { typeMissing } from '../../../rules/token/typeMissing.js';
import { testTokenRule } from '../../support/testTokenRule.js';

testTokenRule(typeMissing, {
    valid: [
        { title: 'JWT' },
        { title: 'another type, which is reported elsewhere', header: { typ: 'JWS' } },
        { title: 'null, which is reported elsewhere', header: { typ: null } }
    ],
    invalid: [
        {
            title: 'a token as Salesforce’s utility makes it',
            header: { typ: undefined },
            findings: [{ path: '/header/typ', data: {} }]
        }
    ],
    notApplicable: [{ title: 'a header that cannot be read', header: '[]' }]
});
