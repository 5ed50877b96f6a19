import { readJson } from '../../text/json.js';
import { formatDuration, instantOf, kindOfTime, otherUnitOf, secondsMeant } from '../../token/times.js';

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

describe('another unit', () => {
    it.each([
        [1_795_438_800, null, 0],
        [95_617_584_000, null, 0],
        [1_795_438_800_000, 'milliseconds', 1_795_438_800_000],
        [1_795_438_800_000_000, 'microseconds', 1_795_438_800_000],
        [1_795_438_800_000_000_000, 'nanoseconds', 1_795_438_800_000],
        [639_310_356_000_000_000, '.NET ticks', 1_795_438_800_000],
        [6000, null, 0],
        [1e300, null, 0],
        [null, null, 0]
    ])('%d: %s', (value, unit, time) => {
        expect(otherUnitOf(value)).toEqual(unit === null ? null : { unit, time });
    });
});

describe('what a time claim means', () => {
    it.each([
        ['1795438800', 1_795_438_800],
        ['"1795438800"', 1_795_438_800],
        ['" 6000 "', 6000],
        ['"-1.5"', -1.5],
        ['"2026-11-23T12:00:00Z"', 1_795_435_200],
        ['"2026-11-23T13:00:00.250+01:00"', 1_795_435_200.25],
        ['"2026-11-23"', 1_795_392_000],
        ['"2026-11-23T12:00:00"', null],
        ['"2026-13-45T99:00:00Z"', null],
        ['"1h"', null],
        ['""', null],
        ['1e999', null],
        ['true', null],
        ['[1]', null]
    ])('%s', (text, seconds) => {
        expect(secondsMeant(readJson(text, { nesting: 4 }).root ?? undefined)).toBe(seconds);
    });
});

it('takes no instant from what is none', () => {
    expect(secondsMeant(undefined)).toBeNull();
    expect(instantOf(null)).toBeNull();
    expect(instantOf(3600)).toBeNull();
    expect(instantOf(1_795_438_800.5)).toBe(1_795_438_800_500);
});
