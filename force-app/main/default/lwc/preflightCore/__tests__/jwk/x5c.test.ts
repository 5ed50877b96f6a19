import fc from 'fast-check';
import { readX5cEntry } from '../../jwk/x5c.js';
import { keys, makeCertificate, publicKeyInfo, toBase64 } from '../support/makeCertificate.js';

const certificate = makeCertificate();
const base64 = toBase64(certificate);
const lines = base64.replace(/.{64}/g, '$&\n');
const url = base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const pem = `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;

describe('readX5cEntry', () => {
    it('reads plain base64', () => {
        const { defect, at, der, reading } = readX5cEntry(base64);
        expect([defect, at, der]).toEqual([null, null, certificate]);
        expect(reading?.certificate?.subject).toContain('chat signer');
    });

    it.each([
        ['PEM', pem, 'pem'],
        ['PEM with other dashes around it', `--------${pem}--------`, 'pem'],
        ['PEM without its END line', pem.slice(0, pem.indexOf('-----END')), 'pem'],
        ['PEM without its BEGIN line', pem.slice(28), 'pem'],
        ['PEM in one line', pem.replaceAll('\n', ''), 'pem'],
        ['PEM with escaped line breaks', pem.replaceAll('\n', '\\n'), 'pem'],
        ['base64url', url, 'base64url'],
        ['lines', lines, 'line-breaks'],
        ['a line break at the end', `${base64}\n`, 'line-breaks'],
        ['blanks', ` ${base64}`, 'white-space'],
        ['escaped line breaks', lines.replaceAll('\n', '\\r\\n'), 'escaped-line-breaks'],
        ['base64 twice', toBase64(base64), 'encoded-twice'],
        ['base64 twice, the second time in lines', toBase64(base64).replace(/.{64}/g, '$&\n'), 'encoded-twice'],
        ['base64 of PEM', toBase64(pem), 'encoded-twice'],
        ['a data: address', `data:;base64,${base64}`, 'data-uri'],
        ['hex', Buffer.from(certificate, 'latin1').toString('hex'), 'hex'],
        [
            'hex with colons',
            Buffer.from(certificate, 'latin1')
                .toString('hex')
                .replace(/..(?=.)/g, '$&:'),
            'hex'
        ],
        ['hex with a prefix', `0x${Buffer.from(certificate, 'latin1').toString('hex').toUpperCase()}`, 'hex'],
        ['quotes', `"${base64}"`, 'other-character']
    ] as const)('reads %s as meant, and says so', (_name, text, defect) => {
        const entry = readX5cEntry(text);
        expect(entry.defect).toBe(defect);
        expect(entry.der).toBe(certificate);
        expect(entry.reading?.certificate?.der).toBe(certificate);
    });

    it.each(['', ' \n\t', '\u00a0'])('finds %j empty', (text) => {
        expect(readX5cEntry(text)).toEqual({ defect: 'empty', at: null, der: null, reading: null });
    });

    it.each([
        '<Your public certificate>',
        '[certificate]',
        '${CERT}',
        '{{ x5c }}',
        'YOUR_CERTIFICATE_HERE',
        'certificate',
        'MIIC...Tw==',
        `${base64.slice(0, 100)}…${base64.slice(-20)}`
    ])('takes %j for a sample', (text) => {
        expect(readX5cEntry(text)).toEqual({ defect: 'placeholder', at: null, der: null, reading: null });
    });

    it('reads two certificates in one string as two', () => {
        expect(readX5cEntry(base64 + base64).der).toBe(certificate + certificate);
        expect(readX5cEntry(pem + pem).der).toBe(certificate + certificate);
    });

    it('does not overlook the private key in a bundle', () => {
        const bundle = readX5cEntry(pem + keys.leaf);
        expect([bundle.defect, bundle.reading?.found]).toEqual(['pem', 'private-key']);
    });

    it('says what is there in place of a certificate', () => {
        const entry = readX5cEntry(toBase64(publicKeyInfo(keys.leaf)));
        expect([entry.defect, entry.reading?.found]).toEqual([null, 'public-key']);
    });

    it.each([
        ['missing padding', base64.slice(0, 101), 'impossible-length'],
        ['one digit', 'A', 'impossible-length'],
        ['three digits', 'AAA', 'missing-padding'],
        ['padding in front', '=AAA', 'padding'],
        ['an emoji', 'AAAA😀', 'other-character']
    ] as const)('names %s', (_name, text, defect) => {
        expect(readX5cEntry(text).defect).toBe(defect);
    });

    it('never throws, and points inside the text', () => {
        const pieces = fc.constantFrom(
            '-----BEGIN CERTIFICATE-----',
            '\\n',
            '\n',
            '=',
            'MIID',
            'data:,',
            '3082',
            '...',
            base64
        );
        fc.assert(
            fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
                const text = parts.join('');
                const { at, defect, der, reading } = readX5cEntry(text);
                expect(reading === null).toBe(der === null);
                if (at) {
                    expect(defect).not.toBeNull();
                    expect(at.start >= 0 && at.start <= at.end && at.end <= text.length).toBe(true);
                }
            })
        );
    });
});
