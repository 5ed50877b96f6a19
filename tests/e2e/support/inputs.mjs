/** What people drop and paste, made with the core's own test support. All keys are throw-away keys. */
import path from 'node:path';
import { coreRoot, importBundled } from './bundle.mjs';

const make = await importBundled(path.join(coreRoot, '__tests__/support/makeCertificate.ts'));
const { keys, makeCertificate, makeChain, makeJwk, toBase64 } = make;

/** The clock of the tests. */
export const NOW = '2026-11-23T12:00:00Z';

const pretty = (value) => JSON.stringify(value, null, 2);
const lines = (text, length = 64) => text.match(new RegExp(`.{1,${length}}`, 'g')).join('\n');
export const pem = (der, label = 'CERTIFICATE') =>
    `-----BEGIN ${label}-----\n${lines(toBase64(der))}\n-----END ${label}-----\n`;

const certificate = makeCertificate();
const expired = makeCertificate({ notBefore: '2024-01-01', notAfter: '2026-01-01' });
const nineDaysLeft = makeCertificate({ notAfter: '2026-12-03' });
const twentyDaysLeft = makeCertificate({ notAfter: '2026-12-14' });
const second = makeJwk({ key: keys.other, kid: 'chat-2027-05' });

export const inputs = {
    good: pretty(makeJwk()),
    /** As Salesforce's own utility prints keys, with its harmless sample members. */
    utility: `JWK : ${JSON.stringify({ ...makeJwk(), y: 'y', crv: 'crv', d: 'd', k: 'k' })}`,
    utilityKey: pretty({ ...makeJwk(), y: 'y', crv: 'crv', d: 'd', k: 'k' }),
    expired: pretty(makeJwk({ certificates: [expired] })),
    nineDaysLeft: pretty(makeJwk({ certificates: [nineDaysLeft] })),
    twentyDaysLeft: pretty(makeJwk({ certificates: [twentyDaysLeft] })),
    withoutCertificate: pretty(makeJwk({ x5c: undefined })),
    pemInX5c: pretty(makeJwk({ x5c: [pem(certificate)] })),
    mismatch: pretty(makeJwk({ key: keys.other, certificates: [certificate] })),
    noAlgorithm: pretty(makeJwk({ alg: undefined })),
    severalDefects: pretty(makeJwk({ alg: 'rs256', kid: ' chat ', certificates: [nineDaysLeft] })),
    shortKey: pretty(makeJwk({ key: keys.short })),
    badExponent: pretty(makeJwk({ e: 65537 })),
    privateMembers: pretty(makeJwk({ d: makeJwk({ key: keys.other }).n, p: makeJwk().n })),
    chain: pretty(makeJwk({ certificates: makeChain() })),
    brokenChain: pretty(makeJwk({ certificates: [...makeChain()].reverse() })),
    notJson: `${pretty(makeJwk()).replace('"RS256"', "'RS256'")}`,
    keySet: pretty({ keys: [makeJwk(), second, makeJwk({ kid: 'chat-2025-01', certificates: [expired] })] }),
    certificatePem: pem(certificate),
    privateKeyPem: keys.leaf,
    token: [
        toBase64url('{"alg":"RS256","kid":"chat-2026-11","typ":"JWT"}'),
        toBase64url('{"sub":"customer-4711","iss":"https://id.acme.example","exp":1795435200}'),
        toBase64url('no-signature-here'.repeat(16))
    ].join('.'),
    junk: 'These are the keys you asked for. Best regards, Ada'
};

/** Octets of files as binary strings. */
export const files = {
    certificateDer: certificate,
    goodUtf16: `\xff\xfe${Buffer.from(inputs.good, 'utf16le').toString('latin1')}`
};

function toBase64url(text) {
    return Buffer.from(text).toString('base64url');
}
