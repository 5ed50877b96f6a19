import { keySet } from '../../../rules/input/keySet.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const key = jwkText();

testRule(keySet, {
    valid: [
        { title: 'one key by itself', input: key },
        { title: 'an array, which another rule is about', input: `[${key}]` }
    ],
    invalid: [
        {
            title: 'a key set with one key',
            input: `{"keys":[${key}]}`,
            findings: [{ path: '', variant: 'one', data: {}, marks: '"keys"' }]
        },
        {
            title: 'a key set with two keys',
            input: `{ "keys" : [${key},${key}] }`,
            findings: [{ path: '', variant: 'several', data: { count: 2 }, marks: '"keys"' }]
        },
        {
            title: 'a key set deeper down',
            input: `{"data":{"keys":[${key}]}}`,
            findings: [{ path: '', variant: 'one', marks: '"keys"' }]
        },
        { title: 'a key set without keys', input: '{"keys":[]}', findings: [{ path: '', variant: 'none', data: {} }] },
        {
            title: 'a key set in capitals',
            input: `{"Keys":[${key}]}`,
            findings: [{ path: '', variant: 'one', marks: '"Keys"' }]
        },
        {
            title: 'one key where the list belongs',
            input: `{"keys":${key}}`,
            findings: [{ path: '', variant: 'one' }]
        }
    ],
    notApplicable: [{ title: 'a key set at an endpoint', purpose: 'endpoint', input: `{"keys":[${key}]}` }]
});
