import { find, findAll, mount, NOW, textOf } from '../../preflightApp/__tests__/support/harness.js';

const MINUTE = 60_000;
const times = (
    issuedAt: number | null,
    expiresAt: number | null,
    notBefore: number | null = null
): { issuedAt: number | null; expiresAt: number | null; notBefore: number | null; now: number } => ({
    issuedAt: issuedAt === null ? null : NOW + issuedAt * MINUTE,
    expiresAt: expiresAt === null ? null : NOW + expiresAt * MINUTE,
    notBefore: notBefore === null ? null : NOW + notBefore * MINUTE,
    now: NOW
});
const shown = (element: Element): string[] => findAll(element, '[data-mark]').map((mark) => mark.dataset.mark ?? '');

describe('c-preflight-token-times', () => {
    it.each([
        ['good', times(-3, 57), 'It is good now, and expires in 57 minutes.', ['iat', 'now', 'exp']],
        ['expired', times(-63, -3), 'It expired 3 minutes ago.', ['iat', 'exp', 'now']],
        ['expiring this very moment', times(-60, 0), 'It expired 0 seconds ago.', ['iat', 'now', 'exp']],
        ['not yet good', times(-1, 60, 5), 'It is not good yet: it begins in 5 minutes.', ['iat', 'now', 'nbf', 'exp']],
        ['without iat', times(null, 57), 'It is good now, and expires in 57 minutes.', ['now', 'exp']],
        ['expired, without iat', times(null, -3), 'It expired 3 minutes ago.', ['exp', 'now']],
        [
            'that ends before it begins',
            times(-3, -5),
            'It expires before it was issued: exp is 5 minutes ago.',
            ['exp', 'iat', 'now']
        ],
        ['from the future', times(10, 70), 'It is good now, and expires in 70 minutes.', ['now', 'iat', 'exp']],
        [
            'without exp',
            times(-3, null),
            'Nothing says when it expires: exp is missing, or is not a number.',
            ['iat', 'now']
        ]
    ])('shows a token %s', async (_what, properties, standing, marks) => {
        const element = await mount('preflightTokenTimes', properties);
        expect(textOf(find(element, '[data-id="standing"]'))).toBe(standing);
        expect(shown(element)).toEqual(marks);
        await expect(element).toBeAccessible();
    });

    it('says the same to a screen reader as it draws', async () => {
        const element = await mount('preflightTokenTimes', times(-3, 57));
        expect(find(element, '[data-id="picture"]').getAttribute('aria-label')).toBe(
            'Issued: 3 minutes ago; Now: 04:00:00, UTC 12:00:00; Expires: in 57 minutes'
        );
    });

    it('draws the time in which it is good, and in another colour when that is over', async () => {
        const good = await mount('preflightTokenTimes', times(-3, 57));
        expect(find(good, 'rect').getAttribute('class')).toBe('good');
        const over = await mount('preflightTokenTimes', times(-63, -3));
        expect(find(over, 'rect').getAttribute('class')).toBe('good good_over');
        const reversed = await mount('preflightTokenTimes', times(-3, -5));
        expect(findAll(reversed, 'rect')).toEqual([]);
    });

    it('draws the far future of milliseconds given as seconds, and nothing that is no date', async () => {
        const milliseconds = await mount('preflightTokenTimes', { ...times(-3, null), expiresAt: NOW * 1000 });
        expect(textOf(find(milliseconds, '[data-mark="exp"]'))).toBe('Expires in 56,837 years');
        const beyond = await mount('preflightTokenTimes', { ...times(-3, null), expiresAt: 1e300 });
        expect(textOf(find(beyond, '[data-id="standing"]'))).toMatch(/so far away that it is no date/);
        expect(shown(beyond)).toEqual(['iat', 'now']);
        const nothing = await mount('preflightTokenTimes', times(null, null));
        expect(findAll(nothing, 'svg')).toEqual([]);
        await expect(nothing).toBeAccessible();
    });
});
