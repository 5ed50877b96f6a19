import { detailsOf, find, findAll, fire, flush, mount } from '../../preflightApp/__tests__/support/harness.js';

/** jsdom has no DataTransfer. */
const drag = (zone: Element, type: string, types: readonly string[], files: readonly File[] = []): Event =>
    fire(zone, type, { dataTransfer: { types, files } });
const FILES = [new File(['a'], 'a.json'), new File(['b'], 'b.json')];

describe('c-preflight-drop-zone', () => {
    it('says that it takes the files while they are above it', async () => {
        const element = await mount('preflightDropZone', {});
        const zone = find(element, '.zone');
        expect(findAll(element, '.curtain')).toHaveLength(0);
        drag(zone, 'dragenter', ['Files']);
        drag(zone, 'dragenter', ['Files']);
        drag(zone, 'dragleave', ['Files']);
        await flush();
        expect(find(element, '.curtain').textContent).toContain('Drop to check');
        await expect(element).toBeAccessible();
        drag(zone, 'dragleave', ['Files']);
        await flush();
        expect(findAll(element, '.curtain')).toHaveLength(0);
    });

    it('hands over all dropped files, and keeps the browser from opening them', async () => {
        const element = await mount('preflightDropZone', {});
        const details = detailsOf(element, 'filesgiven');
        const over = drag(find(element, '.zone'), 'dragover', ['Files']);
        const drop = drag(find(element, '.zone'), 'drop', ['Files'], FILES);
        expect([over.defaultPrevented, drop.defaultPrevented]).toEqual([true, true]);
        expect(details).toEqual([{ files: FILES }]);
    });

    it('leaves dragged text to the text area', async () => {
        const element = await mount('preflightDropZone', {});
        const details = detailsOf(element, 'filesgiven');
        const drop = drag(find(element, '.zone'), 'drop', ['text/plain']);
        expect([drop.defaultPrevented, details]).toEqual([false, []]);
    });

    it('opens the file chooser, and takes the same file twice', async () => {
        const element = await mount<{ choose?: () => void }>('preflightDropZone', {});
        const details = detailsOf(element, 'filesgiven');
        const input = find<HTMLInputElement>(element, 'input');
        const click = jest.spyOn(input, 'click').mockImplementation(() => undefined);
        element.choose?.();
        expect(click).toHaveBeenCalledTimes(1);
        Object.defineProperty(input, 'files', { value: FILES });
        const clear = jest.spyOn(input, 'value', 'set');
        fire(input, 'change');
        expect(details).toEqual([{ files: FILES }]);
        expect(clear).toHaveBeenCalledWith('');
    });
});
