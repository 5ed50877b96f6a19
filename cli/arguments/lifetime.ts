import type { Problem } from '../problem.js';

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** Seconds of a span such as "90s", "15m", "1h", "2d", or of a bare number of seconds; null: it is none. */
export function parseLifetime(text: string): number | null {
    const [, digits = '', unit = 's'] = /^(\d{1,9})([smhd])?$/.exec(text) ?? [];
    return digits === '' ? null : Number(digits) * (UNITS[unit] ?? 1);
}

/** What is wrong with the value of --lifetime. */
export function problemOfLifetime(value: string): Problem | null {
    return parseLifetime(value) === null
        ? {
              what: value ? `--lifetime ${value} is no span of time.` : '--lifetime needs a span of time.',
              next: 'Write for example: --lifetime 15m (s, m, h and d are understood)'
          }
        : null;
}
