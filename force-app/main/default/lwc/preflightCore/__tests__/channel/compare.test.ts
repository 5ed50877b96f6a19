import { NO_CANDIDATE } from '../../channel/candidate.js';
import { compare } from '../../channel/compare.js';
import {
    authorization,
    channel,
    keyCandidate,
    keyset,
    organization,
    otherKey,
    uploadedKey
} from '../support/organization.js';

/** What the comparison says is told by the cases of tests/contract; here is what they cannot tell. */
describe('compare', () => {
    it('takes the first of two components with one name', () => {
        const given = organization({
            channels: [channel(), channel({ label: 'Second' })],
            keysets: [keyset(), keyset('Prod_2026', { issuer: 'second' })],
            keys: [uploadedKey(), otherKey({ name: 'Chat_2026_11' })]
        });
        const comparison = compare(given, 'Web_Chat', keyCandidate());
        expect(comparison.channel?.label).toBe('Web Chat');
        expect(comparison.keysets.map(({ issuer, keys }) => [issuer, keys.map(({ kid }) => kid)])).toEqual([
            ['https://id.acme.com', ['chat-2026-11']]
        ]);
        expect(comparison.keysets[0]?.keys[0]).toMatchObject({ keysets: ['Prod_2026'], channels: ['Web_Chat'] });
    });

    it('remembers nothing of one candidate for the next', () => {
        const given = organization();
        const before = compare(given, 'Web_Chat', NO_CANDIDATE);
        compare(given, 'Web_Chat', keyCandidate());
        expect(compare(given, 'Web_Chat', NO_CANDIDATE)).toEqual(before);
    });

    it('changes nothing of what it was given', () => {
        const given = organization({ leftOut: [{ type: 'PublicKeyCertificate', name: 'Left' }] });
        const text = JSON.stringify(given);
        compare(given, 'Web_Chat', keyCandidate());
        expect(JSON.stringify(given)).toBe(text);
    });

    it('stays quick where hundreds of channels share hundreds of keys', () => {
        const names = Array.from({ length: 400 }, (_, index) => `N${index}`);
        const given = organization({
            channels: names.map((name) => channel({ name, authorizations: [authorization()] })),
            keysets: [keyset('Prod_2026', { keys: names })],
            keys: names.map((name) => uploadedKey(name))
        });
        // The test's own time limit is the proof.
        const all = names.map((name) => compare(given, name, NO_CANDIDATE));
        expect(all.at(-1)?.keysets[0]?.keys.at(-1)?.channels).toEqual(names);
    });
});
