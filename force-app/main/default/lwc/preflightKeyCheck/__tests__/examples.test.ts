import '../../preflightApp/__tests__/support/harness.js';
import { verdictOf } from 'c/preflightShared';
import { reportOf } from '../../preflightApp/__tests__/support/reports.js';
import { exampleOf } from '../examples.js';
import { findingsOf } from '../findings.js';

const check = (name: string, now: string) => {
    const { text, purpose } = exampleOf(name);
    return reportOf(text, { purpose, now: Date.parse(now) });
};

describe('the examples', () => {
    it.each(['2026-01-01', '2030-06-30', '2049-11-01'])(
        'hold a key that is ready on %s, without a remark',
        async (now) => {
            const report = await check('good', now);
            expect([report.verdict, findingsOf(report, 0)]).toEqual(['ready', []]);
        }
    );

    it('hold a key with a broken certificate', async () => {
        const report = await check('broken', '2026-11-23');
        expect(findingsOf(report, 0).map(({ ruleId }) => ruleId)).toEqual(['jwk.x5c-encoding', 'certificate.expired']);
    });

    it('hold a key set with one of each', async () => {
        const report = await check('set', '2026-11-23');
        expect(report.keys.map((_key, index) => verdictOf(findingsOf(report, index)))).toEqual([
            'ready',
            'attention',
            'blocked'
        ]);
    });

    it('hold nothing private', () => {
        for (const name of ['good', 'broken', 'set']) {
            expect(exampleOf(name).text).not.toMatch(/"(d|p|q|dp|dq|qi|k)"|PRIVATE/);
        }
    });
});
