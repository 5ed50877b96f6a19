import fc from 'fast-check';
import { utf16, utf8 } from '../support/inputs.js';
import { jwkText, makeCertificate, toBase64 } from '../support/makeCertificate.js';
import { recogniseText } from '../support/recogniseText.js';
import { inputRules } from '../../rules/input/index.js';
import { runRules } from '../../engine/runRules.js';
import { readJson } from '../../text/json.js';
import { utf8Length } from '../../text/octets.js';
import { locate } from '../../text/locate.js';
import type { Context, Input, InputKind } from '../../types.js';

const key = jwkText();
const certificate = makeCertificate();
const context: Context = {
    now: 0,
    purpose: 'upload',
    limits: { keyBytes: 1 << 20, tokenBytes: 1 << 16, nesting: 64, keys: 1000, primeTests: 100 }
};
const HIDDEN: ReadonlySet<InputKind> = new Set(['private-key', 'token', 'too-large', 'empty', 'binary']);

/** What holds for every input: an answer, in range, and a finding for whatever is no key. */
function expectSense(found: Input): void {
    expect(found.kind).toMatch(/^[a-z0-9-]+$/);
    expect(found.text === '' || !HIDDEN.has(found.kind)).toBe(true);
    expect(found.keyNodes.length).toBeLessThanOrEqual(found.keyCount);
    for (const { pointer } of found.keyNodes) {
        expect(found.json && locate(found.json, pointer)).not.toBeNull();
    }
    const { start = 0, end = 0 } = found.wrapping ?? {};
    expect(start >= 0 && start <= end && end <= found.text.length).toBe(true);
    const results = runRules(inputRules, found, context);
    expect(results.filter(({ reason }) => reason === 'rule-crashed')).toEqual([]);
    const violations = results.flatMap((result) => result.violations);
    expect(violations.length > 0 || found.kind === 'jwk').toBe(true);
    for (const { range } of violations) {
        expect(!range || (range.start >= 0 && range.start <= range.end && range.end <= found.text.length)).toBe(true);
    }
}

const pieces = fc.constantFrom(
    'JWK : ',
    'JWT : ',
    '```',
    '```json\n',
    '{',
    '}',
    '[',
    ']',
    '"',
    ':',
    ',',
    '"kty":"RSA"',
    '"keys":',
    '\n',
    ' ',
    '//',
    'eyJhbGciOiJSUzI1NiJ9',
    '.',
    '-----BEGIN CERTIFICATE-----',
    '-----END CERTIFICATE-----',
    '-----BEGIN ',
    'PRIVATE KEY-----',
    'MIIB',
    '\ufeff',
    '\0',
    '\ufffd',
    '“',
    "'",
    toBase64(certificate).slice(0, 90),
    'ssh-rsa ',
    '<RSAKeyValue>',
    '{\\rtf1',
    '\\n',
    '\\"',
    '0'
);

