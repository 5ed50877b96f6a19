import { find, findAll, fire, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';
import type { RepairQuestion } from 'c/preflightCore';
import type { MendPlan } from 'c/preflightShared';

const ALG: RepairQuestion = { choice: 'alg', reason: 'missing', isNeeded: true, proposals: ['RS256', 'RS512'] };
const KID: RepairQuestion = { choice: 'kid', reason: 'missing', isNeeded: true, proposals: ['thumb-print'] };
const CERTIFICATE: RepairQuestion = { choice: 'keyFromCertificate', reason: 'differs', isNeeded: true, proposals: [] };
const SAMPLES: RepairQuestion = { choice: 'placeholders', reason: 'wanted', isNeeded: false, proposals: [] };

const plan = (part: Partial<MendPlan> = {}): MendPlan => ({
    kind: 'mend',
    count: 1,
    keys: 1,
    steps: ['Write "x5c" as plain base64'],
    questions: [],
    refusal: null,
    ...part
});
const start = (part: Partial<MendPlan> = {}, choices = {}): Promise<HTMLElement> =>
    mount('preflightMend', { plan: plan(part), choices });
const button = (element: Element): HTMLElement => find(element, '[data-id="mend"]');
const label = (element: Element): string => (button(element) as HTMLElement & { label: string }).label;

function listen(element: Element, name: string): jest.Mock {
    const heard = jest.fn();
    element.addEventListener(name, (event) => {
        heard((event as CustomEvent<unknown>).detail);
    });
    return heard;
}

describe('c-preflight-mend', () => {
    it('shows nothing without a plan', async () => {
        const element = await mount('preflightMend', { plan: null });
        expect(findAll(element, 'section')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it.each([
        [{ count: 1 }, 'Preflight can mend 1 thing', 'Mend it'],
        [{ count: 2 }, 'Preflight can mend 2 things', 'Mend both'],
        [{ count: 5 }, 'Preflight can mend 5 things', 'Mend all 5'],
        [{ kind: 'convert' as const, keys: 1 }, 'Make a key of this certificate', 'Make the key'],
        [{ kind: 'convert' as const, keys: 3 }, 'Make 3 keys of these certificates', 'Make 3 keys'],
        [{ kind: 'public' as const }, 'The public half can still be used', 'Keep the public half']
    ])('says what a click does: %j', async (part, heading, words) => {
        const element = await start(part);
        expect(textOf(find(element, 'h2'))).toBe(heading);
        expect(label(element)).toBe(words);
        await expect(element).toBeAccessible();
    });

    it('lists what is changed', async () => {
        const element = await start({ steps: ['Write "x5c" as plain base64', 'Remove blanks from the key ID'] });
        expect(findAll(element, '[data-id="steps"] li').map((item) => textOf(item))).toEqual([
            'Write "x5c" as plain base64',
            'Remove blanks from the key ID'
        ]);
    });

    it('warns that a private key must be considered exposed, and leads to a new one', async () => {
        const element = await start({ kind: 'public' });
        const wanted = listen(element, 'viewwanted');
        expect(textOf(find(element, '[data-id="exposed"]'))).toContain('must be considered exposed');
        find(element, '[data-id="create"]').click();
        expect(wanted).toHaveBeenCalledWith({ view: 'create' });
    });

    it('says why no key can be made', async () => {
        const refusal = { what: 'A public key alone is not enough.', next: 'Add its certificate.' };
        const element = await start({ kind: 'refused', refusal });
        expect(textOf(find(element, '[data-id="refusal"]'))).toContain('Add its certificate.');
        expect(findAll(element, '[data-id="mend"]')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('mends at once where nothing is to be decided', async () => {
        const element = await start();
        const mend = listen(element, 'mend');
        button(element).click();
        expect(mend).toHaveBeenCalledWith({ choices: {} });
    });

    it('proposes the thumbprint as a key ID, which can be changed', async () => {
        const element = await start({ questions: [KID] });
        const mend = listen(element, 'mend');
        const choice = listen(element, 'choicechange');
        button(element).click();
        expect(mend).toHaveBeenCalledWith({ choices: { kid: 'thumb-print' } });
        fire(find(element, 'c-preflight-field'), 'fieldchange', { detail: { name: 'kid', value: 'chat' } });
        expect(choice).toHaveBeenCalledWith({ choices: { kid: 'chat' } });
        await expect(element).toBeAccessible();
    });

    it('does not guess an algorithm: it asks, and says so at the field', async () => {
        const element = await start({ questions: [ALG] });
        const mend = listen(element, 'mend');
        button(element).click();
        await flush();
        expect(mend).not.toHaveBeenCalled();
        expect(textOf(find(element, '[data-problem-of="alg"]'))).toContain('Nothing is chosen.');
        await expect(element).toBeAccessible();
        Object.assign(element, { choices: { alg: 'RS512' } });
        await flush();
        expect(findAll(element, '[data-problem-of="alg"]')).toHaveLength(0);
        button(element).click();
        expect(mend).toHaveBeenCalledWith({ choices: { alg: 'RS512' } });
    });

    it('takes another key only when that is ticked, and mends the rest without', async () => {
        const element = await start({ questions: [CERTIFICATE] });
        const choice = listen(element, 'choicechange');
        const mend = listen(element, 'mend');
        button(element).click();
        expect(mend).toHaveBeenCalledWith({ choices: {} });
        const tick = find<HTMLInputElement>(element, '[data-tick="keyFromCertificate"]');
        tick.checked = true;
        tick.dispatchEvent(new CustomEvent('change'));
        expect(choice).toHaveBeenCalledWith({ choices: { keyFromCertificate: true } });
        await expect(element).toBeAccessible();
    });

    it('offers what need not be done under a heading of its own', async () => {
        const element = await start({ questions: [SAMPLES] });
        expect(findAll(element, '[data-id="asks"]')).toHaveLength(0);
        expect(textOf(find(element, '[data-id="offers"]'))).toContain('sample members');
        await expect(element).toBeAccessible();
    });

    it('gives several keys their own thumbprints, never one key ID', async () => {
        const element = await start({ questions: [KID], keys: 3 });
        const mend = listen(element, 'mend');
        expect(findAll(element, 'c-preflight-field')).toHaveLength(0);
        button(element).click();
        expect(mend).toHaveBeenCalledWith({ choices: {} });
        expect(textOf(find(element, '[data-id="asks"]'))).toContain('Give each key its own thumbprint');
    });
});
