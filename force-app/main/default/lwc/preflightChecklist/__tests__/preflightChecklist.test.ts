import { questions } from 'c/preflightCore';
import { detailsOf, find, findAll, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';
import { flawedKey, goodKey, keyOf, numbered, print, reportOf } from '../../preflightApp/__tests__/support/reports.js';

const row = (element: Element, id: string): HTMLElement => find(element, `[data-question="${id}"]`);

async function checklistOf(text: string, options?: Parameters<typeof keyOf>[1]) {
    const { checklist, findings } = await keyOf(text, options);
    return mount('preflightChecklist', { checklist, findings: numbered(findings) });
}

describe('c-preflight-checklist', () => {
    it('asks Salesforce’s questions in Salesforce’s order', async () => {
        const element = await checklistOf(print(goodKey()));
        const asked = findAll(element, 'h3').map((question) => textOf(question));
        const ofKeys = questions.filter(({ purposes }) => purposes.includes('upload'));
        expect(asked).toEqual(ofKeys.map(({ text }) => text));
        expect(asked).toHaveLength(10);
    });

    it('answers yes with evidence', async () => {
        const element = await checklistOf(print(goodKey()));
        expect(textOf(row(element, 'U1'))).toContain('Yes It has kty, kid, alg, x5c. The key ID is "chat-2026-11"');
        expect(findAll(element, '[data-number]')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('answers no and leads to the findings', async () => {
        const element = await checklistOf(flawedKey());
        const details = detailsOf(element, 'findingselect');
        const { textContent } = find(row(element, 'U5'), '.word');
        expect(textContent).toBe('No');
        const opener = find(row(element, 'U5'), '[data-number]');
        expect(opener.getAttribute('aria-label')).toMatch(/^Show finding \d+: The certificate/);
        opener.click();
        expect(details).toEqual([{ number: Number(opener.dataset.number) }]);
        await expect(element).toBeAccessible();
    });

    it('says why it did not check', async () => {
        const element = await checklistOf(print({ ...goodKey(), n: 5, x5c: ['AAAA'] }));
        const answers = findAll(element, '.answer').map((answer) => textOf(answer));
        const open = answers.filter((answer) => answer.startsWith('Not checked'));
        expect(open.length).toBeGreaterThan(0);
        expect(open.every((answer) => /^Not checked [A-Z][^:]+\.$/.test(answer))).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('folds away the questions that an unreadable input leaves open', async () => {
        const { checklist, findings } = await reportOf('nonsense');
        const element = await mount('preflightChecklist', { checklist, findings: numbered(findings) });
        expect(findAll(element, '[data-question]').map((question) => question.dataset.question)).toEqual(['U4']);
        const fold = find(element, '[data-id="unanswered"]');
        expect(textOf(fold)).toBe('9 questions could not be answered');
        find(fold, 'button').click();
        await flush();
        expect(findAll(element, '[data-question]')).toHaveLength(10);
        expect(textOf(find(element, '[data-question="U1"]'))).toContain('Not checked The part');
        await expect(element).toBeAccessible();
    });

    it('names three findings of a question and counts the others', async () => {
        const { kty, e } = goodKey();
        const element = await checklistOf(print({ kty, e }));
        expect(findAll(row(element, 'U1'), '[data-number]')).toHaveLength(3);
        expect(textOf(row(element, 'U1'))).toMatch(/and \d more below$/);
    });
});
