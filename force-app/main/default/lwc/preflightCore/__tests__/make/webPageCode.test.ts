import vm from 'node:vm';
import { webPageCode } from '../../make/webPageCode.js';

interface Page {
    readonly passed: { identityTokenType: string; identityToken: string }[];
    readonly said: string[];
    readonly asked: unknown[];
    fire(type: string): Promise<void>;
}

/** Runs the code as a page would, with a backend that answers. */
function pageWith(code: string, answer = { ok: true, status: 200, text: ' a.b.c\n' }): Page {
    const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(code) ?? [];
    const listeners = new Map<string, () => void>();
    const [passed, said, asked]: [Page['passed'], string[], unknown[]] = [[], [], []];
    const say = (words: string): number => said.push(words);
    vm.runInNewContext(script, {
        window: { addEventListener: (type: string, listener: () => void) => listeners.set(type, listener) },
        embeddedservice_bootstrap: {
            userVerificationAPI: { setIdentityToken: (given: Page['passed'][number]) => passed.push({ ...given }) }
        },
        fetch: async (address: string, options: object) => {
            asked.push([address, { ...options }]);
            return { ...answer, text: async () => answer.text };
        },
        console: { error: say, warn: say }
    });
    return {
        passed,
        said,
        asked,
        fire: async (type) => {
            listeners.get(type)?.();
            await new Promise((done) => setTimeout(done));
        }
    };
}

const READY = 'onEmbeddedMessagingReady';
const EXPIRED = 'onEmbeddedMessagingIdentityTokenExpired';

describe('the code for the web page', () => {
    it('asks for nothing before the chat is ready', async () => {
        const page = pageWith(webPageCode({ endpoint: '/chat-token' }));
        expect([page.asked, page.passed]).toEqual([[], []]);
        await page.fire(READY);
        expect(page.asked).toEqual([['/chat-token', { cache: 'no-store', credentials: 'same-origin' }]]);
        expect(page.passed).toEqual([{ identityTokenType: 'JWT', identityToken: 'a.b.c' }]);
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
        const page = pageWith(webPageCode({ endpoint: '/chat-token' }), { ok: false, status: 401, text: 'sign in' });
        await page.fire(READY);
        expect(page.passed).toEqual([]);
        expect(page.said).toEqual(['No identity token for the chat: the backend answered 401']);
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
        await page.fire(EXPIRED);
        expect(page.passed).toEqual([{ identityTokenType: 'JWT', identityToken: 'h.p.s' }]);
        expect(page.said).toEqual(['The test token has expired: make a new one.']);
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
