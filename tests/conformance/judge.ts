import { createPublicKey, X509Certificate } from 'node:crypto';
import { check, type InputReport, type Verdict } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { rulesFor, type Case, type Stated } from './cases.js';

const CLOCK = '2026-11-23T12:00:00Z';
const WEAK_KEY = /^jwk\.(modulus|exponent)-/;
/** What is asked of a key for Salesforce beyond RFC 5280: a suite for TLS says nothing of it. */
const BEYOND_RFC_5280 = new Set([
    'certificate.not-rsa',
    'certificate.expires-within-ten-days',
    'certificate.expires-within-thirty-days',
    'certificate.validity-long'
]);
const VERDICTS: Readonly<Record<string, Verdict>> = { accept: 'ready', warn: 'attention', reject: 'blocked' };

interface Found {
    readonly id: string;
    readonly severity: string;
}

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
    return [...findings, ...keys.flatMap((key) => key.findings)].map(({ ruleId, severity }) => ({
        id: ruleId,
        severity
    }));
}

function verdictOf(found: readonly Found[]): Verdict {
    const severities = new Set(found.map(({ severity }) => severity));
    if (severities.has('error')) {
        return 'blocked';
    }
    return severities.has('warning') ? 'attention' : 'ready';
}

function judgeVerdict(stated: Stated, verdict: Verdict, found: readonly Found[]): string[] {
    const wanted = VERDICTS[stated.verdict];
    const isTolerated = stated.allowWarn === true && verdict === 'attention';
    if (wanted === undefined || verdict === wanted || isTolerated) {
        return [];
    }
    const worst = found.filter(({ severity }) => severity !== 'notice').map(({ id }) => id);
    return [`stated ${stated.verdict}, is ${verdict} (${worst.join(', ') || 'no finding'})`];
}

function names(found: readonly Found[], name: string): boolean {
    const ids = new Set(rulesFor(name));
    return found.some(({ id }) => ids.has(id));
}

function judgeNames(stated: Stated, found: readonly Found[], all: boolean): string[] {
    const missing = (stated.must ?? []).filter((name) => !names(found, name));
    const isShort = all ? missing.length > 0 : missing.length > 0 && missing.length === stated.must?.length;
    const listed = found.map(({ id }) => id).join(', ') || 'nothing';
    return [
        ...(isShort ? [`does not report ${missing.join(', ')}, but ${listed}`] : []),
        ...(stated.mustNot ?? []).filter((name) => names(found, name)).map((name) => `reports ${name}`)
    ];
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

/**
 * Runs a case.
 *
 * @returns in which ways the result differs from what the source states; empty: in none
 */
export async function judge(bundle: string, given: Case): Promise<string[]> {
    if (given.verdict === 'per_key') {
        return judgeEachKey(given);
    }
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

/** Whether the source says what must come out, and not only that nothing may crash. */
export function isStated({ verdict, scored, must, mustNot }: Stated): boolean {
    return scored !== false && verdict !== 'no_crash' && (verdict !== 'unstated' || Boolean(must ?? mustNot));
}
