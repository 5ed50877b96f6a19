import '../../preflightApp/__tests__/support/harness.js';
import { numbered, verdictOf } from 'c/preflightShared';
import { findingsOf } from '../findings.js';
import { makeJwk, print, reportOf } from '../../preflightApp/__tests__/support/reports.js';

const SET = print({
    keys: [
        makeJwk({ kid: 'good' }),
        makeJwk({ kid: 'unusable', alg: undefined, use: 'enc' }),
        makeJwk({ kid: 'wrong', n: 'AQAB' })
    ]
});

describe('findings of one key of several', () => {
    it('are its own and those of the whole input', async () => {
        const report = await reportOf(SET, { purpose: 'upload' });
        const common = report.findings.map(({ ruleId }) => ruleId);
        expect(common).toContain('input.key-set');
        const ids = report.keys.map((_key, index) => findingsOf(report, index).map(({ ruleId }) => ruleId));
        expect(ids[0]).toEqual(common);
        expect(ids[2]).toEqual(expect.arrayContaining(['input.key-set', 'jwk.modulus-too-short']));
        expect(ids[0]).not.toContain('jwk.modulus-too-short');
    });

    it('include what a rule about the set says of that key', async () => {
        const report = await reportOf(SET, { purpose: 'endpoint' });
        const verdicts = report.keys.map((_key, index) => verdictOf(findingsOf(report, index)));
        expect(verdicts).toEqual(['ready', 'attention', 'blocked']);
        expect(findingsOf(report, 1).map(({ ruleId }) => ruleId)).toContain('jwks.key-unusable');
    });

    it('are those of the input when there is no key', async () => {
        const report = await reportOf('nonsense');
        expect(report.keys).toHaveLength(0);
        expect(findingsOf(report, 0)).toEqual(report.findings);
    });

    it('are numbered from the worst on', async () => {
        const report = await reportOf(print({ ...makeJwk({ kid: 'chat ', use: undefined }), alg: 'none' }));
        const list = numbered(findingsOf(report, 0));
        expect(list.map(({ number }) => number)).toEqual([1, 2, 3]);
        expect(list.map(({ finding }) => finding.severity)).toEqual(['error', 'warning', 'notice']);
    });
});
