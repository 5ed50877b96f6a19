import { detailsOf, find, findAll, fire, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';

const CHOICE = {
    name: 'bits',
    label: 'Size',
    value: '3072',
    help: '2048 bits are enough.',
    options: ['2048', '3072'].map((value) => ({ value, label: `${value} bits` }))
};

describe('c-preflight-choice', () => {
    it('shows what is chosen, and tells another choice', async () => {
        const element = await mount('preflightChoice', CHOICE);
        const changes = detailsOf(element, 'fieldchange');
        const radios = findAll<HTMLInputElement>(element, 'input');
        expect(radios.map(({ checked }) => checked)).toEqual([false, true]);
        expect(findAll(element, 'label').map(textOf)).toEqual(['2048 bits', '3072 bits']);
        expect(textOf(find(element, 'legend'))).toBe('Size');
        radios[0]?.click();
        expect(changes).toEqual([{ name: 'bits', value: '2048' }]);
        await expect(element).toBeAccessible();
    });

    it('does not exclude the choices of another one', async () => {
        const [one, other] = [await mount('preflightChoice', CHOICE), await mount('preflightChoice', CHOICE)];
        fire(find(one, 'input'), 'change');
        expect(find<HTMLInputElement>(one, 'input').name).not.toBe(find<HTMLInputElement>(other, 'input').name);
    });
});
