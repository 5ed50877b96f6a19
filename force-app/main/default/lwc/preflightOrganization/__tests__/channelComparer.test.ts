import '../../preflightApp/__tests__/support/harness.js';
import { apex, apexError, deferred } from '../../preflightApp/__tests__/support/apex.js';
import { candidateOf, compare, NO_CANDIDATE, type Candidate, type Organization } from 'c/preflightCore';
import type { OrganizationView } from 'c/preflightShared';
import { organization } from '../../preflightApp/__tests__/support/organizations.js';
import { goodKey, keyOf, print } from '../../preflightApp/__tests__/support/reports.js';
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
