import { find, NOW, textOf } from '../../preflightApp/__tests__/support/harness.js';
import { goodKey, print } from '../../preflightApp/__tests__/support/reports.js';
import { keys } from '../../preflightCore/__tests__/support/keys.js';
import { makeToken } from '../../preflightCore/__tests__/support/makeToken.js';
import { answers, area, choose, drop, heading, lines, paste, says, start, type TokenCheck } from './support.js';

beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

/** The public half of the key that signs the tokens, without a certificate: as an endpoint would serve it. */
const { kid, n, e } = goodKey();
const served = {
    name: 'signer.pem',
    text: print({ keys: [{ kty: 'RSA', use: 'sig', alg: 'RS256', kid, n, e }] }),
    purpose: 'endpoint'
} as const;
const isChosen = (element: TokenCheck, source: string): boolean =>
    find<HTMLInputElement>(element, `input[value="${source}"]`).checked;

describe('a token that comes with a key', () => {
    it('is checked with it, and of a certificate that it has not nothing is said', async () => {
        const { element } = await start();
        element.open('', makeToken(), served);
        await says(element, 'This token is good: it verifies with signer.pem');
        expect(isChosen(element, 'file')).toBe(true);
        expect(lines(element)).toContain('Its signature verifies with signer.pem.');
        expect(answers(element)).toMatchObject({ T4: 'Yes', T7: 'Yes', T8: 'Yes', T9: 'Not checked' });
        await expect(element).toBeAccessible();
    });

    it('is not good when the key is another one', async () => {
        const { element } = await start();
        element.open('', makeToken({ signedWith: keys.other }), served);
        await says(element, '1 thing to mend');
        expect(lines(element)).toContain('Its signature does not verify with signer.pem.');
    });

    it('is checked with the channel where one is chosen, whatever was chosen for the token before', async () => {
        const { element, asked } = await start('Web Chat');
        await choose(element, 'none');
        element.open('', makeToken(), served);
        await says(element, 'Comparing with Web Chat …');
        expect(isChosen(element, 'channel')).toBe(true);
        expect(asked.at(-1)?.candidate).toMatchObject({ kind: 'token', kid });
    });

    it('counts as soon as no channel is chosen any more, and gives way to a choice', async () => {
        const { element } = await start('Web Chat');
        element.open('', makeToken(), served);
        await says(element, 'Comparing with Web Chat …');
        element.channel = '';
        await says(element, 'This token is good: it verifies with signer.pem');
        await choose(element, 'none');
        await says(element, 'Well-formed, but not checked against a key yet');
    });

    it('takes it along when another token is pasted, or when it is cleared', async () => {
        const { element } = await start();
        element.open('', makeToken(), served);
        await says(element, 'This token is good: it verifies with signer.pem');
        paste(element, makeToken({ claims: { sub: 'someone-else' } }));
        await says(element, 'Well-formed, but not checked against a key yet');
        element.open('', makeToken(), served);
        await says(element, 'This token is good: it verifies with signer.pem');
        find(element, '[data-id="clear"]').click();
        await says(element, '');
        expect(isChosen(element, 'none')).toBe(true);
        expect(textOf(element)).not.toContain('signer.pem');
        expect(area(element).value).toBe('');
    });

    it('is checked with a file that is given afterwards', async () => {
        const { element } = await start();
        element.open('', makeToken(), served);
        await says(element, 'This token is good: it verifies with signer.pem');
        drop(element, 'key', new File([print(goodKey())], 'chat.json'));
        await says(element, 'This token is good: it verifies with chat.json');
        expect(heading(element)).not.toContain('signer.pem');
    });
});
