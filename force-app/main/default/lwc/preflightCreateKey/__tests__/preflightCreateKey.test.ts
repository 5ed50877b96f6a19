import { detailsOf, find, findAll, flush, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';

const FORM = {
    commonName: 'Preflight test key',
    days: '365',
    bits: '2048',
    alg: 'RS256',
    kid: '',
    organization: '',
    organizationalUnit: '',
    country: ''
};
const start = (properties: object = {}): ReturnType<typeof mount<{ focusProblem?(): void }>> =>
    mount('preflightCreateKey', { form: FORM, problems: {}, ...properties });
type Button = HTMLElement & { label: string; disabled: boolean };

describe('c-preflight-create-key', () => {
    it('shows a form that is filled already', async () => {
        const element = await start();
        const values = findAll<HTMLInputElement>(element, '[data-field]').map(({ value }) => value);
        expect(values).toEqual(['Preflight test key', '365', '']);
        expect(findAll<HTMLInputElement>(element, 'input:checked').map(({ value }) => value)).toEqual([
            '2048',
            'RS256'
        ]);
        expect(find<Button>(element, '[data-id="make-key"]').label).toBe('Make the key');
        await expect(element).toBeAccessible();
    });

    it('tells what is typed, also below the fold, and asks for a key', async () => {
        const element = await start();
        const [changes, made] = [detailsOf(element, 'fieldchange'), detailsOf(element, 'make')];
        find(find(element, 'c-preflight-fold'), 'button').click();
        await flush();
        find<HTMLInputElement>(element, '[data-field="country"]').value = 'DE';
        find(element, '[data-field="country"]').dispatchEvent(new CustomEvent('input'));
        find(element, 'input[value="4096"]').click();
        find(element, '[data-id="make-key"]').click();
        expect(changes).toEqual([
            { name: 'country', value: 'DE' },
            { name: 'bits', value: '4096' }
        ]);
        expect(made).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    it('says all that is wrong at once, unfolds it, and leads to the first', async () => {
        const element = await start();
        const problem = { what: 'It is wrong.', next: 'Mend it.' };
        Object.assign(element, { problems: { country: problem, days: problem } });
        await flush();
        expect(findAll(element, '[data-problem]').map(({ dataset }) => dataset.problem)).toEqual(['days', 'country']);
        expect(textOf(find(element, '[data-id="key-working"]'))).toBe('2 fields need another look.');
        element.focusProblem?.();
        await flush();
        expect(find(element, '[data-name="days"]').shadowRoot?.activeElement).toBe(
            find(element, '[data-field="days"]')
        );
        await expect(element).toBeAccessible();
    });

    it.each([
        [2048, 'Making a key of 2048 bits …'],
        [4096, 'Making a key of 4096 bits … This may take several seconds. The page stays alive.']
    ])('says that a key of %i bits is being made, and can be stopped', async (workingBits, words) => {
        const element = await start({ workingBits });
        const cancelled = detailsOf(element, 'cancel');
        expect(textOf(find(element, '[data-id="key-working"]'))).toBe(words);
        const made = detailsOf(element, 'make');
        find(element, '[data-id="make-key"]').click();
        expect([find<Button>(element, '[data-id="make-key"]').disabled, made]).toEqual([false, []]);
        find(element, '[data-id="cancel-key"]').click();
        expect(cancelled).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    it('makes another key where there is one, and none where there cannot be', async () => {
        const other = await start({ hasKey: true });
        expect(find<Button>(other, '[data-id="make-key"]').label).toBe('Make another key');
        const none = await start({ isDisabled: true });
        expect(find<Button>(none, '[data-id="make-key"]').disabled).toBe(true);
        await expect(none).toBeAccessible();
    });
});
