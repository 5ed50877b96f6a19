import { detailsOf, find, findAll, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';

interface Input {
    text: string;
    sheet: number;
    placeholder: string;
    reveal(number: number): void;
}

const TEXT = 'aaaa.bbbb.cccc';
const SEGMENTS = [
    { part: 'header', start: 0, end: 4 },
    { part: 'payload', start: 5, end: 9 },
    { part: 'signature', start: 10, end: 14 }
] as const;
const start = (part: object = {}): Promise<HTMLElement & Input & { shadowRoot: ShadowRoot }> =>
    mount('preflightTokenInput', { text: TEXT, segments: SEGMENTS, isFilled: true, ...part } as unknown as Input);

describe('c-preflight-token-input', () => {
    it('invites while it is empty, and can be cleared all the time', async () => {
        const element = await start({ text: '', segments: [], isFilled: false });
        expect(textOf(find(element, '[slot="title"]'))).toBe('Paste a token, or drop its file');
        expect(findAll(element, '[data-id="lead"], [data-id="warning"], [data-id="clear"]')).toHaveLength(3);
        expect(findAll(element, '[data-id="legend"]')).toEqual([]);
        expect(find(element, 'textarea').getAttribute('aria-label')).toBe('Text of the token');
        await expect(element).toBeAccessible();
    });

    it('names the segments that are there, in the colours of the text', async () => {
        const element = await start({ segments: SEGMENTS.slice(0, 2) });
        expect(textOf(find(element, '[data-id="legend"]'))).toBe('Header Claims (payload)');
        expect(findAll(element, '.segment').map(({ textContent }) => textContent)).toEqual(['aaaa', 'bbbb']);
        await expect(element).toBeAccessible();
    });

    it('shows a part of a text that is far too long, and the part of a finding on demand', async () => {
        const text = `${'x'.repeat(80_000)}!`;
        const marks = [{ number: 1, severity: 'error', start: 80_000, end: 80_001 }];
        const element = await start({ text, marks, segments: [{ part: 'header', start: 0, end: 80_001 }] });
        const area = find<HTMLTextAreaElement>(element, 'textarea');
        expect(area.readOnly).toBe(true);
        expect(textOf(find(element, '[data-id="part"]'))).toMatch(/^Characters 1 to 12,000 of 80,001, to read only/);
        element.reveal(1);
        await flush();
        expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('!');
    });

    it('shows no text area where there is no text to show', async () => {
        const element = await start({ text: '', segments: [], placeholder: 'The text is gone.' });
        expect(findAll(element, 'textarea')).toEqual([]);
        await expect(element).toBeAccessible();
    });

    it('makes a new text area for another sheet: the old one may remember what was typed', async () => {
        const element = await start();
        const before = find(element, 'textarea');
        Object.assign(element, { text: '', sheet: 1 });
        await flush();
        expect(find(element, 'textarea')).not.toBe(before);
        expect(find<HTMLTextAreaElement>(element, 'textarea').value).toBe('');
    });

    it('hands over examples, edits, files and the wish to clear', async () => {
        const element = await start();
        const given = ['example', 'edit', 'filesgiven', 'findingselect', 'clear'].map((type) =>
            detailsOf(element, type)
        );
        find(element, '[data-example="wrong"]').click();
        find(element, 'c-preflight-editor').dispatchEvent(new CustomEvent('edit', { detail: { text: 'x' } }));
        find(element, 'c-preflight-drop-zone').dispatchEvent(new CustomEvent('filesgiven', { detail: { files: [] } }));
        find(element, 'c-preflight-editor').dispatchEvent(new CustomEvent('findingselect', { detail: { number: 2 } }));
        find(element, '[data-id="clear"]').click();
        expect(given).toEqual([[{ example: 'wrong' }], [{ text: 'x' }], [{ files: [] }], [{ number: 2 }], [null]]);
    });
});
