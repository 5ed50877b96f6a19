import { createHash, privateEncrypt, sign } from 'node:crypto';
import { signatureInvalid } from '../../../rules/token/signatureInvalid.js';
import { certificatePem } from '../../support/inputs.js';
import { jwkText, keys } from '../../support/makeCertificate.js';
import { makeToken } from '../../support/makeToken.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const good = [jwkText()];
const otherKey = jwkText({ key: keys.other, kid: 'chat-2025-05' });
const unreadable = jwkText({ n: '!', x5c: undefined });
const [header = '', claims = '', signature = ''] = makeToken().split('.');
const [, otherClaims = ''] = makeToken({ claims: { sub: 'customer-43' } }).split('.');
const octets = Buffer.from(signature, 'base64url');
const withSignature = (changed: Buffer): string => `${header}.${claims}.${changed.toString('base64url')}`;
const failed = (data: Record<string, string | number>, variant?: string) => [
    { path: '/signature', ...(variant !== undefined && { variant }), data }
];
const byThisKey = (variant: string, more: Record<string, string> = {}) =>
    failed({ key: 'key-1.json', alg: 'RS256', ...more }, variant);
const input = `${header}.${claims}`;
const signedOver = (text: string | Buffer, hash = 'sha256'): string =>
    withSignature(sign(hash, Buffer.from(text), keys.leaf));
const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
const byOneKey = failed({ key: 'key-1.json', count: 1 });
const withoutCrypto = { options: { subtle: undefined } };

