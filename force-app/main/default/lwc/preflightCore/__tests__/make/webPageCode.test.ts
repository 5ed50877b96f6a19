import vm from 'node:vm';
import { webPageCode } from '../../make/webPageCode.js';

type Passed = Readonly<Record<string, string>>;

interface Page {
    readonly passed: Passed[];
    readonly said: string[];
    readonly asked: unknown[];
    /** Milliseconds that have passed on the page's clock. */
    clock: number;
    fire(type: string): Promise<void>;
}

interface Surroundings {
    /** What the backend answers to the nth question. */
    readonly answer?: (number: number) => { ok: boolean; status: number; text: string } | Promise<never>;
    /** What the chat does with a token, after it has taken it. */
    readonly chat?: (fire: (type: string) => void) => unknown;
}

const GOOD = (number: number) => ({ ok: true, status: 200, text: ` a.b.${number}\n` });

/** Runs the code as a page would, with a backend that answers and a chat. */
function pageWith(code: string, { answer = GOOD, chat = () => undefined }: Surroundings = {}): Page {
    const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(code) ?? [];
    const listeners = new Map<string, () => void>();
    const [passed, said, asked]: [Passed[], string[], unknown[]] = [[], [], []];
    const say = (words: string): number => said.push(words);
    const page: Page = {
        passed,
        said,
        asked,
        clock: 1_795_435_200_000,
        fire: async (type) => {
            listeners.get(type)?.();
            await new Promise((done) => setTimeout(done));
        }
    };
    vm.runInNewContext(script, {
        window: { addEventListener: (type: string, listener: () => void) => listeners.set(type, listener) },
        embeddedservice_bootstrap: {
            userVerificationAPI: {
                setIdentityToken: (given: Passed) => {
                    passed.push({ ...given });
                    return chat((type) => listeners.get(type)?.());
                }
            }
        },
        fetch: async (address: string, options: object) => {
            asked.push([address, { ...options }]);
            const found = await answer(asked.length);
            return { ...found, text: async () => found.text };
        },
        Date: { now: () => page.clock },
        console: { error: say, warn: say }
    });
    return page;
}

const READY = 'onEmbeddedMessagingReady';
const EXPIRED = 'onEmbeddedMessagingIdentityTokenExpired';

describe('the code for the web page', () => {
    it('asks for nothing before the chat is ready', async () => {
        const page = pageWith(webPageCode({ endpoint: '/chat-token' }));
        expect([page.asked, page.passed]).toEqual([[], []]);
        await page.fire(READY);
        expect(page.asked).toEqual([['/chat-token', { cache: 'no-store', credentials: 'same-origin' }]]);
        expect(page.passed).toEqual([{ identityTokenType: 'JWT', identityToken: 'a.b.1' }]);
        expect(page.said).toEqual([]);
    });

    it('passes a new token when the old one has expired', async () => {
        const page = pageWith(webPageCode({ endpoint: '/chat-token' }));
        await page.fire(READY);
        await page.fire(EXPIRED);
        expect(page.asked).toHaveLength(2);
        expect(page.passed).toHaveLength(2);
    });

    it('says that no token came, and passes none', async () => {
        const page = pageWith(webPageCode({ endpoint: '/chat-token' }), {
            answer: () => ({ ok: false, status: 401, text: 'sign in' })
        });
        await page.fire(READY);
        expect(page.passed).toEqual([]);
        expect(page.said).toEqual(['No identity token for the chat: the backend answered 401']);
    });

    it('passes a session of the org with its My Domain', async () => {
        const page = pageWith(webPageCode({ endpoint: '/s', myDomainUrl: 'https://acme.my.salesforce.com' }));
        await page.fire(READY);
        expect(page.passed).toEqual([
            {
                identityTokenType: 'SalesforceSessionToken',
                identityToken: 'a.b.1',
                myDomainUrl: 'https://acme.my.salesforce.com'
            }
        ]);
    });

    it('says that client v2 did not take a token', async () => {
        const page = pageWith(webPageCode({ endpoint: '/chat-token' }), { chat: () => false });
        await page.fire(READY);
        expect(page.said).toEqual(['No identity token for the chat: the chat did not take it: look at its "exp"']);
    });

    it.each([
        ['https://api.acme.com/chat-token', 'include'],
        ['//api.acme.com/chat-token', 'include'],
        ['chat/token?a=1&b=2', 'same-origin']
    ])('lets the session of the backend travel along: %s', async (endpoint, credentials) => {
        const page = pageWith(webPageCode({ endpoint }));
        await page.fire(READY);
        expect(page.asked).toEqual([[endpoint, { cache: 'no-store', credentials }]]);
    });

    it('with a test token says until when, passes it, and does not pass it again', async () => {
        const code = webPageCode({ token: 'h.p.s', expiresAt: Date.parse('2026-11-23T12:15:00Z') });
        expect(code).toMatch(/^<!--\n\s+ONLY FOR A QUICK TRY ON A TEST PAGE\.[^>]* until 2026-11-23 12:15 UTC\./);
        const page = pageWith(code);
        await page.fire(READY);
        await page.fire(READY);
        for (let count = 0; count < 1000; count++) {
            page.clock += 100;

            await page.fire(EXPIRED);
        }
        expect(page.passed).toEqual([{ identityTokenType: 'JWT', identityToken: 'h.p.s' }]);
        expect(page.said).toEqual([
            'The test token has expired, or Salesforce refused it: check it, or make a new one.'
        ]);
        expect(page.asked).toEqual([]);
    });

    it.each([
        ['"', '"\\u0022"'],
        ["'</script><!--", '"\\u0027\\u003c/script\\u003e\\u003c!--"'],
        ['\\u0022', '"\\u005cu0022"'],
        ['a\u2028b\n\u202e${x}`', '"a\\u2028b\\u000a\\u202e${x}`"'],
        ['\ud800', '"\\ud800"']
    ])('keeps a text inside its literal: %j', (endpoint, literal) => {
        expect(webPageCode({ endpoint })).toContain(`const TOKEN_ADDRESS = ${literal};`);
    });
});

