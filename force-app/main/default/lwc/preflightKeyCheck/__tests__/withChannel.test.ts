import {
    detailsOf,
    find,
    findAll,
    fire,
    flush,
    mount,
    NOW,
    textOf
} from '../../preflightApp/__tests__/support/harness.js';
import { checkChannel, compare, type Candidate, type Organization } from 'c/preflightCore';
import type { ChannelCheck } from 'c/preflightShared';
import { organization } from '../../preflightApp/__tests__/support/organizations.js';
import { flawedKey, goodKey, print, reportOf } from '../../preflightApp/__tests__/support/reports.js';
import { keys } from '../../preflightCore/__tests__/support/keys.js';

type KeyCheck = HTMLElement & {
    channel: string;
    channelCheck: ChannelCheck | null;
    open(name: string, text: string): void;
};

beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

const start = async (
    channel = 'Web Chat'
): Promise<{ element: KeyCheck; candidates: { candidate: Candidate | null }[] }> => {
    const element = (await mount('preflightKeyCheck', {})) as unknown as KeyCheck;
    const candidates = detailsOf(element, 'candidatechange') as { candidate: Candidate | null }[];
    element.channel = channel;
    await flush();
    return { element, candidates };
};
async function until(holds: () => boolean): Promise<void> {
    while (!holds()) {
        await flush(10);
    }
}
const headings = (element: Element): string[] => findAll(element, '[data-id="heading"]').map(textOf);
const sentence = (element: Element): string => textOf(find(find(element, '[data-id="fit"]'), '[data-id="sentence"]'));
async function paste(element: Element, text: string): Promise<void> {
    const area = find<HTMLTextAreaElement>(element, 'textarea');
    area.value = text;
    area.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
    await until(() => headings(element).length > 0);
    await flush();
}
async function give(element: Element, issuer: string): Promise<void> {
    const input = find<HTMLInputElement>(element, 'c-preflight-issuer-input input, [data-id="issuer"]');
    input.value = issuer;
    fire(input, 'change');
    await flush();
}
/** Answers as the app does. */
async function answer(
    element: KeyCheck,
    candidate: Candidate | null | undefined,
    part: Partial<ChannelCheck> = {},
    read: Organization = organization()
): Promise<void> {
    if (!candidate) {
        throw new Error('nothing was asked');
    }
    const entries = await Promise.all(
        read.keys.map(async ({ name, jsonWebKey }) => [name, await reportOf(jsonWebKey)] as const)
    );
    element.channelCheck = {
        channel: 'Web_Chat',
        label: 'Web Chat',
        candidate,
        state: 'done',
        report: checkChannel(compare(read, 'Web_Chat', candidate), {
            now: NOW,
            keyReports: Object.fromEntries(entries)
        }),
        problem: null,
        ...part
    };
    await flush();
}

