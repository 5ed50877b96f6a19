import { find, findAll, flush, NOW, textOf } from '../../preflightApp/__tests__/support/harness.js';
import { makeToken } from '../../preflightCore/__tests__/support/makeToken.js';
import { area, drop, heading, paste, says, start, until } from './support.js';

beforeEach(() => {
    jest.spyOn(Date, 'now').mockImplementation(() => NOW);
});

const UNCHECKED = 'Well-formed, but not checked against a key yet';
const token = makeToken();
const broken = token.replace(/^(.{64})/, '$1\n');

const buttons = (element: Element): HTMLElement[] => findAll(element, '[data-id="mend-this"]');

describe('c-preflight-token-check mends', () => {
    it.each([
        ['a label in front of it', `Bearer ${token}`],
        ['quotes around it', `"${token}"`],
        ['text around it', `The token is ${token} and fails.`],
        ['blanks around it', `  ${token}\n`],
        ['a line break inside it', broken],
        ['both', `Authorization: Bearer ${broken}`]
    ])('%s', async (_title, text) => {
        const { element } = await start();
        paste(element, text);
        await until(() => buttons(element).length > 0);
        await expect(element).toBeAccessible();
        buttons(element)[0]?.click();
        await says(element, UNCHECKED);
        expect(area(element).value).toBe(token);
        expect(buttons(element)).toEqual([]);
        expect(textOf(find(element, '[data-id="note"]'))).toMatch(/^Only the token is left/);
        await expect(element).toBeAccessible();
    });

    it.each([
        ['a good token', token],
        ['what is no token', 'hello'],
        ['another alphabet, which the signature does not survive', token.replace(/\.(.)/, '.+')]
    ])('nothing in %s', async (_title, text) => {
        const { element } = await start();
        paste(element, text);
        await until(() => heading(element) !== '');
        await flush(50);
        expect(buttons(element)).toEqual([]);
    });

    it('the text of a file, which then is an edited one', async () => {
        const { element } = await start();
        drop(element, 'input', new File([`JWT : ${token}`], 'token.txt'));
        await until(() => buttons(element).length > 0);
        buttons(element)[0]?.click();
        await says(element, UNCHECKED);
        expect(area(element).value).toBe(token);
    });

    it('and says no more of it when something else is typed', async () => {
        const { element } = await start();
        paste(element, ` ${token}`);
        await until(() => buttons(element).length > 0);
        buttons(element)[0]?.click();
        await says(element, UNCHECKED);
        paste(element, token);
        await flush();
        expect(textOf(find(element, '[data-id="note"]'))).toBe('');
    });
});
