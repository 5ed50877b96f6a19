import { NOW } from '../../preflightApp/__tests__/support/harness.js';
import { check, checkToken } from 'c/preflightCore';
import { exampleOf } from '../examples.js';

const YEAR = 31_557_600_000;

const checked = async (name: string, now: number): Promise<string[]> => {
    const { text, key } = exampleOf(name);
    const { subtle } = globalThis.crypto;
    const given = await check({ name: 'key', text: key }, { now, subtle });
    expect(given.verdict).toBe('ready');
    const report = await checkToken({ name, text }, { now, subtle, keys: [given] });
    return report.findings.filter(({ severity }) => severity !== 'notice').map(({ ruleId }) => ruleId);
};

describe('the examples', () => {
    it.each([
        ['good', []],
        ['expired', ['token.expired']],
        ['wrong', ['token.signature-invalid']]
    ])('show what they are called: %s, today and for twenty years', async (name, expected) => {
        await expect(checked(name, NOW)).resolves.toEqual(expected);
        await expect(checked(name, NOW + 20 * YEAR)).resolves.toEqual(expected);
    });
});
