import { isHeader, saysAlgorithm, saysEncryption } from '../../token/header.js';
import { base64Url } from '../support/makeToken.js';

/** A header whose second mark stands at the given octet. */
const withMarkAt = (octet: number): string => base64Url(`{${' '.repeat(octet - 1)}"alg":"RS256"}`);
/** A header whose algorithm ends before the given octet. */
const withAlgorithmBefore = (octet: number): string => base64Url(`{"a":"${'x'.repeat(octet - 14)}","alg":"RS256"}`);

describe('a segment that begins like a header', () => {
    // 64 digits hold 48 octets.
    it.each([
        [1, true],
        [46, true],
        [47, true],
        [48, false],
        [60, false]
    ])('shows it in its first 48 octets: a mark at %d', (octet, expected) => {
        expect(isHeader(withMarkAt(octet))).toBe(expected);
    });

    it.each(Array.from({ length: 24 }, (_, index) => index + 40))('is one in %d digits, or one too many', (length) => {
        expect(isHeader(withMarkAt(2).repeat(3).slice(0, length))).toBe(true);
    });

    it.each([
        ['two', 'ey', false],
        ['three', 'eyI', true],
        ['three and padding', 'eyI=', true],
        ['the other alphabet', base64Url('{"\xfb\xff":1}').replaceAll('-', '+').replaceAll('_', '/'), true]
    ])('is read with few digits and in other forms: %s', (_title, digits, expected) => {
        expect(isHeader(digits)).toBe(expected);
    });

    // 512 digits hold 384 octets.
    it.each([
        [20, true],
        [383, true],
        [384, true],
        [385, false],
        [400, false]
    ])('says its algorithm in its first 384 octets: before %d', (octet, expected) => {
        expect(saysAlgorithm(withAlgorithmBefore(octet))).toBe(expected);
    });

    it('says its encryption wherever that stands', () => {
        const text = `{"alg":"dir","x":"${'x'.repeat(900)}","enc":"A128GCM"}`;
        expect([text, `${text} `, `${text}  `].map((header) => saysEncryption(base64Url(header)))).toEqual([
            true,
            true,
            true
        ]);
        expect(saysEncryption(base64Url('{"alg":"RS256","x":"enc"}'))).toBe(false);
    });
});
