import type { CertificateSummary } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { codeFrame } from '../../cli/frame.js';
import { nearest } from '../../cli/suggest.js';
import { plain, wrap } from '../../cli/terminal.js';
import { formatUtc, parseTime } from '../../cli/time.js';
import { tally, timeLeft } from '../../cli/words.js';

describe('RFC 3339 times', () => {
    it.each([
        ['2026-11-23T12:00:00Z', '2026-11-23T12:00:00Z'],
        ['2026-11-23t12:00:00z', '2026-11-23T12:00:00Z'],
        ['2026-11-23 12:00:00Z', '2026-11-23T12:00:00Z'],
        ['2026-11-23T12:00:00.5Z', '2026-11-23T12:00:00.500Z'],
        ['2026-11-23T12:00:00.123456789Z', '2026-11-23T12:00:00.123Z'],
        ['2026-11-23T12:00:00+02:00', '2026-11-23T10:00:00Z'],
        ['2026-01-01T00:30:00+01:00', '2025-12-31T23:30:00Z'],
        ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00Z'],
        ['0000-01-01T00:00:00Z', '0000-01-01T00:00:00Z']
    ])('%s is %s', (text, expected) => {
        const time = parseTime(text);
        expect(time === null ? null : formatUtc(time)).toBe(expected);
    });

    it.each([
        '',
        'now',
        '2026-11-23',
        '2026-11-23T12:00Z',
        '2026-11-23T12:00:00',
        '2026-13-01T00:00:00Z',
        '2027-02-29T00:00:00Z',
        '2026-11-23T24:00:00Z',
        '2026-11-23T12:60:00Z',
        '2026-12-31T23:59:60Z',
        '2026-11-23T12:00:00+25:00',
        '2026-11-23T12:00:00.Z',
        '1795435200'
    ])('"%s" is none', (text) => {
        expect(parseTime(text)).toBeNull();
    });
});

it.each([
    [365, '365 days left'],
    [1, '1 day left'],
    [0, 'expires within a day'],
    [-1, 'expired within the last day'],
    [-2, 'expired 1 day ago'],
    [-31, 'expired 30 days ago'],
    [null, 'end of validity cannot be read']
])('%s days left are "%s"', (daysLeft, expected) => {
    expect(timeLeft({ daysLeft } as CertificateSummary)).toBe(expected);
});

it('adds up findings by severity', () => {
    const findings = (['notice', 'error', 'error'] as const).map((severity) => ({ severity }));
    expect(tally(findings)).toBe('2 errors, 1 notice');
    expect(tally([])).toBe('');
});

it.each([
    ['jsn', 'json'],
    ['QUITE', 'quiet'],
    ['att', 'at'],
    ['frobnicate', undefined],
    ['frobnicatefrobnicatefrobnicatefrobnicate', undefined]
])('"%s" most likely means %s', (word, expected) => {
    expect(nearest(word, ['json', 'quiet', 'at', 'for'])).toBe(expected);
});

it('breaks lines between words only', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('a verylongword b', 5)).toEqual(['a', 'verylongword', 'b']);
    expect(wrap('', 5)).toEqual(['']);
});

it('makes characters visible that would steer the terminal', () => {
    expect(plain('a\u001b[2Jb\u202Ec\u0085d\te')).toBe('a\uFFFD[2Jb\uFFFDc\uFFFDd e');
    expect(plain('a\nb', '\n')).toBe('a\nb');
});

describe('the code frame', () => {
    const paint = (_style: string, text: string): string => text;

    function frame(text: string, from: number, to: number, width = 40): string[] {
        const position = (offset: number) => {
            const before = text.slice(0, offset).split(/\r\n|[\r\n]/);
            return { offset, line: before.length, column: (before.at(-1) ?? '').length + 1 };
        };
        return codeFrame(text, { start: position(from), end: position(to) }, width, { paint });
    }

    it('marks the place', () => {
        expect(frame('{\r\n  "e": 3\r\n}', 10, 11)).toEqual(['2 │   "e": 3', '  │        ^']);
    });

    it('marks at least one column, also at the end of the text', () => {
        expect(frame('{"a"', 4, 4)).toEqual(['1 │ {"a"', '  │     ^']);
        expect(frame('', 0, 0)).toEqual(['1 │ ', '  │ ^']);
    });

    it('marks only the start of an object', () => {
        expect(frame('[{"a": 1}]', 1, 9)).toEqual(['1 │ [{"a": 1}]', '  │  ^']);
    });

    it('marks to the end of the line at most', () => {
        expect(frame('"ab\ncd"', 0, 7)).toEqual(['1 │ "ab', '  │ ^^^']);
    });

    it.each([0, 5, 50, 500, 990])('shows a part of a long line around column %i', (column) => {
        const text = Array.from({ length: 1000 }, (_, index) => String.fromCharCode(97 + (index % 26))).join('');
        const [line = '', mark = ''] = frame(text, column, column + 3);
        expect(line.length).toBeLessThanOrEqual(40);
        expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe(text.slice(column, column + 3));
    });
});
