import { detailsOf, find, findAll, flush, mount, NOW, textOf } from '../../preflightApp/__tests__/support/harness.js';
import {
    checkChannel,
    compare,
    type Candidate,
    type InputReport,
    type Organization,
    type Purpose
} from 'c/preflightCore';
import type { ChannelCheck, FindSigners, KeyOnView } from 'c/preflightShared';
import { organization } from '../../preflightApp/__tests__/support/organizations.js';
import { reportOf } from '../../preflightApp/__tests__/support/reports.js';

export type TokenCheck = HTMLElement & {
    channel: string;
    channelCheck: ChannelCheck | null;
    keyOnView: KeyOnView | null;
    open(name: string, text: string, key?: { name: string; text: string; purpose: Purpose }): void;
};

/** The detail of `candidatechange`. */
export interface Asked {
    readonly candidate: Candidate | null;
    readonly findSigners: FindSigners | null;
    readonly ticket: number;
}

export async function start(channel = ''): Promise<{ element: TokenCheck; asked: Asked[] }> {
    const element = (await mount('preflightTokenCheck', {})) as unknown as TokenCheck;
    const asked = detailsOf(element, 'candidatechange') as Asked[];
    element.channel = channel;
    await flush();
    return { element, asked };
}

/** Waits until something holds; the test's own limit ends it. */
export async function until(holds: () => boolean): Promise<void> {
    while (!holds()) {
        await flush(10);
    }
    await flush();
}

export const heading = (element: Element): string => findAll(element, '[data-id="heading"]').map(textOf).join();
export const sentence = (element: Element): string => textOf(find(element, '[data-id="sentence"]'));
export const says = (element: Element, words: string): Promise<void> => until(() => heading(element) === words);
export const area = (element: Element): HTMLTextAreaElement => find<HTMLTextAreaElement>(element, 'textarea');
export const lines = (element: Element): string[] =>
    findAll(element, '[data-id="lines"]').flatMap((list) => findAll(list, 'li').map(textOf));
export const answers = (element: Element): Record<string, string> =>
    Object.fromEntries(
        findAll(element, '[data-question]').map((row) => [row.dataset.question ?? '', textOf(find(row, '.word'))])
    );

export function type(element: Element, text: string, inputType = 'insertText'): void {
    area(element).value = text;
    area(element).dispatchEvent(new InputEvent('input', { inputType }));
}
export const paste = (element: Element, text: string): void => type(element, text, 'insertFromPaste');

/** Chooses what the token is checked against. */
export async function choose(element: Element, source: string): Promise<void> {
    const radio = find<HTMLInputElement>(find(element, 'c-preflight-token-key'), `input[value="${source}"]`);
    radio.checked = true;
    radio.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    await flush();
}

/** Drops files on the input, or on the key to check against. */
export function drop(element: Element, part: 'input' | 'key', ...files: File[]): void {
    const zone = find(find(element, `c-preflight-token-${part}`), 'c-preflight-drop-zone');
    zone.dispatchEvent(new CustomEvent('filesgiven', { detail: { files } }));
}

/** Answers as the app does: with the comparison, and with the keys that verify the token. */
export async function answer(
    element: TokenCheck,
    asked: Asked | undefined,
    part: Partial<ChannelCheck> = {},
    read: Organization = organization()
): Promise<void> {
    if (!asked?.candidate || !asked.findSigners) {
        throw new Error('nothing was asked');
    }
    const entries = await Promise.all(
        read.keys.map(async ({ name, jsonWebKey }) => [name, await reportOf(jsonWebKey)] as const)
    );
    const keyReports: Record<string, InputReport> = Object.fromEntries(entries);
    const signers = await asked.findSigners(keyReports, () => false);
    element.channelCheck = {
        channel: 'Web_Chat',
        label: 'Web Chat',
        candidate: asked.candidate,
        ticket: asked.ticket,
        state: 'done',
        report: checkChannel(compare(read, 'Web_Chat', asked.candidate), { now: NOW, keyReports, signers }),
        problem: null,
        ...part
    };
    await flush();
}
