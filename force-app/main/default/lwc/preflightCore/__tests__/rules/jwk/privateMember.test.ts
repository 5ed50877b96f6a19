import { createPrivateKey } from 'node:crypto';
import { privateMember } from '../../../rules/jwk/privateMember.js';
import { jwkText, keys } from '../../support/makeCertificate.js';
import { run, testRule } from '../../support/testRule.js';

const secret = createPrivateKey(keys.leaf).export({ format: 'jwk' });
const { d, p, q, dp, dq, qi } = secret;
const curve = createPrivateKey(keys.ec).export({ format: 'jwk' });
const shared = 'Qow_u1Y22y9VLHxRs7Ix94G__t7pVIC5jmfdokU6KrQ';

testRule(privateMember, {
    valid: [
        { title: 'a public key', input: jwkText() },
        {
            title: 'the sample members that Salesforce’s own utility writes',
            input: jwkText({ y: 'y', crv: 'crv', d: 'd', k: 'k' })
        },
        { title: 'the sample member "d" alone', input: jwkText({ d: 'd' }) },
        { title: 'members that are there but empty', input: jwkText({ p: '', oth: [], qi: {}, dq: null }) },
        { title: 'a "d" of 15 bytes', input: jwkText({ d: Buffer.alloc(15, 7).toString('base64url') }) },
        { title: 'a "k" of 7 bytes', input: jwkText({ k: Buffer.alloc(7, 7).toString('base64url') }) }
    ],
    invalid: [
        {
            title: 'a whole RSA private key',
            input: jwkText({ d, p, q, dp, dq, qi }),
            findings: [{ path: '/d', data: { names: '"d", "p", "q", "dp", "dq" and "qi"' } }]
        },
        { title: '"d" alone', input: jwkText({ d }), findings: [{ path: '/d', data: { names: '"d"' } }] },
        {
            title: '"d" of 16 bytes',
            input: jwkText({ d: Buffer.alloc(16, 7).toString('base64url') }),
            findings: [{ path: '/d' }]
        },
        {
            title: '"d" beside sample members',
            input: jwkText({ y: 'y', crv: 'crv', d, k: 'k' }),
            findings: [{ path: '/d', data: { names: '"d"' } }]
        },
        {
            title: '"d" as a JSON number',
            input: jwkText().replace('{', `{"d":1${'0'.repeat(40)},`),
            findings: [{ path: '/d' }]
        },
        {
            title: '"p" and "q" alone',
            input: jwkText({ p, q }),
            findings: [{ path: '/p', data: { names: '"p" and "q"' } }]
        },
        {
            title: '"oth" alone',
            input: jwkText({ oth: [{ r: 'AQ', d: 'AQ', t: 'AQ' }] }),
            findings: [{ path: '/oth', data: { names: '"oth"' } }]
        },
        {
            title: 'a shared secret beside an RSA key',
            input: jwkText({ k: shared }),
            findings: [{ path: '/k', variant: 'secret' }]
        },
        {
            title: 'a short shared secret of type oct',
            input: '{"kty":"oct","kid":"a","alg":"HS256","k":"c2VjcmV0"}',
            findings: [{ path: '/k', variant: 'secret' }]
        },
        {
            title: 'the private key of an elliptic curve, also at an endpoint, where the key is passed over',
            purpose: 'endpoint',
            input: JSON.stringify({ keys: [{ kid: 'a', ...curve }] }),
            findings: [{ path: '/keys/0/d', data: { names: '"d"' } }]
        }
    ]
});

it('never repeats private material', async () => {
    const report = await run({ title: '', input: jwkText({ d, p, q, dp, dq, qi }) });
    const said = JSON.stringify(report);
    expect(report.isPrivate).toBe(true);
    for (const value of [d, p, q, dp, dq, qi]) {
        expect(value).toMatch(/^[\w-]{100,}$/);
        expect(said).not.toContain(value?.slice(0, 20));
    }
});
