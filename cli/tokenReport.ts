import type { TokenReport, Verdict } from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import {
    reportChannel,
    reportConfiguration,
    reportFit,
    type ReportChannel,
    type ReportConfiguration,
    type ReportFit
} from './channelReport.js';
import type { Configuration } from './configuration/configuration.js';
import { timeOrNull } from './moment.js';
import {
    reportChecklist,
    reportFinding,
    reportInput,
    type ReportChecklist,
    type ReportFinding,
    type ReportInput
} from './report.js';
import { formatUtc } from './time.js';
import type { CheckedToken, ComparedToken } from './tokenChecking.js';
import { registeredClaims } from './tokenFacts.js';

/** What `preflight token --json` prints; described by docs/token.schema.json. Nothing else of the token goes into it. */
export interface TokenJson {
    readonly version: 1;
    readonly checkedAt: string;
    readonly input: ReportToken;
    /** The key files, as `preflight check --json` has them. */
    readonly keys: readonly ReportInput[];
    readonly verifications: readonly ReportVerification[];
    readonly configuration: ReportConfiguration | null;
    /** The channel by itself. */
    readonly channel: ReportChannel | null;
    readonly comparison: ReportTokenComparison | null;
}

export interface ReportToken {
    readonly name: string;
    readonly kind: TokenReport['kind'];
    readonly verdict: Verdict;
    readonly isVerified: boolean | null;
    readonly header: Pick<TokenReport, 'alg' | 'kid' | 'typ'> | null;
    readonly claims: {
        readonly iss: string | null;
        readonly iat: string | null;
        readonly nbf: string | null;
        readonly exp: string | null;
        /** Names of the claims of RFC 7519 that are there. */
        readonly has: readonly string[];
    } | null;
    readonly checklist: ReportChecklist;
    readonly findings: readonly ReportFinding[];
}

/** One key that the token was tried with. */
export interface ReportVerification {
    readonly input: string;
    readonly kid: string | null;
    readonly counts: boolean;
    readonly verifies: boolean | null;
}

export interface ReportTokenComparison extends ReportFit {
    readonly signers: readonly string[] | null;
}

function reportToken({ token, checklist }: CheckedToken): ReportToken {
    const { alg, kid, typ } = token;
    return {
        name: token.name,
        kind: token.kind,
        verdict: token.verdict,
        isVerified: token.isVerified,
        header: token.header?.isReadable ? { alg, kid, typ } : null,
        claims: token.payload?.isReadable
            ? {
                  iss: token.issuer,
                  iat: timeOrNull(token.issuedAt),
                  nbf: timeOrNull(token.notBefore),
                  exp: timeOrNull(token.expiresAt),
                  has: registeredClaims(token)
              }
            : null,
        checklist: reportChecklist(checklist),
        findings: token.findings.map(reportFinding)
    };
}

function reportComparison({ report, signers }: ComparedToken): ReportTokenComparison {
    return { ...reportFit(report), signers: signers.known ? signers.value : null };
}

/** The report as the JSON contract has it; `now` is the clock that was checked against, in milliseconds. */
export function makeTokenReport(checked: CheckedToken, configuration: Configuration | null, now: number): TokenJson {
    const { token, keys, compared } = checked;
    return {
        version: 1,
        checkedAt: formatUtc(now),
        input: reportToken(checked),
        keys: keys.map(reportInput),
        verifications: token.keys.map(({ name, kid, isUsed, verifies }) => ({
            input: name,
            kid,
            counts: isUsed,
            verifies
        })),
        configuration: configuration && reportConfiguration(configuration),
        channel: compared && reportChannel(compared.channel),
        comparison: compared && reportComparison(compared)
    };
}
