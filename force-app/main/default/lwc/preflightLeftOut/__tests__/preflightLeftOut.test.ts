import type { Organization } from 'c/preflightCore';
import { find, findAll, mount, textOf } from '../../preflightApp/__tests__/support/harness.js';
import { organizationOf } from '../../preflightChannels/__tests__/support/configuration.js';

const note = (changes: Partial<Organization>, source = 'org') =>
    mount('preflightLeftOut', { organization: organizationOf(changes), source });
const gaps = (element: Element): string[] => findAll(element, '[data-gap]').map((gap) => textOf(gap));

describe('c-preflight-left-out', () => {
    it('shows nothing when all was read', async () => {
        expect(textOf(await note({}))).toBe('');
    });

    it('names what was left out, and how to get it', async () => {
        const element = await note({
            leftOut: [
                { type: 'PublicKeyCertificate', name: 'Key_9' },
                { type: 'PublicKeyCertificateSet', name: 'Prod_2027' },
                { type: 'PublicKeyCertificate', name: 'Key_10' }
            ]
        });
        expect(gaps(element)).toEqual(['Keysets not read (1): Prod_2027', 'Keys not read (2): Key_9, Key_10']);
        expect(textOf(find(element, '[data-id="next"]'))).toMatch(/Choose a channel, then refresh/);
        await expect(element).toBeAccessible();
    });

    it('names ten of hundreds', async () => {
        const leftOut = Array.from({ length: 490 }, (_, index) => ({
            type: 'PublicKeyCertificate' as const,
            name: `K${index}`
        }));
        expect(gaps(await note({ leftOut }))).toEqual([
            'Keys not read (490): K0, K1, K2, K3, K4, K5, K6, K7, K8, K9 and 480 more'
        ]);
    });

    it('names types that an import lacks', async () => {
        const element = await note({ typesRead: ['PublicKeyCertificate'] }, 'import');
        expect(gaps(element)).toEqual([
            'Channels (MessagingChannel) were not read.',
            'Keysets (PublicKeyCertificateSet) were not read.'
        ]);
        expect(textOf(find(element, '[data-id="next"]'))).toMatch(/import the files again/);
        await expect(element).toBeAccessible();
    });
});
