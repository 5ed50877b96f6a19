import { keyArray } from '../../../rules/input/keyArray.js';
import { certificatePem } from '../../support/inputs.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const key = jwkText();

testRule(keyArray, {
    valid: [
        { title: 'one key by itself', input: key },
        { title: 'a key set, which another rule is about', input: `{"keys":[${key}]}` }
    ],
    invalid: [
        {
            title: 'one key in an array',
            input: ` [${key}]`,
            findings: [{ path: '', variant: 'one', data: {}, marks: '[' }]
        },
        {
            title: 'two keys in an array',
            input: `[${key},\n${key}]`,
            findings: [{ path: '', variant: 'several', data: { count: 2 }, marks: '[' }]
        },
        {
            title: 'more keys than are checked',
            input: `[${key},${key},${key}]`,
            options: { limits: { keys: 2 } },
            findings: [{ path: '', variant: 'several', data: { count: 3 } }]
        }
    ],
    notApplicable: [
        {
            title: 'an array at an endpoint, which a rule for key sets is about',
            purpose: 'endpoint',
            input: `[${key}]`
        },
        { title: 'a certificate', input: certificatePem }
    ]
});
