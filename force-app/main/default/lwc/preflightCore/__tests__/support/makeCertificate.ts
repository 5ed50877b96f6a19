import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import * as der from './derWriter.js';
import { keys } from './keys.js';

export { keys };

export type Hash = 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512';
export type Scheme = 'pkcs1' | 'pss';

export interface CertificateOptions {
    /** As people count: 1, 2, 3. */
    readonly version?: number;
    /** Content octets of the INTEGER in hex. */
    readonly serialNumber?: string;
    /** In the order of the DER: "O=Acme, CN=chat signer". */
    readonly subject?: string;
    /** Default: the subject (self-issued). */
    readonly issuer?: string;
    /** ISO dates. */
    readonly notBefore?: string;
    readonly notAfter?: string;
    /** PKCS#8 PEM; see `keys`. */
    readonly key?: string;
    /** Default: the key itself (self-signed). */
    readonly issuerKey?: string;
    readonly hash?: Hash;
    readonly scheme?: Scheme;
    /** DER of each Extension; none: no extensions field. */
    readonly extensions?: readonly string[];
    /** DER that takes the place of a piece: '' leaves it out. The signature is made over what results. */
    readonly raw?: Partial<Record<Piece, string>>;
}

export type Piece =
    | 'version'
    | 'serialNumber'
    | 'innerAlgorithm'
    | 'issuer'
    | 'notBefore'
    | 'notAfter'
    | 'validity'
    | 'subject'
    | 'publicKey'
    | 'uniqueIds'
    | 'extensions'
    | 'tbs'
    | 'outerAlgorithm'
    | 'signature';

const OIDS = {
    rsa: {
        md5: '1.2.840.113549.1.1.4',
        sha1: '1.2.840.113549.1.1.5',
        sha256: '1.2.840.113549.1.1.11',
        sha384: '1.2.840.113549.1.1.12',
        sha512: '1.2.840.113549.1.1.13'
    },
    ec: {
        md5: '',
        sha1: '1.2.840.10045.4.1',
        sha256: '1.2.840.10045.4.3.2',
        sha384: '1.2.840.10045.4.3.3',
        sha512: '1.2.840.10045.4.3.4'
    },
    hash: {
        md5: '1.2.840.113549.2.5',
        sha1: '1.3.14.3.2.26',
        sha256: '2.16.840.1.101.3.4.2.1',
        sha384: '2.16.840.1.101.3.4.2.2',
        sha512: '2.16.840.1.101.3.4.2.3'
    }
} as const;
const SALT_LENGTHS = { md5: 16, sha1: 20, sha256: 32, sha384: 48, sha512: 64 } as const;

const opened = new Map<string, KeyObject>();

/** Opens a key once: OpenSSL checks it each time, and the tables make hundreds of certificates. */
function open(key: string): KeyObject {
    const known = opened.get(key) ?? createPrivateKey(key);
    opened.set(key, known);
    return known;
}

/** The signature AlgorithmIdentifier for a key of that type. */
export function signatureAlgorithm(key: string, hash: Hash = 'sha256', scheme: Scheme = 'pkcs1'): string {
    const type = open(key).asymmetricKeyType;
    if (type === 'ed25519') {
        return der.sequence(der.oid('1.3.101.112'));
    }
    if (type === 'ec') {
        return der.sequence(der.oid(OIDS.ec[hash]));
    }
    if (scheme === 'pkcs1') {
        return der.sequence(der.oid(OIDS.rsa[hash]), der.nothing());
    }
    const digest = der.sequence(der.oid(OIDS.hash[hash]), der.nothing());
    const mask = der.sequence(der.oid('1.2.840.113549.1.1.8'), digest);
    const salt = der.integer(SALT_LENGTHS[hash]);
    return der.sequence(
        der.oid('1.2.840.113549.1.1.10'),
        der.sequence(der.tagged(0, digest), der.tagged(1, mask), der.tagged(2, salt))
    );
}

/** SubjectPublicKeyInfo of a key. */
export const publicKeyInfo = (key: string): string =>
    createPublicKey(open(key)).export({ type: 'spki', format: 'der' }).toString('latin1');

function signOctets(octets: string, key: string, hash: Hash, scheme: Scheme): string {
    const type = open(key).asymmetricKeyType;
    // 6 is RSA_PKCS1_PSS_PADDING, 1 is RSA_PKCS1_PADDING.
    const padding = type === 'rsa' ? { padding: scheme === 'pss' ? 6 : 1, saltLength: SALT_LENGTHS[hash] } : {};
    const algorithm = type === 'ed25519' ? null : hash;
    return sign(algorithm, Buffer.from(octets, 'latin1'), { key: open(key), ...padding }).toString('latin1');
}

/** DER of a certificate; without options a good self-signed one, valid from 2026-01-01 to 2028-01-01. */
export function makeCertificate(options: CertificateOptions = {}): string {
    const { subject = 'O=Acme, CN=chat signer', issuer = subject, raw = {} } = options;
    const { key = keys.leaf, issuerKey = key, hash = 'sha256', scheme = 'pkcs1' } = options;
    const { version = 3, extensions = [keyUsage('digitalSignature')] } = options;
    const algorithm = signatureAlgorithm(issuerKey, hash, scheme);
    const notBefore = raw.notBefore ?? der.time(options.notBefore ?? '2026-01-01');
    const notAfter = raw.notAfter ?? der.time(options.notAfter ?? '2028-01-01');
    const tbs =
        raw.tbs ??
        der.sequence(
            raw.version ?? (version === 1 ? '' : der.tagged(0, der.integer(version - 1))),
            raw.serialNumber ?? der.integer(der.fromHex(options.serialNumber ?? '4a3b2c1d')),
            raw.innerAlgorithm ?? algorithm,
            raw.issuer ?? der.name(issuer),
            raw.validity ?? der.sequence(notBefore, notAfter),
            raw.subject ?? der.name(subject),
            raw.publicKey ?? publicKeyInfo(key),
            raw.uniqueIds ?? '',
            raw.extensions ?? (extensions.length > 0 ? der.tagged(3, der.sequence(...extensions)) : '')
        );
    return der.sequence(
        tbs,
        raw.outerAlgorithm ?? algorithm,
        raw.signature ?? der.bitString(signOctets(tbs, issuerKey, hash, scheme))
    );
}

