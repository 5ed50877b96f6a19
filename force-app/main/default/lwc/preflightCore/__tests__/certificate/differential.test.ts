import { createHash, X509Certificate, type KeyObject } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCertificate } from '../../certificate/readCertificate.js';
import type { Certificate } from '../../types.js';
import * as der from '../support/derWriter.js';
import * as make from '../support/makeCertificate.js';

const VECTORS = join(__dirname, '../../../../../../../tests/conformance/cases');
const KEYTOOL = join(__dirname, 'keytool');
const SOURCES = ['badssl', 'jsrsasign-certs', 'jwks-real', 'pkilint', 'zlint'];

type Reader = 'node:crypto' | 'jsrsasign';
type Field = 'serialNumber' | 'notBefore' | 'notAfter' | 'subject' | 'issuer' | 'key' | 'sha256';
/** What a reader says of a certificate; null where it has no answer. */
type Answers = Readonly<Record<Field, string | null>>;

const NEGATIVE = 'we are right: the number is negative (node:crypto agrees), and jsrsasign gives its two’s complement';
const NO_NULL = 'we are right: node writes the key anew, with a NULL that does not stand in the certificate';
const ODD_TIME = 'both are right: it is a time of the kind that RFC 5280 forbids; we read it and report it';
const YEAR_0 = 'we are right: it is the year 0, which other readers take for another';
const BER = 'both are right: it is BER and no DER; we read it and report it';
const REENCODED =
    'we are right: the fingerprint is that of the octets as given, node takes that of its own encoding of them';

/** Where the readers differ: fixture, other reader, what differs, and who is right. What is no longer true fails too. */
const DISAGREEMENTS: readonly (readonly [fixture: string, reader: Reader, difference: string, verdict: string])[] = [
    ['pkilint/pkix/old_lamps_smime_example.crttest', 'jsrsasign', 'serialNumber', NEGATIVE],
    ['zlint/issuerUID.pem', 'jsrsasign', 'serialNumber', NEGATIVE],
    ['zlint/serialNumberNegative.pem', 'jsrsasign', 'serialNumber', NEGATIVE],
    ['keytool/serial-negative', 'jsrsasign', 'serialNumber', NEGATIVE],
    ['pkilint/tls_br/dv_final_certificate/rsa_missing_null_param.crttest', 'node:crypto', 'key', NO_NULL],
    ['zlint/rsaKeyWithParameters.pem', 'node:crypto', 'key', NO_NULL],
    ['zlint/utcNoSeconds.pem', 'jsrsasign', 'refused there', ODD_TIME],
    ['zlint/utcNotZulu.pem', 'jsrsasign', 'refused there', ODD_TIME],
    ['made/superfluous zero in the serial number', 'node:crypto', 'refused there', BER],
    ['made/open end', 'jsrsasign', 'refused there', BER],
    ['made/open end', 'node:crypto', 'sha256', REENCODED],
    ['made/long length', 'node:crypto', 'sha256', REENCODED],
    [
        'made/version 5',
        'jsrsasign',
        'refused there',
        'both are right: there is no such version; we read on, as node:crypto does, and report it'
    ],
    [
        'made/negative modulus',
        'node:crypto',
        'key',
        'we are right: the number is negative as it stands there; node writes it anew with a sign octet'
    ],
    [
        'keytool/name-no-utf8',
        'node:crypto',
        'refused there',
        'both are right: the name is no UTF-8; we read and report it, and keytool prints it'
    ],
    ['keytool/years-before-1582', 'node:crypto', 'notBefore', YEAR_0],
    ['keytool/years-before-1582', 'jsrsasign', 'notBefore', YEAR_0],
    [
        'keytool/names',
        'node:crypto',
        'refused there',
        'both are right: RFC 5280 allows no VisibleString in a name; we read it as keytool does'
    ]
];

interface Fixture {
    readonly name: string;
    readonly octets: Buffer;
}

const fromBinary = (octets: string): Buffer => Buffer.from(octets, 'latin1');
const fromBase64 = (text: string): Buffer => Buffer.from(text, 'base64');