describe('a key check with a channel', () => {
    it('asks with public facts of the key, once', async () => {
        const { element, candidates } = await start();
        await paste(element, print(goodKey()));
        expect(candidates).toEqual([
            {
                candidate: {
                    kind: 'key',
                    kid: 'chat-2026-11',
                    alg: 'RS256',
                    n: goodKey().n,
                    e: 'AQAB',
                    issuer: null
                }
            }
        ]);
        await give(element, 'https://id.acme.com/');
        expect(candidates.map(({ candidate }) => candidate?.issuer)).toEqual([null, 'https://id.acme.com/']);
        await give(element, '');
        expect(candidates.at(-1)?.candidate?.issuer).toBeNull();
    });

    it('asks nothing about a private key, and takes the question back', async () => {
        const { element, candidates } = await start();
        await paste(element, print(goodKey()));
        await paste(element, keys.leaf);
        await until(() => headings(element).includes('Stop: this is a private key'));
        expect(candidates.map(({ candidate }) => candidate?.kid ?? null)).toEqual(['chat-2026-11', null]);
        expect(candidates.at(-1)?.candidate).toBeNull();
        expect(headings(element)).toHaveLength(1);
    });

    it('says that the key fits, beside its own verdict, with the questions about the channel', async () => {
        const { element, candidates } = await start();
        await paste(element, print(goodKey()));
        expect(findAll(element, '[data-question]')).toHaveLength(10);
        await answer(element, candidates.at(-1)?.candidate);
        expect(headings(element)).toEqual(['Ready to upload', 'Fits Web Chat']);
        expect(sentence(element)).toMatch(/Give the issuer of your tokens to have it compared, too\.$/);
        expect(findAll(element, '[data-question]').map(({ dataset }) => dataset.question)).toEqual(
            expect.arrayContaining(['T3', 'T4', 'T6', 'T9', 'T10', 'U1'])
        );
        await expect(element).toBeAccessible();
    });

    it('says that it does not fit, and where the issuers differ', async () => {
        const { element, candidates } = await start();
        await paste(element, print(goodKey()));
        await give(element, 'https://id.acme.com');
        await answer(element, candidates.at(-1)?.candidate);
        expect(headings(element)).toEqual(['Ready to upload', 'Does not fit Web Chat']);
        expect(sentence(element)).toMatch(/^1 thing to mend before the channel accepts tokens of this key/);
        expect(textOf(find(element, '[data-id="place"]'))).toBe(
            'First difference at character 20: the keyset has “/”, your tokens have nothing more.'
        );
        const finding = find(element, '[data-finding="1"]');
        expect(textOf(finding)).toContain('Quick Find:');
        expect(textOf(find(finding, '[data-id="where"]'))).toContain('Prod 2026');
        expect(findAll(finding, '[data-id="place"], .pointer')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('numbers what the channel has to say after what the key has', async () => {
        const { element, candidates } = await start();
        await paste(element, flawedKey());
        const own = findAll(element, 'c-preflight-finding').length;
        await give(element, 'https://id.acme.com');
        await answer(element, candidates.at(-1)?.candidate);
        const numbers = findAll<HTMLElement & { number: number }>(element, 'c-preflight-finding').map(
            ({ number }) => number
        );
        expect(numbers.slice(own).every((number) => number > 0)).toBe(true);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(Math.max(...numbers)).toBeGreaterThan(own);
        find(find(element, '[data-question="T5"]'), '[data-number]').click();
        await flush();
        expect(findAll(element, '.finding_active')).toHaveLength(1);
        expect(textOf(find(element, 'c-preflight-passed'))).toMatch(/checks passed/);
    });

    it('says what could not be looked at', async () => {
        const { element, candidates } = await start();
        await paste(element, print(goodKey()));
        const read = organization({
            keysets: [],
            keys: [],
            leftOut: [{ type: 'PublicKeyCertificateSet', name: 'Prod_2026' }]
        });
        await answer(element, candidates.at(-1)?.candidate, {}, read);
        expect(headings(element)[1]).toBe('Cannot be compared with Web Chat in full');
        await expect(element).toBeAccessible();
    });

    it('says that it is comparing, and keeps the key’s own result meanwhile', async () => {
        const { element, candidates } = await start();
        await paste(element, print(goodKey()));
        await answer(element, candidates.at(-1)?.candidate, { state: 'working', report: null });
        expect(headings(element)).toEqual(['Ready to upload', 'Comparing with Web Chat …']);
        expect(findAll(element, '[data-question]')).toHaveLength(10);
        await expect(element).toBeAccessible();
    });

    it('says why it could not, and tries again', async () => {
        const { element, candidates } = await start();
        await paste(element, print(goodKey()));
        const problem = { code: 'TIMEOUT', what: 'No answer.', next: 'Wait a little.', setupPage: null };
        await answer(element, candidates.at(-1)?.candidate, { state: 'failed', report: null, problem });
        const shown = find(element, '[data-id="channel-problem"]');
        expect(textOf(shown)).toMatch(/^The key could not be compared with Web Chat\. No answer\. Wait a little\./);
        await expect(element).toBeAccessible();
        find(shown, '[data-id="retry"]').click();
        expect(candidates).toHaveLength(2);
        expect(candidates[1]).toEqual(candidates[0]);
    });

    it('shows no answer about another key, or another issuer', async () => {
        const { element, candidates } = await start();
        await paste(element, print(goodKey()));
        await give(element, 'https://other');
        await answer(element, candidates[0]?.candidate);
        expect(headings(element)).toEqual(['Ready to upload']);
    });

    it('takes a key to open, and brings back what was there', async () => {
        const { element } = await start('');
        await paste(element, flawedKey());
        element.open('Chat 2026 11', print(goodKey()));
        await until(() => headings(element).includes('Ready to upload'));
        expect(findAll(element, 'c-preflight-issuer-input')).toHaveLength(0);
        find(element, '[data-id="undo"]').click();
        await until(() => headings(element).includes('Setup will not accept this key yet'));
    });
});