testTokenRule(signatureInvalid, {
    valid: [
        { title: 'the key that signed it', keys: good },
        { title: 'RS512', header: { alg: 'RS512' }, keys: [jwkText({ alg: 'RS512' })] },
        { title: 'the certificate alone', keys: [certificatePem] },
        { title: 'two keys with the key ID, one of which signed it', keys: [jwkText({ key: keys.other }), jwkText()] },
        { title: 'a key under another key ID, which is reported elsewhere', keys: [jwkText({ kid: 'other' })] },
        {
            title: 'padding behind it, which is reported elsewhere',
            token: `${makeToken()}==`,
            keys: good
        }
    ],
    invalid: [
        {
            title: 'signed with another key',
            signedWith: keys.other,
            keys: good,
            findings: byOneKey.map((one) => ({
                ...one,
                marks: makeToken({ signedWith: keys.other }).split('.')[2] ?? ''
            }))
        },
        {
            title: 'claims that were changed after it',
            token: `${header}.${otherClaims}.${signature}`,
            keys: good,
            findings: byThisKey('other-text')
        },
        {
            title: 'claims that were changed after it, with another key first',
            token: `${header}.${otherClaims}.${signature}`,
            keys: [jwkText({ key: keys.other }), jwkText()],
            findings: failed({ key: 'key-2.json', alg: 'RS256' }, 'other-text')
        },
        {
            title: 'claims that were changed after it, with another key that has the key ID',
            token: `${header}.${otherClaims}.${signature}`,
            keys: [jwkText({ key: keys.other }), jwkText({ kid: 'chat-2025' })],
            findings: failed({ key: 'key-2.json', kid: 'chat-2025' }, 'other-key-and-text')
        },
        {
            title: 'made over header and claims before they were encoded',
            token: signedOver(
                input
                    .split('.')
                    .map((part) => Buffer.from(part, 'base64url').toString())
                    .join('.')
            ),
            keys: good,
            findings: byThisKey('other-form', { text: 'over header and claims before they were encoded' })
        },
        {
            title: 'made over the claims alone',
            token: signedOver(claims),
            keys: good,
            findings: byThisKey('other-form', { text: 'over the claims alone' })
        },
        {
            title: 'made over a hash of the text',
            token: signedOver(sha256(input)),
            keys: good,
            findings: byThisKey('hash-of-hash')
        },
        {
            title: 'made by bare RSA, without the name of the hash',
            token: withSignature(privateEncrypt(keys.leaf, sha256(input))),
            keys: good,
            findings: byThisKey('no-digest-info', { wanted: 'SHA256' })
        },
        {
            title: 'made with SHA-384',
            token: signedOver(input, 'sha384'),
            keys: good,
            findings: byThisKey('other-hash', { hash: 'SHA-384', wanted: 'SHA-256' })
        },
        {
            title: 'made back to front, as Windows does',
            token: withSignature(Buffer.from(octets).reverse()),
            keys: good,
            findings: byThisKey('form', { form: 'with its bytes back to front' })
        },
        {
            title: 'a changed bit',
            token: withSignature(Buffer.from(octets.map((octet, index) => (index === 100 ? octet ^ 1 : octet)))),
            keys: good,
            findings: byOneKey
        },
        {
            title: 'RS256 by its header, PS256 in truth',
            signedBy: 'PS256',
            keys: good,
            findings: byThisKey('pss', { wanted: '256' })
        },
        {
            title: 'no signature',
            token: `${header}.${claims}.`,
            keys: good,
            findings: failed({}, 'empty').map((one) => ({ ...one, marks: '' }))
        },
        {
            title: 'cut off',
            token: withSignature(octets.subarray(0, 253)),
            keys: good,
            findings: failed({ octets: 253, expected: 256 }, 'length')
        },
        {
            title: 'an octet too many',
            token: withSignature(Buffer.concat([octets, Buffer.from([0])])),
            keys: good,
            findings: failed({ octets: 257, expected: 256 }, 'length')
        },
        {
            title: 'a zero too many in front, as Java’s big numbers have it',
            token: withSignature(Buffer.concat([Buffer.from([0]), octets])),
            keys: good,
            findings: byThisKey('form', { form: 'with zero bytes in front that are missing, or too many' })
        },
        {
            title: 'cut off, which is plain without cryptography',
            token: withSignature(octets.subarray(0, 253)),
            keys: good,
            ...withoutCrypto,
            findings: failed({ octets: 253, expected: 256 }, 'length')
        },
        {
            title: 'RS512 by its header, RS256 in truth',
            header: { alg: 'RS512' },
            signedBy: 'RS256',
            keys: [jwkText({ alg: 'RS512' })],
            findings: failed({ alg: 'RS512', other: 'RS256', wanted: 'RS512' }, 'other-algorithm')
        },
        {
            title: 'RS256 by its header, RS512 in truth',
            signedBy: 'RS512',
            keys: good,
            findings: failed({ alg: 'RS256', other: 'RS512', wanted: 'RS256' }, 'other-algorithm')
        },
        {
            title: 'RS256 by its header, RS512 in truth and by the key',
            signedBy: 'RS512',
            keys: [jwkText({ alg: 'RS512' })],
            findings: failed({ alg: 'RS256', other: 'RS512', wanted: 'RS512' }, 'other-algorithm')
        },
        {
            title: 'another of the given keys signed it',
            signedWith: keys.other,
            keys: [jwkText(), otherKey],
            findings: failed({ key: 'key-2.json', kid: 'chat-2025-05' }, 'other-key')
        },
        {
            title: 'a given key of another length signed it',
            signedWith: keys.short,
            keys: [jwkText(), jwkText({ key: keys.short, kid: 'short' })],
            findings: failed({ key: 'key-2.json', kid: 'short' }, 'other-key-refused')
        },
        {
            title: 'none of several keys signed it',
            header: { kid: 'unknown' },
            signedWith: keys.root,
            keys: [jwkText(), otherKey],
            findings: failed({ key: 'key-1.json', count: 2 }, 'several')
        }
    ],
    notApplicable: [{ title: 'the keys of a channel are asked', hasChannel: true }],
    notChecked: [
        { title: 'no key' },
        { title: 'no cryptography', keys: good, ...withoutCrypto },
        { title: 'a file without a key', keys: ['hello'] },
        { title: 'a key that cannot be read', keys: [unreadable] },
        {
            title: 'one key did not sign it, the other cannot be read',
            keys: [jwkText({ key: keys.other }), unreadable]
        },
        { title: 'an algorithm that is reported elsewhere', header: { alg: 'HS256' }, keys: good },
        { title: 'no algorithm', header: { alg: undefined }, keys: good },
        { title: 'a signature that cannot be decoded', token: `${header}.${claims}.!`, keys: good },
        { title: 'two parts', token: `${header}.${claims}`, keys: good },
        { title: 'a header that cannot be read', header: '[]', keys: good }
    ]
});
