import { duplicateMember } from '../../../rules/input/duplicateMember.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const key = jwkText();
const also = (members: string) => key.replace(/}$/, `,${members}}`);

testRule(duplicateMember, {
    valid: [
        { title: 'each member once', input: key },
        { title: 'the same member in two keys', input: `[${key},${key}]` },
        { title: 'names that differ in case', input: also('"KID":"x"') }
    ],
    invalid: [
        {
            title: 'a member twice',
            input: also('"kid":"other"'),
            findings: [{ path: '/kid', variant: 'plain', data: { name: 'kid' }, marks: '"kid"' }]
        },
        {
            title: 'a name hidden by an escape',
            input: also('"\\u0061lg":"RS512"'),
            findings: [{ path: '/alg', variant: 'escaped', data: { name: 'alg' }, marks: '"\\u0061lg"' }]
        },
        {
            title: 'a member three times, deep in a key set',
            input: `{"keys":[{},${also('"kid":"b","kid":"c"')}]}`,
            findings: [
                { path: '/keys/1/kid', data: { name: 'kid' }, marks: '"kid"' },
                { path: '/keys/1/kid', data: { name: 'kid' }, marks: '"kid"' }
            ]
        },
        {
            title: 'a name too long to be told',
            input: `{"${'x'.repeat(99)}":1,"${'x'.repeat(99)}":2}`,
            findings: [{ path: '', data: { name: `${'x'.repeat(14)}…` }, marks: `"${'x'.repeat(99)}"` }]
        }
    ],
    notApplicable: [{ title: 'JSON that cannot be read', input: '{"a":1,"a" 2}' }]
});