describe('recognise on anything', () => {
    it('answers any string', () => {
        fc.assert(
            fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => expectSense(recogniseText(text)))
        );
    });

    it('answers any octets', () => {
        const octets = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('latin1'));
        fc.assert(fc.property(octets, (bytes) => expectSense(recogniseText({ bytes }))));
    });

    it('answers any pieces of what people paste', () => {
        fc.assert(
            fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => expectSense(recogniseText(parts.join('')))),
            { numRuns: 1000 }
        );
    });

    it('answers any JSON, and keeps what it says', () => {
        fc.assert(
            fc.property(fc.jsonValue(), (value) => {
                const text = JSON.stringify(value);
                const found = recogniseText(text);
                expectSense(found);
                const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
                const names = isObject ? Object.keys(value).map((name) => name.toLowerCase()) : [];
                expect(found.kind === 'jwk').toBe(isObject && !names.includes('keys'));
            })
        );
    });

    it('answers any damage to a key, in any encoding', () => {
        const damaged = fc
            .tuple(fc.nat(key.length), fc.nat(9), fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 })))
            .map(([at, removed, inserted]) => key.slice(0, at) + inserted + key.slice(at + removed));
        fc.assert(
            fc.property(damaged, (text) => {
                for (const given of [
                    text,
                    { bytes: utf8(text) },
                    { bytes: utf16(text) },
                    { bytes: utf16(text, 'be') }
                ]) {
                    expectSense(recogniseText(given));
                }
            }),
            { numRuns: 150 }
        );
    });

    it('answers any damage to a certificate', () => {
        const damage = fc.tuple(fc.nat(certificate.length), fc.nat(4), fc.uint8Array({ maxLength: 4 }));
        fc.assert(
            fc.property(damage, ([at, removed, inserted]) => {
                const bytes =
                    certificate.slice(0, at) +
                    Buffer.from(inserted).toString('latin1') +
                    certificate.slice(at + removed);
                expectSense(recogniseText({ bytes }));
                expectSense(recogniseText(toBase64(bytes)));
            }),
            { numRuns: 150 }
        );
    });

    it('tells text from JSON as JSON.parse does', () => {
        fc.assert(
            fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
                const text = parts.join('');
                let parses = true;
                try {
                    JSON.parse(text);
                } catch {
                    parses = false;
                }
                expect(readJson(text, { nesting: 64 }).problems.length === 0).toBe(parses);
            }),
            { numRuns: 1000 }
        );
    });
});

describe('recognise on a mebibyte of anything', () => {
    const size = (1 << 20) - 100;
    const repeat = (part: string) => part.repeat(Math.floor(size / utf8Length(part)));

    it.each([
        ...[
            'a',
            ' ',
            '\n',
            '\0',
            '\ufeff',
            '{',
            '[',
            '[ ',
            '[{',
            '"',
            "'",
            '`',
            '```\n',
            '.',
            '-',
            '-----BEGIN A-----',
            '-----BEGIN CERTIFICATE-----\nMIIB\n'
        ],
        ...[
            'ey-',
            'ey.',
            'eyJhbGciOiJSUzI1NiJ9.',
            'JWK : {',
            'JWK : {"a":1} ',
            '"d":"',
            'd:',
            '<RSAKeyValue>',
            'MIIEvQ',
            'MIIEvQIBA',
            '\\',
            '\\"',
            '//',
            '/*',
            '#\n'
        ],
        ...[
            'A',
            '3082',
            '30:',
            '\t\n',
            'privateExponent',
            'BEGIN PRIVATE KEY',
            '-- BEGIN',
            'ssh-rsa ',
            '“',
            '“"',
            '"a”,',
            ',',
            '"a":',
            '\ufffd',
            'x: y\n'
        ]
    ])('%j over and over', (part) => {
        const text = repeat(part);
        expect(() => runRules(inputRules, recogniseText(text), context)).not.toThrow();
        expect(() => recogniseText(`{${text}`)).not.toThrow();
    });

    it.each([
        ['keys', JSON.stringify(Array.from({ length: 500 }, () => JSON.parse(key) as unknown))],
        [
            'certificates in PEM',
            `-----BEGIN CERTIFICATE-----\n${toBase64(certificate)}\n-----END CERTIFICATE-----\n`.repeat(700)
        ],
        ['certificates in base64', JSON.stringify(Array.from({ length: 700 }, () => toBase64(certificate)))],
        ['one string', JSON.stringify('x'.repeat(size))],
        ['strings in strings', JSON.stringify(JSON.stringify(JSON.stringify('"'.repeat(size / 16))))]
    ])('%s', (_title, text) => {
        expect(() => recogniseText(text)).not.toThrow();
    });

    it('certificates in DER', () => {
        const bytes = certificate.repeat(size / certificate.length);
        expect(() => recogniseText({ bytes })).not.toThrow();
    });
});
