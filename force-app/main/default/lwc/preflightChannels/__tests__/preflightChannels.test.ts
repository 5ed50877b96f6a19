import {
    checkChannel,
    compare,
    NO_CANDIDATE,
    type ChainLink,
    type ChainLinkId,
    type Organization
} from 'c/preflightCore';
import type { OrganizationView } from 'c/preflightShared';
import {
    detailsOf,
    find,
    findAll,
    fire,
    flush,
    mount,
    NOW,
    textOf
} from '../../preflightApp/__tests__/support/harness.js';
import {
    channel,
    channelReport,
    finding,
    keyset,
    keyUntil,
    organizationOf,
    uploadedKey,
    viewOf
} from './support/configuration.js';

const BROKEN = { state: 'broken' } as const;
const ENDED = uploadedKey('Chat_2026', { jsonWebKey: keyUntil('2026-10-01') });
type Links = Partial<Record<ChainLinkId, Partial<ChainLink>>>;

/** A view of channels by name with the links that are not good. */
async function viewWith(channels: Readonly<Record<string, Links>>, changes: Partial<Organization> = {}) {
    const organization = organizationOf({ channels: Object.keys(channels).map((name) => channel(name)), ...changes });
    return viewOf(organization, {
        channelReports: Object.entries(channels).map(([name, links]) => channelReport(organization, name, links))
    });
}

const show = (view: OrganizationView | null, selected = '') => mount('preflightChannels', { view, selected });
const shown = (element: Element): (string | undefined)[] =>
    findAll(element, '[data-channel]').map((row) => row.dataset.channel);
const summary = (element: Element): string => textOf(find(element, '[data-id="summary"]'));
const verdicts = (element: Element): string[] => findAll(element, '[data-id="verdict"]').map((line) => textOf(line));

async function filter(element: Element, isOn: boolean): Promise<void> {
    const box = find<HTMLInputElement>(element, '[data-id="filter"]');
    box.checked = isOn;
    fire(box, 'change');
    await flush();
}

