import { Latest } from '../latest.js';

describe('runs of which the newest counts', () => {
    it('know when they have been overtaken, or stopped', () => {
        const latest = new Latest();
        const first = latest.begin();
        expect(first()).toBe(false);
        const second = latest.begin();
        expect([first(), second()]).toEqual([true, false]);
        latest.stop();
        expect(second()).toBe(true);
    });

    it('wait for a pause in the typing, once', () => {
        jest.useFakeTimers();
        const latest = new Latest();
        const done: string[] = [];
        latest.soon(() => done.push('a'));
        jest.advanceTimersByTime(299);
        latest.soon(() => done.push('b'));
        jest.advanceTimersByTime(299);
        expect(done).toEqual([]);
        jest.advanceTimersByTime(1);
        expect(done).toEqual(['b']);
        latest.soon(() => done.push('c'));
        latest.stop();
        jest.advanceTimersByTime(1000);
        expect(done).toEqual(['b']);
    });

    it('overtake what is running as soon as someone types on', () => {
        jest.useFakeTimers();
        const latest = new Latest();
        const isOvertaken = latest.begin();
        latest.soon(() => undefined);
        expect(isOvertaken()).toBe(true);
    });
});
