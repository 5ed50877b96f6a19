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
import { checkUploadedKeys, type Organization } from 'c/preflightCore';
import type { OrganizationView } from 'c/preflightShared';

export type Create = HTMLElement & {
    channel: string;
    channelName: string;
    organization: OrganizationView | null;
    isActive: boolean;
};

/** An organisation as the app hands it over. */
export async function viewOf(organization: Organization): Promise<OrganizationView> {
    const { subtle } = globalThis.crypto;
    const keyReports = await checkUploadedKeys(organization.keys, { now: NOW, subtle });
    return { source: 'org', readAt: NOW, organization, keyReports, channelReports: [], checkedAt: NOW };
}

export async function start(properties: Partial<Create> = {}): Promise<Create> {
    return (await mount('preflightCreate', { isActive: true, ...properties })) as unknown as Create;
}

/** Waits until something holds; the test's own limit ends it. */
export async function until(holds: () => boolean): Promise<void> {
    while (!holds()) {
        await flush(10);
    }
    await flush();
}

export const has = (element: Element, selector: string): boolean => findAll(element, selector).length > 0;
export const id = (name: string): string => `[data-id="${name}"]`;
export const said = (element: Element): string => textOf(find(element, id('said')));

export async function click(element: Element, name: string): Promise<void> {
    find(element, id(name)).click();
    await flush();
}

export async function type(element: Element, field: string, text: string): Promise<void> {
    const input = find<HTMLInputElement>(element, `[data-field="${field}"]`);
    input.value = text;
    fire(input, 'input');
    await flush();
}

export async function choose(element: Element, name: string, value: string): Promise<void> {
    const radio = find<HTMLInputElement>(element, `[data-choice="${name}"][value="${value}"]`);
    radio.checked = true;
    fire(radio, 'change');
    await flush();
}

/** Gives a private key, as one who pastes it. */
export function paste(element: Element, text: string): void {
    fire(find(element, 'textarea'), 'paste', { clipboardData: { getData: () => text } });
}

/** Both forms have a key ID: the token's is the last. */
export const valueOf = (element: Element, field: string): string | undefined =>
    findAll<HTMLInputElement>(element, `[data-field="${field}"]`).at(-1)?.value;
export const noteOf = (element: Element, field: string): string =>
    findAll(element, `[data-note="${field}"]`).map(textOf).join('');

/** Makes a key; the PEM that is shown on demand is hidden again. */
export async function makeKey(element: Element): Promise<string> {
    await click(element, 'make-key');
    await until(() => has(element, id('secret')));
    await click(element, 'secret-show');
    const pem = find(element, id('secret-text')).textContent ?? '';
    await click(element, 'secret-show');
    return pem;
}

/** Everything that hangs on the page: texts, attributes, and values of fields. */
export function everything(element: Element): string {
    const parts = findAll(element, '*').flatMap((one) => [
        ...[...one.attributes].map(({ value }) => value),
        one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? one.value : ''
    ]);
    return [textOf(element), ...parts].join('\n');
}

export { detailsOf, find, findAll, flush, NOW, textOf };
