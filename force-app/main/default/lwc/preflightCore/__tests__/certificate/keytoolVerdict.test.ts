import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runRules } from '../../engine/runRules.js';
import { readX5cEntry } from '../../jwk/x5c.js';
import { certificateRules } from '../../rules/certificate/index.js';
import type { CertificateFacts } from '../../types.js';
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
    return runRules(certificateRules, subject, context)
        .filter(({ rule, outcome }) => rule.asks.includes('U7') && outcome === 'failed')
        .map(({ rule }) => rule.id);
}

describe('"Would keytool -printcert print it?"', () => {
    it('is answered no wherever keytool refuses a certificate', () => {
        const said = vectors().filter(([name, base64]) => refused.includes(name) && noes(base64).length === 0);
        expect(said).toEqual([]);
        expect(refused).toHaveLength(60);
    });

    it('never ends in "unreadable" where keytool prints the certificate', () => {
        const printed = vectors().filter(([name]) => !refused.includes(name));
        expect(printed.length).toBeGreaterThan(350);
        expect(printed.filter(([, base64]) => noes(base64).includes('certificate.unreadable'))).toEqual([]);
    });
});
