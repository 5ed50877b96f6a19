import '../../preflightApp/__tests__/support/harness.js';
import { ACCESS, apex, apexError, deferred, until } from '../../preflightApp/__tests__/support/apex.js';
import { flush } from '../../preflightApp/__tests__/support/harness.js';
import { listed, metadataOf, organization } from '../../preflightApp/__tests__/support/organizations.js';
import { OrganizationStore } from '../organizationStore.js';
import type { OrganizationState } from '../state.js';

const NOW = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;

beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(NOW);
    apex.describeAccess.mockResolvedValue(ACCESS);
    apex.listChannels.mockResolvedValue(listed(organization()));
    apex.readOrganization.mockResolvedValue(organization());
});

function start(): { store: OrganizationStore; seen: OrganizationState[] } {
    const seen: OrganizationState[] = [];
    const store: OrganizationStore = new OrganizationStore(() => seen.push(store.state));
    return { store, seen };
}
const files = (parts: Record<string, string>, lastModified = NOW): { path: string; file: File }[] =>
    Object.entries(parts).map(([path, text]) => ({
        path,
        file: new File([text], path.split('/').pop() ?? path, { lastModified })
    }));
const stepsOf = (seen: readonly OrganizationState[]): string[] => [
    ...new Set(seen.flatMap(({ step }) => (step ? [step.kind] : [])))
];

