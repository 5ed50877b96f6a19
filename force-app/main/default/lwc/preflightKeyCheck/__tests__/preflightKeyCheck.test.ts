import { find, findAll, fire, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';
import { flawedKey, goodKey, makeJwk, print } from '../../preflightApp/__tests__/support/reports.js';
import { keys } from '../../preflightCore/__tests__/support/keys.js';

// The core works with real promises and real crypto: the clock alone is set.
beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 10, 23, 12));
});

const PRIVATE_KEY = keys.leaf;
const start = (): Promise<HTMLElement> => mount('preflightKeyCheck', {});

/** Waits until something holds; the test's own limit ends it. */
async function until(holds: () => boolean): Promise<void> {
    while (!holds()) {
        await flush(10);
    }
}
const verdict = (element: Element): string =>
    findAll(element, '[data-id="heading"]')
        .map((heading) => textOf(heading))
        .join();
const says = (element: Element, words: string): Promise<void> => until(() => verdict(element) === words);
const area = (element: Element): HTMLTextAreaElement => find<HTMLTextAreaElement>(element, 'textarea');

function type(element: Element, text: string, inputType = 'insertText'): void {
    area(element).value = text;
    area(element).dispatchEvent(new InputEvent('input', { inputType }));
}
const paste = (element: Element, text: string): void => type(element, text, 'insertFromPaste');

function drop(element: Element, ...files: File[]): void {
    find(element, 'c-preflight-drop-zone').dispatchEvent(new CustomEvent('filesgiven', { detail: { files } }));
}
const file = (name: string, text: string): File => new File([text], name, { type: 'application/json' });
const rows = (element: Element): string[] =>
    findAll(element, '[data-row]').map((row) => `${textOf(find(row, '.name'))}: ${textOf(find(row, '.state'))}`);