describe('the brake', () => {
    const code = webPageCode({ endpoint: '/chat-token' });
    const STOPPED = /^No more identity tokens for the chat: Salesforce did not take those of the last minute/;
    const fireOften = async (page: Page, type: string, step: number, times = 1000): Promise<void> => {
        for (let count = 0; count < times; count++) {
            page.clock += step;

            await page.fire(type);
        }
    };
    const isEachOnce = ({ passed }: Page): boolean =>
        new Set(passed.map(({ identityToken }) => identityToken)).size === passed.length;

    it('stops after three tokens, when Salesforce says a thousand times that they have expired', async () => {
        const page = pageWith(code);
        await page.fire(READY);
        await fireOften(page, EXPIRED, 25);
        expect([page.asked.length, page.passed.length, isEachOnce(page)]).toEqual([3, 3, true]);
        expect(page.said).toEqual([expect.stringMatching(STOPPED)]);
        // And stays so: another minute, another thousand.
        page.clock += 3_600_000;
        await page.fire(READY);
        await fireOften(page, EXPIRED, 25);
        expect([page.asked.length, page.said.length]).toEqual([3, 1]);
    });

    it('stops when the chat refuses each token while it is being passed', async () => {
        const page = pageWith(code, { chat: (fire) => fire(EXPIRED) });
        await page.fire(READY);
        await page.fire('nothing');
        expect([page.asked.length, page.passed.length, isEachOnce(page)]).toEqual([3, 3, true]);
        expect(page.said).toEqual([expect.stringMatching(STOPPED)]);
    });

    it('asks once, when a thousand events come before the backend has answered', async () => {
        const page = pageWith(code);
        await Promise.all(Array.from({ length: 1000 }, () => page.fire(EXPIRED)));
        expect([page.asked.length, page.passed.length, page.said]).toEqual([1, 1, []]);
    });

    it('lets a token an hour pass, for days', async () => {
        const page = pageWith(code);
        await page.fire(READY);
        await fireOften(page, EXPIRED, 3_600_000, 100);
        expect([page.asked.length, page.passed.length, page.said]).toEqual([101, 101, []]);
    });

    it('never passes one twice, and says why it stops', async () => {
        const page = pageWith(code, { answer: () => GOOD(7) });
        await page.fire(READY);
        await fireOften(page, EXPIRED, 3_600_000, 10);
        expect([page.asked.length, page.passed.length]).toEqual([2, 1]);
        expect(page.said).toEqual([
            'No more identity tokens for the chat: the backend answered with one that was passed before. It has to make a new one each time.'
        ]);
    });

    it('asks a backend that fails three times a minute, and goes on when it answers again', async () => {
        let isDown = true;
        const page = pageWith(code, {
            answer: (number) => (isDown ? Promise.reject(new Error('Failed to fetch')) : GOOD(number))
        });
        await page.fire(READY);
        await fireOften(page, EXPIRED, 25);
        expect([page.asked.length, page.passed.length]).toEqual([3, 0]);
        expect(page.said).toEqual(Array(3).fill('No identity token for the chat: Failed to fetch'));
        isDown = false;
        page.clock += 60_000;
        await page.fire(EXPIRED);
        expect(page.passed).toEqual([{ identityTokenType: 'JWT', identityToken: 'a.b.4' }]);
    });

    it('does not wait for ever for an answer that does not come', async () => {
        const page = pageWith(code, { answer: (number) => (number === 1 ? new Promise(() => {}) : GOOD(number)) });
        await page.fire(READY);
        page.clock += 29_999;
        await page.fire(EXPIRED);
        expect(page.asked).toHaveLength(1);
        page.clock += 1;
        await page.fire(EXPIRED);
        expect(page.passed).toEqual([{ identityTokenType: 'JWT', identityToken: 'a.b.2' }]);
    });
});
