import { find, findAll, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';
import { flawedKey, keyOf } from '../../preflightApp/__tests__/support/reports.js';

describe('c-preflight-rule', () => {
    it('shows the rule behind a finding, with its standard in a new tab', async () => {
        const { findings } = await keyOf(flawedKey());
        const finding = findings.find(({ ruleId }) => ruleId === 'certificate.expires-within-ten-days');
        const element = await mount('preflightRule', { finding });
        const text = textOf(element);
        expect(text).toContain('certificate.expires-within-ten-days');
        expect(text).toContain('Error: Salesforce refuses the key, or verification fails.');
        expect(text).toContain('Is the certificate unexpired and valid for at least 10 more days?');
        const link = find<HTMLAnchorElement>(element, 'a');
        expect(link.href).toMatch(/^https:\/\//);
        expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
        expect(textOf(link)).toContain('(opens in a new tab)');
        await expect(element).toBeAccessible();
    });

    it.each([
        ['warning', 'Warning: it works, but may fail later.'],
        ['notice', 'Notice: nothing needs to be done.']
    ])('says what a %s means', async (severity, words) => {
        const { findings } = await keyOf(flawedKey());
        const finding = findings.find((candidate) => candidate.severity === severity);
        expect(textOf(await mount('preflightRule', { finding }))).toContain(words);
    });

    it('leaves out questions that it does not help to answer', async () => {
        const { findings } = await keyOf(flawedKey());
        const finding = findings.find(({ ruleId }) => ruleId === 'jwk.use-missing');
        const element = await mount('preflightRule', { finding });
        expect(findAll(element, 'dt').map((term) => textOf(term))).toEqual(['Rule', 'Severity', 'Source']);
    });
});
