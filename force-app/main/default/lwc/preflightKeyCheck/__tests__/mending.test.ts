import '../../preflightApp/__tests__/support/harness.js';
import { flush } from '../../preflightApp/__tests__/support/harness.js';
import { flawedKey, goodKey, makeCertificate, makeJwk, print } from '../../preflightApp/__tests__/support/reports.js';
import { keys } from '../../preflightCore/__tests__/support/keys.js';
import { certificatePem, publicPem } from '../../preflightCore/__tests__/support/inputs.js';
import { Desk } from '../desk.js';
import { entryOfText, type Entry } from '../entries.js';
import { Mending } from '../mending.js';
import { mendable, mendPlanOf } from '../mendPlan.js';
import { saveNames } from '../saveAs.js';

beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 10, 23, 12));
});

/** A desk with texts on it, and the mending of its first entry. */
async function start(...texts: string[]) {
    const put: { entry: Entry; entries: readonly Entry[] }[] = [];
    const ask = jest.fn();
    const desk = new Desk(() => undefined);
    await desk.replace(texts.map((text, index) => entryOfText(text, `${index}.json`)));
    const mending = new Mending(desk, {
        entry: () => desk.entries[0],
        put: (entry, entries) => put.push({ entry, entries }),
        ask
    });
    return { desk, mending, put, ask, plans: () => desk.entries.map(({ repaired }) => mendPlanOf(repaired)) };
}
const findingsOf = (entry: Entry | undefined) =>
    [entry?.report, ...(entry?.report?.keys ?? [])].flatMap((part) => part?.findings ?? []);

describe('what can be mended', () => {
    it.each([
        ['nothing of a good key', print(goodKey()), null],
        ['two things', print(makeJwk({ alg: 'rs256', kid: ' a ' })), { kind: 'mend', count: 2, keys: 1 }],
        ['a thing that waits for a choice', print(makeJwk({ alg: undefined })), { kind: 'mend', count: 1 }],
        ['a certificate', certificatePem, { kind: 'convert', keys: 1, count: 0 }],
        ['a public key alone', publicPem, { kind: 'refused' }],
        ['the public half of a private key', print(makeJwk({ d: makeJwk({ key: keys.other }).n })), { kind: 'public' }],
        ['nothing of a private key in PEM', keys.leaf, null],
        ['nothing of prose', 'hello', null]
    ])('%s', async (_title, text, expected) => {
        const { plans } = await start(text);
        const [plan] = plans();
        if (expected) {
            expect(plan).toMatchObject(expected);
        } else {
            expect(plan).toBeNull();
        }
    });

    it('is nothing of a key set that an endpoint serves', async () => {
        const { desk, plans } = await start(JSON.stringify({ keys: [makeJwk({ alg: 'rs256' })] }));
        await desk.setPurpose('endpoint');
        expect(plans()).toEqual([null]);
    });

    it('names the certificate among the other files', async () => {
        const { plans } = await start(publicPem, certificatePem);
        expect(plans()[0]).toMatchObject({
            kind: 'refused',
            refusal: { what: 'The certificate of this public key is among your files.' }
        });
        expect(plans()[1]).toMatchObject({ kind: 'convert' });
    });

    it('is said finding by finding', async () => {
        const { desk } = await start(flawedKey());
        const [entry] = desk.entries;
        const numbered = findingsOf(entry).map((finding, index) => ({ number: index + 1, finding }));
        const numbers = mendable(numbered, entry?.repaired ?? null);
        const rules = numbered.filter(({ number }) => numbers.includes(number)).map(({ finding }) => finding.ruleId);
        expect(rules).toContain('jwk.alg-unsupported');
        expect(rules.some((rule) => rule.startsWith('certificate.'))).toBe(false);
    });
});

