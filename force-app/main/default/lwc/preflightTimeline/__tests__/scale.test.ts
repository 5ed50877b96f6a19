import { timeScaleOf } from '../scale.js';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 23, 12);
const validity = (before: number, after: number) => ({ notBefore: NOW - before * DAY, notAfter: NOW + after * DAY });
const month = (time: number): string => new Date(time).toISOString();

describe('the time axis', () => {
    it('goes from ninety days ago to shortly after the last end', () => {
        const { from, to, today } = timeScaleOf([validity(10, 200), validity(10, 265)], NOW);
        expect([(NOW - from) / DAY, (to - NOW) / DAY]).toEqual([90, 270]);
        expect(today).toBe(25);
    });

    it('goes two years ahead at most, and four months at least', () => {
        expect((timeScaleOf([validity(0, 9999)], NOW).to - NOW) / DAY).toBe(730);
        expect((timeScaleOf([validity(0, -50)], NOW).to - NOW) / DAY).toBe(125);
        expect((timeScaleOf([], NOW).to - NOW) / DAY).toBe(125);
    });

    it('is linear: ten days are half as wide as the twenty after them', () => {
        const { today, ten, thirty } = timeScaleOf([validity(10, 265)], NOW);
        expect(ten.x).toBe(today);
        expect(ten.width).toBeCloseTo((100 * 10) / 360, 1);
        expect(thirty.x).toBeCloseTo(ten.x + ten.width, 1);
        expect(thirty.width).toBeCloseTo((100 * 20) / 360, 1);
    });

    it.each([
        ['within the picture', validity(45, 135), { x: 12.5, goesBack: false, goesOn: false }],
        ['from before it', validity(400, 135), { x: 0, goesBack: true, goesOn: false }],
        ['beyond it', validity(45, 9999), { goesBack: false, goesOn: true }],
        ['over before it', validity(400, -200), { x: 0, width: 0, goesBack: true, goesOn: false }],
        [
            'begun after it',
            { notBefore: NOW + 800 * DAY, notAfter: NOW + 900 * DAY },
            { x: 100, width: 0, goesOn: true }
        ],
        ['reversed', validity(-50, 20), { width: 0 }]
    ])('places a certificate %s', (_title, given, expected) => {
        expect(timeScaleOf([given, validity(0, 265)], NOW).barOf(given)).toMatchObject(expected);
    });

    it.each([
        [['2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03'], 100],
        [['2026-10', '2027-01', '2027-04', '2027-07', '2027-10', '2028-01'], 480],
        [['2026-10', '2027-01', '2027-04', '2027-07', '2027-10', '2028-01', '2028-04', '2028-07', '2028-10'], 9999]
    ])('has dates at firsts of months: %j', (months, days) => {
        const { ticks } = timeScaleOf([validity(0, days)], NOW);
        expect(ticks.map(({ time }) => month(time))).toEqual(months.map((name) => `${name}-01T00:00:00.000Z`));
        expect(ticks.every(({ x }) => x >= 0 && x <= 100)).toBe(true);
        expect(ticks.map(({ isMinor }) => isMinor)).toEqual(months.map((_name, index) => index % 2 === 1));
    });
});