describe('reading the org', () => {
    it('says what it does, step by step, and ends with everything checked', async () => {
        const { store, seen } = start();
        await store.read(() => 'Web_Chat');
        expect(stepsOf(seen)).toEqual(['access', 'channels', 'configuration', 'keys']);
        expect(apex.readOrganization).toHaveBeenCalledWith({ channelName: 'Web_Chat' });
        expect(store.state).toMatchObject({ phase: 'ready', step: null, problem: null, isSlow: false });
        const { view } = store.state;
        expect(view).toMatchObject({ source: 'org', readAt: NOW, checkedAt: NOW, organization: organization() });
        expect(Object.keys(view?.keyReports ?? {})).toEqual(['Chat_2026_11', 'Chat_2025']);
        expect(view?.keyReports.Chat_2025?.verdict).toBe('attention');
        expect(view?.channelReports.map(({ comparison }) => comparison.channelName)).toEqual([
            'Sms',
            'Web_Chat',
            'Guest_Chat'
        ]);
    });

    it('shows the channels before their keys are checked, the first time', async () => {
        const { store, seen } = start();
        await store.read();
        const early = seen.find(({ view }) => view !== null);
        expect(early).toMatchObject({ phase: 'reading', view: { keyReports: {} } });
        expect(early?.view?.channelReports).toHaveLength(3);
        seen.length = 0;
        await store.read();
        expect(seen.every(({ view }) => Object.keys(view?.keyReports ?? {}).length === 2)).toBe(true);
    });

    it('stops at what is missing, and asks nothing more', async () => {
        const { store } = start();
        const items = [{ code: 'REMOTE_SITE', state: 'missing', title: 'No Remote Site', next: 'Make one' }];
        apex.describeAccess.mockResolvedValue({ ...ACCESS, isReady: false, items });
        await store.read();
        expect(store.state).toMatchObject({
            phase: 'failed',
            view: null,
            problem: { code: 'NOT_READY', next: 'Make one' },
            access: { items: [{ code: 'REMOTE_SITE' }] }
        });
        expect(apex.listChannels).not.toHaveBeenCalled();
    });

    it.each([
        ['the access', () => apex.describeAccess.mockResolvedValue({ ...ACCESS, hasMessaging: false })],
        ['the list', () => apex.listChannels.mockResolvedValue({ hasMessaging: false, channels: [] })]
    ])('takes an org without Messaging for what it is, as %s says', async (_, prepare) => {
        const { store } = start();
        prepare();
        await store.read();
        expect(store.state.problem?.code).toBe('NO_MESSAGING');
        expect(apex.readOrganization).not.toHaveBeenCalled();
    });

    it.each(['describeAccess', 'listChannels', 'readOrganization'] as const)(
        'fails with the words of %s, and can be repeated',
        async (method) => {
            const { store } = start();
            apex[method].mockRejectedValueOnce(apexError('TIMEOUT'));
            await store.read();
            expect(store.state).toMatchObject({ phase: 'failed', step: null, problem: { code: 'TIMEOUT' } });
            await store.read();
            expect(store.state).toMatchObject({ phase: 'ready', problem: null });
        }
    );

    it('keeps what was there when it is repeated and fails', async () => {
        const { store } = start();
        await store.read();
        const { view } = store.state;
        apex.readOrganization.mockRejectedValueOnce(apexError('SOAP_FAULT'));
        await store.read();
        expect(store.state.problem?.code).toBe('SOAP_FAULT');
        expect(store.state.view).toBe(view);
    });

    it('takes an answer that makes no sense for an empty org', async () => {
        const { store } = start();
        apex.readOrganization.mockResolvedValue('<html>');
        await store.read();
        expect(store.state).toMatchObject({ phase: 'ready', view: { organization: { channels: [], keys: [] } } });
    });

    it('drops the answers of a reading that was overtaken', async () => {
        const { store } = start();
        const first = deferred<unknown>();
        apex.readOrganization.mockReturnValueOnce(first.promise);
        const overtaken = store.read();
        await until(() => apex.readOrganization.mock.calls.length === 1);
        await store.read();
        const { state } = store;
        first.resolve(organization({ channels: [] }));
        await overtaken;
        expect(store.state).toBe(state);
        expect(state.view?.organization.channels).toHaveLength(3);
    });

    it('drops its failure, too', async () => {
        const { store } = start();
        const first = deferred<unknown>();
        apex.describeAccess.mockReturnValueOnce(first.promise);
        const overtaken = store.read();
        await store.read();
        first.reject(apexError('TIMEOUT'));
        await overtaken;
        expect(store.state).toMatchObject({ phase: 'ready', problem: null });
    });

    it('ends when it is cancelled, at any step', async () => {
        const { store } = start();
        const access = deferred<unknown>();
        apex.describeAccess.mockReturnValueOnce(access.promise);
        const reading = store.read();
        expect(store.state.phase).toBe('reading');
        store.cancel();
        expect(store.state).toMatchObject({ phase: 'none', step: null, view: null });
        access.resolve(ACCESS);
        await reading;
        expect(store.state.phase).toBe('none');
        expect(apex.readOrganization).toHaveBeenCalledTimes(0);
    });

    it('says so when it takes long, and stops saying so', async () => {
        jest.useFakeTimers({ doNotFake: ['performance'] });
        const { store } = start();
        const slow = deferred<unknown>();
        apex.readOrganization.mockReturnValueOnce(slow.promise);
        const reading = store.read();
        await jest.advanceTimersByTimeAsync(9_999);
        expect(store.state.isSlow).toBe(false);
        await jest.advanceTimersByTimeAsync(1);
        expect(store.state).toMatchObject({ isSlow: true, phase: 'reading', step: { kind: 'configuration' } });
        slow.reject(apexError('TIMEOUT'));
        await jest.advanceTimersByTimeAsync(0);
        await reading;
        expect(store.state).toMatchObject({ isSlow: false, phase: 'failed' });
        await jest.advanceTimersByTimeAsync(20_000);
        expect(store.state.isSlow).toBe(false);
    });
});

