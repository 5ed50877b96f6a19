import { detailsOf, find, findAll, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';
import { flawedKey, keyOf, numbered } from '../../preflightApp/__tests__/support/reports.js';

interface Findings {
    findings: ReturnType<typeof numbered>;
    active?: number;
    show?: (number: number) => void;
}

const headings = (element: Element): string[] => findAll(element, '[slot="title"]').map((heading) => textOf(heading));
const numbers = (element: Element): string[] =>
    findAll(element, 'c-preflight-finding').map((finding) => String(finding.dataset.finding));

async function flawed(): Promise<Findings['findings']> {
    const { findings } = await keyOf(flawedKey());
    return numbered(findings);
}

describe('c-preflight-findings', () => {
    it('shows nothing of no findings', async () => {
        expect(textOf(await mount<Findings>('preflightFindings', { findings: [] }))).toBe('');
    });

    it('groups by severity, and folds away what needs no doing', async () => {
        const findings = await flawed();
        const element = await mount<Findings>('preflightFindings', { findings });
        expect(headings(element)).toEqual(['To mend (2)', 'Remarks (1)', 'Good to know (1)']);
        expect(numbers(element)).toHaveLength(3);
        expect(find(element, '[data-id="fold"]').getAttribute('aria-expanded')).toBe('false');
        await expect(element).toBeAccessible();
        find(element, '[data-id="fold"]').click();
        await flush();
        expect(numbers(element)).toHaveLength(4);
        await expect(element).toBeAccessible();
        find(element, '[data-id="fold"]').click();
        await flush();
        expect(numbers(element)).toHaveLength(3);
    });

    it('shows twenty of a kind at first, and more on demand', async () => {
        const [first] = await flawed();
        const finding = first?.finding;
        const findings = Array.from({ length: 45 }, (_, index) => ({
            number: index + 1,
            finding
        })) as Findings['findings'];
        const element = await mount<Findings>('preflightFindings', { findings });
        const more = find<HTMLElement & { label: string }>(element, '[data-id="show-more"]');
        expect([numbers(element).length, more.label]).toEqual([20, 'Show more (25 left)']);
        more.click();
        await flush();
        expect([numbers(element).length, more.label]).toEqual([40, 'Show more (5 left)']);
        more.click();
        await flush();
        expect(numbers(element)).toHaveLength(45);
        expect(findAll(element, '[data-id="show-more"]')).toHaveLength(0);
    });

    it('shows a finding wherever it is folded away, and moves the focus to it', async () => {
        const findings = await flawed();
        const notice = findings.find(({ finding }) => finding.severity === 'notice')?.number ?? 0;
        const element = await mount<Findings>('preflightFindings', { findings, active: notice });
        element.show?.(notice);
        await flush();
        const shown = find(element, `[data-finding="${notice}"]`);
        expect(shown.shadowRoot?.activeElement).toBe(find(shown, '[data-id="message"]'));
    });

    it('shows a finding far down the list', async () => {
        const [first] = await flawed();
        const finding = first?.finding;
        const findings = Array.from({ length: 60 }, (_, index) => ({
            number: index + 1,
            finding
        })) as Findings['findings'];
        const element = await mount<Findings>('preflightFindings', { findings });
        element.show?.(58);
        await flush();
        expect(numbers(element)).toHaveLength(58);
    });

    it('does nothing about a number that nobody has', async () => {
        const element = await mount<Findings>('preflightFindings', { findings: await flawed() });
        element.show?.(99);
        await flush();
        expect(numbers(element)).toHaveLength(3);
    });

    it('hands on which place was asked for', async () => {
        const element = await mount<Findings>('preflightFindings', { findings: await flawed() });
        const details = detailsOf(element, 'place');
        find(element, '[data-id="place"]').click();
        expect(details).toEqual([{ number: expect.any(Number) as number }]);
    });
});
