import { find, findAll, mount, NOW, textOf } from '../../preflightApp/__tests__/support/harness.js';

const DAY = 86_400_000;
const days = (before: number, after: number): { notBefore: number; notAfter: number; now: number } => ({
    notBefore: NOW - before * DAY,
    notAfter: NOW + after * DAY,
    now: NOW
});

describe('c-preflight-validity', () => {
    it.each([
        ['8,438 days left, more than 23 years', 'ready', days(100, 8438)],
        ['365 days left', 'ready', days(1, 365)],
        ['30 days left', 'ready', days(1, 30)],
        ['29 days left', 'attention', days(1, 29.5)],
        ['10 days left', 'attention', days(1, 10)],
        ['9 days left', 'blocked', days(1, 9.9)],
        ['1 day left', 'blocked', days(1, 1.5)],
        ['Expires within a day', 'blocked', days(1, 0.5)],
        ['Expired within the last day', 'blocked', days(9, -0.5)],
        ['Expired 1 day ago', 'blocked', days(9, -1)],
        ['Expired 511 days ago', 'blocked', days(999, -511)],
        ['Not valid yet: begins in 3 days', 'blocked', days(-2.5, 300)]
    ])('says "%s"', async (words, standing, properties) => {
        const element = await mount('preflightValidity', properties);
        const line = find(element, '[data-id="days"]');
        expect([textOf(line), line.className]).toEqual([words, `days days_${standing}`]);
    });

    it('is a picture with words for those who cannot see it', async () => {
        const element = await mount('preflightValidity', days(10, 20));
        expect(find(element, 'svg').getAttribute('role')).toBe('img');
        expect(find(element, 'svg').getAttribute('aria-label')).toBe(
            'Valid from 2026-11-13 12:00 UTC to 2026-12-13 12:00 UTC. Today is 2026-11-23 12:00 UTC. 20 days left.'
        );
        await expect(element).toBeAccessible();
    });

    it('marks today, the last thirty and the last ten days', async () => {
        const element = await mount('preflightValidity', days(50, 50));
        const place = (name: string, attribute: string): string | null =>
            find(element, `.${name}`).getAttribute(attribute);
        expect([place('all', 'x'), place('all', 'width')]).toEqual(['0%', '100%']);
        expect([place('thirty', 'x'), place('ten', 'x'), place('now', 'x1')]).toEqual(['70%', '90%', '50%']);
        expect(textOf(find(element, '.legend'))).toBe('last 30 days last 10 days: Setup refuses it');
    });

    it('leaves out marks that a short certificate does not reach', async () => {
        const element = await mount('preflightValidity', days(2, 3));
        expect(findAll(element, '.thirty, .ten, .tick')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('puts the dates below each other where the bar is too short for both', async () => {
        expect(findAll(await mount('preflightValidity', days(999, -999)), '.ends_stacked')).toHaveLength(1);
        expect(findAll(await mount('preflightValidity', days(50, 50)), '.ends_stacked')).toHaveLength(0);
    });
});
