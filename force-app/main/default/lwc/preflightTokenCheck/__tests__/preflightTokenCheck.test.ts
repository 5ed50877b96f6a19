import { detailsOf, find, findAll, fire, flush, NOW, textOf } from '../../preflightApp/__tests__/support/harness.js';
import { goodKey, print, reportOf } from '../../preflightApp/__tests__/support/reports.js';
import { keys } from '../../preflightCore/__tests__/support/keys.js';
import { makeToken, NOW_SECONDS, type TokenRecipe } from '../../preflightCore/__tests__/support/makeToken.js';
import { answers, area, choose, drop, heading, lines, paste, says, sentence, start, type, until } from './support.js';

// The core works with real promises and real crypto: the clock alone is set.
let now = NOW;
beforeEach(() => {
    now = NOW;
    jest.spyOn(Date, 'now').mockImplementation(() => now);
});

const UNCHECKED = 'Well-formed, but not checked against a key yet';
/** No other test's token has these pieces. */
const UNIQUE: TokenRecipe = { header: { kid: 'only-here' }, claims: { sub: 'nobody-else' } };
const keyFile = (text: string, name = 'chat.json'): File => new File([text], name);

describe('c-preflight-token-check', () => {
    describe('empty', () => {
        it('says what to do, and which tokens not to paste', async () => {
            const { element, asked } = await start();
            expect(textOf(find(element, '[data-id="lead"]'))).toMatch(/^Paste the token/);
            expect(textOf(find(element, '[data-id="warning"]'))).toBe(
                'Paste a token of a test system, not of production. Nothing is sent or stored: it stays in this browser tab.'
            );
            expect(heading(element)).toBe('');
            expect([area(element).getAttribute('autocomplete'), area(element).getAttribute('spellcheck')]).toEqual([
                'off',
                'false'
            ]);
            expect(asked).toEqual([]);
            await expect(element).toBeAccessible();
        });

        it('stays so when only blanks are typed', async () => {
            const { element } = await start();
            paste(element, ' \n ');
            await flush(50);
            expect(heading(element)).toBe('');
        });
    });

    describe('without a channel', () => {
        it('does not praise a token that no key was tried with', async () => {
            const { element } = await start();
            paste(element, makeToken());
            await says(element, UNCHECKED);
            expect(sentence(element)).toMatch(/^Choose a channel above, or give the key/);
            expect(answers(element)).toEqual({ T1: 'Yes', T2: 'Yes' });
            expect(textOf(find(element, '[data-id="unanswered"]'))).toMatch(/^8 /);
            await expect(element).toBeAccessible();
        });

        it('tells the segments apart, and marks what was found in them', async () => {
            const { element } = await start();
            const text = makeToken();
            paste(element, text);
            await says(element, UNCHECKED);
            const parts = ['header', 'payload', 'signature'].map((part) =>
                findAll(element, `.segment_${part}`)
                    .map(({ textContent }) => textContent)
                    .join('')
            );
            expect(parts.join('.')).toBe(text);
            expect(textOf(find(element, '[data-id="legend"]'))).toBe('Header Claims (payload) Signature');
        });

        it('verifies it with a key file', async () => {
            const { element } = await start();
            paste(element, makeToken());
            drop(element, 'key', keyFile(print(goodKey())));
            await says(element, 'This token is good: it verifies with chat.json');
            expect(lines(element)).toEqual([
                'The token names the key chat-2026-11.',
                'Its signature verifies with chat.json.'
            ]);
            expect(answers(element)).toMatchObject({ T4: 'Yes', T7: 'Yes', T8: 'Yes', T9: 'Yes', T10: 'Yes' });
            await expect(element).toBeAccessible();
        });

        it('verifies it with the key in "Check a key", on demand', async () => {
            const { element } = await start();
            element.keyOnView = { name: 'my key', report: await reportOf(print(goodKey())) };
            paste(element, makeToken({ signedWith: keys.other }));
            await says(element, UNCHECKED);
            await choose(element, 'view');
            await says(element, '1 thing to mend');
            expect(lines(element)).toContain('Its signature does not verify with my key.');
            element.keyOnView = null;
            await says(element, UNCHECKED);
        });

        it.each([
            ['a private key', keys.leaf, /^Stop: this is a private key/],
            ['a token', makeToken(), /holds a token, not a key/],
            ['anything else', 'hello', /holds no key that can be read/]
        ])('refuses %s as the key, and keeps nothing of it', async (_what, text, problem) => {
            const { element } = await start();
            paste(element, makeToken());
            drop(element, 'key', keyFile(text, 'a.txt'));
            await until(() => findAll(element, '[data-id="key-problem"]').length > 0);
            expect(textOf(find(element, '[data-id="key-problem"]'))).toMatch(problem);
            await says(element, UNCHECKED);
            expect(textOf(element)).not.toContain(keys.leaf.slice(100, 140));
            await expect(element).toBeAccessible();
        });

        it('compares the issuer with the one that was typed for Setup', async () => {
            const { element } = await start();
            paste(element, makeToken());
            await says(element, UNCHECKED);
            const input = find<HTMLInputElement>(element, '[data-id="issuer"]');
            input.value = 'https://id.acme.com/';
            fire(input, 'change');
            await says(element, '1 thing to mend');
            expect(textOf(find(find(element, 'c-preflight-issuer-difference'), '[data-id="place"]'))).toBe(
                'First difference at character 20: Setup has “/”, the token has nothing more.'
            );
            expect(answers(element).T5).toBe('No');
            await expect(element).toBeAccessible();
        });
    });

    describe('what is wrong', () => {
        it.each<[string, TokenRecipe, string, string]>([
            ['no kid', { header: { kid: undefined } }, '1 thing to mend', 'header'],
            ['no sub', { claims: { sub: undefined } }, '1 thing to mend', 'payload'],
            ['exp as text', { claims: { exp: '6000' } }, '2 things to mend', 'payload'],
            ['exp in milliseconds', { claims: { exp: NOW + 3_600_000 } }, '1 thing to mend', 'payload'],
            ['an algorithm that nobody signs with', { header: { alg: 'none' } }, '1 thing to mend', 'header'],
            ['claims that are no JSON', { claims: '{"sub":' }, '1 thing to mend', 'payload'],
            ['two slips', { header: { kid: '' }, claims: { sub: undefined } }, '2 things to mend', 'header'],
            ['expired', { claims: { exp: NOW_SECONDS - 180 } }, 'This token has expired', 'payload']
        ])('is found: %s', async (_what, recipe, words, part) => {
            const { element } = await start();
            paste(element, makeToken(recipe));
            await says(element, words);
            const flag = find(find(element, `[data-part="${part}"]`), '[data-number]');
            flag.click();
            await flush();
            expect(findAll(element, '.finding_active')).toHaveLength(1);
            find(find(element, `[data-finding="${flag.dataset.number}"]`), '[data-id="place"]').click();
            await flush();
            const { selectionStart, selectionEnd } = area(element);
            expect(selectionEnd).toBeGreaterThan(selectionStart);
        });

        it('is told to everyone', async () => {
            const { element } = await start();
            paste(element, makeToken({ header: { kid: '' }, claims: { exp: NOW_SECONDS - 180 } }));
            await says(element, '2 things to mend');
            await expect(element).toBeAccessible();
        });

        it('says by how much a token has expired, outside of what is read aloud', async () => {
            const { element } = await start();
            paste(element, makeToken({ claims: { exp: NOW_SECONDS - 180 } }));
            await says(element, 'This token has expired');
            const ago = find(element, '[data-id="expired-ago"]');
            expect(textOf(ago)).toBe('It expired 3 minutes ago: 03:57:00, UTC 11:57:00.');
            expect(ago.closest('[aria-live]')).toBeNull();
        });

        it.each([
            ['words', 'hello world', 'This is not a token yet'],
            ['too much', `${makeToken()}${'x'.repeat(70_000)}`, 'This is too long for a token']
        ])('is said of %s', async (_what, text, words) => {
            const { element } = await start();
            paste(element, text);
            await says(element, words);
            expect(findAll(element, 'c-preflight-finding').length).toBeGreaterThan(0);
            expect(findAll(element, 'textarea')).toHaveLength(1);
            await expect(element).toBeAccessible();
        });

        it('offers to check a key as a key, and lets go of it', async () => {
            const { element } = await start();
            const moved = detailsOf(element, 'keymove');
            paste(element, print(goodKey()));
            await says(element, 'This is a key, not a token');
            expect(findAll(element, '[data-id="clear-bar"]')).toEqual([]);
            await expect(element).toBeAccessible();
            find(element, '[data-id="key-move"]').click();
            await flush();
            expect(moved).toEqual([{ name: '', text: print(goodKey()) }]);
            expect([heading(element), area(element).value]).toEqual(['', '']);
        });

        it('stops at a private key and takes it off the screen at once', async () => {
            const { element } = await start();
            paste(element, keys.leaf);
            await says(element, 'Stop: this is a private key');
            expect(findAll(element, 'textarea')).toHaveLength(0);
            expect(findAll(element, '[data-id="key-move"], [data-part]')).toEqual([]);
            expect(textOf(element)).not.toContain(keys.leaf.slice(100, 140));
            await expect(element).toBeAccessible();
        });
    });

    describe('files', () => {
        it('reads the first, and says that it is the only one', async () => {
            const { element } = await start();
            drop(element, 'input', keyFile(makeToken(), 'a.jwt'), keyFile('x', 'b.jwt'));
            await says(element, UNCHECKED);
            expect(textOf(find(element, '[data-id="note"]'))).toBe('Only a.jwt is checked: one token at a time.');
            expect(area(element).value).toBe(makeToken());
        });

        it('does not read one that is too large for a token', async () => {
            const { element } = await start();
            drop(element, 'input', keyFile('x'.repeat(70_000), 'a.jwt'));
            await until(() => findAll(element, '[data-id="what"]').length > 0);
            expect(textOf(find(element, '[data-id="what"]'))).toBe('a.jwt is larger than 64 KB, so it was not read.');
            await expect(element).toBeAccessible();
        });

        it('says what is wrong with one that cannot be read, and tries again', async () => {
            const { element } = await start();
            const read = jest.spyOn(FileReader.prototype, 'readAsBinaryString').mockImplementation(function (
                this: FileReader
            ) {
                this.onerror?.(new ProgressEvent('error') as ProgressEvent<FileReader>);
            });
            drop(element, 'input', keyFile(makeToken(), 'a.jwt'));
            await until(() => findAll(element, '[data-id="retry"]').length > 0);
            await expect(element).toBeAccessible();
            read.mockRestore();
            find(element, '[data-id="retry"]').click();
            await says(element, UNCHECKED);
        });
    });

    describe('typing', () => {
        it('checks when the typing pauses, and lets the newest win', async () => {
            const { element } = await start();
            type(element, 'ey');
            await flush(100);
            expect(heading(element)).toBe('');
            type(element, makeToken());
            await says(element, UNCHECKED);
            paste(element, 'hello');
            paste(element, makeToken());
            await flush(200);
            expect(heading(element)).toBe(UNCHECKED);
        });

        it('keeps the last result, and its colours, until the new one is there', async () => {
            const { element } = await start();
            paste(element, makeToken());
            await says(element, UNCHECKED);
            type(element, makeToken().replace('J', 'Jx'));
            await flush();
            expect(heading(element)).toBe(UNCHECKED);
            expect(
                findAll(element, '.segment_header')
                    .map(({ textContent }) => textContent)
                    .join('')
            ).toBe(makeToken().split('.')[0]?.replace('J', 'Jx'));
            expect(find(element, '[aria-busy]').getAttribute('aria-busy')).toBe('true');
            await until(() => heading(element) !== UNCHECKED);
        });
    });

    describe('the clock', () => {
        it('turns a token expired when its time comes, and says for how long', async () => {
            const { element } = await start();
            paste(element, makeToken({ claims: { exp: NOW_SECONDS + 1 } }));
            await says(element, UNCHECKED);
            now = NOW + 2000;
            await says(element, 'This token has expired');
            expect(textOf(find(element, '[data-id="expired-ago"]'))).toMatch(/^It expired 1 seconds? ago/);
            now = NOW + 90_000;
            await until(() => textOf(find(element, '[data-id="expired-ago"]')).startsWith('It expired 89 seconds ago'));
        });

        it('stops with the component', async () => {
            const { element } = await start();
            paste(element, makeToken({ claims: { exp: NOW_SECONDS + 1 } }));
            await says(element, UNCHECKED);
            const cleared = jest.spyOn(globalThis, 'setTimeout');
            element.remove();
            now = NOW + 5000;
            await flush(1200);
            expect(cleared.mock.calls.filter(([, pause]) => pause !== 1200)).toEqual([]);
        });
    });

    describe('clearing', () => {
        it.each(['clear', 'clear-bar'])('forgets the token: %s', async (button) => {
            const { element } = await start();
            const text = makeToken(UNIQUE);
            paste(element, text);
            await says(element, UNCHECKED);
            const before = area(element);
            find(element, `[data-id="${button}"]`).click();
            await flush();
            expect(textOf(find(element, '[data-id="note"]'))).toBe('Cleared. The token is gone: it was kept nowhere.');
            expect(area(element)).not.toBe(before);
            expect(findAll(element, '[data-id="undo"]')).toEqual([]);
            expect(holdsPieceOf(element, text)).toBe(false);
            await expect(element).toBeAccessible();
        });

        it('can tell: before clearing the pieces are found', async () => {
            const { element } = await start();
            paste(element, makeToken(UNIQUE));
            await says(element, UNCHECKED);
            expect(holdsPieceOf(element, makeToken(UNIQUE))).toBe(true);
        });

        it('ignores what is still being checked', async () => {
            const { element } = await start();
            paste(element, makeToken());
            find(element, '[data-id="clear"]').click();
            await flush(200);
            expect(heading(element)).toBe('');
        });
    });

    describe('examples', () => {
        it.each([
            ['good', 'This token is good: it verifies with Example key'],
            ['expired', 'This token has expired'],
            ['wrong', '1 thing to mend']
        ])('shows the example "%s" with a key of its own', async (example, words) => {
            const { element } = await start('Web Chat');
            find(element, `[data-example="${example}"]`).click();
            await says(element, words);
            expect(find<HTMLInputElement>(element, 'input[value="file"]').checked).toBe(true);
        });

        it('lets go of that key with the example', async () => {
            const { element } = await start();
            find(element, '[data-example="good"]').click();
            await says(element, 'This token is good: it verifies with Example key');
            paste(element, makeToken());
            await says(element, UNCHECKED);
            expect(find<HTMLInputElement>(element, 'input[value="none"]').checked).toBe(true);
        });
    });

    it('opens what another view hands over', async () => {
        const { element } = await start();
        element.open('token.txt', makeToken());
        await says(element, UNCHECKED);
        expect(area(element).value).toBe(makeToken());
    });

    it('says what could not be checked without crypto, and why', async () => {
        const { crypto } = globalThis;
        Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
        try {
            const { element } = await start();
            paste(element, makeToken());
            drop(element, 'key', keyFile(print(goodKey())));
            await says(element, 'Well-formed, but its signature could not be checked');
            expect(textOf(find(element, '[data-id="gap"]'))).toContain('cryptography');
            await expect(element).toBeAccessible();
        } finally {
            Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true });
        }
    });
});

