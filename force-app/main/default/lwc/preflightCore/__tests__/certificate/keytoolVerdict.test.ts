import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runRules } from '../../engine/runRules.js';
import { readX5cEntry } from '../../jwk/x5c.js';
import { certificateRules } from '../../rules/certificate/index.js';
import type { CertificateFacts } from '../../types.js';
import * as der from '../support/derWriter.js';
import * as make from '../support/makeCertificate.js';
import { NOW } from '../support/testRule.js';

const VECTORS = join(__dirname, '../../../../../../../tests/conformance/cases');
const SOURCES = ['badssl', 'jsrsasign-certs', 'pkilint', 'zlint'];
/** What `keytool -printcert` of Java 17 refused ("Failed to parse input"); it printed all the others. */
const refused = JSON.parse(readFileSync(join(__dirname, 'keytool/refused.json'), 'utf8')) as string[];

const unknown = { known: false, reason: 'no-crypto' } as const;
const facts: CertificateFacts = { sha1: unknown, sha256: unknown, selfSignature: unknown, signedByNext: unknown };
const context = {
    now: NOW,
    purpose: 'upload',
    limits: { keyBytes: 1 << 20, tokenBytes: 1 << 16, nesting: 64, keys: 1000, primeTests: 100 }
} as const;

interface Vector {
    readonly id: string;
    readonly input: { readonly der_b64?: string };
}

function vectors(): [name: string, base64: string][] {
    return SOURCES.flatMap((source) => {
        const { cases } = JSON.parse(readFileSync(join(VECTORS, `${source}.json`), 'utf8')) as { cases: Vector[] };
        return cases.map(({ id, input }): [string, string] => [`${source}/${id}`, input.der_b64 ?? '']);
    });
}

/** Rules that answer "would keytool -printcert print it?" with no. */
function noes(base64: string): string[] {
    const entry = readX5cEntry(base64);
    const subject = { pointer: '/x5c/0', index: 0, entry, chain: [entry], facts };
    return runRules(certificateRules, subject, context).flatMap(({ rule, violations }) =>
        violations
            .filter(({ variant = '' }) => (rule.variants?.[variant]?.asks ?? rule.asks).includes('U7'))
            .map(() => rule.id)
    );
}

const N = `\0${'\xc5'.repeat(256)}`;
const rsaKey = (...parts: string[]): string =>
    der.sequence(der.sequence(der.oid('1.2.840.113549.1.1.1'), der.nothing()), der.bitString(parts.join('')));
const numbers = (...values: (string | number)[]): string => der.sequence(...values.map((value) => der.integer(value)));
const pss = (...parameters: string[]): string =>
    der.sequence(der.oid('1.2.840.113549.1.1.10'), der.sequence(...parameters));
const named = { subject: '', issuer: 'CN=x' };

/** Certificates with a slip each, and whether keytool of OpenJDK 17.0.15 prints them. */
const SLIPS: readonly [title: string, isPrinted: boolean, certificate: string][] = [
    ['an EC key', true, make.makeCertificate({ key: make.keys.ec })],
    ['an Ed25519 key', true, make.makeCertificate({ key: make.keys.ed })],
    ['bytes behind it', true, `${make.makeCertificate()}\0\0`],
    ['an open end', true, `0\x80${make.makeCertificate().slice(4)}\0\0`],
    ['dates the wrong way round', true, make.makeCertificate({ notBefore: '2028-01-01', notAfter: '2026-01-01' })],
    ['a superfluous zero', true, make.makeCertificate({ serialNumber: '007f' })],
    ['a signature with unused bits', true, make.makeCertificate({ raw: { signature: der.bitString('\x50', 3) } })],
    ['a signature with nine of them', false, make.makeCertificate({ raw: { signature: der.bitString('\x50', 9) } })],
    ['no name and no extensions', true, make.makeCertificate({ ...named, extensions: [] })],
    ['no name and extensions', false, make.makeCertificate(named)],
    ['no name in version 1', false, make.makeCertificate({ ...named, version: 1, extensions: [] })],
    ['version 4', true, make.makeCertificate({ version: 4, extensions: [] })],
    ['version 4 and extensions', false, make.makeCertificate({ version: 4 })],
    [
        'unique ids in version 1',
        false,
        make.makeCertificate({ version: 1, extensions: [], raw: { uniqueIds: '\x81\x01\0' } })
    ],
    ['no seconds', true, make.makeCertificate({ raw: { notAfter: der.utcTime('2801010000Z') } })],
    ['an offset', true, make.makeCertificate({ raw: { notAfter: der.utcTime('280101000000+0100') } })],
    ['no zone', false, make.makeCertificate({ raw: { notAfter: der.utcTime('280101000000') } })],
    ['a 30th of February', true, make.makeCertificate({ raw: { notAfter: der.utcTime('280230000000Z') } })],
    ['a month 13', false, make.makeCertificate({ raw: { notAfter: der.utcTime('281301000000Z') } })],
    ['a negative modulus', true, make.makeCertificate({ raw: { publicKey: rsaKey(numbers(N.slice(1), 3)) } })],
    ['bytes behind the key', false, make.makeCertificate({ raw: { publicKey: rsaKey(numbers(N, 3), '\x05\0') } })],
    ['an exponent of 1', false, make.makeCertificate({ raw: { publicKey: rsaKey(numbers(N, 1)) } })],
    ['a third number', false, make.makeCertificate({ raw: { publicKey: rsaKey(numbers(N, 3, 3)) } })],
    ['a trailer field of 2', false, make.makeCertificate({ raw: both(pss(der.tagged(3, der.integer(2)))) })],
    ['a salt of 200 octets', true, make.makeCertificate({ raw: both(pss(der.tagged(2, der.integer(200)))) })],
    [
        'a NULL in one place only',
        true,
        make.makeCertificate({ raw: { outerAlgorithm: der.sequence(der.oid('1.2.840.113549.1.1.11')) } })
    ],
    [
        'an extension twice',
        false,
        make.makeCertificate({ extensions: [make.basicConstraints(true), make.basicConstraints(true)] })
    ],
    ['a changed signature', true, make.makeCertificate({ issuerKey: make.keys.other })]
];

function both(algorithm: string) {
    return { innerAlgorithm: algorithm, outerAlgorithm: algorithm };
}

describe('"Would keytool -printcert print it?"', () => {
    it('is answered no wherever keytool refuses a certificate', () => {
        const said = vectors().filter(([name, base64]) => refused.includes(name) && noes(base64).length === 0);
        expect(said).toEqual([]);
        expect(refused).toHaveLength(60);
    });

    it.each(SLIPS)('is answered by what keytool does with %s (printed: %s)', (_title, isPrinted, certificate) => {
        expect(noes(make.toBase64(certificate)).length === 0).toBe(isPrinted);
    });

    it('is answered yes wherever keytool prints the certificate, however wrong it is', () => {
        const printed = vectors().filter(([name]) => !refused.includes(name));
        expect(printed.length).toBeGreaterThan(350);
        expect(printed.filter(([, base64]) => noes(base64).length > 0)).toEqual([]);
    });
});
