import { formatDuration, instantOf, isInMilliseconds, kindOfTime } from '../../token/times.js';

const SECOND = 1000;
const YEAR = 365 * 86_400 * SECOND;

describe('formatDuration', () => {
    it.each([
        [0, 'less than a second'],
        [999, 'less than a second'],
        [SECOND, '1 second'],
        [119 * SECOND, '119 seconds'],
        [120 * SECOND, '2 minutes'],
        [2 * 3600 * SECOND - 1, '119 minutes'],
        [2 * 3600 * SECOND, '2 hours'],
        [2 * 86_400 * SECOND - 1, '47 hours'],
        [2 * 86_400 * SECOND, '2 days'],
        [2 * YEAR - 1, '729 days'],
        [2 * YEAR, '2 years'],
        [1000 * YEAR, '1000 years'],
        [1001 * YEAR, 'more than 1000 years'],
        [Infinity, 'more than 1000 years']
    ])('%d milliseconds: %s', (milliseconds, words) => {
        expect(formatDuration(milliseconds)).toBe(words);
    });
});

describe('kindOfTime', () => {
    it.each([
        [-1e300, 'instant'],
        [0, 'instant'],
        [0.5, 'duration'],
        [315_359_999, 'duration'],
        [315_360_000, 'instant'],
        [95_617_583_999, 'instant'],
        [95_617_584_000, 'too-late'],
        [1e300, 'too-late']
    ])('%d seconds: %s', (seconds, kind) => {
        expect(kindOfTime(seconds)).toBe(kind);
    });
});

it('takes milliseconds for such only where seconds of our age come of them', () => {
    const inMilliseconds = (value: number) => isInMilliseconds({ state: 'present', value });
    expect([1_795_438_800, 1_795_438_800_000, 1_795_438_800_000_000].map(inMilliseconds)).toEqual([false, true, false]);
});

it('takes no instant from what is none', () => {
    expect(instantOf({ state: 'absent' })).toBeNull();
    expect(instantOf({ state: 'present', value: Infinity })).toBeNull();
    expect(instantOf({ state: 'present', value: 3600 })).toBeNull();
    expect(instantOf({ state: 'present', value: 1_795_438_800.5 })).toBe(1_795_438_800_500);
});
