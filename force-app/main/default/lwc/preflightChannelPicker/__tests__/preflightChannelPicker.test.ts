import { detailsOf, find, findAll, fire, mount, NOW, textOf } from '../../preflightApp/__tests__/support/harness.js';
import { checkChannel, compare, NO_CANDIDATE, type Organization } from 'c/preflightCore';
import { NOTHING_READ, type OrganizationState } from 'c/preflightOrganization';
import type { OrganizationView } from 'c/preflightShared';
import { channelOf, organization } from '../../preflightApp/__tests__/support/organizations.js';
import { reportOf } from '../../preflightApp/__tests__/support/reports.js';

const DAY = 86_400_000;

beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

async function viewOf(read: Organization, part: Partial<OrganizationView> = {}): Promise<OrganizationView> {
    const reports = await Promise.all(
        read.keys.map(async ({ name, jsonWebKey }) => [name, await reportOf(jsonWebKey)] as const)
    );
    const keyReports = Object.fromEntries(reports);
    return {
        source: 'org',
        readAt: NOW,
        organization: read,
        keyReports,
        channelReports: read.channels.map(({ name }) =>
            checkChannel(compare(read, name, NO_CANDIDATE), { now: NOW, keyReports })
        ),
        checkedAt: NOW,
        ...part
    };
}
const start = (state: Partial<OrganizationState> = {}, selected = ''): Promise<HTMLElement> =>
    mount('preflightChannelPicker', { state: { ...NOTHING_READ, ...state }, selected, isPanelOpen: false });
const ready = async (selected = '', part: Partial<OrganizationView> = {}): Promise<HTMLElement> =>
    start({ phase: 'ready', view: await viewOf(organization(), part) }, selected);
const textAt = (element: Element, id: string): string =>
    findAll(element, `[data-id="${id}"]`)
        .map((found) => (found as HTMLElement & { label?: string }).label ?? textOf(found))
        .join();
const options = (element: Element): { label: string; value: string; description: string }[] =>
    find<HTMLElement & { options: { label: string; value: string; description: string }[] }>(
        element,
        '[data-id="channel"]'
    ).options;