/** Looks for pieces of a token in everything that can be reached from the page: its elements and what they hold. */
function holdsPieceOf(element: Element, token: string): boolean {
    const [header = '', payload = '', signature = ''] = token.split('.');
    const pieces = [header.slice(-24), payload.slice(8, 40), signature.slice(0, 24), signature.slice(-24)];
    const isPiece = (text: string): boolean => pieces.some((piece) => text.includes(piece));
    const seen = new Set<unknown>();
    const holds = (value: unknown): boolean => {
        if (typeof value === 'string') {
            return isPiece(value);
        }
        if (typeof value !== 'object' || value === null || seen.has(value) || value instanceof Node) {
            return false;
        }
        seen.add(value);
        const inner = value instanceof Map ? [...value.values()] : Reflect.ownKeys(value).map((key) => own(value, key));
        return inner.some(holds);
    };
    const elements = [element, ...findAll(element, '*')];
    return elements.some(
        (one) =>
            (one instanceof HTMLTextAreaElement && isPiece(one.value)) ||
            [...one.childNodes].some((node) => isPiece(node.nodeValue ?? '')) ||
            [...one.attributes].some(({ value }) => isPiece(value)) ||
            // Whatever the framework keeps of a component hangs on its element.
            Reflect.ownKeys(one).some((key) => holds(own(one, key)))
    );
}

function own(value: object, key: string | symbol): unknown {
    try {
        return Reflect.get(value, key);
    } catch {
        return undefined;
    }
}
