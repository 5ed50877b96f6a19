import { detailsOf, find, findAll, flush, mount, NOW, textOf } from '../../preflightApp/__tests__/support/harness.js';
import { checkToken, type TokenReport } from 'c/preflightCore';
import { numbered } from '../../preflightApp/__tests__/support/reports.js';
import { makeToken, type TokenRecipe } from '../../preflightCore/__tests__/support/makeToken.js';

const reportOf = (recipe: TokenRecipe): Promise<TokenReport> =>
    checkToken({ name: '', text: makeToken(recipe) }, { now: NOW, subtle: globalThis.crypto.subtle });
const start = async (recipe: TokenRecipe, now = NOW): Promise<HTMLElement> => {
    const { header, payload, findings } = await reportOf(recipe);
    return mount('preflightTokenParts', { header, payload, findings: numbered(findings), now });
};
const row = (element: Element, part: string, name: string): Element =>
    find(find(element, `[data-part="${part}"]`), `[data-member="${name}"]`);

describe('c-preflight-token-parts', () => {
    it('shows every member with its value, what it is, and times in words', async () => {
        const element = await start({});
        expect(findAll(element, '[data-member]').map((member) => member.dataset.member)).toEqual([
            'alg',
            'typ',
            'kid',
            'sub',
            'iss',
            'iat',
            'exp'
        ]);
        expect(textOf(row(element, 'header', 'kid'))).toBe(
            'kid chat-2026-11 The ID of the key that verifies it, as in the uploaded key.'
        );
        expect(textOf(find(row(element, 'payload', 'exp'), '[data-id="time"]'))).toBe(
            'in 59 minutes (04:59:00, UTC 12:59:00)'
        );
        await expect(element).toBeAccessible();
    });

    it('keeps the times fresh', async () => {
        const element = (await start({})) as HTMLElement & { now: number };
        element.now = NOW + 3_600_000;
        await flush();
        expect(textOf(find(row(element, 'payload', 'exp'), '[data-id="time"]'))).toMatch(/^60 seconds ago/);
    });

    it('shows what is missing where it belongs, with the finding beside it', async () => {
        const element = await start({ header: { kid: undefined }, claims: { exp: '6000' } });
        const kid = row(element, 'header', 'kid');
        expect(textOf(find(kid, '[data-id="value"]'))).toBe('missing');
        const selected = detailsOf(element, 'findingselect');
        const flag = find(row(element, 'payload', 'exp'), '[data-number]');
        flag.click();
        expect(selected).toEqual([{ number: Number(flag.dataset.number) }]);
        expect(findAll(kid, '[data-number]')).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    it('shows a part that cannot be read as it is', async () => {
        const element = await start({ claims: '[1, 2]' });
        const part = find(element, '[data-part="payload"]');
        expect(textOf(find(part, '[data-id="unreadable"]'))).toMatch(/no JSON object/);
        expect(findAll(part, '[data-number]').length).toBeGreaterThan(0);
        find(part, 'button[aria-expanded]').click();
        await flush();
        expect(textOf(find(part, '[data-id="raw"]'))).toBe('[1, 2]');
        await expect(element).toBeAccessible();
    });

    it('shows the JSON one click further down', async () => {
        const element = await start({});
        const part = find(element, '[data-part="header"]');
        expect(findAll(part, '[data-id="raw"]')).toEqual([]);
        find(part, 'button[aria-expanded]').click();
        await flush();
        expect(textOf(find(part, '[data-id="raw"]'))).toBe('{"alg":"RS256","typ":"JWT","kid":"chat-2026-11"}');
    });

    it.each([
        ['a long value', 'x'.repeat(40_000), `${'x'.repeat(300)}…`],
        ['characters that turn the line around', 'a\u202eb', 'a⟨U+202E⟩b'],
        ['line breaks', 'a\nb', 'a⟨U+000A⟩b'],
        ['markup', '<img src=x>', '<img src=x>']
    ])('keeps %s a text', async (_what, value, shown) => {
        const element = await start({ claims: { note: value } });
        expect(find(row(element, 'payload', 'note'), '[data-id="value"]').textContent).toBe(shown);
        expect(findAll(element, 'img')).toEqual([]);
        await expect(element).toBeAccessible();
    });

    it('shows a long value whole when it is asked to', async () => {
        const element = await start({ claims: { note: 'x'.repeat(400) } });
        const more = find(row(element, 'payload', 'note'), '[data-id="more"]');
        expect(textOf(more)).toBe('Show all 400 characters');
        more.click();
        await flush();
        expect(find(row(element, 'payload', 'note'), '[data-id="value"]').textContent).toBe('x'.repeat(400));
    });

    it('shows of very many members the first, and says how many are left', async () => {
        const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`m${index}`, index]));
        const element = await start({ claims: many });
        expect(findAll(find(element, '[data-part="payload"]'), '[data-member]')).toHaveLength(40);
        expect(textOf(find(element, '[data-id="hidden"]'))).toMatch(/^464 more\./);
    });
});
