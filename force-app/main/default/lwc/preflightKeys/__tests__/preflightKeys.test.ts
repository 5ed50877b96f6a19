import type { Organization, UploadedKey } from 'c/preflightCore';
import type { OrganizationView } from 'c/preflightShared';
import { detailsOf, find, findAll, fire, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';
import {
    channel,
    keyset,
    keyUntil,
    organizationOf,
    uploadedKey,
    viewOf
} from '../../preflightChannels/__tests__/support/configuration.js';

const show = (view: OrganizationView | null) => mount('preflightKeys', { view });
const rows = (element: Element): (string | undefined)[] => findAll(element, '[data-row]').map((row) => row.dataset.row);

/** A row's cells by their headings. */
function cells(element: Element, name: string): Record<string, string> {
    const row = find(element, `[data-row="${name}"]`);
    return Object.fromEntries(findAll(row, 'td[data-label]').map((cell) => [cell.dataset.label ?? '', textOf(cell)]));
}

const SEVERAL: readonly UploadedKey[] = [
    uploadedKey('Ready', { jsonWebKey: keyUntil('2027-12-31', 'r-1') }),
    uploadedKey('Ending', { jsonWebKey: keyUntil('2026-12-05', 'e-1'), isActive: false }),
    uploadedKey('Broken', { jsonWebKey: '{"kty":' }),
    uploadedKey('Expired', { jsonWebKey: keyUntil('2026-10-01', 'x-1') }),
    uploadedKey('Secret', { jsonWebKey: '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----' })
];

const organization = (changes: Partial<Organization> = {}): Organization =>
    organizationOf({
        channels: [channel('Web_Chat'), channel('App_Chat')],
        keysets: [keyset('Prod_2026', { keys: ['Ready', 'Ending', 'Broken'] }), keyset('Test', { keys: ['Ready'] })],
        keys: SEVERAL,
        ...changes
    });

async function sortBy(element: Element, column: string): Promise<void> {
    find(element, `[data-column="${column}"]`).click();
    await flush();
}

async function enter(element: Element, text: string): Promise<void> {
    const field = find<HTMLInputElement>(element, '[data-id="search"]');
    field.value = text;
    fire(field, 'input');
    await flush();
}

describe('c-preflight-keys', () => {
    it('lists every key: worst first, and of those alike the one that ends first', async () => {
        const element = await show(await viewOf(organization()));
        expect(rows(element)).toEqual(['Secret', 'Expired', 'Broken', 'Ending', 'Ready']);
        expect(textOf(find(element, '[data-id="counts"]'))).toBe(
            '5 keys: 1 private, 2 to mend, 1 with remarks, 1 ready, 1 not active, 2 in no keyset'
        );
        expect(cells(element, 'Ready')).toEqual({
            'Key ID': 'r-1',
            Keysets: 'Prod 2026, Test',
            Channels: 'Web Chat, App Chat',
            Active: 'Active',
            Certificate: '402 days left 2027-12-31',
            Verdict: 'Ready'
        });
        expect(cells(element, 'Ending')).toMatchObject({
            Active: 'Not active',
            Certificate: '11 days left 2026-12-05',
            Verdict: expect.stringMatching(/^Remarks .*30 days/) as string
        });
        await expect(element).toBeAccessible();
    });

    it('marks keys that no keyset holds', async () => {
        const element = await show(await viewOf(organization()));
        expect(cells(element, 'Expired')).toMatchObject({ Keysets: 'In no keyset: never used', Channels: 'None' });
    });

    it('does not call a key unused when not all keysets were read', async () => {
        const leftOut = [{ type: 'PublicKeyCertificateSet', name: 'Old' }] as const;
        const element = await show(await viewOf(organization({ leftOut, channels: [], typesRead: [] })));
        expect(cells(element, 'Expired')).toMatchObject({
            Keysets: 'In no keyset that was read',
            Channels: 'Not known'
        });
        expect(textOf(find(element, '[data-id="counts"]'))).not.toContain('keyset');
        expect(textOf(element)).toContain('Keysets (PublicKeyCertificateSet) were not read.');
        await expect(element).toBeAccessible();
    });

    it('says what cannot be read', async () => {
        const element = await show(await viewOf(organization()));
        expect(cells(element, 'Broken')).toMatchObject({
            'Key ID': 'Cannot be read',
            Certificate: 'Cannot be read',
            Verdict: expect.stringMatching(/^To mend .*JSON/) as string
        });
    });

    it('shows nothing of a private key, and says stop', async () => {
        const view = await viewOf(organization());
        const [, report] = Object.entries(view.keyReports).find(([name]) => name === 'Ready') ?? [];
        const element = await show({
            ...view,
            keyReports: { ...view.keyReports, ...(report && { Ready: { ...report, isPrivate: true } }) }
        });
        for (const name of ['Secret', 'Ready']) {
            expect(cells(element, name)).toMatchObject({
                'Key ID': 'Not shown',
                Certificate: 'Not shown',
                Verdict: expect.stringMatching(/^Private key Stop: this is a private key/) as string
            });
        }
        expect(textOf(element)).not.toMatch(/MIIE|r-1|402/);
        await expect(element).toBeAccessible();
    });

    it('says which keys are still being checked', async () => {
        const view = await viewOf(organization());
        const element = await show({ ...view, keyReports: {} });
        expect(cells(element, 'Ready')).toMatchObject({ 'Key ID': '', Certificate: '', Verdict: 'Checking' });
        expect(textOf(find(element, '[data-id="counts"]'))).toContain('5 to check');
        expect(findAll(element, '[data-certificate]')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it.each([
        ['key', ['Broken', 'Ending', 'Expired', 'Ready', 'Secret']],
        ['kid', ['Ending', 'Ready', 'Expired', 'Broken', 'Secret']],
        ['keysets', ['Ending', 'Broken', 'Ready', 'Expired', 'Secret']],
        ['channels', ['Expired', 'Secret', 'Ending', 'Ready', 'Broken'].sort()],
        ['active', ['Expired', 'Ready', 'Broken', 'Secret', 'Ending']],
        ['days', ['Expired', 'Ending', 'Ready', 'Broken', 'Secret']]
    ])('sorts by %s, and the other way round', async (column, expected) => {
        const element = await show(await viewOf(organization()));
        await sortBy(element, column);
        const heading = find(element, `[data-column="${column}"]`).closest('th');
        expect(heading?.getAttribute('aria-sort')).toBe('ascending');
        expect(column === 'channels' ? rows(element).sort() : rows(element)).toEqual(expected);
        const first = rows(element)[0];
        await sortBy(element, column);
        expect(heading?.getAttribute('aria-sort')).toBe('descending');
        expect(rows(element)[0]).not.toBe(first);
        expect(findAll(element, '[aria-sort="none"]')).toHaveLength(6);
        await expect(element).toBeAccessible();
    });

    it('sorts by a menu where there are no headings', async () => {
        const element = await show(await viewOf(organization()));
        const menu = find<HTMLSelectElement>(element, '[data-id="sort"]');
        expect(menu.value).toBe('verdict');
        menu.value = 'key';
        fire(menu, 'change');
        await flush();
        expect(rows(element)[0]).toBe('Broken');
        find(element, '[data-id="direction"]').click();
        await flush();
        expect(rows(element)[0]).toBe('Secret');
    });

    it.each([
        ['READY', ['Ready'], '1 of 5 keys'],
        ['x-1', ['Expired'], '1 of 5 keys'],
        ['prod 2026', ['Broken', 'Ending', 'Ready'], '3 of 5 keys'],
        ['app chat', ['Broken', 'Ending', 'Ready'], '3 of 5 keys'],
        ['nothing of the kind', [], '0 of 5 keys']
    ])('finds "%s"', async (text, expected, found) => {
        const element = await show(await viewOf(organization()));
        await enter(element, text);
        expect(rows(element)).toEqual(expected);
        expect(textOf(find(element, '[data-id="found"]'))).toBe(found);
        expect(findAll(element, '[data-id="nothing"]')).toHaveLength(expected.length > 0 ? 0 : 1);
        await expect(element).toBeAccessible();
    });

    it('keeps search and order when the reports come in', async () => {
        const view = await viewOf(organization());
        const element = await show({ ...view, keyReports: {} });
        await enter(element, 'prod');
        await sortBy(element, 'key');
        Object.assign(element, { view });
        await flush();
        expect(rows(element)).toEqual(['Broken', 'Ending', 'Ready']);
        expect(find<HTMLInputElement>(element, '[data-id="search"]').value).toBe('prod');
    });

    it('asks to open a key', async () => {
        const element = await show(await viewOf(organization()));
        const details = detailsOf(element, 'keyopen');
        const button = find(find(element, '[data-row="Ending"]'), '[data-id="open"]');
        expect(button.getAttribute('aria-label')).toBe('Open Ending in Check a key');
        button.click();
        expect(details).toEqual([{ name: 'Ending' }]);
    });

    it('draws the certificates of all keys by keyset', async () => {
        const element = await show(await viewOf(organization()));
        const timeline = find(element, 'c-preflight-timeline');
        expect(findAll(timeline, '.group').map((group) => textOf(group))).toEqual([
            'Prod 2026',
            'Prod 2026, Test',
            'In no keyset: never used'
        ]);
        expect(textOf(find(timeline, '[data-id="not-dated"]'))).toMatch(/^Not shown: 2 keys/);
    });

    it.each([
        ['org', 'New Key', 1],
        ['import', 'PublicKeyCertificate', 0]
    ] as const)('teaches what to do when there is no key: %s', async (source, words, links) => {
        const element = await show(await viewOf(organization({ keys: [] }), { source }));
        expect(textOf(find(element, '[data-id="empty"]'))).toContain(words);
        expect(findAll(element, '[data-id="setup"]')).toHaveLength(links);
        expect(findAll(element, 'table')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('draws fifty of five hundred, and fifty more on demand', async () => {
        const keys = Array.from({ length: 500 }, (_, index) => uploadedKey(`K${index}`, { jsonWebKey: '{}' }));
        const view = await viewOf(organization({ keys: [] }));
        const element = await show({ ...view, organization: { ...view.organization, keys } });
        const more = find<HTMLElement & { label: string }>(element, '[data-id="more"]');
        expect([rows(element).length, more.label]).toEqual([50, 'Show 50 more (450 left)']);
        more.click();
        await flush();
        expect(rows(element)).toHaveLength(100);
    });

    it('shows nothing before anything was read', async () => {
        expect(textOf(await show(null))).toBe('');
    });
});