describe('c-preflight-channel-picker', () => {
    describe('before the org is known', () => {
        it('says so, that keys can be checked all the same, and offers to read it', async () => {
            const element = await start();
            expect(textAt(element, 'obstacle')).toBe(
                'The org was not read yet. You can check keys all the same; comparing them with a channel has to wait.'
            );
            expect(findAll(element, '[data-id="channel"]')).toHaveLength(0);
            expect([textAt(element, 'read'), textAt(element, 'panel')]).toEqual(['Read the org', 'Access and import']);
            await expect(element).toBeAccessible();
        });

        it('says why it cannot be read', async () => {
            const problem = { code: 'A', what: 'No Remote Site', next: 'Make one.', setupPage: null };
            const element = await start({ phase: 'failed', problem });
            expect(textAt(element, 'obstacle')).toMatch(/^No Remote Site\. You can check keys all the same/);
            expect(textAt(element, 'panel')).toBe('What to do');
            await expect(element).toBeAccessible();
        });

        it('lets the channel be chosen as soon as they are listed', async () => {
            const element = await start({ phase: 'reading', channels: organization().channels });
            expect(options(element)).toHaveLength(3);
            expect(textAt(element, 'obstacle')).toBe('');
        });
    });

    describe('reading', () => {
        it.each([
            [{ kind: 'access', done: 0, total: 0 }, 'Looking at what you may do …'],
            [{ kind: 'channels', done: 0, total: 0 }, 'Listing the channels …'],
            [{ kind: 'configuration', done: 0, total: 0 }, 'Reading keysets and keys …'],
            [{ kind: 'keys', done: 4, total: 1200 }, 'Checking key 5 of 1,200 …'],
            [{ kind: 'keys', done: 9, total: 9 }, 'Checking key 9 of 9 …'],
            [{ kind: 'files', done: 0, total: 12 }, 'Reading file 1 of 12 …']
        ] as const)('says what is being read: %o', async (step, words) => {
            const element = await start({ phase: 'reading', step });
            expect(textAt(element, 'step')).toBe(words);
            expect(findAll(element, 'lightning-progress-bar')).toHaveLength(step.total > 1 ? 1 : 0);
            expect(textAt(element, 'slow')).toBe('');
            await expect(element).toBeAccessible();
        });

        it('can be cancelled, and says when it takes long', async () => {
            const step = { kind: 'configuration', done: 0, total: 0 } as const;
            const element = await start({ phase: 'reading', step, isSlow: true });
            const cancelled = detailsOf(element, 'cancel');
            expect(textAt(element, 'slow')).toContain('still reading');
            find(element, '[data-id="cancel"]').click();
            expect(cancelled).toHaveLength(1);
            await expect(element).toBeAccessible();
        });
    });

    describe('the channels', () => {
        it('are listed with Enhanced Chat first, and the others say what they are', async () => {
            const element = await ready();
            expect(options(element)).toEqual([
                { value: 'Guest_Chat', label: 'Guest Chat', description: 'Guest_Chat' },
                { value: 'Web_Chat', label: 'Web Chat', description: 'Web_Chat' },
                { value: 'Sms', label: 'Text messages (Text)', description: 'Sms' }
            ]);
            await expect(element).toBeAccessible();
        });

        it('say which of them are inactive', async () => {
            const read = organization({ channels: [channelOf('Old', null, { isActive: false, label: 'Old' })] });
            const element = await start({ phase: 'ready', view: await viewOf(read) });
            expect(options(element)[0]?.description).toBe('inactive');
        });

        it('are told when one is chosen', async () => {
            const element = await ready();
            const details = detailsOf(element, 'channelselect');
            fire(find(element, '[data-id="channel"]'), 'change', { detail: { value: 'Web_Chat' } });
            expect(details).toEqual([{ name: 'Web_Chat' }]);
        });

        it('are missing in an empty configuration', async () => {
            const read = organization({ channels: [], keysets: [], keys: [] });
            const element = await start({ phase: 'ready', view: await viewOf(read) });
            expect(textAt(element, 'no-channels')).toBe('There is no messaging channel in this configuration.');
            await expect(element).toBeAccessible();
        });
    });

    describe('the chosen channel', () => {
        it.each([
            [
                'Web_Chat',
                'Verifies users, with remarks · verification on · keyset Prod 2026 · issuer https://id.acme.com/',
                'utility:warning'
            ],
            ['Guest_Chat', 'Does not verify users · verification off · no keyset in use', 'utility:clear']
        ])('%s stands as it does, in words and by an icon', async (name, words, icon) => {
            const element = await ready(name);
            expect(textAt(element, 'state')).toBe(words);
            expect(find(element, '[data-id="state"] lightning-icon')).toHaveProperty('iconName', icon);
            await expect(element).toBeAccessible();
        });

        it('may have several keysets and issuers, or none', async () => {
            const [keyset] = organization().keysets;
            if (!keyset) {
                throw new Error('no keyset');
            }
            const entry = (name: string): object => ({
                name,
                type: 'PublicKeyCertificateSet',
                isEnabled: true,
                keyset: name
            });
            const read = organization({
                channels: [
                    channelOf('Web_Chat', null, {
                        authorizations: ['Prod_2026', 'B'].map(entry) as Organization['channels'][0]['authorizations']
                    }),
                    channelOf('Blank', 'C')
                ],
                keysets: [
                    keyset,
                    { ...keyset, name: 'B', label: 'B', issuer: 'https://b' },
                    { ...keyset, name: 'C', label: 'C', issuer: ' ' }
                ]
            });
            const view = await viewOf(read);
            const element = await start({ phase: 'ready', view }, 'Web_Chat');
            expect(textAt(element, 'state')).toContain(
                'keysets Prod 2026, B · issuers https://id.acme.com/, https://b'
            );
            const blank = await start({ phase: 'ready', view }, 'Blank');
            expect(textAt(blank, 'state')).toContain('keyset C · no issuer');
        });
    });

    describe('what is on show', () => {
        it('says when the org was read, and can be read again', async () => {
            const element = await ready();
            const details = detailsOf(element, 'refresh');
            expect(textAt(element, 'origin')).toBe('Read 2026-11-23 12:00 UTC');
            expect(textAt(element, 'read')).toBe('Refresh');
            find(element, '[data-id="read"]').click();
            expect(details).toHaveLength(1);
        });

        it('stays when it could not be read again, and says so', async () => {
            const problem = { code: 'A', what: 'The org did not answer.', next: 'Wait.', setupPage: null };
            const element = await start({ phase: 'failed', problem, view: await viewOf(organization()) }, 'Web_Chat');
            expect(textAt(element, 'obstacle')).toBe('The org did not answer. You see what was known before.');
            expect(textAt(element, 'state')).toContain('keyset Prod 2026');
            await expect(element).toBeAccessible();
        });

        it.each([
            [NOW - 100, 'less than a day old'],
            [NOW - DAY, '1 day old'],
            [NOW - 12.5 * DAY, '12 days old'],
            [NOW + DAY, 'less than a day old']
        ])('says that it was imported, and how old it is (%d)', async (readAt, age) => {
            const element = await ready('Web_Chat', { source: 'import', readAt });
            expect(textAt(element, 'imported')).toMatch(
                /^You see imported files, not the org\. The newest is of 2026-11-/
            );
            expect(textAt(element, 'imported')).toContain(age);
            expect([textAt(element, 'read'), textAt(element, 'panel')]).toEqual([
                'Read the org instead',
                'Import again'
            ]);
            await expect(element).toBeAccessible();
        });

        it('does not guess the age of an import', async () => {
            const element = await ready('', { source: 'import', readAt: null });
            expect(textAt(element, 'imported')).toBe('You see imported files, not the org.');
        });

        it('says what is not known of it, and how to get it', async () => {
            const leftOut = [{ type: 'PublicKeyCertificate', name: 'A' }] as const;
            const read = organization({ leftOut, typesRead: ['MessagingChannel'] });
            const element = await start({ phase: 'ready', view: await viewOf(read) });
            expect(textAt(element, 'gap')).toMatch(/^1 component was not read/);
            const imported = await start({ phase: 'ready', view: await viewOf(read, { source: 'import' }) });
            expect(textAt(imported, 'gap')).toMatch(
                /^Not among the files: PublicKeyCertificateSet, PublicKeyCertificate\./
            );
            const stopped = await ready('', { keyReports: {} });
            expect(textAt(stopped, 'gap')).toBe('Some uploaded keys were not checked. Read again to check them.');
            await expect(stopped).toBeAccessible();
        });
    });

    it('opens the panel', async () => {
        const element = await ready();
        const details = detailsOf(element, 'panel');
        const button = find(element, '[data-id="panel"]');
        expect(button.getAttribute('aria-expanded')).toBe('false');
        button.click();
        expect(details).toHaveLength(1);
    });
});