describe('c-preflight-key-check', () => {
    describe('empty', () => {
        it('shows the input and nothing else', async () => {
            const element = await start();
            expect(findAll(element, 'c-preflight-key-input')).toHaveLength(1);
            expect(findAll(element, 'c-preflight-checklist, c-preflight-certificate, c-preflight-key-list')).toEqual(
                []
            );
            expect(verdict(element)).toBe('');
            await expect(element).toBeAccessible();
        });

        it('stays so when only blanks are typed', async () => {
            const element = await start();
            paste(element, '  \n ');
            await flush(50);
            expect(verdict(element)).toBe('');
        });
    });

    describe('result', () => {
        it('says that a good key is ready, with checklist, certificate and passed checks', async () => {
            const element = await start();
            paste(element, print(goodKey()));
            await says(element, 'Ready to upload');
            expect(findAll(element, '[data-question]')).toHaveLength(10);
            expect(textOf(find(find(element, 'c-preflight-certificate'), '[data-id="name"]'))).toBe(
                'CN=chat signer, O=Acme'
            );
            expect(findAll(element, 'c-preflight-finding')).toHaveLength(0);
            expect(textOf(find(element, 'c-preflight-passed'))).toMatch(/\d\d checks passed/);
            await expect(element).toBeAccessible();
        });

        it('says that a key with a warning is ready, with a remark', async () => {
            const element = await start();
            paste(element, print(makeJwk({ kid: 'chat ' })));
            await says(element, 'Ready, with 1 remark');
            await expect(element).toBeAccessible();
        });

        it('says what to mend, and marks it in the text', async () => {
            const element = await start();
            paste(element, flawedKey());
            await says(element, 'Setup will not accept this key yet');
            expect(textOf(find(element, '[data-id="sentence"]'))).toBe(
                '2 things to mend before Setup accepts this key, 1 remark.'
            );
            expect(findAll(element, '.mark').map((mark) => mark.textContent)).toContain('"rs256"');
            await expect(element).toBeAccessible();
        });

        it('leads from the question to the finding and from there to the place', async () => {
            const element = await start();
            paste(element, flawedKey());
            await says(element, 'Setup will not accept this key yet');
            const opener = find(find(element, '[data-question="U5"]'), '[data-number]');
            opener.click();
            await flush();
            const finding = find(element, `[data-finding="${opener.dataset.number}"]`);
            expect(findAll(finding, '.finding_active')).toHaveLength(1);
            expect(findAll(element, '.mark_active').length).toBeGreaterThan(0);
            find(finding, '[data-id="place"]').click();
            await flush();
            const { selectionStart, selectionEnd, value } = area(element);
            expect(value.slice(selectionStart, selectionEnd)).toMatch(/^"MII/);
        });

        it('offers to save a pasted key as a file, but not one that has to be mended', async () => {
            const saved: string[] = [];
            jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
                saved.push(this.download);
            });
            const element = await start();
            paste(element, print(goodKey()));
            await says(element, 'Ready to upload');
            find(element, '[data-id="save"]').click();
            expect(saved).toEqual(['chat-2026-11.json']);
            paste(element, flawedKey());
            await says(element, 'Setup will not accept this key yet');
            expect(findAll(element, '[data-id="save"]')).toHaveLength(0);
        });

        it.each([
            ['good', 'Ready to upload', 'I upload this key'],
            ['broken', 'Setup will not accept this key yet', 'I upload this key'],
            ['set', 'Ready to serve', 'My endpoint serves this key set']
        ])('shows the example "%s"', async (example, words, purpose) => {
            const element = await start();
            find(element, `[data-example="${example}"]`).click();
            await says(element, words);
            const checked = find<HTMLInputElement>(element, 'input[type="radio"]:checked');
            expect(textOf(checked.closest('label') ?? checked)).toBe(purpose);
        });
    });

    describe('typing', () => {
        it('checks when the typing pauses, not after every letter', async () => {
            const element = await start();
            type(element, '{');
            await flush(100);
            expect(verdict(element)).toBe('');
            type(element, print(goodKey()));
            await says(element, 'Ready to upload');
            expect(area(element).value).toBe(print(goodKey()));
        });

        it('keeps the last result, and moves its marks, until the new one is there', async () => {
            const element = await start();
            paste(element, flawedKey());
            await says(element, 'Setup will not accept this key yet');
            type(element, `\n${flawedKey()}`);
            await flush();
            expect(verdict(element)).toBe('Setup will not accept this key yet');
            expect(findAll(element, '.mark').map((mark) => mark.textContent)).toContain('"rs256"');
            expect(find(element, '[aria-busy]').getAttribute('aria-busy')).toBe('true');
            await until(() => find(element, '[aria-busy]').getAttribute('aria-busy') === 'false');
        });

        it('lets the newest check win', async () => {
            const element = await start();
            paste(element, flawedKey());
            paste(element, print(goodKey()));
            await says(element, 'Ready to upload');
            await flush(200);
            expect(verdict(element)).toBe('Ready to upload');
        });

        it('forgets the result when everything is deleted', async () => {
            const element = await start();
            paste(element, flawedKey());
            await says(element, 'Setup will not accept this key yet');
            type(element, '');
            await flush();
            expect(verdict(element)).toBe('');
            expect(findAll(element, 'c-preflight-checklist')).toHaveLength(0);
        });
    });

    describe('private key', () => {
        it.each([
            ['PEM', PRIVATE_KEY],
            ['JWK', print({ ...goodKey(), d: 'x'.repeat(342), p: 'y'.repeat(171) })]
        ])('stops and takes the text of a %s off the screen', async (_form, text) => {
            const element = await start();
            paste(element, text);
            await says(element, 'Stop: this is a private key');
            expect(findAll(element, 'textarea')).toHaveLength(0);
            expect(textOf(find(element, '[data-id="private-steps"]'))).toContain('create a new key pair');
            const secret = text.slice(200, 240).trim();
            expect(textOf(element)).not.toContain(secret);
            await expect(element).toBeAccessible();
        });

        it('cannot be brought back', async () => {
            const element = await start();
            paste(element, PRIVATE_KEY);
            await says(element, 'Stop: this is a private key');
            find(element, '[data-id="clear"]').click();
            await flush();
            expect(findAll(element, '[data-id="undo"]')).toHaveLength(0);
            expect(area(element).value).toBe('');
        });

        it('stays stopped when the purpose changes', async () => {
            const element = await start();
            drop(element, file('a.pem', PRIVATE_KEY));
            await says(element, 'Stop: this is a private key');
            const radio = find<HTMLInputElement>(element, 'input[value="endpoint"]');
            fire(radio, 'change');
            await flush(50);
            expect(verdict(element)).toBe('Stop: this is a private key');
        });
    });

    describe('files', () => {
        it('are listed with their verdicts, the first one shown', async () => {
            const element = await start();
            drop(element, file('good.json', print(goodKey())), file('bad.json', '{"kty":"RSA"}'));
            await until(() => rows(element).join() === 'chat-2026-11: Ready,bad.json: To mend');
            expect(verdict(element)).toBe('Ready to upload');
            expect(textOf(find(element, '[data-id="subject"]'))).toBe('chat-2026-11 · good.json');
            await expect(element).toBeAccessible();
            findAll(element, '[data-row]')[1]?.click();
            await flush();
            expect(verdict(element)).toBe('Setup will not accept this key yet');
            expect(area(element).value).toBe('{"kty":"RSA"}');
        });

        it('may hold a key set, whose keys are listed', async () => {
            const element = await start();
            find(element, '[data-example="set"]').click();
            await until(() => rows(element).length === 3);
            expect(rows(element)).toEqual(['chat-2026-11: Ready', 'portal-2025: Remarks', 'chat-2024-01: To mend']);
            findAll(element, '[data-row]')[2]?.click();
            await flush();
            expect(verdict(element)).toBe('Salesforce cannot rely on this key yet');
        });

        it('with Windows line ends are marked at the right places', async () => {
            const element = await start();
            drop(element, file('key.json', flawedKey().replace(/\n/g, '\r\n')));
            await says(element, 'Setup will not accept this key yet');
            expect(area(element).value).toBe(flawedKey());
            expect(findAll(element, '.mark').map((mark) => mark.textContent)).toContain('"rs256"');
        });

        it('say so when their text was changed', async () => {
            const element = await start();
            drop(element, file('key.json', flawedKey()));
            await says(element, 'Setup will not accept this key yet');
            paste(element, print(goodKey()));
            await says(element, 'Ready to upload');
            expect(findAll(element, '[slot="title"]').map((heading) => textOf(heading))).toContain('key.json (edited)');
        });

        it('over the limit are not read', async () => {
            const element = await start();
            const read = jest.spyOn(FileReader.prototype, 'readAsBinaryString');
            drop(element, file('huge.json', 'x'.repeat(1_048_577)));
            await until(() => findAll(element, 'c-preflight-problem').length === 1);
            expect(textOf(find(element, 'c-preflight-problem'))).toBe(
                'huge.json is larger than 1 MB, so it was not read. ' +
                    'A key file has a few kilobytes. Choose the file that holds nothing but the key.'
            );
            expect(read).not.toHaveBeenCalled();
            await expect(element).toBeAccessible();
        });

        it('beyond the hundredth are left out, and it says so', async () => {
            const element = await start();
            drop(element, ...Array.from({ length: 101 }, (_, index) => file(`${index}.json`, '{}')));
            await until(() => findAll(element, '[data-row]').length === 50);
            expect(textOf(find(element, '[data-id="note"]'))).toBe(
                'Only the first 100 of 101 files are checked. Drop the others afterwards.'
            );
        });

        it('that cannot be read say what to do, and can be tried again', async () => {
            const element = await start();
            const read = jest.spyOn(FileReader.prototype, 'readAsBinaryString').mockImplementation(function (
                this: FileReader
            ) {
                this.onerror?.(new ProgressEvent('error') as ProgressEvent<FileReader>);
            });
            drop(element, file('key.json', print(goodKey())));
            await until(() => findAll(element, 'c-preflight-problem').length === 1);
            expect(textOf(find(element, 'c-preflight-problem'))).toContain('key.json could not be read.');
            await expect(element).toBeAccessible();
            read.mockRestore();
            find(element, '[data-id="retry"]').click();
            await says(element, 'Ready to upload');
        });

        it('show how far they are', async () => {
            const element = await start();
            drop(element, file('a.json', print(goodKey())), file('b.json', print(goodKey())));
            await flush();
            expect(textOf(find(element, 'c-preflight-progress'))).toBe('Checking file 1 of 2');
            await expect(element).toBeAccessible();
            await until(() => findAll(element, 'c-preflight-progress').length === 0);
        });
    });

    describe('purpose', () => {
        it('checks again for an endpoint, and leads there from a key set', async () => {
            const element = await start();
            paste(element, print({ keys: [makeJwk({ x5c: undefined })] }));
            await says(element, 'Setup will not accept this key yet');
            find(element, '[data-id="endpoint"]').click();
            await says(element, 'Ready to serve');
            expect(find<HTMLInputElement>(element, 'input[value="endpoint"]').checked).toBe(true);
        });
    });

    describe('clear and undo', () => {
        it('brings back what was cleared', async () => {
            const element = await start();
            paste(element, flawedKey());
            await says(element, 'Setup will not accept this key yet');
            find(element, '[data-id="clear"]').click();
            await flush();
            expect([verdict(element), area(element).value]).toEqual(['', '']);
            expect(textOf(find(element, '[data-id="undo-note"]'))).toContain('Cleared.');
            await expect(element).toBeAccessible();
            find(element, '[data-id="undo"]').click();
            await says(element, 'Setup will not accept this key yet');
            expect(area(element).value).toBe(flawedKey());
            expect(findAll(element, '[data-id="undo"]')).toHaveLength(0);
        });

        it('brings back what was replaced', async () => {
            const element = await start();
            paste(element, flawedKey());
            await says(element, 'Setup will not accept this key yet');
            find(element, '[data-example="good"]').click();
            await says(element, 'Ready to upload');
            find(element, '[data-id="undo"]').click();
            await says(element, 'Setup will not accept this key yet');
        });
    });

    describe('partly known', () => {
        it('says what could not be checked without crypto, and why', async () => {
            const { crypto } = globalThis;
            Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
            try {
                const element = await start();
                paste(element, print(goodKey()));
                await says(element, 'Ready to upload');
                expect(textOf(find(element, '[data-id="sentence"]'))).toMatch(/\d+ checks? could not be made here\.$/);
                expect(textOf(find(element, '[data-id="gap"]'))).toContain('cryptography');
                expect(textOf(find(element, 'c-preflight-certificate'))).toContain('Not available on this page');
                await expect(element).toBeAccessible();
            } finally {
                Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true });
            }
        });
    });
});
