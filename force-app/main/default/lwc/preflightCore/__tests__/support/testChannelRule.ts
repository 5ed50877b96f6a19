import { NO_CANDIDATE } from '../../channel/candidate.js';
import { compare } from '../../channel/compare.js';
import { checkChannel } from '../../engine/checkChannel.js';
import type { Candidate, CertificateEnd, ChannelReport, InputReport, Organization, Rule } from '../../types.js';
import { NOW } from './testRule.js';

export interface ChannelCase {
    /** What the case shows, as part of a sentence: "a key that is not active". */
    readonly title: string;
    readonly organization: Organization;
    /** Default "Web_Chat". */
    readonly channel?: string;
    /** Default: the channel on its own. */
    readonly candidate?: Candidate;
    /** Names of the uploaded keys that verify the token. */
    readonly signers?: readonly string[];
    /** The certificate of the candidate, and those of uploaded keys by name. */
    readonly certificate?: CertificateEnd;
    readonly uploaded?: Readonly<Record<string, CertificateEnd>>;
}

/** As much of the report of an uploaded key as a comparison looks at. */
function reportWith(certificate: CertificateEnd): InputReport {
    const key = { certificate: { ...certificate, daysLeft: null }, findings: [], checklist: {} };
    return { verdict: 'ready', findings: [], checklist: {}, keys: [key] } as unknown as InputReport;
}

export interface InvalidChannelCase extends ChannelCase {
    /** All findings of this rule, in order, and no others. */
    readonly findings: readonly {
        /** JSON pointer into the comparison. */
        readonly path: string;
        readonly variant?: string;
        readonly data?: Readonly<Record<string, string | number>>;
    }[];
}

export interface ChannelRuleCases {
    readonly valid: readonly ChannelCase[];
    readonly invalid: readonly InvalidChannelCase[];
    readonly notApplicable?: readonly ChannelCase[];
    readonly notChecked?: readonly ChannelCase[];
}

/** Runs a case through the comparison and the whole engine, as a door would. */
export function runChannel(given: ChannelCase): ChannelReport {
    const {
        organization,
        channel = 'Web_Chat',
        candidate = NO_CANDIDATE,
        signers,
        certificate = null,
        uploaded = {}
    } = given;
    return checkChannel(compare(organization, channel, candidate), {
        now: NOW,
        keyReports: Object.fromEntries(Object.entries(uploaded).map(([name, end]) => [name, reportWith(end)])),
        organization,
        certificate,
        ...(signers && { signers: { known: true, value: signers } })
    });
}

function resultOf(rule: Rule, given: ChannelCase) {
    const { outcomes, findings } = runChannel(given);
    return {
        outcome: outcomes.find(({ ruleId }) => ruleId === rule.id)?.outcome,
        findings: findings.filter(({ ruleId }) => ruleId === rule.id)
    };
}

/** Tests one rule of the families channel and keyset by tables, which the documentation generator collects too. */
export function testChannelRule(rule: Rule, cases: ChannelRuleCases): void {
    const collected = (globalThis as { preflightCases?: { rule: Rule; cases: ChannelRuleCases }[] }).preflightCases;
    if (collected) {
        collected.push({ rule, cases });
        return;
    }
    describe(rule.id, () => {
        it.each(cases.invalid.map((given) => [given.title, given] as const))('fails: %s', (_title, given) => {
            const { outcome, findings } = resultOf(rule, given);
            expect(outcome).toBe('failed');
            expect(
                findings.map(({ path, variant, data }, index) => ({
                    path,
                    ...(variant !== undefined && { variant }),
                    ...(given.findings[index]?.data && { data })
                }))
            ).toEqual(given.findings);
        });
        const others = [
            ['passed', cases.valid],
            ['not-applicable', cases.notApplicable ?? []],
            ['not-checked', cases.notChecked ?? []]
        ] as const;
        for (const [kind, list] of others.filter(([, given]) => given.length > 0)) {
            it.each(list.map((given) => [given.title, given] as const))(`${kind}: %s`, (_title, given) => {
                expect(resultOf(rule, given)).toEqual({ outcome: kind, findings: [] });
            });
        }
    });
}
