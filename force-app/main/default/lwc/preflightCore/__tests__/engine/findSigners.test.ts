import { check } from '../../engine/check.js';
import { checkUploadedKeys } from '../../engine/checkUploadedKeys.js';
import { findSigners } from '../../engine/findSigners.js';
import type { InputReport } from '../../types.js';
import { certificatePem, encryptedToken } from '../support/inputs.js';
import { keys, makeJwk } from '../support/makeCertificate.js';
import { makeToken } from '../support/makeToken.js';
import { uploadedKey } from '../support/organization.js';
import { NOW } from '../support/testRule.js';

const { subtle } = globalThis.crypto;
const options = { now: NOW, subtle, numberTheory: false };
const jwk = (key: string, kid: string): string => JSON.stringify(makeJwk({ key, kid }));
const source = (text = makeToken()) => ({ name: 'token.jwt', text });

const uploaded = {
    Old: jwk(keys.root, 'chat-2025'),
    Other: jwk(keys.other, 'chat-2027'),
    Good: jwk(keys.leaf, 'chat-2026-11'),
    Twin: jwk(keys.leaf, 'chat-twin'),
    Broken: '{"kty":"RSA","kid":"chat-2026-11"}',
    Empty: ''
} as const;
type Name = keyof typeof uploaded;

let reports: Record<Name, InputReport>;
beforeAll(async () => {
    const list = Object.entries(uploaded).map(([name, jsonWebKey]) => uploadedKey(name, { jsonWebKey }));
    reports = await checkUploadedKeys(list, options);
});
const only = (...names: Name[]) => Object.fromEntries(names.map((name) => [name, reports[name]]));

describe('findSigners', () => {
    it.each<readonly [title: string, names: readonly Name[], text: string, signers: readonly string[]]>([
        ['the key that is named signed it', ['Old', 'Good', 'Other'], makeToken(), ['Good']],
        ['where the named key signed it no other one is asked', ['Twin', 'Good'], makeToken(), ['Good']],
        ['another key signed it', ['Old', 'Good', 'Other'], makeToken({ signedWith: keys.other }), ['Other']],
        ['a key without the key ID signed it', ['Old', 'Twin'], makeToken(), ['Twin']],
        ['two keys are the same', ['Good', 'Twin'], makeToken({ header: { kid: 'gone' } }), ['Good', 'Twin']],
        ['no key signed it', ['Old', 'Other'], makeToken(), []],
        ['it names no key', ['Other', 'Good'], makeToken({ header: { kid: undefined } }), ['Good']],
        ['its JSON is broken beside the header', ['Good'], makeToken({ claims: '{' }), ['Good']],
        ['it is wrapped', ['Good'], `Bearer "${makeToken()}"\n`, ['Good']],
        ['keys cannot be read', ['Broken', 'Empty', 'Good'], makeToken(), ['Good']],
        ['there are no keys', [], makeToken(), []]
    ])('%s', async (_title, names, text, signers) => {
        expect(await findSigners(source(text), only(...names), { subtle })).toEqual({ known: true, value: signers });
    });

    it('takes octets, and certificates that came without a key', async () => {
        const certificate = await check({ name: 'chat.pem', text: certificatePem }, options);
        const found = await findSigners(
            { name: 't', bytes: `\xef\xbb\xbf${makeToken()}` },
            { certificate },
            { subtle }
        );
        expect(found).toEqual({ known: true, value: ['certificate'] });
    });

    it.each([
        ['what is no token', 'hello', 'unreadable'],
        ['nothing', '', 'unreadable'],
        ['an encrypted token', encryptedToken, 'unreadable'],
        ['another algorithm', makeToken({ header: { alg: 'HS256' }, secret: 'x' }), 'algorithm-unsupported'],
        ['too large a text', `${makeToken()}${'A'.repeat(65_536)}`, 'unreadable']
    ])('is not known of %s', async (_title, text, reason) => {
        expect(await findSigners(source(text), only('Good'), { subtle })).toEqual({ known: false, reason });
    });

    it('is not known without crypto', async () => {
        expect(await findSigners(source(), only('Good'), {})).toEqual({ known: false, reason: 'no-crypto' });
    });

    it('tries the named keys first, counts all, and lets the page paint', async () => {
        const steps: unknown[] = [];
        const watched = {
            subtle,
            onProgress: (done: number, total: number) => steps.push([done, total]),
            pause: async () => {
                steps.push('pause');
            }
        };
        await findSigners(source(), only('Old', 'Other', 'Good'), watched);
        expect(steps).toEqual([[1, 3], 'pause']);
        await findSigners(source(makeToken({ signedWith: keys.other })), only('Old', 'Other', 'Good'), watched);
        expect(steps.slice(2)).toEqual([[1, 3], 'pause', [3, 3], 'pause']);
    });

    it('can be stopped', async () => {
        const many = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`K${index}`, reports.Other]));
        let asked = 0;
        const stopped = findSigners(source(), many, { subtle, isCancelled: () => ++asked > 2 });
        await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
        expect(asked).toBe(3);
    });

    it('goes through a thousand keys in a moment, and finds the last one', async () => {
        const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`K${index}`, reports.Other]));
        const started = performance.now();
        expect(await findSigners(source(), { ...many, Twin: reports.Twin }, { subtle })).toEqual({
            known: true,
            value: ['Twin']
        });
        expect(performance.now() - started).toBeLessThan(5000);
    });
});
