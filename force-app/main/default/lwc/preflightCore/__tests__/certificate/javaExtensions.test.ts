import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJavaExtension } from '../../certificate/javaExtensions.js';
import { readCertificate } from '../../certificate/readCertificate.js';
import * as der from '../support/derWriter.js';
import { extension, makeCertificate } from '../support/makeCertificate.js';

type Row = readonly [oid: string, isCritical: boolean, hex: string, refusal: string | null, text: string | null];

/** What Java 17 made of each value inside a certificate; see keytool/README.md. A null text: a class that is none. */
const recorded = JSON.parse(readFileSync(join(__dirname, 'keytool/extensions.json'), 'utf8')) as Row[];
const octetsOf = (hex: string): string => Buffer.from(hex, 'hex').toString('latin1');
/** Signing hundreds of certificates would take long, and nothing here looks at it. */
const SIGNATURE = der.bitString('\x55'.repeat(256));
const oids = [...new Set(recorded.map(([oid]) => oid))];

describe('readJavaExtension', () => {
    it.each(oids)('reads, prints and refuses %s as Java does', (oid) => {
        const rows = recorded.filter(([other]) => other === oid);
        const said = rows.map(([, isCritical, hex]) => {
            const found = readJavaExtension(oid, octetsOf(hex), isCritical);
            const text = found === null || found.refusal !== null ? null : found.text;
            return [oid, isCritical, hex, found?.refusal ?? null, text];
        });
        expect(said).toEqual(rows);
    });

    it('was held to hundreds of values, most of which Java refuses', () => {
        expect(recorded.length).toBeGreaterThan(700);
        expect(recorded.filter(([, , , refusal]) => refusal !== null).length).toBeGreaterThan(500);
    });

    it('is what makes a critical extension unreadable', () => {
        for (const [oid, isCritical, hex, refusal] of recorded) {
            const { certificate } = readCertificate(
                makeCertificate({
                    extensions: [extension(oid, octetsOf(hex), isCritical)],
                    raw: { signature: SIGNATURE }
                })
            );
            expect(certificate?.extensions[0]).toMatchObject({ oid, isCritical, refusal });
        }
    });

    it.each([
        ['open ends inside each other', '0\x80'.repeat(100_000)],
        ['lists inside each other', nested(3000)],
        ['a number of a megabyte', `0\x83\x10\0\x04\x02\x83\x10\0\0${'\x7f'.repeat(0x100000)}`],
        ['a name of a megabyte', `0\x83\x10\0\x05\x86\x83\x10\0\0${'a'.repeat(0x100000)}`],
        ['a URI of dots', `0\x83\x10\0\x05\x86\x83\x10\0\0http://${'a.'.repeat(0x80000 - 4)}a`]
    ])('is soon done with %s', (_title, value) => {
        for (const oid of oids) {
            const start = performance.now();
            readJavaExtension(oid, value, true);
            expect(performance.now() - start).toBeLessThan(3000);
        }
    });
});

/** DER of a SEQUENCE in a SEQUENCE …, by lengths of four octets. */
function nested(depth: number): string {
    const lengths = Array.from({ length: depth }, (_, level) => (depth - level - 1) * 6);
    const octets = (length: number): string =>
        String.fromCharCode(0x30, 0x84, length >>> 24, (length >> 16) & 255, (length >> 8) & 255, length & 255);
    return lengths.map(octets).join('');
}
