import type { Context, Rule } from '../../types.js';
import { DEFAULT_LIMITS } from '../../engine/check.js';
import { mergeOutcomes, runRules } from '../../engine/runRules.js';

const context: Context = { now: 0, purpose: 'upload', limits: DEFAULT_LIMITS };
const subject = {} as never;

function rule(id: string, check: Rule<'jwk'>['check'], applies = true): Rule<'jwk'> {
    return {
        id: `jwk.${id}`,
        severity: 'error',
        title: '',
        source: { name: '', url: '' },
        asks: [],
        who: 'backend',
        message: '',
        why: '',
        fix: '',
        appliesTo: () => applies,
        check
    };
}

describe('runRules', () => {
    it('tells failed, passed, not applicable and not checked apart', () => {
        const results = runRules(
            [
                rule('fails', () => [{ path: '/n' }]),
                rule('passes', () => []),
                rule('is-silent', () => [{ path: '/n' }], false),
                rule('is-open', () => ({ notChecked: 'no-crypto' }))
            ],
            subject,
            context
        );
        expect(results.map(({ outcome, reason }) => [outcome, reason])).toEqual([
            ['failed', undefined],
            ['passed', undefined],
            ['not-applicable', undefined],
            ['not-checked', 'no-crypto']
        ]);
    });

    it('goes on after a rule that crashes, and keeps what was thrown to itself', () => {
        const results = runRules(
            [
                rule('crashes', () => {
                    throw new Error('secret text of the input');
                }),
                rule('passes', () => [])
            ],
            subject,
            context
        );
        expect(results.map(({ outcome, reason }) => [outcome, reason])).toEqual([
            ['not-checked', 'rule-crashed'],
            ['passed', undefined]
        ]);
        expect(JSON.stringify(results)).not.toContain('secret');
    });
});

describe('mergeOutcomes', () => {
    it('lets the worst outcome of a rule stand', () => {
        const one = rule('one', () => []);
        const results = (['passed', 'failed', 'not-applicable', 'not-checked'] as const).map((outcome) => ({
            rule: one,
            outcome,
            violations: []
        }));
        expect(mergeOutcomes(results)).toEqual([{ ruleId: 'jwk.one', outcome: 'failed' }]);
        expect(mergeOutcomes(results.slice(2))).toEqual([{ ruleId: 'jwk.one', outcome: 'not-checked' }]);
    });
});
