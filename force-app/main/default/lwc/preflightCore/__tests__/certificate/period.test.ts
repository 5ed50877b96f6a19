import { DAY, formatSpan } from '../../certificate/period.js';

describe('formatSpan', () => {
    it.each([
        [0, 'less than an hour'],
        [DAY / 24 - 1, 'less than an hour'],
        [DAY / 24, '1 hour'],
        [DAY - 1, '23 hours'],
        [DAY, '1 day'],
        [2 * DAY - 1, '1 day'],
        [12.9 * DAY, '12 days']
    ])('puts %d ms into words', (span, words) => {
        expect(formatSpan(span)).toBe(words);
    });
});
