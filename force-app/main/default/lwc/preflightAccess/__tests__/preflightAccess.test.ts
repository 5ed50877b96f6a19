import { detailsOf, find, findAll, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';
import { NOTHING_READ, type OrganizationState } from 'c/preflightOrganization';

const start = (part: Partial<OrganizationState> = {}): Promise<HTMLElement> =>
    mount('preflightAccess', { state: { ...NOTHING_READ, ...part } });
const item = (code: string, state: 'ok' | 'missing' | 'unknown', setupPage: string | null = null): object => ({
    code,
    state,
    title: `Title of ${code}`,
    detail: `Detail of ${code}`,
    next: `Next of ${code}`,
    setupPage
});
const access = (...items: object[]): OrganizationState['access'] =>
    ({ isReady: false, hasMessaging: true, items }) as OrganizationState['access'];
const check = (code: string, outcome: string): object => ({
    code,
    outcome,
    title: `Title of ${code}`,
    seen: `Seen of ${code}`,
    next: `Next of ${code}`,
    setupPage: outcome === 'holds' ? 'permission-sets' : 'remote-sites'
});

describe('c-preflight-access', () => {
    it('offers the self-check and the import before anything is known', async () => {
        const element = await start();
        expect(findAll(element, '[data-access], [data-check], c-preflight-problem')).toHaveLength(0);
        expect(findAll(element, 'c-preflight-import')).toHaveLength(1);
        expect(find(element, '[data-id="self-check"]')).toHaveProperty('disabled', false);
        await expect(element).toBeAccessible();
    });

    it('says that it is asking', async () => {
        const element = await start({ phase: 'reading' });
        expect(textOf(element)).toContain('Looking at what you may do');
    });

    it('says what is missing first, with the next step and the page of Setup', async () => {
        const element = await start({
            phase: 'failed',
            access: access(
                item('A', 'ok', 'permission-sets'),
                item('B', 'missing', 'remote-sites'),
                item('C', 'unknown')
            ),
            problem: { code: 'NOT_READY', what: 'Title of B', next: 'Next of B', setupPage: 'remote-sites' }
        });
        expect(findAll(element, '[data-access]').map(({ dataset }) => dataset.access)).toEqual([
            'missing',
            'unknown',
            'ok'
        ]);
        expect(findAll(element, 'c-preflight-problem')).toHaveLength(0);
        const missing = textOf(find(element, '[data-access="missing"]'));
        expect(missing).toContain('Title of B · Missing');
        expect(missing).toContain('Next of B');
        expect(missing).toContain('Quick Find: Remote Site Settings');
        const ok = textOf(find(element, '[data-access="ok"]'));
        expect(ok).toContain('Title of A · OK');
        expect(ok).not.toContain('Next of A');
        expect(ok).not.toContain('Quick Find');
        await expect(element).toBeAccessible();
    });

    it('has a failed reading repeated', async () => {
        const element = await start({
            phase: 'failed',
            problem: { code: 'TIMEOUT', what: 'Too slow.', next: 'Wait.', setupPage: null }
        });
        const details = detailsOf(element, 'refresh');
        expect(textOf(find(element, 'c-preflight-problem'))).toContain('Too slow.');
        find(element, '[data-id="retry"]').click();
        expect(details).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    it('runs the self-check, and says what it saw', async () => {
        const element = await start();
        const details = detailsOf(element, 'selfcheck');
        find(element, '[data-id="self-check"]').click();
        expect(details).toHaveLength(1);

        const running = await start({ selfCheck: { phase: 'running', items: [], problem: null } });
        expect(textOf(find(running, '[data-id="check-note"]'))).toBe('Trying …');
        expect(find(running, '[data-id="self-check"]')).toHaveProperty('disabled', true);

        const items = [check('A', 'holds'), check('B', 'fails'), check('C', 'untried')];
        const done = await start({
            selfCheck: { phase: 'done', items, problem: null } as unknown as OrganizationState['selfCheck']
        });
        expect(textOf(find(done, '[data-id="check-note"]'))).toBe('1 of 3 hold.');
        expect(findAll(done, '[data-check]').map(textOf)).toEqual([
            'Title of A · Holds Seen of A',
            expect.stringContaining('Title of B · Does not hold Seen of B Next'),
            expect.stringContaining('Title of C · Could not be tried Seen of C Next')
        ]);
        await expect(done).toBeAccessible();
    });

    it('says why the self-check could not run', async () => {
        const problem = {
            code: 'NO_PERMISSION',
            what: 'Not allowed.',
            next: 'Ask.',
            setupPage: 'permission-sets'
        } as const;
        const element = await start({ selfCheck: { phase: 'failed', items: [], problem } });
        expect(textOf(find(element, '[data-id="check-problem"]'))).toContain('Not allowed. Ask.');
        await expect(element).toBeAccessible();
    });

    it('says beside the files that none of them was of use', async () => {
        const problem = { code: 'NOTHING_TO_IMPORT', what: 'Nothing there.', next: 'Drop others.', setupPage: null };
        const element = await start({ phase: 'failed', problem });
        expect(findAll(element, 'c-preflight-problem')).toHaveLength(1);
        const shown = find(find(element, 'c-preflight-import'), 'c-preflight-problem');
        expect(textOf(shown)).toBe('Nothing there. Drop others.');
        await expect(element).toBeAccessible();
    });

    it('hands on imported files', async () => {
        const element = await start();
        const details = detailsOf(element, 'import');
        find(element, 'c-preflight-import').dispatchEvent(new CustomEvent('import', { detail: { files: [] } }));
        expect(details).toEqual([{ files: [] }]);
    });
});
