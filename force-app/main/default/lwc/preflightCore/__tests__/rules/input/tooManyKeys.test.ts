import { tooManyKeys } from '../../../rules/input/tooManyKeys.js';
import { certificatePem } from '../../support/inputs.js';
import { testRule } from '../../support/testRule.js';

const set = (count: number) => JSON.stringify({ keys: Array.from({ length: count }, () => ({})) });

testRule(tooManyKeys, {
    valid: [
        { title: 'as many keys as are checked', input: set(3), options: { limits: { keys: 3 } } },
        { title: 'a thousand keys', input: set(1000), options: { numberTheory: false } }
    ],
    invalid: [
        {
            title: 'one key more than are checked',
            input: set(4),
            options: { limits: { keys: 3 } },
            findings: [{ path: '', data: { count: 4, limit: 3 } }]
        },
        {
            title: 'a thousand keys and one',
            input: set(1001),
            options: { numberTheory: false },
            findings: [{ path: '', data: { count: 1001, limit: 1000 } }]
        }
    ],
    notApplicable: [{ title: 'a certificate', input: certificatePem }]
});
