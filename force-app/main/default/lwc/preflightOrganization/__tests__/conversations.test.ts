import '../../preflightApp/__tests__/support/harness.js';
import { apex, apexError, deferred } from '../../preflightApp/__tests__/support/apex.js';
import type { OrganizationView } from 'c/preflightShared';
import { organization } from '../../preflightApp/__tests__/support/organizations.js';
import { ConversationCounter } from '../conversations.js';
import { readConversations } from '../readings.js';

const view = (): OrganizationView => ({
    source: 'org',
    readAt: 0,
    organization: organization(),
    keyReports: {},
    channelReports: [],
    checkedAt: 0
});
const answer = (verified: number): unknown => ({
    hasAccess: true,
    missing: [],
    days: [{ day: '2026-11-22', verified, guests: 0 }],
    unknownCount: 0,
    isCut: false,
    limitCount: 2000,
    dayCount: 30,
    lastDay: '2026-11-23'
});

function start(): { subject: ConversationCounter; seen: string[] } {
    const seen: string[] = [];
    const subject: ConversationCounter = new ConversationCounter(() =>
        seen.push([...subject.states].map(([name, { phase }]) => `${name} ${phase}`).join(', '))
    );
    return { subject, seen };
}

describe('counting conversations', () => {
    it('asks Apex about one channel, by its name only', async () => {
        const { subject, seen } = start();
        apex.countConversations.mockResolvedValue(answer(3));
        await subject.count(view(), 'Web_Chat');
        expect(apex.countConversations.mock.calls).toEqual([[{ channelName: 'Web_Chat' }]]);
        expect(seen).toEqual(['Web_Chat working', 'Web_Chat done']);
        expect(subject.states.get('Web_Chat')).toEqual({ phase: 'done', counts: answer(3), problem: null });
    });

    it('keeps channels apart', async () => {
        const { subject } = start();
        const read = view();
        apex.countConversations.mockResolvedValueOnce(answer(1)).mockResolvedValueOnce(answer(2));
        await Promise.all([subject.count(read, 'A'), subject.count(read, 'B')]);
        expect([...subject.states].map(([name, { counts }]) => [name, counts?.days[0]?.verified])).toEqual([
            ['A', 1],
            ['B', 2]
        ]);
    });

    it('asks once while it is waiting, and again when it is asked again', async () => {
        const { subject } = start();
        const read = view();
        const slow = deferred<unknown>();
        apex.countConversations.mockReturnValueOnce(slow.promise).mockResolvedValueOnce(answer(2));
        const running = subject.count(read, 'A');
        // The keys were checked meanwhile: it is the same reading.
        await subject.count({ ...read, checkedAt: 1 }, 'A');
        expect(apex.countConversations).toHaveBeenCalledTimes(1);
        slow.resolve(answer(1));
        await running;
        const again = subject.count(read, 'A');
        expect(subject.states.get('A')).toMatchObject({ phase: 'working', counts: { days: [{ verified: 1 }] } });
        await again;
        expect(subject.states.get('A')).toMatchObject({ phase: 'done', counts: { days: [{ verified: 2 }] } });
    });

    it('says why it failed, and can be tried again', async () => {
        const { subject } = start();
        const read = view();
        apex.countConversations.mockRejectedValueOnce(apexError('NOT_COUNTED')).mockResolvedValueOnce(answer(1));
        await subject.count(read, 'A');
        expect(subject.states.get('A')).toMatchObject({
            phase: 'failed',
            counts: null,
            problem: { code: 'NOT_COUNTED', next: 'What to do about NOT_COUNTED.' }
        });
        await subject.count(read, 'A');
        expect(subject.states.get('A')).toMatchObject({ phase: 'done', problem: null });
    });

    it('forgets what was counted when the org is read again, also what is still to come', async () => {
        const { subject, seen } = start();
        const slow = deferred<unknown>();
        apex.countConversations.mockReturnValueOnce(slow.promise).mockResolvedValueOnce(answer(2));
        const first = view();
        const overtaken = subject.count(first, 'A');
        subject.keepFor(view().organization);
        expect(subject.states.size).toBe(0);
        await subject.count(first, 'A');
        slow.resolve(answer(1));
        await overtaken;
        expect(subject.states.get('A')).toMatchObject({ counts: { days: [{ verified: 2 }] } });
        expect(seen).toEqual(['A working', '', 'A working', 'A done']);
        subject.keepFor(null);
        subject.keepFor(null);
        expect(seen).toHaveLength(5);
    });
});

describe('what Apex counted', () => {
    it('is sorted, and rid of what is no count', () => {
        const { days, missing, ...rest } = readConversations({
            hasAccess: true,
            missing: ['MessagingEndUser.MessagingPlatformKey', 'SELECT Id FROM x', 7, '<b>'],
            days: [
                { day: '2026-11-22', verified: 1, guests: -1 },
                { day: '2026-11-20', verified: '2', guests: 3 },
                { day: '2026-11-21', verified: 0 },
                { day: 'yesterday', verified: 1, guests: 1 },
                { day: '2026-13-01', verified: 1, guests: 1 },
                null
            ],
            unknownCount: 1.5,
            isCut: 'yes'
        });
        expect(days).toEqual([
            { day: '2026-11-20', verified: 0, guests: 3 },
            { day: '2026-11-22', verified: 1, guests: 0 }
        ]);
        expect(missing).toEqual(['MessagingEndUser.MessagingPlatformKey']);
        expect(rest).toEqual({
            hasAccess: true,
            unknownCount: 0,
            isCut: false,
            limitCount: 0,
            dayCount: 0,
            lastDay: '2026-11-22'
        });
    });

    it.each([undefined, null, 'text', [], 7, { days: 'none', missing: {} }])('may be anything: %p', (wire) => {
        expect(readConversations(wire)).toMatchObject({ hasAccess: false, missing: [], days: [], lastDay: '' });
    });
});
