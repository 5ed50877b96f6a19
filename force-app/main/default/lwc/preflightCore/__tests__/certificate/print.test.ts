import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printCertificate } from '../../certificate/print.js';
import { readCertificate } from '../../certificate/readCertificate.js';
import * as der from '../support/derWriter.js';
import { extension, makeCertificate, publicKeyInfo, keys } from '../support/makeCertificate.js';

const FOLDER = join(__dirname, 'keytool');
const recorded = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.pem'))
    .map((file) => file.replace('.pem', ''));
const noFacts = { sha1: { known: false, reason: 'no-crypto' }, sha256: { known: false, reason: 'no-crypto' } } as const;

function octetsOf(name: string): Buffer {
    const pem = readFileSync(join(FOLDER, `${name}.pem`), 'utf8');
    return Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64');
}

function print(octets: Buffer): string {
    const { certificate } = readCertificate(octets.toString('latin1'));
    const hex = (hash: string) => ({ known: true, value: createHash(hash).update(octets).digest('hex') }) as const;
    return certificate ? printCertificate(certificate, { sha1: hex('sha1'), sha256: hex('sha256') }) : '';
}

const lineOf = (text: string, start: string): string => text.split('\n').find((line) => line.startsWith(start)) ?? '';

describe('printCertificate', () => {
    it.each(recorded)('prints %s as keytool does, to the byte', (name) => {
        expect(print(octetsOf(name))).toBe(readFileSync(join(FOLDER, `${name}.txt`), 'utf8'));
    });

    it('says where fingerprints were not computed', () => {
        const { certificate } = readCertificate(makeCertificate());
        const text = certificate ? printCertificate(certificate, noFacts) : '';
        expect(lineOf(text, '\t SHA256')).toBe('\t SHA256: (not computed)');
    });

    it('shows a date that cannot be read as it stands there', () => {
        const text = print(Buffer.from(makeCertificate({ raw: { notAfter: der.utcTime('281301000000Z') } }), 'latin1'));
        expect(lineOf(text, 'Valid')).toBe('Valid from: Thu Jan 01 00:00:00 UTC 2026 until: 281301000000Z');
    });

    it('marks keys and signatures that Java has disabled', () => {
        const key = publicKeyInfo(keys.short).replace(/\x02\x81\x81\x00[^]{128}/, `\x02\x41\x00${'\xc1'.repeat(64)}`);
        const shorter = key
            .replace('\x30\x81\x9f', '\x30\x5c')
            .replace('\x03\x81\x8d', '\x03\x4b')
            .replace('\x30\x81\x89', '\x30\x48');
        const text = print(Buffer.from(makeCertificate({ raw: { publicKey: shorter } }), 'latin1'));
        expect(lineOf(text, 'Subject Public')).toBe('Subject Public Key Algorithm: 512-bit RSA key (disabled)');
        expect(text).toContain('a 512-bit RSA key which is considered a security risk and is disabled.\n');
    });

    it('says what Java says of an extension whose contents are broken', () => {
        const broken = makeCertificate({ extensions: [extension('2.5.29.19', '\x05\x00')] });
        expect(print(Buffer.from(broken, 'latin1'))).toContain(
            [
                '#1: ObjectId: 2.5.29.19 Criticality=false',
                'Unparseable BasicConstraints extension due to',
                'java.io.IOException: Invalid encoding of BasicConstraints',
                '',
                '0000: 05 00 '
            ].join('\n')
        );
    });
});
