import { detailsOf, find, findAll, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';
import { flawedKey, keyOf } from '../../preflightApp/__tests__/support/reports.js';

async function findingOf(ruleId: string) {
    const { findings } = await keyOf(flawedKey());
    return findings.find((finding) => finding.ruleId === ruleId);
}

describe('c-preflight-finding', () => {
    it('says what, where, why, and the next step', async () => {
        const finding = await findingOf('jwk.alg-unsupported');
        const element = await mount('preflightFinding', { finding, number: 3 });
        expect(textOf(find(element, '[data-id="message"]'))).toContain('"alg"');
        expect(textOf(find(element, '[data-id="place"]'))).toMatch(/^Line 4, column 12$/);
        expect(textOf(find(element, '.pointer'))).toBe('/alg');
        expect(textOf(find(element, '[data-id="why"]'))).not.toBe('');
        expect(textOf(find(element, '[data-id="fix"]'))).toMatch(/^Next step \(backend\): .+RS256/);
        expect(textOf(find(element, '.number'))).toBe('Finding 3: 3');
        expect(textOf(element)).not.toMatch(/\{\w+\}/);
        await expect(element).toBeAccessible();
    });

    it('leads to the place in the text', async () => {
        const element = await mount('preflightFinding', { finding: await findingOf('jwk.alg-unsupported'), number: 3 });
        const details = detailsOf(element, 'place');
        expect(find(element, '[data-id="place"]').getAttribute('aria-label')).toContain('show it in the text');
        find(element, '[data-id="place"]').click();
        expect(details).toEqual([{ number: 3 }]);
    });

    it('opens its rule in place', async () => {
        const element = await mount('preflightFinding', { finding: await findingOf('jwk.alg-unsupported'), number: 1 });
        expect(findAll(element, 'c-preflight-rule')).toHaveLength(0);
        find(find(element, '[data-id="more"]'), 'button').click();
        await flush();
        expect(textOf(find(element, 'c-preflight-rule'))).toContain('jwk.alg-unsupported');
        await expect(element).toBeAccessible();
    });

    it('shows no way to a place that the text does not have', async () => {
        const finding = await findingOf('jwk.alg-unsupported');
        const element = await mount('preflightFinding', { finding: { ...finding, range: undefined }, number: 1 });
        expect(findAll(element, '[data-id="place"]')).toHaveLength(0);
    });

    it('says where it is in words instead of by a pointer, and leads to Setup', async () => {
        const finding = {
            ruleId: 'keyset.issuer-blank',
            severity: 'error',
            path: '/keysets/0/issuer',
            data: { keyset: 'Prod 2026' }
        };
        const element = await mount('preflightFinding', { finding, number: 1, where: 'Keyset Prod 2026' });
        expect(textOf(find(element, '[data-id="where"]'))).toBe('Keyset Prod 2026');
        expect(findAll(element, '.pointer')).toHaveLength(0);
        expect(find(element, '[data-id="setup"] a').getAttribute('href')).toMatch(/^\/lightning\/setup\//);
        await expect(element).toBeAccessible();
    });

    it('takes the focus', async () => {
        const finding = await findingOf('jwk.alg-unsupported');
        const element = await mount('preflightFinding', { finding, number: 1, isActive: true });
        element.focus();
        expect(element.shadowRoot.activeElement).toBe(find(element, '[data-id="message"]'));
        expect(findAll(element, '.finding_active')).toHaveLength(1);
        await expect(element).toBeAccessible();
    });
});
