import { checkChannel, compare, knownMessages, NO_CANDIDATE, type MessageId, type Organization } from 'c/preflightCore';
import { detailsOf, find, findAll, flush, mount, NOW, textOf } from '../../preflightApp/__tests__/support/harness.js';
import { channel, organizationOf } from '../../preflightChannels/__tests__/support/configuration.js';

const messageOf = (id: MessageId) => knownMessages.find((message) => message.id === id) ?? null;
const reportOf = (organization: Organization) =>
    checkChannel(compare(organization, 'Web_Chat', NO_CANDIDATE), { now: NOW, keyReports: {} });
const said = (element: Element, id: string): string => textOf(find(element, `[data-id="${id}"]`));
const links = (element: Element): (string | null)[] =>
    findAll(element, '[data-id="setup"] a').map((link) => link.getAttribute('href'));

const INACTIVE = reportOf(
    organizationOf({
        channels: [
            channel('Web_Chat', {
                authorizations: [
                    { name: 'Prod_Auth', type: 'PublicKeyCertificateSet', isEnabled: false, keyset: 'Prod_2026' }
                ]
            })
        ]
    })
);

describe('c-preflight-message', () => {
    it('says what a message means, where it shows, and what to do', async () => {
        const element = await mount('preflightMessage', {
            message: messageOf('no-active-auth-schemes'),
            match: 'whole'
        });
        expect(said(element, 'text')).toBe('User verification configuration has no active AuthSchemes.');
        expect(said(element, 'match')).toBe('Your text holds all of it.');
        expect(said(element, 'causes')).toContain('none of its User Verification Configurations is active');
        expect(said(element, 'shown')).toContain('network tab');
        expect(findAll(element, '[data-id="steps"] li')).toHaveLength(2);
        expect(textOf(element)).toContain('Source: Salesforce Help, Troubleshoot User Verification');
        await expect(element).toBeAccessible();
    });

    it.each(knownMessages.map((message) => [message.id, message] as const))(
        'shows all of it, whatever it is: %s',
        async (_id, message) => {
            const element = await mount('preflightMessage', { message, match: 'part', excerpt: 'a\n  piece' });
            expect(said(element, 'match')).toContain('“a piece”');
            for (const words of [...message.causes, ...message.next, message.shownIn, message.text]) {
                expect(textOf(element)).toContain(words);
            }
            expect(textOf(element)).not.toMatch(/\{\w+\}|undefined/);
            await expect(element).toBeAccessible();
        }
    );

    it('confirms the cause in the chosen channel, and leads to where it is mended', async () => {
        const element = await mount('preflightMessage', {
            message: messageOf('no-active-auth-schemes'),
            match: 'whole',
            channel: 'Web Chat',
            channelReport: INACTIVE,
            isRead: true
        });
        expect(find(element, '[data-id="org"]').dataset.state).toBe('confirmed');
        expect(textOf(find(element, '[data-id="org"]'))).toContain('In your org: Web Chat');
        expect([said(element, 'word'), said(element, 'what')]).toEqual([
            'Confirmed.',
            'Confirmed. Channel Web Chat has one User Verification Configuration, Prod_Auth, and it is not active.'
        ]);
        expect(said(element, 'next')).toMatch(/^Next step: .+tick Active\.$/);
        expect(find(element, '[data-id="org"] lightning-icon')).toMatchObject({ iconName: 'utility:clear' });
        // Once: the steps lead to the same page.
        expect(links(element)).toEqual(['/lightning/setup/LiveMessageSetup/home']);
        await expect(element).toBeAccessible();
    });

    it('rules the cause out, and says what is left', async () => {
        const element = await mount('preflightMessage', {
            message: messageOf('no-active-auth-schemes'),
            channel: 'Web Chat',
            channelReport: reportOf(organizationOf()),
            isRead: true
        });
        expect(find(element, '[data-id="org"]').dataset.state).toBe('ruled-out');
        expect(said(element, 'word')).toBe('Ruled out.');
        expect(said(element, 'next')).toContain('publish the Embedded Service Deployment again');
        expect(find(element, '[data-id="org"] lightning-icon')).toMatchObject({ iconName: 'utility:success' });
        expect(links(element)).toEqual([
            '/lightning/setup/EmbeddedServiceDeployments/home',
            '/lightning/setup/LiveMessageSetup/home'
        ]);
        await expect(element).toBeAccessible();
    });

    it.each([
        ['nothing was read', {}, 'not-checked', 'No configuration was read.'],
        ['it is being read', { isReading: true }, 'reading', 'The configuration is still being read.'],
        ['no channel is chosen', { isRead: true }, 'not-checked', 'No channel is chosen.'],
        [
            'it is read again, without a channel',
            { isRead: true, isReading: true },
            'not-checked',
            'No channel is chosen.'
        ]
    ] as const)('says why it was not checked: %s', async (_title, known, state, what) => {
        const message = messageOf('set-auth-mode-to-false');
        const element = await mount('preflightMessage', { message, ...known });
        expect(find(element, '[data-id="org"]').dataset.state).toBe(state);
        expect([said(element, 'word'), said(element, 'what')]).toEqual(['Not checked.', `Not checked. ${what}`]);
        expect(said(element, 'next')).toMatch(/channel/);
        await expect(element).toBeAccessible();
    });

    it('answers as soon as the org is there', async () => {
        const message = messageOf('no-active-auth-schemes');
        const element = await mount('preflightMessage', { message, isReading: true });
        Object.assign(element, { isReading: false, isRead: true, channel: 'Web Chat', channelReport: INACTIVE });
        await flush();
        expect(said(element, 'word')).toBe('Confirmed.');
    });

    it('says what the org cannot show, also where nothing was read', async () => {
        const element = await mount('preflightMessage', { message: messageOf('invoked-before-ready') });
        expect([said(element, 'word'), said(element, 'what')]).toEqual([
            'Not checked.',
            'Not checked. Your org cannot show it: the message comes from the script on your web page.'
        ]);
        expect(links(element)).toEqual([]);
        expect(findAll(element, '[data-view]')).toEqual([]);
    });

    it('leads to the check of a token, once', async () => {
        const element = await mount('preflightMessage', { message: messageOf('invalid-identity-token') });
        const details = detailsOf(element, 'viewselect');
        const [button, ...others] = findAll(element, '[data-view]');
        expect([others, (button as HTMLElement & { label: string }).label]).toEqual([[], 'Open “Check a token”']);
        button?.click();
        expect(details).toEqual([{ view: 'token' }]);
    });

    it('leads to the channels where one of them is broken', async () => {
        const element = await mount('preflightMessage', {
            message: messageOf('guest-conversations'),
            channel: 'Web Chat',
            channelReport: INACTIVE,
            isRead: true
        });
        const details = detailsOf(element, 'viewselect');
        expect(said(element, 'what')).toContain('breaks at its User Verification Configuration.');
        find(element, '[data-id="org"] [data-view]').click();
        find(element, '.steps [data-view]').click();
        expect(details).toEqual([{ view: 'channels' }, { view: 'token' }]);
        await expect(element).toBeAccessible();
    });

    it('shortens a long excerpt, and shows nothing without a message', async () => {
        const element = await mount('preflightMessage', {
            message: messageOf('no-active-auth-schemes'),
            match: 'part',
            excerpt: 'x'.repeat(500)
        });
        expect(said(element, 'match').length).toBeLessThan(200);
        Object.assign(element, { message: null });
        await flush();
        expect(textOf(element)).toBe('');
    });
});
