import { useMissing } from '../../../rules/jwk/useMissing.js';
import { jwkText } from '../../support/makeCertificate.js';
import { run, testRule } from '../../support/testRule.js';

testRule(useMissing, {
    valid: [{ title: 'a key with "use": "sig"', input: jwkText() }],
    invalid: [
        { title: 'a key without "use"', input: jwkText({ use: undefined }), findings: [{ path: '/use', marks: '{' }] }
    ]
});

it('leaves the key ready', async () => {
    expect((await run({ title: '', input: jwkText({ use: undefined }) })).verdict).toBe('ready');
});
