import { find, findAll, flush, mount, NOW, textOf } from '../../preflightApp/__tests__/support/harness.js';
import { makeJwk } from '../../preflightApp/__tests__/support/reports.js';
import { check, type Organization } from 'c/preflightCore';
import type { KeyOnView, OrganizationView } from 'c/preflightShared';
import {
    channel,
    keyset,
    organizationOf,
    uploadedKey,
    viewOf
} from '../../preflightChannels/__tests__/support/configuration.js';
import { keys } from '../../preflightCore/__tests__/support/makeCertificate.js';

const HOUR = 3_600_000;
const fresh = JSON.stringify(makeJwk({ key: keys.other, kid: 'chat-2027' }));

beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

async function onView(): Promise<KeyOnView> {
    return { name: 'new.json', report: await check({ name: 'new.json', text: fresh }, { now: NOW }) };
}
const withNew = (changes: Partial<Organization> = {}, inKeyset = ['Chat_2026', 'Chat_2027']): Organization =>
    organizationOf({
        keysets: [keyset('Prod_2026', { keys: inKeyset })],
        keys: [uploadedKey('Chat_2026'), uploadedKey('Chat_2027', { jsonWebKey: fresh })],
        ...changes
    });
async function start(organization: Organization, props: Record<string, unknown> = {}): Promise<HTMLElement> {
    const view: OrganizationView = await viewOf(organization);
    return mount('preflightRotation', { view, name: 'Web_Chat', channel: 'Web Chat', ...props });
}
const states = (element: Element): string[] =>
    findAll(element, '[data-step-row]').map(
        (row) => `${row.getAttribute('data-step-row')}: ${textOf(find(row, '.state'))}`
    );
function set(element: Element, id: string, value: string): void {
    const field = find<HTMLInputElement>(element, `[data-id="${id}"]`);
    field.value = value;
    field.dispatchEvent(new CustomEvent('change'));
}
function tick(element: Element, selector: string, checked = true): void {
    const box = find<HTMLInputElement>(element, selector);
    box.checked = checked;
    box.dispatchEvent(new CustomEvent('change'));
}