describe('c-preflight-channels', () => {
    it('shows every channel in the order of the configuration, and sums them up', async () => {
        const element = await show(
            await viewWith({
                Web_EU: {},
                Web_US: { configuration: BROKEN, keyset: BROKEN },
                App: { certificates: { state: 'attention', findings: [finding({ severity: 'warning' })] } },
                Web_UK: { issuer: BROKEN },
                Web_JP: { certificates: { state: 'not-checked', reason: 'facts-missing' } }
            })
        );
        expect(shown(element)).toEqual(['Web_EU', 'Web_US', 'App', 'Web_UK', 'Web_JP']);
        expect(summary(element)).toBe('2 of 5 channels verify users; 2 need something; 1 is not known');
        expect(verdicts(element)).toEqual([
            'Verifies users',
            'Breaks at “Configuration active”',
            'Verifies users, with 1 remark',
            'Breaks at “Issuer”',
            'Not known: not all of it could be looked at'
        ]);
        expect(findAll(element, '[data-panel]').map((panel) => panel.dataset.panel)).toEqual([
            'configuration',
            'issuer'
        ]);
        await expect(element).toBeAccessible();
    });

    it.each([
        ['verification', 'User Verification is off', { channels: [channel('Web', { authMode: 'UnAuth' })] }],
        ['configuration', 'Breaks at “Configuration active”', { channels: [channel('Web', { authorizations: [] })] }],
        ['keyset', 'Breaks at “Keyset”', { keysets: [] }],
        ['issuer', 'Breaks at “Issuer”', { keysets: [keyset('Prod_2026', { issuer: null })] }],
        ['keys', 'Breaks at “Keys active”', { keys: [uploadedKey('Chat_2026', { isActive: false })] }],
        ['certificates', 'Breaks at “Certificates good”', { keys: [ENDED] }]
    ] as const)('shows what the core says of a channel: %s', async (link, verdict, changes) => {
        const organization = organizationOf({ channels: [channel('Web')], ...changes });
        const view = await viewOf(organization);
        const comparison = compare(organization, 'Web', NO_CANDIDATE);
        const channelReports = [checkChannel(comparison, { now: NOW, keyReports: view.keyReports })];
        const element = await show({ ...view, channelReports });
        expect(verdicts(element)).toEqual([verdict]);
        const panel = find(element, `[data-panel="${link}"]`);
        expect(findAll(panel, 'c-preflight-finding').length).toBeGreaterThan(0);
        expect(textOf(panel)).not.toMatch(/\{\w+\}/);
        expect(findAll(panel, '[data-id="setup"]').length > 0).toBe(link !== 'certificates');
        await expect(element).toBeAccessible();
    });

    it('calls a channel off that does not ask for verified users', async () => {
        const organization = organizationOf({ channels: [channel('Web', { authMode: 'UnAuth' })] });
        const element = await show(
            await viewOf(organization, {
                channelReports: [channelReport(organization, 'Web', { verification: BROKEN })]
            })
        );
        expect(verdicts(element)).toEqual(['User Verification is off']);
        expect(summary(element)).toBe('The channel does not verify users yet');
    });

    it('says that keys are still being checked', async () => {
        const view = await viewWith({ Web: { certificates: { state: 'not-checked' } } });
        const element = await show({ ...view, keyReports: {} });
        expect([verdicts(element), summary(element)]).toEqual([
            ['Its keys are still being checked'],
            'Its keys are still being checked'
        ]);
        await expect(element).toBeAccessible();
    });

    it('says that keys are where nobody looked', async () => {
        const endpoint = keyset('Prod_2026', { type: 'JWKS_URL', endpoint: 'https://id.acme.com/keys', keys: [] });
        const view = await viewWith({ Web: { keys: { state: 'not-checked' } } }, { keysets: [endpoint] });
        expect(verdicts(await show(view))).toEqual(['Not known: its keys are at your endpoint']);
    });

    it('counts a finding once that stands in the report and at a link', async () => {
        const warning = finding({ severity: 'warning' });
        const view = await viewWith({ Web: { keys: { state: 'attention', findings: [warning] } } });
        expect(verdicts(await show(view))).toEqual(['Verifies users, with 1 remark']);
        expect(summary(await show(view))).toBe('The channel verifies users');
    });

    it('hides healthy channels on demand, also all of them', async () => {
        const element = await show(await viewWith({ Good: {}, Bad: { keys: BROKEN } }));
        await filter(element, true);
        expect(shown(element)).toEqual(['Bad']);
        Object.assign(element, { view: await viewWith({ Good: {}, Bad: {} }) });
        await flush();
        expect(shown(element)).toEqual([]);
        expect(textOf(find(element, '[data-id="nothing"]'))).toBe('Every channel verifies users.');
        await expect(element).toBeAccessible();
        await filter(element, false);
        expect(shown(element)).toEqual(['Good', 'Bad']);
    });

    it('offers no filter where it would change nothing', async () => {
        expect(findAll(await show(await viewWith({ Good: {} })), '[data-id="filter"]')).toHaveLength(0);
        expect(findAll(await show(await viewWith({ Bad: { keys: BROKEN } })), '[data-id="filter"]')).toHaveLength(0);
    });

    it('marks the chosen channel, and hands over which one a key is to be checked against', async () => {
        const element = await show(await viewWith({ One: {}, Two: {} }), 'Two');
        expect(findAll(element, '[aria-current="true"]')).toHaveLength(1);
        const details = detailsOf(element, 'channelselect');
        find(find(element, '[data-channel="One"]'), '[data-id="check"]').click();
        expect(details).toEqual([{ name: 'One' }]);
    });

    it('folds channels away that User Verification is not for', async () => {
        const channels = [
            channel('Web'),
            channel('WhatsApp_EU', { type: 'WhatsApp' }),
            channel('Odd', { type: '', label: 'Odd' })
        ];
        const element = await show(await viewOf(organizationOf({ channels })));
        expect([shown(element), summary(element)]).toEqual([['Web'], 'The channel verifies users']);
        const fold = find(element, '[data-id="others"]');
        expect(textOf(fold)).toBe('Other channels (2)');
        find(fold, 'button').click();
        await flush();
        expect(findAll(element, '[data-other]').map((row) => textOf(row))).toEqual([
            'WhatsApp EU WhatsApp_EU · WhatsApp',
            'Odd · type not known'
        ]);
        await expect(element).toBeAccessible();
    });

    it.each([
        ['org', 'Create an Enhanced Chat channel', 1],
        ['import', 'import the files again', 0]
    ] as const)('teaches what to do when there is no channel: %s', async (source, words, links) => {
        const element = await show(await viewOf(organizationOf({ channels: [] }), { source }));
        expect(textOf(find(element, '[data-id="empty"]'))).toContain(words);
        expect(findAll(element, '[data-id="setup"]')).toHaveLength(links);
        expect(findAll(element, '[data-id="summary"]')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('says what was left out', async () => {
        const leftOut = [{ type: 'MessagingChannel', name: 'Web_CH' }] as const;
        const element = await show(await viewWith({ Web: {} }, { leftOut }));
        expect(textOf(element)).toContain('Channels not read (1): Web_CH');
        await expect(element).toBeAccessible();
    });

    it('draws twenty of hundreds, and twenty more on demand', async () => {
        const names = Array.from({ length: 300 }, (_, index) => [`Web_${index}`, {}] as const);
        const element = await show(await viewWith(Object.fromEntries(names)));
        const more = find<HTMLElement & { label: string }>(element, '[data-id="more"]');
        expect([shown(element).length, more.label]).toEqual([20, 'Show 20 more (280 left)']);
        more.click();
        await flush();
        expect([shown(element).length, more.label]).toEqual([40, 'Show 20 more (260 left)']);
        expect(summary(element)).toBe('300 of 300 channels verify users');
    });

    it('shows nothing before anything was read', async () => {
        expect(textOf(await show(null))).toBe('');
    });

    it('hands each channel its own conversations, and passes on which are wanted', async () => {
        const element = await show(await viewWith({ Web_EU: {}, Web_US: {} }));
        const working = { phase: 'working', counts: null, problem: null };
        Object.assign(element, { conversations: new Map([['Web_US', working]]) });
        await flush();
        expect(
            findAll<HTMLElement & { conversations: object }>(element, 'c-preflight-channel').map(
                (row) => row.conversations
            )
        ).toEqual([expect.objectContaining({ phase: 'none' }), working]);
        const details = detailsOf(element, 'conversationswanted');
        find(element, '[data-channel="Web_EU"]').dispatchEvent(
            new CustomEvent('conversationswanted', { detail: { name: 'Web_EU' } })
        );
        expect(details).toEqual([{ name: 'Web_EU' }]);
    });
});