// -------------------------------------------------------------------------------------------------------- extensions

export function extension(id: string, value: string, isCritical = false): string {
    return der.sequence(der.oid(id), isCritical ? der.boolean(true) : '', der.octetString(value));
}

const USAGES = [
    'digitalSignature',
    'nonRepudiation',
    'keyEncipherment',
    'dataEncipherment',
    'keyAgreement',
    'keyCertSign',
    'cRLSign',
    'encipherOnly',
    'decipherOnly'
] as const;

export function keyUsage(...names: (typeof USAGES)[number][]): string {
    const bits = USAGES.map((usage) => (names.includes(usage) ? '1' : '0'))
        .join('')
        .replace(/0+$/, '');
    const octets = bits.match(/.{1,8}/g) ?? [];
    const content = octets.map((octet) => String.fromCharCode(Number.parseInt(octet.padEnd(8, '0'), 2))).join('');
    return extension('2.5.29.15', der.bitString(content, content.length * 8 - bits.length), true);
}

export function basicConstraints(ca: boolean, pathLength?: number): string {
    const path = pathLength === undefined ? '' : der.integer(pathLength);
    return extension('2.5.29.19', der.sequence(ca ? der.boolean(true) : '', path), true);
}

export const extendedKeyUsage = (...ids: string[]): string =>
    extension('2.5.29.37', der.sequence(...ids.map((id) => der.oid(id))));

/** Method 1 of RFC 5280 section 4.2.1.2 would hash the key alone; any octets do for tests. */
const keyIdentifier = (key: string): string =>
    createHash('sha1').update(publicKeyInfo(key), 'latin1').digest().toString('latin1');

export const subjectKeyIdentifier = (key: string): string =>
    extension('2.5.29.14', der.octetString(keyIdentifier(key)));

export const authorityKeyIdentifier = (key: string): string =>
    extension('2.5.29.35', der.sequence(der.implicit(0, keyIdentifier(key))));

/** GeneralNames: DNS names, or URIs where there is a colon, or e-mail addresses where there is an @. */
export function subjectAlternativeNames(...names: string[]): string {
    return extension(
        '2.5.29.17',
        der.sequence(...names.map((text) => der.implicit(text.includes('@') ? 1 : text.includes(':') ? 6 : 2, text)))
    );
}

// ------------------------------------------------------------------------------------------------------------- chains

export interface ChainOptions {
    readonly leaf?: CertificateOptions;
    readonly intermediate?: CertificateOptions;
    readonly root?: CertificateOptions;
}

/** Leaf, intermediate and root, each issued by the next. */
export function makeChain(options: ChainOptions = {}): readonly [leaf: string, intermediate: string, root: string] {
    const rootName = 'O=Acme, CN=Acme root';
    const intermediateName = 'O=Acme, CN=Acme issuing';
    const authority = [basicConstraints(true), keyUsage('keyCertSign', 'cRLSign')];
    return [
        makeCertificate({ issuer: intermediateName, issuerKey: keys.issuer, ...options.leaf }),
        makeCertificate({
            subject: intermediateName,
            issuer: rootName,
            key: keys.issuer,
            issuerKey: keys.root,
            extensions: authority,
            ...options.intermediate
        }),
        makeCertificate({ subject: rootName, key: keys.root, extensions: authority, ...options.root })
    ];
}

// --------------------------------------------------------------------------------------------------------------- keys

export type JwkObject = Record<string, unknown>;

export interface JwkOptions {
    /** DER of x5c's certificates; default: a good self-signed one for `key`. */
    readonly certificates?: readonly string[];
    /** PKCS#8 PEM that gives n and e; default: the leaf's. */
    readonly key?: string;
    /** Members to set; undefined leaves one out. */
    readonly [member: string]: unknown;
}

export const toBase64 = (octets: string): string => Buffer.from(octets, 'latin1').toString('base64');

/** A key ready for an upload, with changes. */
export function makeJwk(options: JwkOptions = {}): JwkObject {
    const { key = keys.leaf, certificates = [makeCertificate({ key })], ...members } = options;
    const { n, e } = createPublicKey(open(key)).export({ format: 'jwk' });
    const jwk: JwkObject = {
        kty: 'RSA',
        kid: 'chat-2026-11',
        use: 'sig',
        alg: 'RS256',
        n,
        e,
        x5c: certificates.map(toBase64),
        ...members
    };
    return Object.fromEntries(Object.entries(jwk).filter(([, value]) => value !== undefined));
}

export const jwkText = (options: JwkOptions = {}): string => JSON.stringify(makeJwk(options));

/** The standard ready key: certificate valid from 2026-01-01 to 2028-01-01. */
export const goodKey = (): JwkObject => makeJwk();

/** A key whose only certificate is made with these options. */
export const jwkWith = (options: CertificateOptions): string =>
    jwkText({ key: options.key, certificates: [makeCertificate(options)] });
