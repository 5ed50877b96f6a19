import { detailsOf, find, findAll, flush, mount } from '../../preflightApp/__tests__/support/harness.js';

const MARKS = [{ number: 1, severity: 'error', start: 9, end: 14 }] as const;
const TEXT = '{\n"alg": "x256"\n}';

interface Editor {
    value: string;
    marks: readonly unknown[];
    reveal?: (number: number) => boolean;
}

describe('c-preflight-editor', () => {
    it('shows the text with line numbers and marks', async () => {
        const element = await mount<Editor>('preflightEditor', { value: TEXT, marks: MARKS });
        expect(find<HTMLTextAreaElement>(element, 'textarea').value).toBe(TEXT);
        expect(findAll(element, '.line').map((line) => line.dataset.line)).toEqual(['1', '2', '3']);
        expect(findAll(element, '.mark').map((mark) => mark.textContent)).toEqual(['"x256']);
        expect(findAll(element, '.flag').map((flag) => flag.textContent)).toEqual(['1']);
        await expect(element).toBeAccessible();
    });

    it('hides the copy of the text from screen readers', async () => {
        const element = await mount<Editor>('preflightEditor', { value: TEXT, marks: MARKS });
        expect(find(element, '.mirror').getAttribute('aria-hidden')).toBe('true');
        expect(find(element, 'textarea').getAttribute('aria-label')).toBe('Text of the key');
    });

    it.each([
        ['insertText', false],
        ['insertFromPaste', true],
        ['insertFromDrop', true]
    ])('tells typing from pasting: %s', async (inputType, isPasted) => {
        const element = await mount<Editor>('preflightEditor', { value: '', marks: [] });
        const details = detailsOf(element, 'edit');
        const area = find<HTMLTextAreaElement>(element, 'textarea');
        area.value = 'abc';
        area.dispatchEvent(new InputEvent('input', { inputType }));
        expect(details).toEqual([{ text: 'abc', isPasted }]);
    });

    it('leaves the caret alone when the text that comes back is the one that was typed', async () => {
        const element = await mount<Editor>('preflightEditor', { value: 'abc', marks: [] });
        const area = find<HTMLTextAreaElement>(element, 'textarea');
        area.value = 'abXc';
        area.setSelectionRange(3, 3);
        Object.assign(element, { value: 'abXc', marks: [{ number: 1, severity: 'error', start: 0, end: 1 }] });
        await flush();
        expect([area.value, area.selectionStart]).toEqual(['abXc', 3]);
    });

    it('takes the text that comes from elsewhere', async () => {
        const element = await mount<Editor>('preflightEditor', { value: 'abc', marks: [] });
        Object.assign(element, { value: '' });
        await flush();
        expect(find<HTMLTextAreaElement>(element, 'textarea').value).toBe('');
    });

    it('selects the place of a finding', async () => {
        const element = await mount<Editor>('preflightEditor', { value: TEXT, marks: MARKS });
        expect(element.reveal?.(1)).toBe(true);
        const area = find<HTMLTextAreaElement>(element, 'textarea');
        expect([area.selectionStart, area.selectionEnd]).toEqual([9, 14]);
        expect(element.shadowRoot.activeElement).toBe(area);
    });

    it('says when the text has no such place', async () => {
        const element = await mount<Editor>('preflightEditor', { value: TEXT, marks: MARKS });
        expect(element.reveal?.(2)).toBe(false);
    });

    it('opens a finding from its flag', async () => {
        const element = await mount<Editor>('preflightEditor', { value: TEXT, marks: MARKS });
        const details = detailsOf(element, 'findingselect');
        find(element, '.flag').click();
        expect(details).toEqual([{ number: 1 }]);
    });
});
