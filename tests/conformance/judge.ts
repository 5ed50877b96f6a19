import { createPublicKey, X509Certificate } from 'node:crypto';
import { check, type InputReport } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import type { Case } from './cases.js';
import { judgeRsaSignature, judgeSignature, judgeToken } from './judgeToken.js';
import { CLOCK, foundIn, isStated, judgeNames, judgeVerdict, verdictOf, type Found } from './stated.js';

const WEAK_KEY = /^jwk\.(modulus|exponent)-/;
/** What is asked of a key for Salesforce beyond RFC 5280: a suite for TLS says nothing of it. */
const BEYOND_RFC_5280 = new Set([
    'certificate.not-rsa',
    'certificate.expires-within-ten-days',
    'certificate.expires-within-thirty-days',
    'certificate.validity-long'
]);

function publicMembers(der: string): object {
    try {
        const { publicKey } = new X509Certificate(Buffer.from(der, 'base64'));
        // Node ends with an assertion, not with an error, when it exports some of the other keys here.
        return publicKey.asymmetricKeyType === 'rsa' ? publicKey.export({ format: 'jwk' }) : {};
    } catch {
        // OpenSSL refuses many of these certificates: then the key goes without n and e.
        return {};
    }
}

function keyWith(members: object): string {
    return JSON.stringify({ kty: 'RSA', use: 'sig', alg: 'RS256', kid: 'conformance', ...members });
}

/** base64urlUInt (RFC 7518 section 2): zero is one octet. */
function base64url(hex: string): string {
    return Buffer.from(hex === '' ? '00' : hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString(
        'base64url'
    );
}

/** The text that an admin would paste for a case. */
function textOf({ kind, input }: Case): string {
    if (kind === 'cert') {
        const der = input.der_b64 ?? '';
        return keyWith({ ...publicMembers(der), x5c: [der, ...(input.chain_b64 ?? [])] });
    }
    if (kind === 'chain') {
        const leaf = input.leaf_b64 ?? '';
        const x5c = [leaf, ...(input.intermediates_b64 ?? []), ...(input.trusted_b64 ?? [])];
        return keyWith({ ...publicMembers(leaf), x5c });
    }
    if (kind === 'rsa_pub') {
        if (input.n_hex !== undefined) {
            return keyWith({ n: base64url(input.n_hex), e: base64url(input.e_hex ?? '010001') });
        }
        const pem = /-----BEGIN[^]*?-----END[^\n]*/.exec(input.text ?? '')?.[0] ?? '';
        return keyWith(createPublicKey(pem).export({ format: 'jwk' }));
    }
    return input.text ?? '';
}

function report(text: string, at: string | undefined, purpose: Case['purpose']): Promise<InputReport> {
    return check(
        { name: 'key.json', text },
        { now: Date.parse(at ?? CLOCK), purpose: purpose ?? 'upload', subtle: globalThis.crypto.subtle }
    );
}

function findingsOf({ findings, keys }: InputReport): Found[] {
    return foundIn([...findings, ...keys.flatMap((key) => key.findings)]);
}

async function judgeEachKey(given: Case): Promise<string[]> {
    const { keys } = JSON.parse(given.input.text ?? '') as { keys: unknown[] };
    const judged = await Promise.all(
        keys.map(async (key, index) => {
            const stated = given.perKey?.[index] ?? { verdict: 'unstated' };
            const result = await report(JSON.stringify(key), given.at, undefined);
            const found = findingsOf(result);
            return [...judgeVerdict(stated, result.verdict, found), ...judgeNames(stated, found, false)].map(
                (reason) => `key ${index}: ${reason}`
            );
        })
    );
    return judged.flat();
}

async function judgeKey(bundle: string, given: Case): Promise<string[]> {
    const result = await report(textOf(given), given.at, given.purpose);
    const found = findingsOf(result);
    if (!isStated(given)) {
        return [];
    }
    if (given.kind === 'chain') {
        const ofChain = found.filter(({ id }) => id.startsWith('certificate.') && !BEYOND_RFC_5280.has(id));
        return judgeVerdict(given, verdictOf(ofChain), ofChain);
    }
    if (given.kind === 'rsa_pub' || (bundle === 'badkeys' && given.kind === 'jwk')) {
        const weak = found.filter(({ id }) => WEAK_KEY.test(id));
        return [
            ...(given.verdict === 'accept' ? judgeVerdict(given, verdictOf(weak), weak) : []),
            ...judgeNames(given, weak, true)
        ];
    }
    return given.kind === 'cert'
        ? judgeNames(given, found, true)
        : [...judgeVerdict(given, result.verdict, found), ...judgeNames(given, found, false)];
}

const KINDS: Readonly<Partial<Record<Case['kind'], (given: Case) => Promise<string[]>>>> = {
    jwt: judgeToken,
    jws: judgeSignature,
    rsa_sig: judgeRsaSignature
};

/**
 * Runs a case.
 *
 * @returns in which ways the result differs from what the source states; empty: in none
 */
export async function judge(bundle: string, given: Case): Promise<string[]> {
    const judgeKind = KINDS[given.kind];
    if (judgeKind) {
        return judgeKind(given);
    }
    return given.verdict === 'per_key' ? judgeEachKey(given) : judgeKey(bundle, given);
}
