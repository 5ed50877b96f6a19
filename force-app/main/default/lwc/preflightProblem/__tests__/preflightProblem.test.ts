import { detailsOf, find, findAll, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';

const PROBLEM = { what: 'key.json could not be read.', next: 'Choose it again.' };

describe('c-preflight-problem', () => {
    it('says what and the next step, at once', async () => {
        const element = await mount('preflightProblem', { ...PROBLEM, canRetry: false });
        expect(textOf(find(element, '[role="alert"]'))).toBe('key.json could not be read. Choose it again.');
        expect(findAll(element, '[data-id="retry"]')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('offers to try again where that may help', async () => {
        const element = await mount('preflightProblem', { ...PROBLEM, canRetry: true });
        const retried = detailsOf(element, 'retry');
        find(element, '[data-id="retry"]').click();
        expect(retried).toHaveLength(1);
        await expect(element).toBeAccessible();
    });
});
