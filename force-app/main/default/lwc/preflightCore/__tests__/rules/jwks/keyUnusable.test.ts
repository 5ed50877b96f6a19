import { keyUnusable } from '../../../rules/jwks/keyUnusable.js';
import { goodKey, makeJwk } from '../../support/makeCertificate.js';
import { run, testRule } from '../../support/testRule.js';

const purpose = 'endpoint';
const set = (...members: unknown[]) => JSON.stringify({ keys: members });
const curve = { kty: 'EC', crv: 'P-256', kid: 'b', alg: 'ES256', use: 'sig', x: 'AA', y: 'AA' };

const invalid = (title: string, options: Record<string, unknown>, member: string, variant: string, found?: string) =>
    ({
        title,
        purpose,
        input: set(goodKey(), makeJwk({ kid: 'b', ...options })),
        findings: [{ path: `/keys/1/${member}`, variant, data: { number: 2, ...(found !== undefined && { found }) } }]
    }) as const;

testRule(keyUnusable, {
    valid: [
        {
            title: 'keys that verify',
            purpose,
            input: set(goodKey(), makeJwk({ kid: 'b', use: undefined, alg: 'RS512' }))
        },
        {
            title: 'a key without an algorithm, and with members that are empty',
            purpose,
            input: set(makeJwk({ alg: undefined, use: '', key_ops: [], x5c: [] }))
        },
        { title: 'a member of the wrong type, which is reported elsewhere', purpose, input: set(makeJwk({ alg: 256 })) }
    ],
    invalid: [
        {
            title: 'an elliptic-curve key beside an RSA key',
            purpose,
            input: set(goodKey(), curve),
            findings: [{ path: '/keys/1/kty', variant: 'kty', data: { number: 2, found: 'EC' }, marks: '"EC"' }]
        },
        invalid('a key for encryption, as Keycloak has one', { use: 'enc', alg: 'RSA-OAEP' }, 'use', 'use', 'enc'),
        invalid('another algorithm', { alg: 'PS256' }, 'alg', 'alg', 'PS256'),
        invalid('no key ID', { kid: undefined }, 'kid', 'no-kid'),
        invalid('no key type', { kty: undefined }, 'kty', 'no-kty'),
        invalid('operations without verify', { use: undefined, key_ops: ['sign'] }, 'key_ops', 'key-ops', 'sign'),
        invalid('an operation without a name', { key_ops: [''] }, 'key_ops', 'key-ops', '')
    ],
    notApplicable: [{ title: 'an empty set', purpose, input: '{"keys":[]}' }]
});

it('says nothing else of such a key', async () => {
    const report = await run({ title: '', purpose, input: set(goodKey(), { ...curve, n: '!' }) });
    expect(report.verdict).toBe('attention');
    expect(report.keys.map(({ findings }) => findings)).toEqual([[], []]);
});
