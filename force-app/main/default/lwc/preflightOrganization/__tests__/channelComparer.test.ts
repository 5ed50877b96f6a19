import { flush } from '../../preflightApp/__tests__/support/harness.js';
import { apex, apexError, deferred } from '../../preflightApp/__tests__/support/apex.js';
import {
    candidateOf,
    checkUploadedKeys,
    compare,
    NO_CANDIDATE,
    type Candidate,
    type Fact,
    type InputReport,
    type Organization
} from 'c/preflightCore';
import type { FindSigners, OrganizationView } from 'c/preflightShared';
import { organization } from '../../preflightApp/__tests__/support/organizations.js';
import { goodKey, keyOf, print, reportOf } from '../../preflightApp/__tests__/support/reports.js';
import { ChannelComparer } from '../channelComparer.js';

const CHANNEL = { name: 'Web_Chat', label: 'Web Chat', type: 'EmbeddedMessaging', isActive: true };
const view = (source: OrganizationView['source'], read: Organization = organization()): OrganizationView => ({
    source,
    readAt: 0,
    organization: read,
    keyReports: {},
    channelReports: [],
    checkedAt: Date.UTC(2026, 10, 23, 12)
});
const candidate = async (issuer: string | null = null): Promise<Candidate> =>
    candidateOf(await keyOf(print(goodKey())), issuer);
const answer = (given: Candidate): unknown => compare(organization(), 'Web_Chat', given);

describe('a comparison', () => {
    it('is made by Apex in a live org, from public facts only', async () => {
        const subject = new ChannelComparer(() => undefined);
        const given = await candidate('https://id.acme.com/');
        apex.compareKey.mockResolvedValue(answer(given));
        await subject.compare(view('org'), CHANNEL, given);
        expect(apex.compareKey.mock.calls).toEqual([
            [
                {
                    channelName: 'Web_Chat',
                    key: {
                        kid: 'chat-2026-11',
                        alg: 'RS256',
                        n: goodKey().n,
                        e: 'AQAB',
                        issuer: 'https://id.acme.com/'
                    }
                }
            ]
        ]);
        expect(subject.check).toMatchObject({ channel: 'Web_Chat', label: 'Web Chat', state: 'done', problem: null });
        expect(subject.check?.report?.comparison).toEqual(answer(given));
    });

    it('knows a newer certificate of an uploaded key, with the same facts to compare', async () => {
        const read = view('import');
        const now = read.checkedAt;
        const keyReports = await checkUploadedKeys(read.organization.keys, { now, numberTheory: false });
        const { certificate } = await keyOf(print(goodKey()));
        const rulesFor = async (own: typeof certificate): Promise<string[]> => {
            const subject = new ChannelComparer(() => undefined);
            await subject.compare({ ...read, keyReports }, CHANNEL, await candidate(), null, own);
            return (subject.check?.report?.findings ?? []).map(({ ruleId }) => ruleId);
        };
        const later = certificate && { ...certificate, der: `${certificate.der}.`, notAfter: Date.UTC(2040, 0, 1) };
        expect(await rulesFor(later)).toContain('keyset.certificate-renewed');
        expect(await rulesFor(certificate)).not.toContain('keyset.certificate-renewed');
        expect(await rulesFor(null)).toContain('keyset.key-already-uploaded');
    });

    it('is made here for imported files', async () => {
        const subject = new ChannelComparer(() => undefined);
        const given = await candidate('https://id.acme.com');
        await subject.compare(view('import'), CHANNEL, given);
        expect(apex.compareKey).not.toHaveBeenCalled();
        expect(subject.check).toMatchObject({ state: 'done', report: { fit: 'does-not-fit' } });
        expect(subject.check?.report?.findings.map(({ ruleId }) => ruleId)).toContain('keyset.issuer-mismatch');
    });

    it('is asked for once, until the org is read again', async () => {
        const subject = new ChannelComparer(() => undefined);
        const given = await candidate();
        apex.compareKey.mockResolvedValue(answer(given));
        const read = view('org');
        await Promise.all([subject.compare(read, CHANNEL, given), subject.compare(read, CHANNEL, given)]);
        await subject.compare(read, CHANNEL, { ...given });
        await subject.compare({ ...read, keyReports: {} }, CHANNEL, given);
        expect(apex.compareKey).toHaveBeenCalledTimes(1);
        await subject.compare(read, CHANNEL, { ...given, issuer: 'https://other' });
        expect(apex.compareKey).toHaveBeenCalledTimes(2);
        await subject.compare(view('org'), CHANNEL, given);
        expect(apex.compareKey).toHaveBeenCalledTimes(3);
    });

    it('is dropped when another question overtook it', async () => {
        const subject = new ChannelComparer(() => undefined);
        const [first, second] = [await candidate('a'), await candidate('b')];
        const slow = deferred<unknown>();
        apex.compareKey.mockReturnValueOnce(slow.promise).mockResolvedValueOnce(answer(second));
        const read = view('org');
        const overtaken = subject.compare(read, CHANNEL, first);
        expect(subject.check?.state).toBe('working');
        await subject.compare(read, CHANNEL, second);
        slow.resolve(answer(first));
        await overtaken;
        expect(subject.check?.candidate).toEqual(second);
    });

    it('that failed says why, and can be tried again', async () => {
        const subject = new ChannelComparer(() => undefined);
        const given = await candidate();
        apex.compareKey.mockRejectedValueOnce(apexError('TIMEOUT')).mockResolvedValueOnce(answer(given));
        const read = view('org');
        await subject.compare(read, CHANNEL, given);
        expect(subject.check).toMatchObject({ state: 'failed', report: null, problem: { code: 'TIMEOUT' } });
        await subject.compare(read, CHANNEL, given);
        expect(subject.check).toMatchObject({ state: 'done', problem: null });
    });

    it('ends when there is nothing to compare any more', async () => {
        const changes: unknown[] = [];
        const subject = new ChannelComparer(() => changes.push(subject.check));
        const slow = deferred<unknown>();
        apex.compareKey.mockReturnValueOnce(slow.promise);
        const running = subject.compare(view('org'), CHANNEL, NO_CANDIDATE);
        subject.clear();
        slow.resolve(answer(NO_CANDIDATE));
        await running;
        expect(subject.check).toBeNull();
        subject.clear();
        expect(changes).toHaveLength(2);
    });
});

