import type { ChainLink, ChainLinkId, Organization } from 'c/preflightCore';
import { find, findAll, flush, mount, NOW, textOf } from '../../preflightApp/__tests__/support/harness.js';
import {
    channel,
    channelReport,
    finding,
    keyReportsOf,
    keyset,
    keyUntil,
    organizationOf,
    uploadedKey
} from '../../preflightChannels/__tests__/support/configuration.js';

const authorization = (changes: object) => ({
    name: 'Auth',
    type: 'PublicKeyCertificateSet',
    isEnabled: true,
    keyset: 'Prod_2026',
    ...changes
});

async function chainOf(
    organization: Organization = organizationOf(),
    links: Partial<Record<ChainLinkId, Partial<ChainLink>>> = {},
    keyReports?: object
) {
    const report = channelReport(organization, 'Web_Chat', links);
    return mount('preflightChain', {
        report,
        keyReports: keyReports ?? (await keyReportsOf(organization.keys)),
        now: NOW
    });
}

const link = (element: Element, id: ChainLinkId): HTMLElement => find(element, `[data-link][data-id="${id}"]`);
const summary = (element: Element, id: ChainLinkId): string => textOf(find(link(element, id), '.summary'));
const panels = (element: Element): (string | undefined)[] =>
    findAll(element, '[data-panel]').map((panel) => panel.dataset.panel);

async function open(element: Element, id: ChainLinkId): Promise<HTMLElement> {
    link(element, id).click();
    await flush();
    return find(element, `[data-panel="${id}"]`);
}

/** What an open link lists. */
const facts = (element: Element): string[] =>
    findAll(element, '.fact').map((fact) => `${textOf(find(fact, 'dt'))}: ${textOf(find(fact, 'dd'))}`);

