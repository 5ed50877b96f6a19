import { scaleOf } from '../scale.js';

const DAY = 86_400_000;
const at = (day: number): number => day * DAY;

describe('the picture of a validity', () => {
    it('is true to scale where everything can be seen', () => {
        expect(scaleOf(at(0), at(100), at(40))).toEqual({ from: 0, to: 100, thirtyDays: 70, tenDays: 90, today: 40 });
    });

    it('keeps the last ten days of thirty years visible, and everything in order', () => {
        const { from, today, thirtyDays, tenDays, to } = scaleOf(at(0), at(10_957), at(10_950));
        const places = [from, thirtyDays ?? -1, tenDays ?? -1, today, to];
        expect(places).toEqual([...places].sort((one, other) => one - other));
        expect(to - (tenDays ?? 100)).toBeGreaterThan(5);
        expect([from, to]).toEqual([0, 100]);
    });

    it('has no marks that a short certificate does not reach', () => {
        expect(scaleOf(at(0), at(20), at(5))).toMatchObject({ thirtyDays: null, tenDays: 50, today: 25 });
        expect(scaleOf(at(0), at(5), at(1))).toMatchObject({ thirtyDays: null, tenDays: null, today: 20 });
    });

    it('goes on until today after the end', () => {
        const { from, to, today } = scaleOf(at(0), at(100), at(200));
        expect([from, today]).toEqual([0, 100]);
        expect(to).toBeGreaterThan(40);
        expect(to).toBeLessThan(60);
    });

    it('begins today before the beginning', () => {
        const { from, to, today } = scaleOf(at(100), at(200), at(0));
        expect([today, to]).toEqual([0, 100]);
        expect(from).toBeGreaterThan(40);
    });

    it('survives a certificate that ends as it begins', () => {
        expect(scaleOf(at(1), at(1), at(1))).toEqual({ from: 0, to: 0, thirtyDays: null, tenDays: null, today: 0 });
    });

    it('survives a certificate that ends before it begins', () => {
        const { from, to } = scaleOf(at(100), at(50), at(75));
        expect([from, to].every((place) => place >= 0 && place <= 100)).toBe(true);
    });
});
