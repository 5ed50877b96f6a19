import { find, findAll, flush, mount, NOW, textOf } from '../../preflightApp/__tests__/support/harness.js';

const DAY = 86_400_000;
const row = (id: string, before: number, after: number, changes: object = {}) => ({
    id,
    label: `Key ${id}`,
    group: 'Prod 2026',
    isUnused: false,
    notBefore: NOW - before * DAY,
    notAfter: NOW + after * DAY,
    ...changes
});
const show = (rows: readonly object[], notDated = 0) => mount('preflightTimeline', { rows, now: NOW, notDated });
const drawn = (element: Element): (string | undefined)[] =>
    findAll(element, '[data-certificate]').map((line) => line.dataset.certificate);
const picture = (element: Element): HTMLElement => find(element, '[role="img"]');

describe('c-preflight-timeline', () => {
    it('groups certificates by keyset, those that end first at the top, unused ones last', async () => {
        const element = await show([
            row('A', 1, 300, { group: 'Prod 2027' }),
            row('B', 1, 12),
            row('C', 1, 5, { group: 'In no keyset', isUnused: true }),
            row('D', 1, 400),
            row('E', 1, 200, { group: 'Prod 2027' })
        ]);
        expect(findAll(element, '.group').map((group) => textOf(group))).toEqual([
            'Prod 2026',
            'Prod 2027',
            'In no keyset'
        ]);
        expect(drawn(element)).toEqual(['B', 'D', 'E', 'A', 'C']);
        await expect(element).toBeAccessible();
    });

    it('says in words what the picture shows', async () => {
        const element = await show([
            row('A', 900, -400),
            row('B', 1, 3),
            row('C', 1, 12),
            row('D', 1, 30),
            row('E', 1, 31),
            row('F', -20, 300)
        ]);
        const summary = '1 expired, 1 within 10 days, 1 within 30 days, 2 later, 1 not valid yet';
        expect(textOf(find(element, '[data-id="summary"]'))).toBe(summary);
        expect(textOf(find(element, '[data-id="next"]'))).toBe('Next: Key B, 3 days left');
        expect(picture(element).getAttribute('aria-label')).toBe(
            `Timeline of 6 certificates: ${summary}. Next: Key B, 3 days left. The table below lists every key.`
        );
    });

    it.each([
        ['ready', 'utility:success', '300 days left', row('A', 1, 300)],
        ['attention', 'utility:warning', '12 days left', row('A', 1, 12)],
        ['blocked', 'utility:clear', '3 days left', row('A', 1, 3)],
        ['blocked', 'utility:clear', 'Expired 400 days ago', row('A', 900, -400)],
        ['blocked', 'utility:clear', 'Not valid yet: begins in 20 days', row('A', -20, 300)]
    ])('marks a bar as %s with %s and "%s"', async (state, icon, words, given) => {
        const element = await show([given]);
        expect(findAll(element, `svg.bar_${state}`)).toHaveLength(1);
        expect(find<HTMLElement & { iconName: string }>(element, '.icon').iconName).toBe(icon);
        expect(textOf(find(element, '.days'))).toBe(words);
        await expect(element).toBeAccessible();
    });

    it('draws arrows where a bar goes on', async () => {
        const element = await show([row('A', 400, 9999), row('B', 10, 20)]);
        const arrows = (id: string): number => findAll(find(element, `[data-certificate="${id}"]`), '.arrow').length;
        expect([arrows('A'), arrows('B')]).toEqual([2, 0]);
    });

    it('marks today, the next ten days and the twenty after them, with dates on the axis', async () => {
        const element = await show([row('A', 10, 265)]);
        expect(textOf(find(element, '.today'))).toBe('Today, 2026-11-23');
        const place = (name: string, attribute: string): string | null =>
            find(element, `.backdrop .${name}`).getAttribute(attribute);
        expect([place('now', 'x1'), place('ten', 'x'), place('thirty', 'x')]).toEqual(['25%', '25%', '27.78%']);
        expect(findAll(element, '.tick').map((tick) => textOf(tick))).toContain('2027-03');
    });

    it('draws the thirty that end first of five hundred, and all of them on demand', async () => {
        const element = await show(Array.from({ length: 500 }, (_, index) => row(String(index), 1, 1000 - index)));
        expect(drawn(element)).toHaveLength(30);
        expect(drawn(element)[0]).toBe('499');
        expect(textOf(find(element, '[data-id="shown"]'))).toBe('The 30 that end first of 500');
        const all = find<HTMLElement & { label: string }>(element, '[data-id="all"]');
        expect(all.label).toBe('Show all 500');
        all.click();
        await flush();
        expect(drawn(element)).toHaveLength(500);
        expect(findAll(element, '[data-id="shown"]')).toHaveLength(0);
    });

    it('says how many keys it cannot show', async () => {
        expect(textOf(find(await show([row('A', 1, 2)], 1), '[data-id="not-dated"]'))).toBe(
            'Not shown: 1 key without a certificate that can be read'
        );
        expect(textOf(find(await show([row('A', 1, 2)], 3), '[data-id="not-dated"]'))).toMatch(/^Not shown: 3 keys/);
    });

    it('has nothing to draw without certificates', async () => {
        expect(textOf(await show([]))).toBe('');
    });

    it('names no next one when all are over', async () => {
        expect(findAll(await show([row('A', 900, -400)]), '[data-id="next"]')).toHaveLength(0);
    });
});
