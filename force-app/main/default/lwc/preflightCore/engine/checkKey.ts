import type {
    CertificateEntry,
    CertificateFacts,
    CertificateSummary,
    ChainCertificate,
    Context,
    Finding,
    Jwk,
    KeyReport,
    TextRange,
    Verdict
} from '../types.js';
import { summarise } from '../certificate/summary.js';
import { certificateRules } from '../rules/certificate/index.js';
import { alwaysOnJwkRules, jwkRules } from '../rules/jwk/index.js';
import { pathInText } from '../jwk/memberNames.js';
import { encodeBase64Url } from '../text/base64.js';
import { evidenceOf, makeChecklist } from './checklist.js';
import { findingsOf, type Locator } from './findings.js';
import { mergeOutcomes, runRules, type RuleResult } from './runRules.js';
import { verdictOf } from './verdict.js';

/** One key, or a certificate that came without one. */
export interface KeySubject {
    /** JSON pointer of the key; '' for certificates in PEM or DER. */
    readonly pointer: string;
    readonly range?: TextRange;
    readonly jwk: Jwk | null;
    readonly certificates: readonly CertificateEntry[];
    readonly certificateFacts: readonly CertificateFacts[];
}

/** An object without any of them is no key. */
const KEY_MEMBERS: readonly string[] = ['kty', 'kid', 'alg', 'n', 'e', 'x5c'];

const NO_FACT = { known: false, reason: 'unreadable' } as const;
const NO_FACTS: CertificateFacts = { sha1: NO_FACT, sha256: NO_FACT, selfSignature: NO_FACT, signedByNext: NO_FACT };

function summariesOf({ certificates, certificateFacts }: KeySubject, now: number): (CertificateSummary | null)[] {
    return certificates.map(({ reading }, index) =>
        reading?.certificate ? summarise(reading.certificate, certificateFacts[index] ?? NO_FACTS, now) : null
    );
}

/** What a key's own rules say, and what its set says of it: that it is passed over, or shares a prime with another. */
function verdictOfKey(pointer: string, own: readonly Finding[], ofInput: readonly Finding[]): Verdict {
    const isAbout = ({ path }: Finding): boolean => path === pointer || path.startsWith(`${pointer}/`);
    return verdictOf(pointer === '' ? own : [...own, ...ofInput.filter(isAbout)]);
}

function publicNumbersOf(jwk: Jwk | null): KeyReport['publicKey'] {
    const n = jwk?.modulus?.octets ?? '';
    const e = jwk?.exponent?.octets ?? '';
    return n === '' || e === '' ? null : { n: encodeBase64Url(n), e: encodeBase64Url(e) };
}

/** Rules name members as the standard does; a finding leads to where they stand. */
function inText(jwk: Jwk | null, results: readonly RuleResult[]): readonly RuleResult[] {
    return jwk && (jwk.spellings.size > 0 || jwk.areNumbersSwapped)
        ? results.map((result) => ({
              ...result,
              violations: result.violations.map((one) => ({ ...one, path: pathInText(jwk, one.path ?? '') }))
          }))
        : results;
}

/** What the rules said of the whole input: it concerns every key in it. */
export interface InputResults {
    readonly results: readonly RuleResult[];
    readonly findings: readonly Finding[];
}

/** Runs the rules of one key and of its certificates. */
export function checkKey(subject: KeySubject, ofInput: InputResults, context: Context, locator: Locator): KeyReport {
    const { pointer, jwk, certificates, certificateFacts } = subject;
    // A key that can never verify at an endpoint is said once, by jwks.key-unusable, not by twenty errors.
    const isUnusable = context.purpose === 'endpoint' && jwk !== null && jwk.unusable !== null;
    const ofKey = jwk ? runRules(isUnusable ? alwaysOnJwkRules : jwkRules, jwk, context) : [];
    const ofCertificates = (isUnusable ? [] : certificates).map((entry, index): [string, RuleResult[]] => {
        const place = jwk ? pathInText(jwk, `/x5c/${index}`) : '';
        const facts = certificateFacts[index] ?? NO_FACTS;
        const certificate: ChainCertificate = { pointer: pointer + place, index, entry, chain: certificates, facts };
        return [pointer + place, runRules(certificateRules, certificate, context)];
    });
    const findings = [
        ...findingsOf(inText(jwk, ofKey), pointer, locator),
        ...ofCertificates.flatMap(([base, results]) => findingsOf(results, base, locator))
    ];
    const own = [...ofKey, ...ofCertificates.flatMap(([, results]) => results)];
    const [leaf = null, ...chain] = summariesOf(subject, context.now);
    return {
        pointer,
        ...(subject.range && { range: subject.range }),
        kid: jwk?.kid.state === 'present' ? jwk.kid.value : null,
        alg: jwk?.alg.state === 'present' ? jwk.alg.value : null,
        thumbprint: jwk?.facts.thumbprint.known ? jwk.facts.thumbprint.value : null,
        publicKey: publicNumbersOf(jwk),
        verdict: verdictOfKey(pointer, findings, ofInput.findings),
        checklist: makeChecklist(
            [...ofInput.results, ...own],
            [...ofInput.findings, ...findings],
            evidenceOf(jwk, leaf),
            context.purpose,
            !isUnusable && (jwk ? KEY_MEMBERS.some((name) => jwk.members.has(name)) : certificates.length > 0)
        ),
        certificate: leaf,
        chain: chain.filter((summary) => summary !== null),
        findings,
        outcomes: mergeOutcomes(own)
    };
}