describe('the import', () => {
    it('takes the files of a retrieve, and knows how old they are', async () => {
        const { store, seen } = start();
        const parts = Object.entries(metadataOf(organization()));
        await store.importFiles([
            ...files(Object.fromEntries(parts.slice(0, 2)), NOW - 9 * DAY),
            ...files(Object.fromEntries(parts.slice(2)), NOW - 3 * DAY),
            ...files({ 'package.xml': '<Package xmlns="http://soap.sforce.com/2006/04/metadata"/>' }, NOW - 5 * DAY)
        ]);
        expect(stepsOf(seen)).toEqual(['files', 'keys']);
        const { view } = store.state;
        expect(store.state).toMatchObject({ phase: 'ready', problem: null, notes: [] });
        expect(view).toMatchObject({ source: 'import', readAt: NOW - 3 * DAY });
        expect(view?.organization.keysets).toEqual(organization().keysets);
        expect(view?.keyReports.Chat_2026_11?.verdict).toBe('ready');
        expect(apex.describeAccess).not.toHaveBeenCalled();
    });

    it('says of each file what is wrong with it, and uses the rest', async () => {
        const { store } = start();
        await store.importFiles(
            files({ ...metadataOf(organization()), 'bad/Odd.PublicKeyCertificate-meta.xml': '<PublicKeyCertificate' })
        );
        expect(store.state.phase).toBe('ready');
        expect(store.state.notes).toHaveLength(1);
        const [note] = store.state.notes;
        expect(note?.file).toBe('bad/Odd.PublicKeyCertificate-meta.xml');
        expect(note?.what).not.toBe('');
        expect(note?.next).not.toBe('');
    });

    it('says what a file is that the browser cannot read', async () => {
        const { store } = start();
        const [broken, ...others] = files(metadataOf(organization()));
        if (broken) {
            jest.spyOn(FileReader.prototype, 'readAsBinaryString').mockImplementationOnce(function (this: FileReader) {
                void Promise.resolve().then(() => this.dispatchEvent(new ProgressEvent('error')));
            });
            await store.importFiles([broken, ...others]);
        }
        expect(store.state.notes).toEqual([
            expect.objectContaining({ file: broken?.path, what: 'This file cannot be read.' })
        ]);
    });

    it('keeps what was there when none of the files is of use', async () => {
        const { store } = start();
        await store.read();
        const { view } = store.state;
        await store.importFiles(files({ 'notes.txt': 'hello' }));
        expect(store.state).toMatchObject({ phase: 'failed', problem: { code: 'NOTHING_TO_IMPORT' } });
        expect(store.state.view).toBe(view);
    });

    it('overtakes a reading of the org', async () => {
        const { store } = start();
        const slow = deferred<unknown>();
        apex.readOrganization.mockReturnValueOnce(slow.promise);
        const reading = store.read();
        await until(() => apex.readOrganization.mock.calls.length === 1);
        await store.importFiles(files(metadataOf(organization())));
        slow.resolve(organization({ channels: [] }));
        await reading;
        expect(store.state.view?.source).toBe('import');
    });

    it('can be cancelled', async () => {
        const { store } = start();
        const importing = store.importFiles(files(metadataOf(organization())));
        store.cancel();
        await importing;
        expect(store.state).toMatchObject({ phase: 'none', view: null, problem: null });
    });

    it('gives way to the org when that is read instead', async () => {
        const { store } = start();
        await store.importFiles(files(metadataOf(organization())));
        await store.read();
        expect(store.state.view?.source).toBe('org');
    });
});

describe('the self-check', () => {
    it('shows what was tried', async () => {
        const { store } = start();
        const answer = deferred<unknown>();
        apex.selfCheck.mockReturnValueOnce(answer.promise);
        const running = store.runSelfCheck();
        expect(store.state.selfCheck.phase).toBe('running');
        answer.resolve({ items: [{ code: 'SESSION', outcome: 'holds', title: 'Session', seen: 'HTTP 200' }] });
        await running;
        expect(store.state.selfCheck).toMatchObject({ phase: 'done', problem: null, items: [{ code: 'SESSION' }] });
    });

    it('fails in the words of Apex, and leaves the reading alone', async () => {
        const { store } = start();
        apex.selfCheck.mockRejectedValueOnce(apexError('NO_PERMISSION'));
        await Promise.all([store.read(), store.runSelfCheck()]);
        expect(store.state).toMatchObject({
            phase: 'ready',
            selfCheck: { phase: 'failed', problem: { code: 'NO_PERMISSION' } }
        });
        await flush();
    });
});
