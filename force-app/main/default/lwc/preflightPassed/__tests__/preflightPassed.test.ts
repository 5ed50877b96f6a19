import type { RuleOutcome } from 'c/preflightCore';
import { find, findAll, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';
import { goodKey, keyOf, print } from '../../preflightApp/__tests__/support/reports.js';

const outcome = (ruleId: string, kind: RuleOutcome['outcome'], reason?: RuleOutcome['reason']): RuleOutcome => ({
    ruleId,
    outcome: kind,
    ...(reason && { reason })
});
const open = async (element: Element, id: string): Promise<void> => {
    find(find(element, `[data-id="${id}"]`), 'button').click();
    await flush();
};

describe('c-preflight-passed', () => {
    it('folds away what passed, but keeps it there', async () => {
        const { outcomes } = await keyOf(print(goodKey()));
        const passed = outcomes.filter((one) => one.outcome === 'passed');
        const element = await mount('preflightPassed', { outcomes });
        expect(textOf(find(element, '[data-id="passed"]'))).toBe(`${passed.length} checks passed`);
        expect(findAll(element, '[data-rule]')).toHaveLength(0);
        await expect(element).toBeAccessible();
        await open(element, 'passed');
        expect(findAll(element, '[data-rule]').map((row) => row.dataset.rule)).toEqual(
            passed.map(({ ruleId }) => ruleId)
        );
        expect(textOf(element)).toContain('The modulus is too short');
        await expect(element).toBeAccessible();
    });

    it('groups what was not checked by the reason', async () => {
        const element = await mount('preflightPassed', {
            outcomes: [
                outcome('jwk.modulus-weak', 'not-checked', 'number-theory-off'),
                outcome('jwk.modulus-roca', 'not-checked', 'number-theory-off'),
                outcome('certificate.self-signature-invalid', 'not-checked', 'no-crypto')
            ]
        });
        expect(textOf(find(element, '[data-id="not-checked"]'))).toBe('3 checks not made');
        await open(element, 'not-checked');
        expect(findAll(element, '.lead').map((lead) => textOf(lead))).toEqual([
            expect.stringContaining('switched off'),
            expect.stringContaining('cryptography')
        ]);
        expect(findAll(element, '[data-id="passed"]')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('counts what does not apply, and leaves failed ones to the findings', async () => {
        const outcomes = [outcome('a', 'failed'), outcome('b', 'not-applicable'), outcome('c', 'not-applicable')];
        const element = await mount('preflightPassed', { outcomes });
        expect(textOf(element)).toBe('2 checks do not apply to this input.');
    });

    it('counts one as one', async () => {
        const outcomes = [outcome('a', 'passed'), outcome('b', 'not-applicable'), outcome('c', 'not-checked')];
        const text = textOf(await mount('preflightPassed', { outcomes }));
        expect(text).toBe('1 check passed 1 check not made 1 check does not apply to this input.');
    });
});