describe('c-preflight-chain', () => {
    it('names the six links in their order, with icon and word', async () => {
        const element = await chainOf();
        expect(findAll(element, '[data-link]').map((node) => textOf(node))).toEqual([
            'Verification on On Good',
            'Configuration active Web_Chat_Auth Good',
            'Keyset Prod 2026 Good',
            'Issuer https://id.acme.com Good',
            'Keys active 1 of 1 active Good',
            'Certificates good 403 days left Good'
        ]);
        expect(find(element, '[role="list"]').getAttribute('aria-label')).toContain('Web Chat');
        expect(panels(element)).toEqual([]);
        await expect(element).toBeAccessible();
    });

    it.each([
        ['good', 'Good', 'utility:success'],
        ['attention', 'Remarks', 'utility:warning'],
        ['broken', 'Broken', 'utility:clear'],
        ['not-checked', 'Not checked', 'utility:question_mark']
    ] as const)('shows a link that is %s with a word and an icon of its own', async (state, word, icon) => {
        const element = await chainOf(organizationOf(), { keyset: { state } });
        expect(textOf(find(link(element, 'keyset'), '.state'))).toBe(word);
        expect(find<HTMLElement & { iconName: string }>(link(element, 'keyset'), '.icon').iconName).toBe(icon);
        await expect(element).toBeAccessible();
    });

    it('is joined by a whole line only where both ends hold', async () => {
        const element = await chainOf(organizationOf(), { keyset: { state: 'broken' } });
        expect(findAll(element, '.node_joined').map((node) => node.dataset.id)).toEqual([
            'configuration',
            'keys',
            'certificates'
        ]);
    });

    it('opens the first broken link by itself, with its findings', async () => {
        const element = await chainOf(organizationOf(), {
            issuer: {
                state: 'broken',
                findings: [finding({ ruleId: 'keyset.issuer-blank', path: '/keysets/0/issuer' })]
            },
            certificates: { state: 'broken', findings: [finding({ data: { key: 'Chat_2026' } }), finding()] }
        });
        expect(panels(element)).toEqual(['issuer']);
        expect(link(element, 'issuer').getAttribute('aria-expanded')).toBe('true');
        expect(link(element, 'certificates').getAttribute('aria-expanded')).toBe('false');
        const issuer = find(element, '[data-panel="issuer"]');
        expect(textOf(find(issuer, '[data-id="fix"]'))).toMatch(/^Next step \(Setup\): ./);
        expect(textOf(find(issuer, '[data-id="where"]'))).toBe('Keyset Prod 2026');
        expect(findAll(issuer, '.pointer')).toHaveLength(0);
        await expect(element).toBeAccessible();
        const certificates = await open(element, 'certificates');
        expect(panels(element)).toEqual(['certificates']);
        expect(findAll(certificates, '.number').map((number) => textOf(number))).toEqual([
            'Finding 2: 2',
            'Finding 3: 3'
        ]);
        expect(textOf(find(certificates, '[data-id="where"]'))).toBe('Key Chat 2026 in keyset Prod 2026');
    });

    it('opens and closes every link, and leaves what was closed closed', async () => {
        const element = await chainOf(organizationOf(), { keys: { state: 'broken' } });
        link(element, 'keys').click();
        await flush();
        expect(panels(element)).toEqual([]);
        Object.assign(element, { now: NOW + 1 });
        await flush();
        expect(panels(element)).toEqual([]);
        for (const id of ['verification', 'configuration', 'keyset', 'issuer', 'keys', 'certificates'] as const) {
            expect(textOf(await open(element, id))).not.toBe('');
            expect(panels(element)).toEqual([id]);
            await expect(element).toBeAccessible();
        }
    });

    it('says why a link was not checked', async () => {
        const element = await chainOf(organizationOf(), { issuer: { state: 'not-checked', reason: 'limit' } });
        expect(textOf(find(await open(element, 'issuer'), '[data-id="reason"]'))).toMatch(/^Not checked: .+/);
    });

    it('says what a link waits for', async () => {
        const links = { certificates: { state: 'not-checked', reason: 'facts-missing' } } as const;
        const waiting = await chainOf(organizationOf(), links, {});
        expect(textOf(await open(waiting, 'certificates'))).toContain('still being checked');
        const leftOut = [{ type: 'PublicKeyCertificate', name: 'Chat_2026' }] as const;
        const unread = await chainOf(organizationOf({ keys: [], leftOut }), links);
        expect(textOf(await open(unread, 'certificates'))).toContain('was not read');
    });

    it.each([
        ['Auth', 'On'],
        ['UnAuth', 'Off'],
        [null, 'Not known'],
        ['Other', 'Other']
    ])('says how verification is set: %s', async (authMode, words) => {
        const element = await chainOf(organizationOf({ channels: [channel('Web_Chat', { authMode })] }));
        expect(summary(element, 'verification')).toBe(words);
    });

    it.each([
        ['None', [], 'None'],
        ['None active', [authorization({ isEnabled: false })], 'Prod 2026'],
        ['2 active', [authorization({}), authorization({ keyset: 'Prod_2027' })], '2 keysets'],
        ['Auth', [authorization({ keyset: 'Gone' })], 'Missing: Gone'],
        ['Auth', [authorization({ keyset: null })], 'None chosen']
    ])('says which configuration and keyset count: %s, %j', async (configuration, authorizations, words) => {
        const element = await chainOf(
            organizationOf({
                channels: [channel('Web_Chat', { authorizations })],
                keysets: [keyset('Prod_2026'), keyset('Prod_2027', { issuer: 'https://id.acme.com/' })]
            })
        );
        expect([summary(element, 'configuration'), summary(element, 'keyset')]).toEqual([configuration, words]);
    });

    it('says what was not read', async () => {
        const element = await chainOf(organizationOf({ keysets: [], keys: [], typesRead: ['MessagingChannel'] }));
        expect(summary(element, 'keyset')).toBe('Not read');
        expect(summary(element, 'issuer')).toBe('None');
    });

    it('lists configurations with their state', async () => {
        const authorizations = [
            authorization({}),
            authorization({ name: 'Old', isEnabled: false, keyset: null }),
            authorization({ name: 'Sso', type: 'AuthProvider', keyset: null })
        ];
        const element = await chainOf(organizationOf({ channels: [channel('Web_Chat', { authorizations })] }));
        await open(element, 'configuration');
        expect(facts(element)).toEqual([
            'Auth: Active, keyset Prod_2026',
            'Old: Not active',
            'Sso: Not supported: AuthProvider'
        ]);
    });

    it('shows issuers as they are, character by character', async () => {
        const keysets = [keyset('Prod_2026', { issuer: ' https://id.acme.com ' })];
        const element = await chainOf(organizationOf({ keysets }));
        await open(element, 'issuer');
        expect(find(element, '.text_literal').textContent).toBe(' https://id.acme.com ');
        const blank = await chainOf(organizationOf({ keysets: [keyset('Prod_2026', { issuer: null })] }));
        expect(summary(blank, 'issuer')).toBe('No issuer');
    });

    it('counts keys, also those that are missing, not read, or not active', async () => {
        const keys = [uploadedKey('Chat_2026'), uploadedKey('Chat_2025', { isActive: false, jsonWebKey: '{' })];
        const keysets = [keyset('Prod_2026', { keys: ['Chat_2026', 'Chat_2025', 'Gone'] })];
        const element = await chainOf(organizationOf({ keysets, keys }));
        expect(summary(element, 'keys')).toBe('1 of 3 active, 1 missing');
        await open(element, 'keys');
        expect(facts(element)).toEqual([
            'Chat 2026 (Chat_2026): Active, key ID chat-2026-11',
            'Chat 2025 (Chat_2025): Not active, key ID cannot be read',
            'Gone: Does not exist'
        ]);
        const leftOut = [{ type: 'PublicKeyCertificate', name: 'Gone' }] as const;
        expect(summary(await chainOf(organizationOf({ keysets, keys, leftOut })), 'keys')).toBe(
            '1 of 3 active, 1 not read'
        );
    });

    it('says whose certificate ends first', async () => {
        const keys = [
            uploadedKey('A', { jsonWebKey: keyUntil('2027-12-31') }),
            uploadedKey('B', { jsonWebKey: keyUntil('2026-12-05') }),
            uploadedKey('C', { jsonWebKey: keyUntil('2026-12-01'), isActive: false })
        ];
        const organization = organizationOf({ keysets: [keyset('Prod_2026', { keys: ['A', 'B', 'C'] })], keys });
        const element = await chainOf(organization);
        expect(summary(element, 'certificates')).toBe('Soonest: 11 days left');
        await open(element, 'certificates');
        expect(facts(element)).toContain('B: 11 days left');
        expect(summary(await chainOf(organization, {}, {}), 'certificates')).toBe('Being checked');
        const inactive = keys.map((key) => ({ ...key, isActive: false }));
        expect(summary(await chainOf({ ...organization, keys: inactive }), 'certificates')).toBe('None active');
    });

    it('says where the keys of an endpoint are', async () => {
        const endpoint = 'https://id.acme.com/keys';
        const element = await chainOf(
            organizationOf({ keysets: [keyset('Prod_2026', { type: 'JWKS_URL', endpoint, keys: [] })] })
        );
        expect([summary(element, 'keys'), summary(element, 'certificates')]).toEqual([
            'At your endpoint',
            'At your endpoint'
        ]);
        const reason = { state: 'not-checked', reason: 'facts-missing' } as const;
        const certificates = await chainOf(
            organizationOf({ keysets: [keyset('Prod_2026', { type: 'JWKS_URL', endpoint, keys: [] })] }),
            { certificates: reason, issuer: reason }
        );
        expect(textOf(await open(certificates, 'certificates'))).toContain('Paste what it serves');
        expect(textOf(await open(certificates, 'issuer'))).not.toContain('Paste what it serves');
        await open(element, 'keyset');
        expect(facts(element)).toEqual([`Prod 2026 (Prod_2026): Endpoint URL: ${endpoint}`]);
    });

    it('cuts long lists off, and says so', async () => {
        const names = Array.from({ length: 40 }, (_, index) => `K${index}`);
        const element = await chainOf(
            organizationOf({
                keysets: [keyset('Prod_2026', { keys: names })],
                keys: names.map((name) => uploadedKey(name, { jsonWebKey: '{}' }))
            })
        );
        const panel = await open(element, 'keys');
        expect(facts(element)).toHaveLength(12);
        expect(textOf(panel)).toContain('and 28 more in the view Keys');
    });
});