describe('a key and its certificate', () => {
    const bare = (): string => print(makeJwk({ x5c: undefined }));

    it.each([
        ['the key first', [bare(), certificatePem], 0],
        ['the certificate first', [certificatePem, bare()], 1]
    ] as const)('find each other: %s', async (_title, texts, place) => {
        const { desk, plans } = await start(...texts);
        expect(plans()[place]).toMatchObject({ kind: 'mend', count: 1, keys: 1 });
        expect(plans()[1 - place]).toMatchObject({
            kind: 'refused',
            refusal: { what: 'This certificate belongs to the key chat-2026-11, which was given with it.' }
        });
        const [missing] = findingsOf(desk.entries[place]);
        expect(missing).toMatchObject({
            ruleId: 'jwk.member-missing',
            variant: 'x5c-beside',
            data: { place: `in ${1 - place}.json` }
        });
        expect(findingsOf(desk.entries[1 - place])[0]).toMatchObject({ variant: 'of-key' });
    });

    it('find each other when the second comes later, or is changed', async () => {
        const { desk, plans } = await start(bare(), 'hello');
        expect(plans()).toEqual([null, null]);
        desk.edit(desk.entries[1]?.id, certificatePem, true);
        await flush(200);
        expect(plans()[0]).toMatchObject({ kind: 'mend', count: 1 });
        desk.edit(desk.entries[1]?.id, 'hello again', true);
        await flush(200);
        expect(plans()[0]).toBeNull();
    });

    it('become one key, and the certificate goes with it; its verdict is that of both', async () => {
        const { desk, mending, put } = await start(bare(), certificatePem);
        await mending.mend({});
        const [done] = put;
        expect(JSON.parse(done?.entries[0]?.text ?? '')).toEqual(goodKey());
        await desk.put(done?.entry.id ?? 0, done?.entries ?? []);
        expect(desk.entries.map(({ report }) => report?.verdict)).toEqual(['ready']);
    });

    it('leave alone what belongs to others', async () => {
        const other = print(makeJwk({ key: keys.other, kid: 'b' }));
        const { desk, mending, put } = await start(bare(), certificatePem, other);
        await mending.mend({});
        await desk.put(put[0]?.entry.id ?? 0, put[0]?.entries ?? []);
        expect(desk.entries.map(({ report }) => report?.kind)).toEqual(['jwk', 'certificate', 'jwk']);
    });

    it('say nothing of what an endpoint serves', async () => {
        const { desk, plans } = await start(bare(), certificatePem);
        await desk.setPurpose('endpoint');
        expect(plans()).toEqual([null, null]);
    });
});

describe('mending', () => {
    it('puts the mended key in the place of what was given, under the same name', async () => {
        const { mending, put } = await start(print(makeJwk({ alg: 'rs256', kid: ' a ' })));
        await mending.mend({});
        const [done] = put;
        expect(done?.entries).toHaveLength(1);
        expect(done?.entries[0]).toMatchObject({ name: '0.json', isEdited: true, mended: { wasExposed: false } });
        expect(JSON.parse(done?.entries[0]?.text ?? '')).toMatchObject({ alg: 'RS256', kid: 'a' });
    });

    it('does one thing only when one finding is meant', async () => {
        const { desk, mending, put } = await start(print(makeJwk({ alg: 'rs256', kid: ' a ' })));
        mending.mendFinding(findingsOf(desk.entries[0]).find(({ ruleId }) => ruleId === 'jwk.kid-whitespace'));
        await flush(100);
        expect(JSON.parse(put[0]?.entries[0]?.text ?? '')).toMatchObject({ alg: 'rs256', kid: 'a' });
    });

    it('leads to the choice that a finding waits for', async () => {
        const { desk, mending, put, ask } = await start(print(makeJwk({ alg: undefined })));
        mending.mendFinding(findingsOf(desk.entries[0]).find(({ ruleId }) => ruleId === 'jwk.member-missing'));
        await flush(50);
        expect([ask.mock.calls.length, put.length]).toEqual([1, 0]);
    });

    it('takes what was chosen, and names what is new by its key ID', async () => {
        const { mending, put } = await start(certificatePem);
        await mending.mend({ alg: 'RS512', kid: 'chat' });
        expect(put[0]?.entries[0]).toMatchObject({ name: 'chat.json', isEdited: false, mended: { before: '' } });
    });

    it('makes an entry of each key of a set', async () => {
        const { mending, put } = await start(JSON.stringify([makeJwk(), makeJwk({ key: keys.other, kid: 'b' })]));
        await mending.mend({});
        expect(put[0]?.entries.map(({ name }) => name)).toEqual(['chat-2026-11.json', 'b.json']);
    });

    it('keeps nothing of a private key but its public half', async () => {
        const secret = String(makeJwk({ key: keys.other }).n);
        const { desk, mending, put } = await start(print(makeJwk({ d: secret })));
        expect(JSON.stringify(desk.entries)).not.toContain(secret.slice(20, 60));
        await mending.mend({});
        expect(put[0]?.entries[0]).toMatchObject({ mended: { wasExposed: true } });
        expect(JSON.stringify(put)).not.toContain(secret.slice(20, 60));
    });

    it('does nothing to what was changed in the meantime', async () => {
        const { desk, mending, put } = await start(print(makeJwk({ alg: 'rs256' })));
        const done = mending.mend({});
        desk.edit(desk.entries[0]?.id, 'other', true);
        await done;
        await flush(100);
        expect(put).toEqual([]);
    });
});

describe('files to save', () => {
    it('are those of the keys that Setup takes, each under a name of its own', async () => {
        const expired = makeJwk({ certificates: [makeCertificate({ notAfter: '2026-01-01' })] });
        const { desk } = await start(print(goodKey()), print(goodKey()), print(expired), 'hello');
        expect(saveNames(desk.entries).map(({ name }) => name)).toEqual(['chat-2026-11.json', 'chat-2026-11-2.json']);
    });
});
