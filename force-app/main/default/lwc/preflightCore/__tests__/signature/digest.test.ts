import { digest } from '../../signature/digest.js';
import { jwkThumbprint } from '../../signature/thumbprint.js';

const { subtle } = globalThis.crypto;
const toHex = (octets: string) => Buffer.from(octets, 'latin1').toString('hex');

describe('digest', () => {
    it.each([
        ['SHA-1', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
        ['SHA-256', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad']
    ] as const)('computes %s', async (algorithm, hex) => {
        const found = await digest(subtle, algorithm, 'abc');
        expect(found.known && toHex(found.value)).toBe(hex);
    });

    it('is unknown without crypto, and when crypto refuses', async () => {
        expect(await digest(undefined, 'SHA-256', 'abc')).toEqual({ known: false, reason: 'no-crypto' });
        const refusing = { digest: () => Promise.reject(new Error('no')) } as unknown as SubtleCrypto;
        expect(await digest(refusing, 'SHA-1', 'abc')).toEqual({ known: false, reason: 'algorithm-unsupported' });
    });
});

describe('jwkThumbprint', () => {
    // https://www.rfc-editor.org/rfc/rfc7638#section-3.1
    const n =
        '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw';
    const modulus = Buffer.from(n, 'base64url').toString('latin1');

    it('computes the example of RFC 7638', async () => {
        expect(await jwkThumbprint(modulus, '\x01\x00\x01', subtle)).toEqual({
            known: true,
            value: 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'
        });
    });

    it('is unknown without crypto', async () => {
        expect(await jwkThumbprint(modulus, '\x03', undefined)).toEqual({ known: false, reason: 'no-crypto' });
    });
});
