import {
    check,
    checkToken,
    type Finding,
    type InputReport,
    type TokenReport
} from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import {
    verifyToken,
    type PublicNumbers
} from '../../force-app/main/default/lwc/preflightCore/signature/verifyToken.js';
import type { Case } from './cases.js';
import { CLOCK, foundIn, judgeNames, judgeVerdict } from './stated.js';

const { subtle } = globalThis.crypto;
const COMPACT = /^[^{\s.]*(?:\.[^{\s.]*){2}$/;
const OURS = new Set(['RS256', 'RS512']);
/** What is wrong with a key itself, so that a signature that verifies with it proves nothing. */
const KEY_DEFECTS = /^jwk\.(?:modulus-|exponent-weak|use-not-signature|key-ops-not-verify)/;
/** What says that a signature is refused for its algorithm or form, and not by chance: an unencoded payload (RFC 7797) is no segment. */
const OTHER_KIND = new Set([
    'token.algorithm-unsupported',
    'token.encrypted',
    'token.json-serialization',
    'token.malformed'
]);
/** Questions of a token's form, header and signature; those of its claims are not asked of a signature alone. */
const CLAIMS = /^\/payload(?:\/|$)|^\/header\/(?:kid|typ)$/;

const keyReports = new Map<string, Promise<InputReport>>();

/** Many cases share a key. */
function reportOfKey(text: string, now: number): Promise<InputReport> {
    const known = keyReports.get(`${now} ${text}`);
    const made = known ?? check({ name: 'key.json', text }, { now, subtle });
    keyReports.set(`${now} ${text}`, made);
    return made;
}

async function report(given: Case): Promise<TokenReport> {
    const { jwk = '', jwt, jws } = given.input;
    const now = Date.parse(given.at ?? CLOCK);
    const keys = [await reportOfKey(jwk, now)];
    return checkToken({ name: 'token.jwt', text: jwt ?? jws ?? '' }, { now, subtle, keys, issuer: given.issuer });
}

/** A token with its key and issuer: everything counts. */
export async function judgeToken(given: Case): Promise<string[]> {
    const { verdict, findings, keyFindings } = await report(given);
    const found = foundIn([...findings, ...keyFindings]);
    return [...judgeVerdict(given, verdict, found), ...judgeNames(given, found, false)];
}

function ofSignature({ ruleId, path, severity }: Finding): boolean {
    return severity === 'error' && (ruleId === 'token.segment-encoding' || !CLAIMS.test(path));
}

/**
 * A signature that its source accepts, by another algorithm or in another form than Salesforce takes: it must be refused
 * here, whoever else accepts it.
 */
export function isOfOtherKind({ kind, verdict, input }: Case): boolean {
    if (kind !== 'jws' || verdict !== 'accept') {
        return false;
    }
    const { keys, ...key } = JSON.parse(input.jwk ?? '') as { alg?: string; keys?: { alg?: string }[] };
    return !(keys ?? [key]).some(({ alg }) => OURS.has(alg ?? '')) || !COMPACT.test(input.jws ?? '');
}

/** A signature with its key or key set: only form, header, algorithm, key and signature count, whatever was signed. */
export async function judgeSignature(given: Case): Promise<string[]> {
    const { findings, keyFindings, isVerified, verdict } = await report(given);
    const against = [
        ...findings.filter(ofSignature),
        ...keyFindings.filter(({ ruleId }) => KEY_DEFECTS.test(ruleId))
    ].map(({ ruleId }) => ruleId);
    const isAccepted = isVerified === true && against.length === 0;
    if (isOfOtherKind(given)) {
        const says = against.some((id) => OTHER_KIND.has(id));
        return isAccepted || verdict !== 'blocked' || !says
            ? [`is not refused for what it is: ${against.join(', ')}`]
            : [];
    }
    return isAccepted === (given.verdict === 'accept')
        ? []
        : [`stated ${given.verdict}, verifies: ${String(isVerified)} (${against.join(', ') || 'no finding'})`];
}

/** A bare RSASSA-PKCS1-v1_5 signature (RFC 8017 section 8.2.2), by what verifies the signatures of tokens. */
export async function judgeRsaSignature({ verdict, hash, input }: Case): Promise<string[]> {
    const key = JSON.parse(input.jwk ?? '') as PublicNumbers;
    const octets = (hex: string | undefined): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(hex ?? '', 'hex'));
    const alg = hash === 'SHA-512' ? 'RS512' : 'RS256';
    const tried = { alg, signature: octets(input.sig), signingInput: octets(input.msg) };
    const fact = await verifyToken(subtle, tried, key);
    const verifies = fact.known ? fact.value : null;
    return verdict === 'unstated' || verifies === (verdict === 'accept')
        ? []
        : [`stated ${verdict}, verifies: ${String(verifies)}`];
}
