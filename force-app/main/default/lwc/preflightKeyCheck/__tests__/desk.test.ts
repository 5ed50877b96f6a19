import '../../preflightApp/__tests__/support/harness.js';
import * as core from 'c/preflightCore';
import { flush } from '../../preflightApp/__tests__/support/harness.js';
import { goodKey, print } from '../../preflightApp/__tests__/support/reports.js';
import { keys } from '../../preflightCore/__tests__/support/keys.js';
import { Desk } from '../desk.js';
import { entryOfText } from '../entries.js';
import { entriesOfFiles } from '../files.js';

jest.mock('c/preflightCore', () => {
    const actual = jest.requireActual<typeof core>('c/preflightCore');
    return { ...actual, check: jest.fn(actual.check) };
});
const check = jest.mocked(core.check);
const actualCheck = jest.requireActual<typeof core>('c/preflightCore').check;

beforeEach(() => {
    check.mockReset();
    check.mockImplementation(actualCheck);
});

const desk = (onChange: () => void = () => undefined): Desk => new Desk(onChange);

describe('what was given', () => {
    it('is kept with its report', async () => {
        const subject = desk();
        await subject.replace([entryOfText(print(goodKey()))]);
        const [entry] = subject.entries;
        expect(entry).toMatchObject({ isWorking: false, problem: null, text: print(goodKey()) });
        expect(entry?.report?.verdict).toBe('ready');
    });

    it('is thrown away when it is private: text, file and source', async () => {
        const subject = desk();
        const file = new File([keys.leaf], 'a.pem');
        await subject.replace([entryOfText(keys.leaf), ...entriesOfFiles([file])]);
        for (const entry of subject.entries) {
            expect(entry).toMatchObject({ text: '', checkedText: '', source: null, file: null });
            expect(entry.report?.isPrivate).toBe(true);
        }
        expect(JSON.stringify(subject)).not.toContain(keys.leaf.slice(100, 140));
    });

    it('becomes a problem that quotes nothing when the check itself fails, and can be tried again', async () => {
        const subject = desk();
        check.mockRejectedValueOnce(new Error(`cannot read ${print(goodKey())}`));
        await subject.replace([entryOfText(print(goodKey()))]);
        const [entry] = subject.entries;
        expect(entry?.report).toBeNull();
        expect(entry?.problem).toEqual({
            what: 'Preflight made a mistake, so the check is not finished.',
            next: 'Try again. If it happens once more, report it without the key.',
            canRetry: true
        });
        await subject.retry(entry?.id ?? 0);
        expect(subject.entries[0]).toMatchObject({ problem: null, report: { verdict: 'ready' } });
    });
});

describe('checks', () => {
    it('know the clock, the purpose and the browser’s crypto', async () => {
        const subject = desk();
        jest.spyOn(Date, 'now').mockReturnValue(12_345);
        await subject.setPurpose('endpoint');
        await subject.replace([entryOfText('{}')]);
        expect(check.mock.calls[0]?.[1]).toMatchObject({
            now: 12_345,
            purpose: 'endpoint',
            subtle: globalThis.crypto.subtle
        });
        expect(subject.entries[0]?.checkedAt).toBe(12_345);
    });

    it('hand files to the core as binary strings, under their names', async () => {
        const subject = desk();
        await subject.replace(entriesOfFiles([new File([Uint8Array.of(0x30, 0x82, 0xff)], 'a.der')]));
        expect(check.mock.calls[0]?.[0]).toEqual({ name: 'a.der', bytes: '\x30\x82\xff' });
    });

    it('are cancelled by a newer one, whose outcome stands', async () => {
        const subject = desk();
        let first: core.CheckOptions | undefined;
        check.mockImplementationOnce((source, options) => {
            first = options;
            return new Promise((resolve) => setTimeout(() => resolve(actualCheck(source, options)), 50));
        });
        subject.edit(undefined, 'nonsense', true);
        expect(first?.isCancelled?.()).toBe(false);
        subject.edit(subject.entries[0]?.id, print(goodKey()), true);
        expect(first?.isCancelled?.()).toBe(true);
        await flush(150);
        expect(subject.entries[0]?.report?.verdict).toBe('ready');
    });

    it('are cancelled when everything is replaced', async () => {
        const subject = desk();
        let options: core.CheckOptions | undefined;
        check.mockImplementationOnce((_source, given) => {
            options = given;
            return new Promise(() => undefined);
        });
        void subject.replace([entryOfText('{}')]);
        await subject.replace([]);
        expect(options?.isCancelled?.()).toBe(true);
        expect(subject.entries).toEqual([]);
    });

    it('wait for a pause in the typing', () => {
        jest.useFakeTimers();
        const subject = desk();
        subject.edit(undefined, '{', false);
        jest.advanceTimersByTime(299);
        subject.edit(subject.entries[0]?.id, '{}', false);
        jest.advanceTimersByTime(299);
        expect(check).not.toHaveBeenCalled();
        jest.advanceTimersByTime(1);
        expect(check.mock.calls.map(([source]) => source)).toEqual([{ name: '', text: '{}' }]);
    });

    it('let the page paint, and say how far they are, but not after every key', async () => {
        let now = 0;
        jest.spyOn(performance, 'now').mockImplementation(() => (now += 15));
        const progress: unknown[] = [];
        const subject = desk(() => progress.push(subject.progress));
        check.mockImplementationOnce(async (source, options) => {
            for (let done = 1; done <= 6; done += 1) {
                options.onProgress?.(done, 6);
                await options.pause?.();
            }
            return actualCheck(source, options);
        });
        await subject.replace([entryOfText('{}')]);
        const said = progress.filter(Boolean);
        expect(said.length).toBeGreaterThan(0);
        expect(said.length).toBeLessThan(6);
        expect(said.at(-1)).toMatchObject({ total: 6 });
        expect(subject.progress).toBeNull();
    });
});
