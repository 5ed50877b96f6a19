import { detailsOf, find, findAll, fire, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';

interface Input {
    text?: string;
    marks?: readonly unknown[];
    reveal?: (number: number) => void;
    [property: string]: unknown;
}
const LONG = Array.from({ length: 3000 }, (_, index) => `line ${index + 1}`).join('\n');

describe('c-preflight-key-input', () => {
    it('says in one line what to do, and offers three examples, while it is empty', async () => {
        const element = await mount<Input>('preflightKeyInput', {});
        expect(textOf(find(element, '[slot="title"]'))).toBe('Drop a key file, or paste it');
        expect(textOf(find(element, '.hint'))).toBe(
            'Drop key files here, choose them, or paste a key, and see whether Setup will accept it.'
        );
        expect(findAll(element, '[data-example]').map((button) => textOf(button))).toEqual([
            'a good key',
            'a broken certificate',
            'a key set'
        ]);
        expect(findAll(element, '[data-id="clear"]')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('shows the file with its name, and the way to get rid of it', async () => {
        const element = await mount<Input>('preflightKeyInput', { text: '{}', name: 'key.json', isFilled: true });
        expect(textOf(find(element, '[slot="title"]'))).toBe('key.json');
        expect(find<HTMLTextAreaElement>(element, 'textarea').value).toBe('{}');
        const cleared = detailsOf(element, 'clear');
        find(element, '[data-id="clear"]').click();
        expect(cleared).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    it('shows no text area where there is no text to show', async () => {
        const element = await mount<Input>('preflightKeyInput', { isFilled: true, placeholder: 'The text is gone.' });
        expect(findAll(element, 'textarea')).toHaveLength(0);
        expect(textOf(find(element, '[data-id="placeholder"]'))).toBe('The text is gone.');
        await expect(element).toBeAccessible();
    });

    it('makes a new text area afterwards: the old one may remember what was typed', async () => {
        const element = await mount<Input>('preflightKeyInput', { text: 'secret', isFilled: true });
        const before = find(element, 'textarea');
        Object.assign(element, { text: '', placeholder: 'The text is gone.' });
        await flush();
        Object.assign(element, { placeholder: '', isFilled: false });
        await flush();
        expect(find(element, 'textarea')).not.toBe(before);
    });

    it('offers to undo', async () => {
        const element = await mount<Input>('preflightKeyInput', { undoNote: 'Cleared.' });
        const undone = detailsOf(element, 'undo');
        expect(textOf(find(element, '[data-id="undo-note"]'))).toBe('Cleared.');
        find(element, '[data-id="undo"]').click();
        expect(undone).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    it('hands over examples, edits, files and the purpose', async () => {
        const element = await mount<Input>('preflightKeyInput', {});
        const given = ['example', 'edit', 'filesgiven', 'purposechange', 'findingselect'].map((type) =>
            detailsOf(element, type)
        );
        find(element, '[data-example="set"]').click();
        find(element, 'c-preflight-editor').dispatchEvent(new CustomEvent('edit', { detail: { text: 'x' } }));
        find(element, 'c-preflight-drop-zone').dispatchEvent(new CustomEvent('filesgiven', { detail: { files: [] } }));
        const radio = find<HTMLInputElement>(element, 'input[value="endpoint"]');
        radio.checked = true;
        fire(radio, 'change');
        find(element, 'c-preflight-editor').dispatchEvent(new CustomEvent('findingselect', { detail: { number: 2 } }));
        expect(given).toEqual([
            [{ example: 'set' }],
            [{ text: 'x' }],
            [{ files: [] }],
            [{ purpose: 'endpoint' }],
            [{ number: 2 }]
        ]);
    });

    it('keeps the choices of two instances on one page apart', async () => {
        const first = await mount<Input>('preflightKeyInput', {});
        const second = await mount<Input>('preflightKeyInput', { purpose: 'endpoint' });
        const names = [first, second].map((element) => find<HTMLInputElement>(element, 'input[type="radio"]').name);
        expect(new Set(names).size).toBe(2);
        expect(find<HTMLInputElement>(first, 'input[value="upload"]').checked).toBe(true);
        expect(find<HTMLInputElement>(second, 'input[value="endpoint"]').checked).toBe(true);
    });

    it('shows a part of a long text, and the part of a finding on demand', async () => {
        const start = LONG.indexOf('line 2500');
        const marks = [{ number: 1, severity: 'error', start, end: start + 4 }];
        const element = await mount<Input>('preflightKeyInput', { text: LONG, marks, isFilled: true });
        const area = find<HTMLTextAreaElement>(element, 'textarea');
        expect([area.readOnly, area.value.startsWith('line 1\n')]).toEqual([true, true]);
        expect(textOf(find(element, '[data-id="part"]'))).toBe(
            'Lines 1 to 250 of 3,000, to read only. To change this text, edit the file and drop it again.'
        );
        expect(findAll(element, '.mark')).toHaveLength(0);
        element.reveal?.(1);
        await flush();
        expect(area.value.startsWith('line 2500')).toBe(true);
        expect([area.selectionStart, area.selectionEnd]).toEqual([0, 4]);
        expect(find(element, '.line').dataset.line).toBe('2500');
    });
});
