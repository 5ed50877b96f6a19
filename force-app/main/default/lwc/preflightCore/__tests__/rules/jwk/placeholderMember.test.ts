import { placeholderMember } from '../../../rules/jwk/placeholderMember.js';
import { jwkText } from '../../support/makeCertificate.js';
import { run, testRule } from '../../support/testRule.js';

const sample = { y: 'y', crv: 'crv', d: 'd', k: 'k' };

testRule(placeholderMember, {
    valid: [
        { title: 'a key without them', input: jwkText() },
        { title: 'the same names with other values', input: jwkText({ y: 'x', crv: 'P-256', d: 'D', k: '' }) }
    ],
    invalid: [
        {
            title: 'the members that Salesforce’s own utility writes',
            input: jwkText(sample),
            findings: [{ path: '/y', data: { names: '"y", "crv", "d" and "k"' }, marks: '"y"' }]
        },
        { title: 'one of them', input: jwkText({ k: 'k' }), findings: [{ path: '/k', data: { names: '"k"' } }] }
    ]
});

it('leaves the key ready, and its structure in order', async () => {
    const report = await run({ title: '', input: jwkText(sample) });
    expect(report.verdict).toBe('ready');
    expect(report.keys[0]?.checklist.U4?.answer).toBe('yes');
    expect(report.keys[0]?.checklist.U6?.answer).toBe('yes');
});
