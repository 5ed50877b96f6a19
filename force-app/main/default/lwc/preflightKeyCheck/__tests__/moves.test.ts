import { createPublicKey } from 'node:crypto';
import { detailsOf, find, findAll, flush, mount, NOW, textOf } from '../../preflightApp/__tests__/support/harness.js';
import { until } from '../../preflightApp/__tests__/support/apex.js';
import { goodKey, print, reportOf } from '../../preflightApp/__tests__/support/reports.js';
import { keys } from '../../preflightCore/__tests__/support/keys.js';
import { makeToken } from '../../preflightCore/__tests__/support/makeToken.js';
import { entryOfText, withReport } from '../entries.js';
import { labels } from '../labels.js';
import { keyOnViewOf, tokenOf } from '../moves.js';

beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

const start = (): Promise<HTMLElement> => mount('preflightKeyCheck', {});
const area = (element: Element): HTMLTextAreaElement => find<HTMLTextAreaElement>(element, 'textarea');
const button = (element: Element): HTMLElement[] => findAll(element, '[data-id="token-move"]');
const heading = (element: Element): string => findAll(element, '[data-id="heading"]').map(textOf).join();

async function paste(element: Element, text: string, words: string): Promise<void> {
    area(element).value = text;
    area(element).dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
    await until(() => heading(element).includes(words));
}

describe('a token where keys are checked', () => {
    it('can be moved to the view for tokens, and nothing of it stays, not even for Undo', async () => {
        const element = await start();
        const moved = detailsOf(element, 'tokenmove');
        await paste(element, print(goodKey()), 'Ready to upload');
        expect(button(element)).toHaveLength(0);
        const token = makeToken();
        await paste(element, token, 'Setup will not accept this key yet');
        await expect(element).toBeAccessible();
        button(element)[0]?.click();
        await flush();
        expect(moved).toEqual([{ name: '', text: token }]);
        expect(area(element).value).toBe('');
        expect(heading(element)).toBe('');
        expect(findAll(element, '[data-id="undo"]')).toHaveLength(0);
    });

    it.each([
        ['as it was written', '', (text: string) => text],
        ['with a byte order mark', '\xef\xbb\xbf', (text: string) => text],
        ['in UTF-16', '\xff\xfe', (text: string) => text.replace(/./gs, '$&\0')],
        ['in UTF-16, the other way round', '\xfe\xff', (text: string) => text.replace(/./gs, '\0$&')]
    ])('comes out of a file %s', async (_how, mark, encode) => {
        const token = makeToken();
        const source = { name: 'token.jwt', bytes: mark + encode(token) };
        const report = await reportOf(token);
        const entry = withReport(entryOfText('', 'token.jwt'), source, report, NOW);
        expect(tokenOf(entry)).toEqual({ name: 'token.jwt', text: token });
    });

    it('is none when it is a key', async () => {
        const text = print(goodKey());
        const entry = withReport(entryOfText(text), { name: '', text }, await reportOf(text), NOW);
        expect(tokenOf(entry)).toBeNull();
    });
});

describe('the key on view', () => {
    it('is told once for each report, and is nothing when it is private or gone', async () => {
        const element = await start();
        const told = detailsOf(element, 'keyreport');
        await paste(element, print(goodKey()), 'Ready to upload');
        expect(told).toEqual([
            { key: { name: 'chat-2026-11', report: expect.objectContaining({ kind: 'jwk' }) as unknown } }
        ]);
        await paste(element, keys.leaf, 'Stop: this is a private key');
        expect(told).toHaveLength(2);
        expect(told[1]).toEqual({ key: null });
        expect(JSON.stringify(told)).not.toContain('PRIVATE');
        find<HTMLElement>(element, '[data-id="clear"]').click();
        await flush();
        expect(told).toHaveLength(2);
    });

    it('is called by its file, and is none where no key could be read', async () => {
        const text = print(goodKey());
        const entry = withReport(
            entryOfText(text, 'chat.json'),
            { name: 'chat.json', text },
            await reportOf(text),
            NOW
        );
        expect(keyOnViewOf(entry, 0)).toEqual({ name: 'chat.json', report: entry.report });
        const letter = withReport(entryOfText('Hello'), { name: '', text: 'Hello' }, await reportOf('Hello'), NOW);
        expect(keyOnViewOf(letter, 0)).toBeNull();
        expect(keyOnViewOf(undefined, 0)).toBeNull();
    });

    it('may be a bare public key, which is none to upload', async () => {
        const { n = '', e = '' } = goodKey();
        const text = createPublicKey({ key: { kty: 'RSA', n: String(n), e: String(e) }, format: 'jwk' })
            .export({ type: 'spki', format: 'pem' })
            .toString();
        const entry = withReport(entryOfText(text), { name: '', text }, await reportOf(text), NOW);
        expect(keyOnViewOf(entry, 0)).toEqual({ name: labels.pasted, report: entry.report });
    });
});
