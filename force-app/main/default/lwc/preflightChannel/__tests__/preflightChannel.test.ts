import { linkLook } from 'c/preflightShared';
import { detailsOf, find, findAll, mount, NOW, textOf } from '../../preflightApp/__tests__/support/harness.js';
import {
    channel,
    channelReport,
    finding,
    keyReportsOf,
    organizationOf
} from '../../preflightChannels/__tests__/support/configuration.js';

const organization = organizationOf({ channels: [channel('Web_Chat', { label: 'Web chat of Acme' })] });

async function card(properties: object = {}) {
    return mount('preflightChannel', {
        report: channelReport(organization, 'Web_Chat'),
        keyReports: await keyReportsOf(organization.keys),
        now: NOW,
        words: 'Verifies users',
        look: linkLook('good'),
        isSelected: false,
        ...properties
    });
}

describe('c-preflight-channel', () => {
    it('says which channel it is and how it stands', async () => {
        const element = await card();
        expect(textOf(find(element, '[data-id="name"]'))).toBe('Web chat of Acme');
        expect(textOf(find(element, '[data-id="api"]'))).toBe('Web_Chat');
        expect(textOf(find(element, '[data-id="verdict"]'))).toBe('Verifies users');
        expect(findAll(element, '[data-link]')).toHaveLength(6);
        expect(findAll(element, '[data-id="selected"], [aria-current], [data-id="others"]')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('says so when it is the chosen one', async () => {
        const element = await card({ isSelected: true });
        expect(textOf(find(element, '[data-id="selected"]'))).toBe('Chosen channel');
        expect(find(element, 'article').getAttribute('aria-current')).toBe('true');
        await expect(element).toBeAccessible();
    });

    it('asks to check a key against it', async () => {
        const element = await card();
        const details = detailsOf(element, 'channelselect');
        find(element, '[data-id="check"]').click();
        expect(details).toEqual([{ name: 'Web_Chat' }]);
    });

    it('shows its last conversations, says whether its chain is broken, and asks for them by its name', async () => {
        const conversations = { phase: 'failed', counts: null, problem: null };
        const element = await card({ conversations, source: 'org' });
        const part = find(element, 'c-preflight-conversations');
        expect(part).toMatchObject({ conversations, source: 'org', isBroken: false });
        const details = detailsOf(element, 'conversationswanted');
        find(part, '[data-id="count"]').click();
        expect(details).toEqual([{ name: 'Web_Chat' }]);
        const broken = await card({ report: channelReport(organization, 'Web_Chat', { keys: { state: 'broken' } }) });
        expect(find(broken, 'c-preflight-conversations')).toMatchObject({ isBroken: true });
    });

    it('shows findings of no link below the chain, with numbers that go on', async () => {
        const own = finding({ path: '/keysets/0' });
        const report = {
            ...channelReport(organization, 'Web_Chat', { keyset: { state: 'broken', findings: [own] } }),
            findings: [own, finding({ ruleId: 'jwk.alg-unsupported' })]
        };
        const others = find(await card({ report }), '[data-id="others"]');
        expect(findAll(others, '.number').map((number) => textOf(number))).toEqual(['Finding 2: 2']);
    });
});
