import { algorithmMissing } from '../../../rules/jwks/algorithmMissing.js';
import { goodKey, makeJwk } from '../../support/makeCertificate.js';
import { run, testRule } from '../../support/testRule.js';

const purpose = 'endpoint';
const set = (...members: unknown[]) => JSON.stringify({ keys: members });
const withoutAlgorithm = makeJwk({ alg: undefined });

testRule(algorithmMissing, {
    valid: [
        { title: 'keys with an algorithm', purpose, input: set(goodKey(), makeJwk({ kid: 'b', alg: 'RS512' })) },
        {
            title: 'a key that is passed over for another reason',
            purpose,
            input: set(goodKey(), makeJwk({ kid: 'b', alg: undefined, use: 'enc' }))
        },
        {
            title: 'an algorithm of the wrong type, which is reported elsewhere',
            purpose,
            input: set(makeJwk({ alg: 256 }))
        }
    ],
    invalid: [
        {
            title: 'a key as Microsoft Entra publishes it',
            purpose,
            input: set(goodKey(), makeJwk({ kid: 'b', alg: undefined })),
            findings: [{ path: '/keys/1/alg', variant: undefined, data: { number: 2 } }]
        },
        {
            title: 'an algorithm that is null',
            purpose,
            input: set(makeJwk({ alg: null })),
            findings: [{ path: '/keys/0/alg', data: { number: 1 }, marks: 'null' }]
        }
    ],
    notApplicable: [{ title: 'an empty set', purpose, input: '{"keys":[]}' }]
});

describe('a key of an endpoint without an algorithm', () => {
    it('can be the only one that is usable, and is no yes to the question for it', async () => {
        const { verdict, findings, keys } = await run({ title: '', purpose, input: set(withoutAlgorithm) });
        expect(findings.map(({ ruleId }) => ruleId)).toEqual(['jwks.algorithm-missing']);
        expect(verdict).toBe('attention');
        expect(keys[0]?.findings).toEqual([]);
        expect(keys[0]?.checklist.U1?.answer).toBe('not-checked');
        expect(keys[0]?.checklist.T8?.answer).toBe('yes');
    });

    it('is looked at like any other', async () => {
        const broken = { ...withoutAlgorithm, e: 'AQAB=', kid: undefined };
        const { keys } = await run({ title: '', purpose, input: set({ ...broken, kid: 'a' }) });
        expect(keys[0]?.findings.map(({ ruleId }) => ruleId)).toContain('jwk.exponent-encoding');
        const without = await run({ title: '', purpose, input: set({ ...withoutAlgorithm, n: undefined }) });
        expect(without.keys[0]?.findings.map(({ path }) => path)).toEqual(['/keys/0/n']);
        expect(without.keys[0]?.checklist.U1?.answer).toBe('no');
    });
});
