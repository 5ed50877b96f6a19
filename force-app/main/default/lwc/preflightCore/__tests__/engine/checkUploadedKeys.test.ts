import { checkUploadedKeys } from '../../engine/checkUploadedKeys.js';
import type { CheckOptions } from '../../types.js';
import { goodKey, keys, makeJwk } from '../support/makeCertificate.js';
import { uploadedKey } from '../support/organization.js';
import { NOW } from '../support/testRule.js';

const options: CheckOptions = { now: NOW, subtle: globalThis.crypto.subtle };
const good = uploadedKey('Good', { jsonWebKey: JSON.stringify(goodKey()) });
const short = uploadedKey('No_Certificate', { jsonWebKey: JSON.stringify(makeJwk({ x5c: undefined })) });

describe('checkUploadedKeys', () => {
    it('checks each key by the full rule set, under its name', async () => {
        const reports = await checkUploadedKeys([good, short, uploadedKey('Empty', { jsonWebKey: '' })], options);
        expect(Object.entries(reports).map(([name, { verdict, name: file }]) => [name, verdict, file])).toEqual([
            ['Good', 'ready', 'Good'],
            ['No_Certificate', 'blocked', 'No_Certificate'],
            ['Empty', 'blocked', 'Empty']
        ]);
        expect(reports.No_Certificate?.keys[0]?.findings.map(({ ruleId }) => ruleId)).toContain('jwk.member-missing');
    });

    it('checks nothing', async () => {
        expect(await checkUploadedKeys([], options)).toEqual({});
    });

    it('keeps names that mean something to the language, and the first of two', async () => {
        const first = { ...good, name: '__proto__' };
        const reports = await checkUploadedKeys([first, { ...short, name: '__proto__' }], options);
        expect(Object.keys(reports)).toEqual(['__proto__']);
        expect(Object.getOwnPropertyDescriptor(reports, '__proto__')?.value).toMatchObject({ verdict: 'ready' });
    });

    it('shares the budget of our own primality test among all keys', async () => {
        const many = [keys.leaf, keys.other, keys.root].map((key, index) =>
            uploadedKey(`K${index}`, { jsonWebKey: JSON.stringify(makeJwk({ key })) })
        );
        const reports = await checkUploadedKeys(many, { ...options, limits: { primeTests: 2 } });
        const limited = Object.values(reports).map((report) =>
            report.keys[0]?.outcomes.some(({ reason }) => reason === 'limit')
        );
        expect(limited).toEqual([false, false, true]);
    });

    it('counts keys as it goes, lets the page paint, and can be stopped', async () => {
        const many = Array.from({ length: 9 }, (_, index) => ({ ...good, name: `K${index}` }));
        const steps: (number | string)[] = [];
        const watched: CheckOptions = {
            ...options,
            onProgress: (done, total) => steps.push(done, total),
            pause: async () => {
                steps.push('pause');
            }
        };
        await checkUploadedKeys(many, watched);
        expect(steps).toEqual([4, 9, 'pause', 8, 9, 'pause', 9, 9, 'pause']);
        let asked = 0;
        const stopped = checkUploadedKeys(many, { ...options, isCancelled: () => ++asked > 1 });
        await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
        expect(asked).toBe(2);
    });
});