/** Certificates made here, good and broken. */
function madeFixtures(): Fixture[] {
    const good = make.makeCertificate();
    const made: Readonly<Record<string, string>> = {
        good,
        leaf: make.makeChain()[0],
        intermediate: make.makeChain()[1],
        'far dates': make.makeCertificate({ notBefore: '1950-01-01', notAfter: '9999-12-31T23:59:59Z' }),
        'month 13': make.makeCertificate({ raw: { notAfter: der.utcTime('281301000000Z') } }),
        'version 5': make.makeCertificate({ version: 5 }),
        'extension twice': make.makeCertificate({
            extensions: [make.basicConstraints(true), make.basicConstraints(true)]
        }),
        'negative modulus': make.makeCertificate({
            raw: {
                publicKey: make.publicKeyInfo(make.keys.leaf).replace('\x02\x82\x01\x01\x00', '\x02\x82\x01\x01\x80')
            }
        }),
        'two algorithms': make.makeCertificate({
            raw: { outerAlgorithm: make.signatureAlgorithm(make.keys.leaf, 'sha1') }
        }),
        'changed after signing': good.replaceAll('chat signer', 'chat singer'),
        'superfluous zero in the serial number': make.makeCertificate({ serialNumber: '000001' }),
        'trailing data': `${good}\0\0`,
        'two in one': good + good,
        'open end': `\x30\x80${good.slice(4)}\0\0`,
        'long length': `\x30${der.length(good.length - 4, 4)}${good.slice(4)}`,
        'cut off': good.slice(0, -1),
        'no serial number': make.makeCertificate({ raw: { serialNumber: '' } }),
        'nothing at all': ''
    };
    return Object.entries(made).map(([name, octets]) => ({ name: `made/${name}`, octets: fromBinary(octets) }));
}

function keytoolFixtures(): Fixture[] {
    const files = readdirSync(KEYTOOL).filter((file) => file.endsWith('.pem'));
    return files.map((file) => ({
        name: `keytool/${file.replace('.pem', '')}`,
        octets: fromBase64(readFileSync(join(KEYTOOL, file), 'utf8').replace(/-----[^-]+-----/g, ''))
    }));
}

interface PublicCase {
    readonly id: string;
    readonly input: { readonly der_b64?: string; readonly text?: string };
}

function publicFixtures(source: string): Fixture[] {
    const { cases } = JSON.parse(readFileSync(join(VECTORS, `${source}.json`), 'utf8')) as { cases: PublicCase[] };
    return cases.flatMap(({ id, input }) => {
        if (input.der_b64 !== undefined) {
            return [{ name: `${source}/${id}`, octets: fromBase64(input.der_b64) }];
        }
        const { keys } = JSON.parse(input.text ?? '{}') as { keys: { x5c?: string[] }[] };
        return keys.flatMap(({ x5c = [] }, key) =>
            x5c.map((text, index) => ({ name: `${source}/${id}/keys/${key}/x5c/${index}`, octets: fromBase64(text) }))
        );
    });
}

const fixtures = [...madeFixtures(), ...keytoolFixtures(), ...SOURCES.flatMap(publicFixtures)];

const hexOf = (octets: string): string => fromBinary(octets).toString('hex');
const withoutZeros = (hex: string): string => hex.toLowerCase().replace(/^(-?)0+(?=.)/, '$1');
const isoOf = (time: number): string | null => (Number.isNaN(time) ? null : new Date(time).toISOString());
/** Names as the values in them, sorted: readers order and label the parts in their own ways. */
const valuesOf = (values: readonly unknown[]): string => JSON.stringify(values.flat().map(String).sort());

/** The values in a name as we print it, quotes undone; null when one is no text. */
function valuesInName(name: string): string | null {
    const pattern = /(?:^|, | \+ )[\w.]+=("(?:[^"\\]|\\[^])*"|[^,+"]*)(?=, | \+ |$)/g;
    const values = [...name.matchAll(pattern)].map(([, value = '']) =>
        value.startsWith('"') ? value.slice(1, -1).replace(/\\([^])/g, '$1') : value
    );
    return values.some((value) => /^#(?:[0-9a-f]{2})+$/.test(value)) ? null : valuesOf(values);
}

function ours({ serialNumber, notBefore, notAfter, publicKey, ...certificate }: Certificate): Answers {
    return {
        serialNumber: (serialNumber.isNegative ? '-' : '') + withoutZeros(serialNumber.hex),
        notBefore: isoOf(notBefore.time ?? NaN),
        notAfter: isoOf(notAfter.time ?? NaN),
        subject: certificate.subjectDer,
        issuer: certificate.issuerDer,
        key: hexOf(publicKey.spki),
        sha256: createHash('sha256').update(certificate.der, 'latin1').digest('hex')
    };
}

