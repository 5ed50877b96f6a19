import { NOW } from '../../preflightApp/__tests__/support/harness.js';
import { keys } from '../../preflightCore/__tests__/support/keys.js';
import type * as View from '../view.js';
import type * as Bench from '../workshop.js';

// After the harness, which puts the real words in place.
const { Workshop } = jest.requireActual<typeof Bench>('../workshop.ts');
const { viewOf } = jest.requireActual<typeof View>('../view.ts');

/** Every text that can be reached from an object, by its fields. */
function textsIn(value: unknown, seen = new Set<unknown>()): string[] {
    if (typeof value === 'string') {
        return [value];
    }
    if (typeof value !== 'object' || value === null || seen.has(value)) {
        return [];
    }
    seen.add(value);
    return Object.values(value).flatMap((inner) => textsIn(inner, seen));
}

/** Lines of a PEM's secret part: what comes before is the modulus, which the certificate has, too. */
const secretOf = (pem: string): string[] => pem.trim().split('\n').slice(10, -1);

const holds = (value: unknown, pem: string): boolean => {
    const texts = textsIn(value).join('\n');
    return secretOf(pem).some((line) => texts.includes(line));
};

beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

describe('the workshop', () => {
    it('holds the private key in one field, and shows nothing of it', async () => {
        const workshop = new Workshop(() => undefined);
        await workshop.makeKey();
        const pem = workshop.keys.privateKey;
        expect(secretOf(pem).length).toBeGreaterThan(10);
        expect([holds(workshop, pem), holds(viewOf(workshop), pem)]).toEqual([true, false]);
        workshop.keys.privateKey = '';
        expect(holds(workshop, pem)).toBe(false);
    });

    it.each<[string, (workshop: Bench.Workshop) => unknown]>([
        ['the view is left', (workshop) => workshop.leave()],
        ['it is dismissed', (workshop) => workshop.dismissPrivateKey()],
        ['the key is forgotten', (workshop) => workshop.forgetKey()],
        ['another key is made', (workshop) => workshop.makeKey()],
        ['everything is closed', (workshop) => workshop.close()]
    ])('has it in no field any more when %s', async (_how, leave) => {
        const workshop = new Workshop(() => undefined);
        await workshop.makeKey();
        const pem = workshop.keys.privateKey;
        await leave(workshop);
        expect(holds(workshop, pem)).toBe(false);
    });

    it('keeps nothing of a private key that was given, but what signs', async () => {
        const workshop = new Workshop(() => undefined);
        await workshop.openSigner(keys.leaf);
        workshop.setTokenField('source', 'file');
        expect(workshop.signer?.bits).toBe(2048);
        expect(holds(workshop, keys.leaf)).toBe(false);
        workshop.close();
        expect(workshop.signer).toBeNull();
    });

    it('keeps no token but in the code for a quick try, and there until the view is left', async () => {
        const workshop = new Workshop(() => undefined);
        await workshop.makeKey();
        workshop.setTokenField('iss', 'https://id.acme.com/');
        const made = await new Promise<string>((done) => workshop.makeToken(({ token }) => done(token)));
        expect(textsIn(workshop).join('\n')).not.toContain(made.slice(-40));
        workshop.setCodeMode('test');
        while (workshop.code.testCode === '') {
            await new Promise((done) => setTimeout(done, 10));
        }
        workshop.leave();
        expect(textsIn(workshop).join('\n')).not.toMatch(/eyJ[\w-]{20}/);
    });
});
