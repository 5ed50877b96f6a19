import { find, findAll, flush, NOW, textOf } from '../../preflightApp/__tests__/support/harness.js';
import { organization } from '../../preflightApp/__tests__/support/organizations.js';
import { makeJwk, print } from '../../preflightApp/__tests__/support/reports.js';
import { keys } from '../../preflightCore/__tests__/support/keys.js';
import { makeToken, type TokenRecipe } from '../../preflightCore/__tests__/support/makeToken.js';
import { answer, answers, choose, heading, lines, paste, says, sentence, start, until } from './support.js';

beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

const WORKING = 'Comparing with Web Chat …';
/** The issuer of the keyset ends in a slash. */
const token = (recipe: TokenRecipe = {}): string =>
    makeToken({ ...recipe, claims: { iss: 'https://id.acme.com/', ...(recipe.claims as object) } });

describe('a token check with a channel', () => {
    it('asks with public facts and a function, once a text', async () => {
        const { element, asked } = await start('Web Chat');
        paste(element, token());
        await says(element, WORKING);
        expect(asked).toEqual([
            {
                candidate: {
                    kind: 'token',
                    kid: 'chat-2026-11',
                    alg: 'RS256',
                    n: null,
                    e: null,
                    issuer: 'https://id.acme.com/'
                },
                findSigners: expect.any(Function) as unknown,
                ticket: 1
            }
        ]);
        expect(JSON.stringify(asked)).not.toContain(token().slice(0, 20));
        await expect(element).toBeAccessible();
    });

    it('says that the token is ready, and which uploaded key verifies it', async () => {
        const { element, asked } = await start('Web Chat');
        paste(element, token());
        await says(element, WORKING);
        await answer(element, asked[0]);
        expect(heading(element)).toBe('This token is ready for Web Chat');
        expect(sentence(element)).toMatch(/^Its signature verifies with the uploaded key Chat 2026 11\./);
        expect(lines(element)).toEqual([
            'The token names the key chat-2026-11.',
            'Its signature verifies with the uploaded key Chat 2026 11.'
        ]);
        expect(Object.values(answers(element))).toEqual(Array.from({ length: 10 }, () => 'Yes'));
        await expect(element).toBeAccessible();
    });

    it('shows where the issuers differ', async () => {
        const { element, asked } = await start('Web Chat');
        paste(element, makeToken());
        await until(() => asked.length > 0);
        await answer(element, asked[0]);
        expect(heading(element)).toBe('1 thing to mend');
        expect(sentence(element)).toMatch(
            /^The token’s issuer is not the keyset’s\. Salesforce will not accept this token for Web Chat\./
        );
        expect(textOf(find(find(element, 'c-preflight-issuer-difference'), '[data-id="place"]'))).toMatch(
            /^First difference at character 20/
        );
        expect(answers(element)).toMatchObject({ T5: 'No', T7: 'Yes' });
        await expect(element).toBeAccessible();
    });

    it('names the key that verifies it instead: nobody sees that by looking', async () => {
        const read = organization();
        const { element, asked } = await start('Web Chat');
        paste(element, token({ signedWith: keys.other }));
        await until(() => asked.length > 0);
        const other = print(makeJwk({ kid: 'shop', key: keys.other }));
        await answer(
            element,
            asked[0],
            {},
            {
                ...read,
                keys: [...read.keys, { name: 'Shop_Blue', label: 'Shop Blue', isActive: true, jsonWebKey: other }]
            }
        );
        expect(lines(element)[0]).toBe('The token names the key chat-2026-11.');
        expect(lines(element)[1]).toBe('Its signature does not verify with Chat 2026 11.');
        expect(lines(element)[2]).toMatch(/^It verifies with Shop.Blue, which is not in a keyset of this channel\.$/);
        expect(answers(element).T7).toBe('No');
        expect(heading(element)).toMatch(/thing/);
    });

    it('says when nobody uploaded the key', async () => {
        const { element, asked } = await start('Web Chat');
        paste(element, token({ signedWith: keys.other }));
        await until(() => asked.length > 0);
        await answer(element, asked[0]);
        expect(lines(element)).toContain('It verifies with none of the 2 keys that are uploaded in this org.');
        expect(heading(element)).toMatch(/thing/);
    });

    it('shows no answer about an older text, though its facts are the same', async () => {
        const { element, asked } = await start('Web Chat');
        paste(element, token());
        await says(element, WORKING);
        paste(element, token({ signedWith: keys.other }));
        await until(() => asked.length > 1);
        expect(asked[1]?.candidate).toEqual(asked[0]?.candidate);
        await answer(element, { ...asked[0], findSigners: asked[1]?.findSigners } as (typeof asked)[0]);
        expect(heading(element)).toBe(WORKING);
        await answer(element, asked[1]);
        expect(heading(element)).toMatch(/thing/);
    });

    it('has an overtaken function say nothing of the newer token', async () => {
        const { element, asked } = await start('Web Chat');
        paste(element, token());
        await says(element, WORKING);
        paste(element, token({ claims: { sub: 'someone-else' } }));
        await until(() => asked.length > 1);
        await expect(asked[0]?.findSigners?.({}, () => false)).resolves.toEqual({
            known: false,
            reason: 'facts-missing'
        });
        find(element, '[data-id="clear"]').click();
        await flush();
        expect(asked.at(-1)).toMatchObject({ candidate: null, findSigners: null });
        await expect(asked[1]?.findSigners?.({}, () => false)).resolves.toMatchObject({ known: false });
    });

    it('says why it could not be compared, and tries again', async () => {
        const { element, asked } = await start('Web Chat');
        paste(element, token());
        await says(element, WORKING);
        const problem = { code: 'TIMEOUT', what: 'No answer.', next: 'Wait a little.', setupPage: null };
        await answer(element, asked[0], { state: 'failed', report: null, problem });
        expect(heading(element)).toBe('Well-formed, but not compared with Web Chat');
        const shown = find(element, '[data-id="channel-problem"]');
        expect(textOf(shown)).toMatch(/^The token could not be compared with Web Chat\. No answer\. Wait a little\./);
        await expect(element).toBeAccessible();
        find(shown, '[data-id="retry"]').click();
        await flush();
        expect(asked).toHaveLength(2);
        expect(asked[1]?.candidate).toEqual(asked[0]?.candidate);
        expect(heading(element)).toBe(WORKING);
    });

    it('says what could not be looked at', async () => {
        const { element, asked } = await start('Web Chat');
        paste(element, token());
        await says(element, WORKING);
        const read = organization({
            keysets: [],
            keys: [],
            leftOut: [{ type: 'PublicKeyCertificateSet', name: 'Prod_2026' }]
        });
        await answer(element, asked[0], {}, read);
        expect(heading(element)).toBe('Cannot be compared with Web Chat in full');
        await expect(element).toBeAccessible();
    });

    it('leaves the channel out when another key is chosen, and takes the question back', async () => {
        const { element, asked } = await start('Web Chat');
        paste(element, token());
        await says(element, WORKING);
        expect(findAll(element, 'c-preflight-issuer-input')).toEqual([]);
        await choose(element, 'none');
        await says(element, 'Well-formed, but not checked against a key yet');
        expect(asked.at(-1)?.candidate).toBeNull();
        expect(textOf(find(find(element, 'c-preflight-token-key'), '[data-id="hint"]'))).toMatch(/^Without a key/);
        expect(findAll(element, 'c-preflight-issuer-input')).toHaveLength(1);
        await choose(element, 'channel');
        await says(element, WORKING);
        await expect(element).toBeAccessible();
    });

    it('asks nothing of what is no token', async () => {
        const { element, asked } = await start('Web Chat');
        paste(element, keys.leaf);
        await says(element, 'Stop: this is a private key');
        expect(asked).toEqual([]);
    });

    it('takes up a channel that is chosen later', async () => {
        const { element, asked } = await start('');
        paste(element, token());
        await says(element, 'Well-formed, but not checked against a key yet');
        element.channel = 'Web Chat';
        await says(element, WORKING);
        expect(asked).toHaveLength(1);
    });
});
