import { detailsOf, find, findAll, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';
import type { ConversationCounts, ConversationsState } from 'c/preflightOrganization';

const counted = (changes: Partial<ConversationCounts> = {}): ConversationCounts => ({
    hasAccess: true,
    missing: [],
    days: [
        { day: '2026-11-20', verified: 3, guests: 0 },
        { day: '2026-11-22', verified: 5, guests: 3 },
        { day: '2026-11-23', verified: 1, guests: 1 }
    ],
    unknownCount: 0,
    isCut: false,
    limitCount: 2000,
    dayCount: 30,
    lastDay: '2026-11-23',
    ...changes
});
const days = (...rows: [string, number, number][]): Partial<ConversationCounts> => ({
    days: rows.map(([day, verified, guests]) => ({ day, verified, guests }))
});
const done = (changes: Partial<ConversationCounts> = {}): ConversationsState => ({
    phase: 'done',
    counts: counted(changes),
    problem: null
});
const NONE: ConversationsState = { phase: 'none', counts: null, problem: null };

const show = (conversations: ConversationsState, properties: object = {}) =>
    mount('preflightConversations', { conversations, ...properties });
const words = (element: Element, id: string): string[] =>
    findAll(element, `[data-id="${id}"]`).map((part) => textOf(part));
const has = (element: Element, ...ids: string[]): string[] =>
    ids.filter((id) => findAll(element, `[data-id="${id}"]`).length > 0);
const buttonOf = (element: Element) => find<HTMLElement & { label: string }>(element, '[data-id="count"]');
const pages = (element: Element) =>
    findAll<HTMLElement & { page: string }>(element, 'c-preflight-setup-link').map(({ page }) => page);
const bars = (element: Element): string[] =>
    findAll(element, '[data-day]').flatMap((bar) => {
        const parts = [...bar.children].map((part) => `${part.className} ${(part as HTMLElement).style.height}`);
        return parts.length > 0 ? [`${bar.dataset.day ?? ''}: ${parts.join(', ')}`] : [];
    });

describe('c-preflight-conversations', () => {
    it('asks before anything is counted, and says what comes back', async () => {
        const element = await show(NONE);
        expect(buttonOf(element).label).toBe('Count the last conversations');
        expect(words(element, 'promise')).toEqual(['Only numbers come back from the org: no name, no message.']);
        expect(has(element, 'chart', 'sentence', 'next', 'problem', 'working')).toEqual([]);
        const details = detailsOf(element, 'conversationswanted');
        buttonOf(element).click();
        expect(details).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    it('says that it is counting, and asks no second time meanwhile', async () => {
        const element = await show({ ...NONE, phase: 'working' });
        expect(words(element, 'working')).toEqual(['Counting …']);
        const details = detailsOf(element, 'conversationswanted');
        buttonOf(element).click();
        expect(details).toEqual([]);
        await expect(element).toBeAccessible();
    });

    it('keeps what was counted in sight while it counts again, and the button in its place', async () => {
        const element = await show(done());
        const button = buttonOf(element);
        expect(button.label).toBe('Count again');
        element.conversations = { ...done(), phase: 'working' };
        await flush();
        expect(has(element, 'chart', 'working')).toEqual(['chart', 'working']);
        expect(buttonOf(element)).toBe(button);
    });

    it('says who was verified, of all and of the newest day', async () => {
        const element = await show(done());
        expect(words(element, 'sentence')).toEqual([
            'Of the last 13 conversations, 9 were verified and 4 were guests.'
        ]);
        expect(words(element, 'newest')).toEqual(['Newest day, 2026-11-23: 1 was verified, 1 was a guest.']);
        expect(words(element, 'note')).toEqual([
            'Counted are the last 30 days in your time zone, and the conversations that you may see.',
            expect.stringContaining('Guests are normal where people may chat before they log in.')
        ]);
        expect(has(element, 'next')).toEqual([]);
        await expect(element).toBeAccessible();
    });

    it('draws a bar a day, days without conversations too, each a share of the highest', async () => {
        const element = await show(done());
        expect(findAll(element, '[data-day]')).toHaveLength(30);
        expect(findAll(element, '[data-day]')[0]?.dataset.day).toBe('2026-10-25');
        expect(bars(element)).toEqual([
            '2026-11-20: verified 37.5%',
            '2026-11-22: guests 37.5%, verified 62.5%',
            '2026-11-23: guests 12.5%, verified 12.5%'
        ]);
        expect(find(element, '[data-id="chart"]').getAttribute('aria-label')).toBe(
            'Of the last 13 conversations, 9 were verified and 4 were guests. ' +
                'A bar a day from 2026-10-25 to 2026-11-23, the highest is 8.'
        );
    });

    it('has the numbers as a table, the newest day first', async () => {
        const element = await show(done());
        find(element, '[data-id="table"]').shadowRoot?.querySelector('button')?.click();
        await flush();
        expect(findAll(element, 'tr').map((row) => textOf(row))).toEqual([
            'Day Verified Guests',
            '2026-11-23 1 1',
            '2026-11-22 5 3',
            '2026-11-20 3 0'
        ]);
        await expect(element).toBeAccessible();
    });

    it('says what was left out', async () => {
        const element = await show(done({ isCut: true, unknownCount: 2 }));
        expect(words(element, 'note').slice(0, 2)).toEqual([
            'There were more: counted are the newest 2,000, back to 2026-11-20, and of that day perhaps not all.',
            '2 more are not counted: you may not see who chatted.'
        ]);
        expect(findAll(element, '[data-day]')[0]?.dataset.day).toBe('2026-11-20');
        const one = await show(done({ unknownCount: 1 }));
        expect(words(one, 'note')[1]).toBe('1 more is not counted: you may not see who chatted.');
    });

    it('draws no endless row of empty days, whatever it is told', async () => {
        const element = await show(done({ dayCount: 1_000_000, ...days(['1999-01-01', 1, 0], ['2026-11-23', 1, 0]) }));
        expect(findAll(element, '[data-day]')).toHaveLength(60);
    });

    it.each([
        ['all verified', [['2026-11-22', 2, 0]], 'All of the last 2 conversations were verified.'],
        ['one, verified', [['2026-11-22', 1, 0]], 'The only conversation was verified.'],
        ['one, a guest', [['2026-11-22', 0, 1]], 'The only conversation was not verified: it was a guest.'],
        ['one of each', [['2026-11-22', 1, 1]], 'Of the last 2 conversations, 1 was verified and 1 was a guest.'],
        ['all guests', [['2026-11-22', 0, 2]], 'None of the last 2 conversations was verified: all were guests.']
    ] as [string, [string, number, number][], string][])('finds words for %s', async (_title, rows, sentence) => {
        expect(words(await show(done(days(...rows))), 'sentence')).toEqual([sentence]);
    });

    it('has nothing to do where all were verified', async () => {
        const element = await show(done(days(['2026-11-22', 4, 0])));
        expect(find(element, 'lightning-icon')).toMatchObject({ iconName: 'utility:success' });
        expect(has(element, 'next')).toEqual([]);
        expect(words(element, 'note')).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    it('says what to do when all were guests though nothing is broken', async () => {
        const element = await show(done(days(['2026-11-22', 0, 4])));
        const [next = ''] = words(element, 'next');
        expect(next).toMatch(/^Nothing above is broken, yet nobody was verified\. If they were logged in:/);
        expect(findAll(element, 'li').map((step) => textOf(step))).toEqual([
            'Check a token that your site sends, in the view “Check a token”.',
            expect.stringContaining('Publish the Embedded Service Deployment again'),
            expect.stringContaining('status 304 is a cached token')
        ]);
        expect(pages(element)).toEqual(['deployments']);
        expect(find(element, 'lightning-icon')).toMatchObject({ iconName: 'utility:warning' });
        await expect(element).toBeAccessible();
    });

    it('says since when there are guests only', async () => {
        const element = await show(done(days(['2026-11-19', 2, 0], ['2026-11-20', 0, 1], ['2026-11-22', 0, 2])));
        expect(words(element, 'next')[0]).toMatch(/^The last verified conversation was on 2026-11-19; since then/);
        expect(textOf(findAll(element, 'li')[0] as HTMLElement)).toMatch(/what changed after 2026-11-19/);
        await expect(element).toBeAccessible();
    });

    it('leads to the broken link of the chain first', async () => {
        for (const rows of [days(['2026-11-22', 0, 4]), days(['2026-11-19', 2, 0], ['2026-11-22', 0, 4])]) {
            const element = await show(done(rows), { isBroken: true });
            expect(words(element, 'next')).toEqual([
                expect.stringMatching(/^Next step: While the chain above is broken, nobody can be verified\./)
            ]);
            expect(pages(element)).toEqual([]);
            await expect(element).toBeAccessible();
        }
    });

    it('says what to do when there were none', async () => {
        const element = await show(done({ days: [] }));
        expect(words(element, 'sentence')).toEqual([
            'There were no conversations in the last 30 days, or none that you may see.'
        ]);
        expect(words(element, 'next')[0]).toMatch(/^Next step: Start a chat on your site as a test user/);
        expect(has(element, 'chart', 'newest', 'note')).toEqual([]);
        await expect(element).toBeAccessible();
    });

    it('calls nobody a guest who may not be seen', async () => {
        const element = await show(done({ days: [], unknownCount: 7 }));
        expect(words(element, 'sentence')).toEqual(['There were 7 conversations, but you may not see who chatted.']);
        expect(words(element, 'next')[0]).toMatch(/View All on Messaging Users/);
        const one = await show(done({ days: [], unknownCount: 1 }));
        expect(words(one, 'sentence')).toEqual(['There was 1 conversation, but you may not see who chatted.']);
        await expect(element).toBeAccessible();
    });

    it('names what cannot be read, and where access comes from', async () => {
        const missing = ['MessagingSession', 'MessagingEndUser.MessagingPlatformKey'];
        const element = await show(done({ hasAccess: false, missing, days: [] }));
        expect(words(element, 'sentence')).toEqual([
            'The conversations cannot be counted. You may not read this, or this org does not have it:'
        ]);
        expect(findAll(element, '[data-id="missing"] li').map((name) => textOf(name))).toEqual(missing);
        expect(words(element, 'next')[0]).toBe(
            'Next step: Get read access to it from a permission set, then count again.'
        );
        expect(pages(element)).toEqual(['permission-sets']);
        await expect(element).toBeAccessible();
    });

    it('says what went wrong, and tries again', async () => {
        const problem = { code: 'NOT_COUNTED', what: 'It failed.', next: 'Do this.', setupPage: null };
        const element = await show({ phase: 'failed', counts: null, problem });
        expect(find(element, '[data-id="problem"]')).toMatchObject({ what: 'It failed.', next: 'Do this.' });
        expect(buttonOf(element).label).toBe('Try again');
        const details = detailsOf(element, 'conversationswanted');
        buttonOf(element).click();
        expect(details).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    it('has nothing to count over imported files', async () => {
        const element = await show(done(), { source: 'import' });
        expect(words(element, 'import')).toEqual([
            'How many of the last conversations were verified, only the org itself can tell: read the org to count them.'
        ]);
        expect(has(element, 'count', 'chart', 'sentence')).toEqual([]);
        await expect(element).toBeAccessible();
    });
});