describe('a token', () => {
    const TOKEN: Candidate = {
        kind: 'token',
        kid: 'chat-2026-11',
        alg: 'RS256',
        n: null,
        e: null,
        issuer: 'https://id.acme.com/'
    };
    /** Everything is read: a report for each key. */
    const whole = async (source: OrganizationView['source']): Promise<OrganizationView> => {
        const report = await reportOf(print(goodKey()));
        return { ...view(source), keyReports: { Chat_2026_11: report, Chat_2025: report } };
    };
    const signedBy = (...names: string[]): FindSigners => jest.fn(() => Promise.resolve({ known: true, value: names }));
    const outcomeOf = (subject: ChannelComparer): unknown =>
        subject.check?.report?.outcomes.find(({ ruleId }) => ruleId === 'keyset.signer-mismatch');

    it('is compared by its key ID, algorithm and issuer alone', async () => {
        const subject = new ChannelComparer(() => undefined);
        apex.compareToken.mockResolvedValue(answer(TOKEN));
        await subject.compare(await whole('org'), CHANNEL, TOKEN, { findSigners: signedBy('Chat_2026_11'), ticket: 7 });
        expect(apex.compareToken.mock.calls).toEqual([
            [
                {
                    channelName: 'Web_Chat',
                    token: { kid: 'chat-2026-11', alg: 'RS256', issuer: 'https://id.acme.com/' }
                }
            ]
        ]);
        expect(apex.compareKey).not.toHaveBeenCalled();
        expect(subject.check).toMatchObject({ state: 'done', ticket: 7, problem: null });
        expect(outcomeOf(subject)).toMatchObject({ outcome: 'passed' });
    });

    it('is compared here with imported files, and with all keys that were read', async () => {
        const subject = new ChannelComparer(() => undefined);
        const read = await whole('import');
        const findSigners = signedBy('Chat_2025');
        await subject.compare(read, CHANNEL, TOKEN, { findSigners, ticket: 1 });
        expect(apex.compareToken).not.toHaveBeenCalled();
        expect(findSigners).toHaveBeenCalledWith(read.keyReports, expect.any(Function));
        expect(subject.check?.report?.findings).toEqual(
            expect.arrayContaining([expect.objectContaining({ ruleId: 'keyset.signer-mismatch' })])
        );
    });

    it('is not said to be signed by no key before all of them are known', async () => {
        const subject = new ChannelComparer(() => undefined);
        const findSigners = signedBy();
        const { keyReports, ...read } = await whole('import');
        const [name = ''] = Object.keys(keyReports);
        const partly = { ...read, keyReports: { [name]: keyReports[name] as InputReport } };
        await subject.compare(partly, CHANNEL, TOKEN, { findSigners, ticket: 1 });
        expect(findSigners).not.toHaveBeenCalled();
        expect(outcomeOf(subject)).toMatchObject({ outcome: 'not-checked', reason: 'facts-missing' });
        await subject.compare({ ...read, keyReports }, CHANNEL, TOKEN, { findSigners, ticket: 1 });
        expect(outcomeOf(subject)).toMatchObject({ outcome: 'failed' });
    });

    it('shows nothing of another token with the same facts, whose comparison is known', async () => {
        const states: unknown[] = [];
        const subject = new ChannelComparer(() => states.push([subject.check?.ticket, subject.check?.state]));
        const read = await whole('org');
        apex.compareToken.mockResolvedValue(answer(TOKEN));
        await subject.compare(read, CHANNEL, TOKEN, { findSigners: signedBy('Chat_2026_11'), ticket: 1 });
        const second = signedBy('Chat_2025');
        const running = subject.compare(read, CHANNEL, TOKEN, { findSigners: second, ticket: 2 });
        expect(subject.check).toMatchObject({ ticket: 2, state: 'working', report: null });
        await running;
        expect(second).toHaveBeenCalledTimes(1);
        expect(apex.compareToken).toHaveBeenCalledTimes(1);
        expect(outcomeOf(subject)).toMatchObject({ outcome: 'failed' });
        expect(states).toEqual([
            [1, 'working'],
            [1, 'done'],
            [2, 'working'],
            [2, 'done']
        ]);
    });

    it('that was overtaken is told so, and its answer is dropped', async () => {
        const subject = new ChannelComparer(() => undefined);
        const read = await whole('import');
        const slow = deferred<Fact<readonly string[]>>();
        const isCancelled: (() => boolean)[] = [];
        const first = subject.compare(read, CHANNEL, TOKEN, {
            findSigners: (_reports, isOver) => {
                isCancelled.push(isOver);
                return slow.promise;
            },
            ticket: 1
        });
        await flush();
        expect(isCancelled.map((ask) => ask())).toEqual([false]);
        const second = subject.compare(read, CHANNEL, TOKEN, { findSigners: signedBy('Chat_2026_11'), ticket: 2 });
        expect(isCancelled.map((ask) => ask())).toEqual([true]);
        await second;
        slow.resolve({ known: true, value: [] });
        await first;
        expect(subject.check?.ticket).toBe(2);
        expect(outcomeOf(subject)).toMatchObject({ outcome: 'passed' });
    });

    it('whose signers cannot be found says so without a word of what was thrown', async () => {
        const subject = new ChannelComparer(() => undefined);
        const findSigners = (): Promise<never> => Promise.reject(new Error('eyJhbGciOiJSUzI1NiJ9'));
        await subject.compare(await whole('import'), CHANNEL, TOKEN, { findSigners, ticket: 3 });
        expect(subject.check).toMatchObject({ state: 'failed', ticket: 3, problem: { code: 'CRASHED' } });
        expect(JSON.stringify(subject.check)).not.toContain('eyJ');
    });

    it('that cannot be verified here is compared all the same', async () => {
        const subject = new ChannelComparer(() => undefined);
        await subject.compare(await whole('import'), CHANNEL, TOKEN, { findSigners: null, ticket: 1 });
        expect(subject.check?.state).toBe('done');
        expect(outcomeOf(subject)).toMatchObject({ outcome: 'not-checked' });
    });
});