describe('c-preflight-rotation', () => {
    it('says that a channel without a keyset has no key to change', async () => {
        const element = await start(organizationOf({ channels: [channel('Web_Chat', { authMode: 'UnAuth' })] }));
        expect(textOf(find(element, '[data-id="none"]'))).toContain('there is no key to change');
        expect(findAll(element, '[data-step-row]')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('begins with a new key, and leads to where one is made or checked', async () => {
        const element = await start(organizationOf());
        expect(states(element)[0]).toBe('make-key: Next');
        const wanted: unknown[] = [];
        element.addEventListener('viewwanted', (event) => wanted.push((event as CustomEvent<unknown>).detail));
        find(element, '[data-id="create-new"]').click();
        find(element, '[data-id="check-new"]').click();
        expect(wanted).toEqual([{ view: 'create' }, { view: 'key' }]);
        await expect(element).toBeAccessible();
    });

    it('takes the key that is on view, and says what to upload', async () => {
        const element = await start(organizationOf(), { keyOnView: await onView() });
        expect(states(element).slice(0, 2)).toEqual(['make-key: Done', 'upload-key: Next']);
        expect(textOf(find(element, '[data-step-row="upload-key"] [data-id="what"]'))).toContain('chat-2027');
        expect(find(element, '[data-step-row="upload-key"] c-preflight-setup-link')).toMatchObject({
            page: 'user-verification'
        });
    });

    it('ticks off what the org shows, and says who can tell', async () => {
        const element = await start(withNew(), { keyOnView: await onView() });
        expect(states(element)).toEqual([
            'make-key: Done',
            'upload-key: Done',
            'activate-key: Done',
            'add-to-keyset: Done',
            'switch-backend: Next',
            'wait-out: Not yet',
            'remove-old-key: Not yet',
            'delete-old-key: Not yet'
        ]);
        expect(textOf(find(element, '[data-step-row="upload-key"] [data-id="seen"]'))).toBe('as your org shows');
        expect(textOf(find(element, '[data-id="progress"]'))).toBe('4 of 8 steps done');
        await expect(element).toBeAccessible();
    });

    it('can take an uploaded key as the new one', async () => {
        const element = await start(withNew());
        expect(states(element)[0]).toBe('make-key: Next');
        set(element, 'new-key', 'Chat_2027');
        await flush();
        expect(states(element)[4]).toBe('switch-backend: Next');
    });

    it('waits for the longest lifetime from when the backend signs with the new key', async () => {
        const element = await start(withNew(), { keyOnView: await onView() });
        tick(element, '[data-id="signs"]');
        await flush();
        expect(states(element).slice(4, 7)).toEqual([
            'switch-backend: Done',
            'wait-out: Next',
            'remove-old-key: Not yet'
        ]);
        expect(textOf(find(element, '[data-step-row="wait-out"] [data-id="what"]'))).toContain('2026-11-23 13:00 UTC');
        const before = new Date(NOW - 2 * HOUR - new Date(NOW).getTimezoneOffset() * 60_000);
        set(element, 'since', before.toISOString().slice(0, 16));
        await flush();
        expect(states(element).slice(5, 7)).toEqual(['wait-out: Done', 'remove-old-key: Next']);
        set(element, 'lifetime', String(24 * HOUR));
        await flush();
        expect(states(element).slice(5, 7)).toEqual(['wait-out: Next', 'remove-old-key: Not yet']);
        await expect(element).toBeAccessible();
    });

    it('keeps what was typed when the org is read again, and remembers the old key', async () => {
        const element = await start(withNew(), { keyOnView: await onView() });
        tick(element, '[data-id="signs"]');
        jest.mocked(Date.now).mockReturnValue(NOW + 2 * HOUR);
        const view = await viewOf(withNew({}, ['Chat_2027']), { checkedAt: NOW + 2 * HOUR });
        Object.assign(element, { view });
        await flush();
        expect(states(element).slice(5)).toEqual(['wait-out: Done', 'remove-old-key: Done', 'delete-old-key: Next']);
        expect(textOf(find(element, '[data-step-row="delete-old-key"] [data-id="what"]'))).toContain('Chat 2026');
        const end = withNew({ keys: [uploadedKey('Chat_2027', { jsonWebKey: fresh })] }, ['Chat_2027']);
        Object.assign(element, { view: await viewOf(end, { checkedAt: NOW + 2 * HOUR }) });
        await flush();
        expect(textOf(find(element, '[data-id="progress"]'))).toContain('All steps are done.');
        await expect(element).toBeAccessible();
    });

    it('lets the admin say which of several keys goes', async () => {
        const others = [
            uploadedKey('Older', { jsonWebKey: JSON.stringify(makeJwk({ kid: 'older', key: keys.short })) })
        ];
        const organization = withNew({}, ['Chat_2026', 'Older', 'Chat_2027']);
        const element = await start(
            { ...organization, keys: [...organization.keys, ...others] },
            { keyOnView: await onView() }
        );
        set(element, 'old-key', 'Older');
        tick(element, '[data-id="signs"]');
        await flush();
        expect(textOf(find(element, '[data-step-row="remove-old-key"] [data-id="what"]'))).toContain('Older');
    });

    it('takes the admin’s word for what is behind an endpoint', async () => {
        const endpoint = { type: 'JWKS_URL', endpoint: 'https://id.acme.com/jwks', keys: [] };
        const element = await start(organizationOf({ keysets: [keyset('Prod_2026', endpoint)] }), {
            keyOnView: await onView()
        });
        expect(states(element).slice(0, 3)).toEqual([
            'make-key: Done',
            'add-to-keyset: Next',
            'switch-backend: Not yet'
        ]);
        tick(element, '[data-step="add-to-keyset"]');
        await flush();
        expect(states(element).slice(1, 3)).toEqual(['add-to-keyset: Done', 'switch-backend: Next']);
        tick(element, '[data-step="add-to-keyset"]', false);
        await flush();
        expect(states(element)[1]).toBe('add-to-keyset: Next');
        await expect(element).toBeAccessible();
    });

    it('hands out the steps as text, without anything secret', async () => {
        const copied: string[] = [];
        const writeText = (text: string): Promise<void> => {
            copied.push(text);
            return Promise.resolve();
        };
        Object.assign(navigator, { clipboard: { writeText } });
        const element = await start(withNew(), { keyOnView: await onView() });
        find(element, '[data-id="copy"]').click();
        await flush();
        const [text = ''] = copied;
        expect(text).toContain('Change the key of the channel Web Chat');
        expect(text).toContain('4. [x] Add the new key to the keyset, beside the old one');
        expect(text).toContain('5. [ ] Let the backend sign with the new key');
        expect(text).not.toContain(String(makeJwk({ key: keys.other }).n).slice(0, 20));
    });
});
