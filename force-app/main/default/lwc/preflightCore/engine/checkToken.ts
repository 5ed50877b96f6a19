import type { Context, Member, Source, TokenOptions, TokenReport } from '../types.js';
import { tokenInputRules } from '../rules/input/index.js';
import { tokenRules } from '../rules/token/index.js';
import { valueOf } from '../text/member.js';
import { DEFAULT_LIMITS } from './check.js';
import { findingsOf } from './findings.js';
import { findingsOfGiven } from './givenKeys.js';
import { mergeOutcomes, runRules } from './runRules.js';
import { checklistOfToken } from './tokenChecklist.js';
import { readTokenInput } from './tokenInput.js';
import { objectReport, segmentReports, tokenLocator } from './tokenReport.js';
import { tokenFacts, type TokenFacts } from './tokenSubject.js';
import { verdictOf } from './verdict.js';

const MILLISECONDS = 1000;

function instant(seconds: Member<number>): number | null {
    return seconds.state === 'present' ? seconds.value * MILLISECONDS : null;
}

function isVerifiedBy({ subject }: TokenFacts): boolean | null {
    const known = subject.usedKeys.flatMap(({ verifies }) => (verifies.known ? [verifies.value] : []));
    return known.includes(true) ? true : known.length > 0 ? false : null;
}

/**
 * Checks a token: reads it, runs every rule that applies, verifies its signature with the given keys, and answers those of
 * Salesforce's questions that it takes no channel for.
 *
 * @param source pasted text, or a file's octets as a binary string
 * @param options clock (milliseconds), keys, issuer, limits, crypto; see `TokenOptions`
 * @returns the report; bad input never throws. Its `text`, `header` and `payload` hold the token: show them, nothing else
 */
export async function checkToken(source: Source, options: TokenOptions): Promise<TokenReport> {
    const limits = options.limits ? { ...DEFAULT_LIMITS, ...options.limits } : DEFAULT_LIMITS;
    const context: Context = { now: options.now, purpose: 'token', limits };
    const { kind, isPrivate, text, token, input } = readTokenInput(source, context);
    const facts = await tokenFacts(token, options);
    const { subject, deciding } = facts;
    const segments = segmentReports(token);
    const ofToken = kind === 'token' || kind === 'other' ? runRules(tokenRules, subject, context) : [];
    const results = [...runRules(tokenInputRules, input, context), ...ofToken];
    const findings = findingsOf(results, '', tokenLocator(text, segments));
    const keyFindings = findingsOfGiven(deciding);
    const used = new Set(subject.usedKeys);
    return {
        name: source.name,
        kind,
        isPrivate,
        text,
        form: token.form,
        segments,
        header: objectReport(token.header),
        payload: objectReport(token.payload),
        alg: valueOf(token.alg),
        kid: valueOf(token.kid),
        typ: valueOf(token.typ),
        issuer: valueOf(token.iss),
        issuedAt: instant(token.iat),
        notBefore: instant(token.nbf),
        expiresAt: instant(token.exp),
        keys: subject.keys.map((key) => ({
            name: key.name,
            kid: key.kid,
            isUsed: used.has(key),
            verifies: key.verifies.known ? key.verifies.value : null
        })),
        isVerified: isVerifiedBy(facts),
        verdict: verdictOf([...findings, ...keyFindings]),
        findings,
        keyFindings,
        outcomes: mergeOutcomes(results),
        checklist: checklistOfToken(facts, results, findings)
    };
}
