import type { TokenReport } from 'c/preflightCore';
import { Clock, edgesOf, hasPassed, pauseUntilTick } from '../clock.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const NOW = Date.UTC(2026, 10, 23, 12);
const times = (part: Partial<TokenReport>): TokenReport =>
    ({ issuedAt: null, notBefore: null, expiresAt: null, ...part }) as TokenReport;

describe('the times at which a token’s verdict may change', () => {
    it('are exp, and nbf and iat with the minute that clocks may differ', () => {
        expect(edgesOf(times({ issuedAt: NOW, notBefore: NOW + MINUTE, expiresAt: NOW + 5 * MINUTE }))).toEqual([
            NOW + 5 * MINUTE,
            NOW + MINUTE,
            NOW,
            NOW - MINUTE
        ]);
    });

    it.each([[null], [times({})], [times({ expiresAt: Infinity })]])('are none of %j', (report) => {
        expect(edgesOf(report)).toEqual([]);
    });
});

describe('the pace of the clock', () => {
    it.each([
        ['seconds near to it', NOW + 90 * SECOND, SECOND],
        ['seconds shortly after it', NOW - 90 * SECOND, SECOND],
        ['ten seconds within two hours', NOW + 60 * MINUTE, 10 * SECOND],
        ['a minute else', NOW + 600 * MINUTE, MINUTE],
        ['a minute however far away it is', NOW + 1e15, MINUTE],
        ['until it comes, not past it', NOW + 400, 400]
    ])('is %s', (_what, edge, pause) => {
        expect(pauseUntilTick([edge], NOW)).toBe(pause);
    });

    it('tells when one of them has come', () => {
        expect(hasPassed([NOW], NOW - 1, NOW)).toBe(true);
        expect(hasPassed([NOW], NOW, NOW + 1)).toBe(false);
        expect(hasPassed([NOW], NOW - 2, NOW - 1)).toBe(false);
    });

    it('ticks once, and not after it was stopped', () => {
        jest.useFakeTimers();
        const ticks: number[] = [];
        const clock = new Clock(() => ticks.push(1));
        clock.wait(100);
        clock.wait(200);
        jest.advanceTimersByTime(300);
        expect(ticks).toHaveLength(1);
        clock.wait(100);
        clock.stop();
        jest.advanceTimersByTime(300);
        expect(ticks).toHaveLength(1);
        jest.useRealTimers();
    });
});
