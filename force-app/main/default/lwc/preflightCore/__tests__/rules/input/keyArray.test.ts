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
        },
        {
            title: 'a key a line',
            input: `${key}\n${key}\n${key}\n`,
            findings: [{ path: '', variant: 'values', data: { count: 3 }, marks: '{' }]
        },
        {
            title: 'keys with a comma between them, a set among them',
            input: `${key},\n{"keys":[${key},${key}]}`,
            findings: [{ path: '', variant: 'values', data: { count: 3 } }]
        },
        {
            title: 'keys by their IDs',
            input: `{"old":${key},"new":${key}}`,
            findings: [{ path: '', variant: 'places', data: { count: 2 }, marks: '{' }]
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
