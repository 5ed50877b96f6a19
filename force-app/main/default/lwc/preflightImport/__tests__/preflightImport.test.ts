import { detailsOf, find, findAll, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';

const note = (number: number, file = `a/${number}.xml`): object => ({
    file,
    what: `What ${number}.`,
    next: 'Do this.'
});

describe('c-preflight-import', () => {
    it('says how to get the files, and that they go nowhere', async () => {
        const element = await mount('preflightImport', { notes: [] });
        expect(textOf(find(element, '[data-id="command"]'))).toBe(
            'sf project retrieve start -m MessagingChannel -m PublicKeyCertificateSet -m PublicKeyCertificate'
        );
        expect(textOf(element)).toContain('go nowhere');
        expect(findAll(element, '[data-id="notes"]')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it.each([
        [() => Promise.resolve(), 'Copied.'],
        [() => Promise.reject(new Error('no')), 'Your browser did not allow it: select the command and copy it.']
    ])('copies the command, or says that it could not', async (writeText, words) => {
        Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
        Object.defineProperty(document, 'execCommand', { value: () => false, configurable: true });
        const element = await mount('preflightImport', { notes: [] });
        find(element, '[data-id="copy"]').click();
        await flush();
        expect(textOf(find(element, '[data-id="copied"]'))).toBe(words);
    });

    it('hands on what was dropped', async () => {
        const element = await mount('preflightImport', { notes: [] });
        const details = detailsOf(element, 'import');
        const files = [{ path: 'a/b.xml', file: new File(['x'], 'b.xml') }];
        find(element, 'c-preflight-drop-zone').dispatchEvent(new CustomEvent('filesgiven', { detail: { files } }));
        expect(details).toEqual([{ files }]);
    });

    it('opens the choosers of files and of folders', async () => {
        const element = await mount('preflightImport', { notes: [] });
        const opened: (string | undefined)[] = [];
        jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
            opened.push(this.hasAttribute('webkitdirectory') ? 'folder' : 'files');
        });
        find(element, '[data-id="files"]').click();
        find(
            element,
            'c-preflight-import lightning-button[data-id="folder"], lightning-button[data-id="folder"]'
        ).click();
        expect(opened).toEqual(['files', 'folder']);
    });

    it('says of each file why it was not used, and of many that there are more', async () => {
        const element = await mount('preflightImport', {
            notes: [note(1), { file: 'b.xml', what: 'b.xml is no XML.', next: 'Mend it.' }]
        });
        expect(textOf(find(element, '[data-id="notes"]'))).toMatch(/^2 things to know about these files/);
        expect(findAll(element, '.note').map(textOf)).toEqual([
            'a/1.xml What 1. Do this.',
            'b.xml is no XML. Mend it.'
        ]);
        await expect(element).toBeAccessible();
        const many = await mount('preflightImport', { notes: Array.from({ length: 25 }, (_, index) => note(index)) });
        expect(findAll(many, '.note')).toHaveLength(20);
        expect(textOf(find(many, '[data-id="notes"]'))).toContain('And 5 more.');
    });
});
