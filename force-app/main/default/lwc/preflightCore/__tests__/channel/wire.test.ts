import fc from 'fast-check';
import { readComparison, readOrganization } from '../../channel/wire.js';

/** What Apex answers is tried with every case of tests/contract; here is what it never should answer. */
describe('readOrganization', () => {
    const nothing = { channels: [], keysets: [], keys: [], typesRead: [], leftOut: [] };

    it.each([undefined, null, 'text', 5, [], {}, { channels: 'none', keys: null }])('makes %j an empty one', (wire) => {
        expect(readOrganization(wire)).toEqual(nothing);
    });

    it('makes what is missing whole, and leaves out what has no name', () => {
        expect(
            readOrganization({
                channels: [{ name: 'A', authorizations: [{ isEnabled: true, keyset: '' }, null] }, { label: 'B' }],
                keysets: [{ name: 'S', keys: ['K', 5, 'K'], endpoint: '' }],
                keys: [{ name: 'K', isActive: 'true' }, 'text'],
                typesRead: ['PublicKeyCertificate', 'ApexClass', 'MessagingChannel'],
                leftOut: [
                    { type: 'PublicKeyCertificate', name: 'L' },
                    { type: 'ApexClass', name: 'M' }
                ]
            })
        ).toEqual({
            channels: [
                {
                    name: 'A',
                    label: 'A',
                    type: '',
                    isActive: null,
                    authMode: null,
                    authorizations: [
                        { name: '', type: '', isEnabled: true, keyset: null },
                        { name: '', type: '', isEnabled: false, keyset: null }
                    ]
                }
            ],
            keysets: [{ name: 'S', label: 'S', type: '', issuer: null, endpoint: null, keys: ['K'] }],
            keys: [{ name: 'K', label: 'K', isActive: false, jsonWebKey: '' }],
            typesRead: ['MessagingChannel', 'PublicKeyCertificate'],
            leftOut: [{ type: 'PublicKeyCertificate', name: 'L' }]
        });
    });
});

describe('readComparison', () => {
    it('makes nothing a comparison with no channel', () => {
        expect(readComparison(null)).toEqual({
            channelName: '',
            candidate: { kind: 'none', kid: null, alg: null, n: null, e: null, issuer: null },
            channel: null,
            authorizations: [],
            keysets: [],
            elsewhere: [],
            conflicts: [],
            leftOut: []
        });
    });

    it('takes kinds of difference that it does not know as another one', () => {
        const wire = {
            keysets: [
                { name: 'S', issuerDifference: { kinds: ['new', 'case'], position: -1 } },
                { issuerDifference: {} }
            ]
        };
        expect(readComparison(wire).keysets.map(({ issuerDifference }) => issuerDifference)).toEqual([
            { kinds: ['case'], position: 0 },
            { kinds: ['other'], position: 0 }
        ]);
    });

    it('takes anything', () => {
        fc.assert(
            fc.property(fc.jsonValue(), (wire) => {
                expect(readComparison(wire).channelName).toEqual(expect.any(String));
                expect(readOrganization(wire).channels).toEqual(expect.any(Array));
                expect(
                    readComparison({ keysets: wire, elsewhere: [wire], channel: wire, conflicts: wire })
                ).toBeDefined();
            })
        );
    });
});

describe('user and password of an Endpoint URL', () => {
    it.each([
        ['https://user:pw@id.example.com/jwks', 'https://…@id.example.com/jwks'],
        [' https://user:p@w@id.example.com/jwks?a=b@c', ' https://…@id.example.com/jwks?a=b@c'],
        ['http://token@id.example.com', 'http://…@id.example.com'],
        ['https://id.example.com/@user', 'https://id.example.com/@user']
    ])('are left out as it is read: %s', (endpoint, expected) => {
        const keyset = { name: 'S', type: 'JWKS_URL', endpoint };
        expect(readOrganization({ keysets: [keyset] }).keysets[0]?.endpoint).toBe(expected);
        expect(readComparison({ channelName: 'C', keysets: [keyset] }).keysets[0]?.endpoint).toBe(expected);
    });
});
