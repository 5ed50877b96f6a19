import '../../preflightApp/__tests__/support/harness.js';
import { clockTime, isTime, placesOf, relativeTime, timeInWords, visible, visibleLines } from 'c/preflightShared';

const NOW = Date.UTC(2026, 10, 23, 12);
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('times in words', () => {
    it.each([
        [0, '0 seconds ago'],
        [59 * SECOND, 'in 59 seconds'],
        [-119 * SECOND, '119 seconds ago'],
        [-2 * MINUTE, '2 minutes ago'],
        [119 * MINUTE + 59 * SECOND, 'in 119 minutes'],
        [2 * HOUR, 'in 2 hours'],
        [-47 * HOUR, '47 hours ago'],
        [2 * DAY, 'in 2 days'],
        [-400 * DAY, '400 days ago'],
        [23.1 * 365.25 * DAY, 'in 23 years'],
        [58_000 * 365.25 * DAY, 'in 58,000 years']
    ])('%d milliseconds away are %s', (distance, words) => {
        expect(relativeTime(NOW + distance, NOW)).toBe(words);
    });

    it('give the hour in the user’s time zone and in UTC, and the date when it is not today', () => {
        expect(clockTime(NOW + 4 * MINUTE, NOW)).toBe('04:04:00, UTC 12:04:00');
        expect(clockTime(NOW + 13 * HOUR, NOW)).toBe('17:00:00, UTC Nov 24, 2026, 01:00:00');
        expect(timeInWords(NOW - 3 * DAY, NOW)).toBe('3 days ago (Nov 20, 2026, 04:00:00, UTC Nov 20, 2026, 12:00:00)');
    });

    it.each([Number.NaN, Infinity, 9e15, -9e15])('say so when no calendar has it: %d', (time) => {
        expect(isTime(time)).toBe(false);
        expect(timeInWords(time, NOW)).toBe('beyond any calendar');
    });
});

describe('places on a line', () => {
    it('keep the order, and leave no stretch too short to be seen', () => {
        const at = placesOf([0, 1, 1000], 10);
        expect([at(0), at(1000)]).toEqual([0, 100]);
        expect(at(1)).toBeGreaterThan(8);
        expect(at(1)).toBeLessThan(11);
    });

    it.each([[[]], [[5]], [[5, 5]]])('of %j are at the beginning', (times) => {
        expect(placesOf(times, 10)(5)).toBe(0);
    });
});

describe('what cannot be seen', () => {
    it('is named by its number', () => {
        expect(visible('a\u202eb\n\u200bc\u0000 ü€😀')).toBe('a⟨U+202E⟩b⟨U+000A⟩⟨U+200B⟩c⟨U+0000⟩ ü€😀');
        expect(visible('\ud800')).toBe('⟨U+D800⟩');
    });

    it('may keep its lines', () => {
        expect(visibleLines('a\n\tb\r\u2028')).toBe('a\n\tb⟨U+000D⟩⟨U+2028⟩');
    });
});
