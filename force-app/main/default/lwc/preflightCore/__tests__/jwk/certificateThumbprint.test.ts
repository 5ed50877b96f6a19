import { readThumbprint } from '../../jwk/certificateThumbprint.js';

const sha1 = Buffer.alloc(20, 0xfb);
const sha256 = Buffer.alloc(32, 0xfb);

describe('readThumbprint', () => {
    it.each([
        [sha1, 20],
        [sha256, 32]
    ])('reads base64url of the digest', (digest, wanted) => {
        expect(readThumbprint(digest.toString('base64url'), wanted)).toEqual({
            defect: null,
            at: null,
            octets: digest.toString('latin1')
        });
    });

    it.each([
        ['hex', sha1.toString('hex'), 'hex'],
        ['hex with colons', sha1.toString('hex').replace(/..(?=.)/g, '$&:'), 'hex'],
        ['base64 of hex', Buffer.from(sha1.toString('hex')).toString('base64'), 'encoded-hex'],
        ['base64url of hex with colons', Buffer.from('FB:'.repeat(19) + 'FB').toString('base64url'), 'encoded-hex'],
        ['base64', sha1.toString('base64'), 'base64'],
        ['the other digest', sha256.toString('base64url'), 'other-hash'],
        ['the other digest in base64', sha256.toString('base64'), 'other-hash'],
        ['hex of the other digest', sha256.toString('hex'), 'length'],
        ['nothing', '', 'length'],
        ['anything else', 'sha1:abc', 'other-character']
    ] as const)('names %s', (_name, text, defect) => {
        const { defect: found, octets } = readThumbprint(text, 20);
        expect([found, octets]).toEqual([defect, null]);
    });

    it('keeps the digest in spite of stray bits', () => {
        const text = sha1.toString('base64url');
        const stray = text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + 1);
        expect(readThumbprint(stray, 20)).toEqual({
            defect: 'non-canonical',
            at: { start: 26, end: 27 },
            octets: sha1.toString('latin1')
        });
    });
});