/** Asks node. It does not give the DER of names. */
function askNode(octets: Buffer, certificate: Certificate): readonly [mine: Answers, theirs: Answers] {
    const found = new X509Certificate(octets);
    const names = found.toLegacyObject() as unknown as { readonly subject?: object; readonly issuer?: object };
    let key: KeyObject | null = null;
    try {
        key = found.publicKey;
    } catch {
        // A kind of key that this OpenSSL does not know.
    }
    const mine = {
        ...ours(certificate),
        subject: valuesInName(certificate.subject),
        issuer: valuesInName(certificate.issuer)
    };
    const theirs = {
        serialNumber: withoutZeros(found.serialNumber),
        notBefore: isoOf(Date.parse(found.validFrom)),
        notAfter: isoOf(Date.parse(found.validTo)),
        subject: valuesOf(Object.values(names.subject ?? {})),
        issuer: valuesOf(Object.values(names.issuer ?? {})),
        key: key && key.export({ type: 'spki', format: 'der' }).toString('hex'),
        sha256: found.fingerprint256.replaceAll(':', '').toLowerCase()
    };
    return [mine, theirs];
}

interface Jsrsasign {
    readonly X509: new () => {
        readCertHex(hex: string): void;
        getSerialNumberHex(): string;
        getNotBefore(): string;
        getNotAfter(): string;
        getSubjectHex(): string;
        getIssuerHex(): string;
        getPublicKeyHex(): string;
    };
    zulutodate(text: string): Date;
}

/** Asks jsrsasign. It computes no fingerprint of its own accord. */
function askJsrsasign(octets: Buffer, certificate: Certificate): readonly [mine: Answers, theirs: Answers] {
    const { X509, zulutodate } = jest.requireActual<Jsrsasign>('jsrsasign');
    const found = new X509();
    found.readCertHex(octets.toString('hex'));
    const { subjectDer, issuerDer } = certificate;
    const theirs = {
        serialNumber: withoutZeros(found.getSerialNumberHex()),
        notBefore: zulutodate(found.getNotBefore()).toISOString(),
        notAfter: zulutodate(found.getNotAfter()).toISOString(),
        subject: found.getSubjectHex(),
        issuer: found.getIssuerHex(),
        key: found.getPublicKeyHex(),
        sha256: null
    };
    return [{ ...ours(certificate), subject: hexOf(subjectDer), issuer: hexOf(issuerDer) }, theirs];
}

const ASK = { 'node:crypto': askNode, jsrsasign: askJsrsasign } as const;

/** Names what the two readers answer differently. */
function differences({ octets }: Fixture, reader: Reader): string[] {
    const { certificate } = readCertificate(octets.toString('latin1'));
    // Where we read nothing, it only counts whether the other reader does.
    const subject = certificate ?? readCertificate(make.makeCertificate()).certificate;
    let answers: readonly [mine: Answers, theirs: Answers];
    try {
        answers = ASK[reader](octets, subject as Certificate);
    } catch {
        return certificate ? ['refused there'] : [];
    }
    if (!certificate) {
        return ['refused here'];
    }
    const [mine, theirs] = answers;
    return (Object.keys(mine) as Field[]).filter(
        (field) => mine[field] !== null && theirs[field] !== null && mine[field] !== theirs[field]
    );
}

describe('every certificate of the tests', () => {
    it.each(['node:crypto', 'jsrsasign'] as const)('reads the same with %s, but for what is listed', (reader) => {
        const found = fixtures.flatMap((fixture) =>
            differences(fixture, reader).map((difference) => `${fixture.name}: ${difference}`)
        );
        const listed = DISAGREEMENTS.filter(([, other]) => other === reader).map(
            ([fixture, , difference]) => `${fixture}: ${difference}`
        );
        expect(found.sort()).toEqual(listed.sort());
    });

    it('is a matter of hundreds of certificates, which we nearly all read', () => {
        const read = fixtures.filter(({ octets }) => readCertificate(octets.toString('latin1')).certificate);
        expect(fixtures.length).toBeGreaterThan(450);
        expect(read.length).toBeGreaterThan(450);
    });

    it('says who is right in every line of the list', () => {
        for (const [, , , verdict] of DISAGREEMENTS) {
            expect(verdict).toMatch(/^(?:we are|they are|both are) right: /);
        }
    });
});
