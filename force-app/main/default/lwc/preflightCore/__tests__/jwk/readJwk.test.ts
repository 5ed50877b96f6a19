import { readJwk } from '../../jwk/readJwk.js';
import { readJson } from '../../text/json.js';
import { goodKey, makeJwk } from '../support/makeCertificate.js';

function read(text: string) {
    const { root } = readJson(text, { nesting: 64 });
    if (root?.type !== 'object') {
        throw new Error('no object');
    }
    return readJwk(root, '/keys/0');
}

const readObject = (key: unknown) => read(JSON.stringify(key));
const x5c = goodKey().x5c as string[];

describe('readJwk', () => {
    it('reads a good key', () => {
        const jwk = readObject(goodKey());
        expect(jwk.pointer).toBe('/keys/0');
        expect(jwk.kty).toEqual({ state: 'present', value: 'RSA' });
        expect(jwk.x5c).toEqual({ state: 'present', value: x5c });
        expect(jwk.x5t).toEqual({ state: 'absent' });
        expect(jwk.modulus?.bits).toBe(2048);
        expect(jwk.exponent?.value()).toBe(65_537n);
        expect(jwk.certificates.map(({ reading }) => reading?.found)).toEqual(['certificate']);
        expect([jwk.privateMembers, jwk.placeholderMembers, jwk.unusable]).toEqual([[], [], null]);
    });

    it('takes the last of duplicate members, as JSON.parse does', () => {
        expect(read('{"kid":"a","kid":"b"}').kid).toEqual({ state: 'present', value: 'b' });
    });

    it('tells absent, null, and wrong types apart', () => {
        const jwk = read('{"kid":null,"alg":1,"key_ops":"verify","x5c":[1],"use":["sig"]}');
        expect([jwk.kty, jwk.kid, jwk.alg, jwk.keyOps, jwk.x5c, jwk.use]).toEqual([
            { state: 'absent' },
            { state: 'null' },
            { state: 'wrong-type', found: 'number' },
            { state: 'wrong-type', found: 'string' },
            { state: 'wrong-type', found: 'number' },
            { state: 'wrong-type', found: 'array' }
        ]);
    });

    it('reads a certificate outside of a list, and those before an entry that is none', () => {
        expect(readObject({ x5c: x5c[0] }).certificates).toHaveLength(1);
        expect(readObject({ x5c: [x5c[0], 1, x5c[0]] }).certificates).toHaveLength(1);
        expect(readObject({ x5c: {} }).certificates).toEqual([]);
    });

    it('reads the exponent as a number, but not the modulus', () => {
        const jwk = read('{"n":12345,"e":65537}');
        expect([jwk.modulus, jwk.exponent?.defect, jwk.exponent?.value()]).toEqual([null, 'number', 65_537n]);
    });

    it.each([
        ['the key type', { kty: 'EC' }, { reason: 'kty', found: 'EC' }],
        ['a missing key type', { kty: undefined }, { reason: 'kty', found: '' }],
        ['the use', { use: 'enc', alg: 'RSA-OAEP' }, { reason: 'use', found: 'enc' }],
        ['the operations', { key_ops: ['sign', 'wrapKey'] }, { reason: 'key-ops', found: 'sign, wrapKey' }],
        ['the algorithm', { alg: 'rs256' }, { reason: 'alg', found: 'rs256' }],
        ['nothing: an algorithm is optional', { alg: undefined }, null],
        ['nothing: what is empty is not there', { use: '', key_ops: [] }, null],
        ['a missing key ID', { kid: undefined }, { reason: 'kid', found: '' }],
        ['nothing: a wrong type is a mistake', { alg: 256, kid: 1, use: {}, key_ops: 'x' }, null],
        ['nothing: a blank key ID is a mistake', { kid: '' }, null]
    ] as const)('says that a key can never verify because of %s', (_name, members, expected) => {
        expect(readObject(makeJwk(members)).unusable).toEqual(expected);
    });
});
