import { check } from '../../engine/check.js';
import { makeJwk } from '../support/makeCertificate.js';
import { NOW, run } from '../support/testRule.js';

/**
 * A key as Salesforce's key-command-line-utility (JwkUtil.getJWK, class JWKey) prints it: members in this order, those
 * that are null left out, and four sample members. The utility takes the key ID from the command line.
 */
function printedByTheUtility(): string {
    const { kid, alg, use, kty, x5c, n, e } = makeJwk({ kid: '12345' });
    return JSON.stringify({ kid, alg, use, kty, x5c, y: 'y', n, e, crv: 'crv', d: 'd', k: 'k' });
}

describe('a key exactly as Salesforce’s own utility prints it', () => {
    it('is ready', async () => {
        const report = await run({ title: '', input: printedByTheUtility() });
        expect(report.verdict).toBe('ready');
        expect(report.isPrivate).toBe(false);
        expect(report.keys).toHaveLength(1);
    });

    it('gets one notice, about the sample members', async () => {
        const { keys } = await run({ title: '', input: printedByTheUtility() });
        expect(keys[0]?.findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
            ['jwk.placeholder-member', 'notice']
        ]);
    });

    it('answers every question of the troubleshooting page with yes', async () => {
        const { keys } = await run({ title: '', input: printedByTheUtility() });
        const answers = Object.values(keys[0]?.checklist ?? {}).map(({ question, answer }) => `${question} ${answer}`);
        expect(answers).toEqual(
            ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'T8', 'T9', 'T10'].map((question) => `${question} yes`)
        );
    });

    it.each(['y', 'crv', 'd', 'k'])('is ready with any of the sample members left out: %s', async (name) => {
        const key = JSON.parse(printedByTheUtility()) as Record<string, unknown>;
        delete key[name];
        expect((await run({ title: '', input: JSON.stringify(key) })).verdict).toBe('ready');
    });

    it('is blocked as soon as a sample member holds something real', async () => {
        for (const name of ['d', 'k']) {
            const key = { ...(JSON.parse(printedByTheUtility()) as Record<string, unknown>), [name]: 'q'.repeat(342) };
            const report = await check({ name: 'key.json', text: JSON.stringify(key) }, { now: NOW });
            expect([report.verdict, report.isPrivate]).toEqual(['blocked', true]);
        }
    });
});
