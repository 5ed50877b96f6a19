import type { ChainLink, ChainLinkId, ChannelSubject, Finding, FindingData, NotCheckedReason } from '../types.js';
import {
    countingAuthorizations,
    countingKeys,
    keysOfCandidate,
    mayHaveOtherKeys,
    serviceOf
} from '../channel/subject.js';
import { excerptOf, listNames, nameOf } from '../channel/words.js';
import { shorten } from '../text/words.js';
import { daysLeftOf, findingsOfKey, reportOf, type KeyReports } from './keyReports.js';
import type { RuleResult } from './runRules.js';

/** Which rules speak of which link. */
const RULES: Readonly<Record<Exclude<ChainLinkId, 'certificates'>, readonly string[]>> = {
    verification: ['channel.unsupported-type', 'channel.inactive', 'channel.verification-off'],
    configuration: ['channel.no-configuration', 'channel.configuration-inactive', 'channel.authorization-unsupported'],
    keyset: ['channel.keyset-missing'],
    issuer: ['keyset.issuer-blank', 'keyset.issuer-whitespace', 'keyset.issuer-mismatch'],
    keys: [
        'keyset.empty',
        'keyset.key-missing',
        'keyset.key-inactive',
        'keyset.key-id-not-found',
        'keyset.key-outside',
        'keyset.key-id-reused',
        'keyset.key-under-other-id',
        'keyset.key-already-uploaded',
        'keyset.certificate-renewed',
        'keyset.signer-mismatch',
        'keyset.endpoint-not-https',
        'keyset.endpoint-not-a-key-set'
    ]
};

type LinkState = Pick<ChainLink, 'state' | 'reason'>;

const notChecked = (reason: NotCheckedReason): LinkState => ({ state: 'not-checked', reason });

function stateFromFindings(findings: readonly Finding[]): LinkState | null {
    if (findings.some(({ severity }) => severity === 'error')) {
        return { state: 'broken' };
    }
    return findings.some(({ severity }) => severity === 'warning') ? { state: 'attention' } : null;
}

/** What decides a link: errors; a warning or a notice that could not be looked for leaves it good. */
function stateOf(results: readonly RuleResult[], findings: readonly Finding[]): LinkState {
    const open = results.find(({ rule, outcome }) => outcome === 'not-checked' && rule.severity === 'error');
    const found = stateFromFindings(findings);
    if (found?.state === 'broken' || (found && !open)) {
        return found;
    }
    if (open) {
        return notChecked(open.reason ?? 'unreadable');
    }
    return results.some(({ outcome }) => outcome === 'passed' || outcome === 'failed')
        ? { state: 'good' }
        : notChecked('unreadable');
}

function dataOf(id: keyof typeof RULES, subject: ChannelSubject): FindingData {
    const { comparison, keysets } = subject;
    const counting = countingAuthorizations(comparison);
    const keys = countingKeys(subject);
    const [issuing] = comparison.candidate.kind === 'none' ? keysets : serviceOf(subject).keysets;
    switch (id) {
        case 'verification':
            return { type: shorten(comparison.channel?.type ?? ''), mode: shorten(comparison.channel?.authMode ?? '') };
        case 'configuration':
            return {
                configuration: listNames(counting.map(({ name }) => name)),
                active: comparison.authorizations.filter(({ isEnabled }) => isEnabled).length,
                count: comparison.authorizations.length
            };
        case 'keyset':
            return { keyset: listNames(keysets.map(nameOf)), count: keysets.length };
        case 'issuer':
            return {
                ...(issuing && { keyset: nameOf(issuing), issuer: excerptOf(issuing.issuer ?? '', 0) }),
                count: new Set(keysets.map(({ issuer }) => issuer)).size
            };
        case 'keys':
            return { active: keys.filter(({ key }) => key.isActive).length, count: keys.length };
    }
}

function ruleLink(
    id: keyof typeof RULES,
    subject: ChannelSubject,
    allResults: readonly RuleResult[],
    allFindings: readonly Finding[]
): ChainLink {
    const results = allResults.filter(({ rule }) => RULES[id].includes(rule.id));
    const findings = allFindings.filter(({ ruleId }) => RULES[id].includes(ruleId));
    const state = stateOf(results, findings);
    // With verification off nobody complains of a configuration that is off too; good it is not.
    const isIdle = id === 'configuration' && !subject.comparison.authorizations.some(({ isEnabled }) => isEnabled);
    return {
        id,
        ...(isIdle && state.state === 'good' ? notChecked('unreadable') : state),
        data: dataOf(id, subject),
        findings
    };
}

/** The certificates of the active keys of the keysets that count, by what the full rule set says of those keys. */
function certificatesLink(subject: ChannelSubject, keyReports: KeyReports): ChainLink {
    const own = new Set(keysOfCandidate(subject).map(({ key }) => key.name));
    // What is said of the candidate's own key has to be shown, also while it is not active.
    const names = countingKeys(subject)
        .filter(({ key }) => key.isActive || own.has(key.name))
        .map(({ key }) => key.name);
    const reports = names.flatMap((name) => {
        const report = reportOf(name, keyReports);
        return report ? [{ name, report }] : [];
    });
    const findings = reports.flatMap(({ name, report }) =>
        findingsOfKey(name, report).filter(({ severity }) => severity !== 'notice')
    );
    const [soonest] = reports
        .flatMap(({ name, report }) => {
            const days = daysLeftOf(report);
            return days === null ? [] : [{ name, days }];
        })
        .sort((first, second) => first.days - second.days);
    const found = stateFromFindings(findings);
    const isOpen = mayHaveOtherKeys(subject) || reports.length < names.length;
    const good: LinkState = names.length > 0 ? { state: 'good' } : notChecked('unreadable');
    return {
        id: 'certificates',
        ...(found && (found.state === 'broken' || !isOpen) ? found : isOpen ? notChecked('facts-missing') : good),
        data: {
            keys: names.length,
            checked: reports.length,
            ...(soonest && { soonestDays: soonest.days, soonestKey: shorten(soonest.name) })
        },
        findings
    };
}

const IDS: readonly (keyof typeof RULES)[] = ['verification', 'configuration', 'keyset', 'issuer', 'keys'];

/** The six links of a channel's chain, from what its rules said and from the reports of its keys. */
export function linksOf(
    subject: ChannelSubject,
    results: readonly RuleResult[],
    findings: readonly Finding[],
    keyReports: KeyReports
): ChainLink[] {
    return [...IDS.map((id) => ruleLink(id, subject, results, findings)), certificatesLink(subject, keyReports)];
}

/** The links of a channel that does not exist. */
export function unknownLinks(): ChainLink[] {
    return [...IDS, 'certificates' as const].map((id) => ({
        id,
        ...notChecked('facts-missing'),
        data: {},
        findings: []
    }));
}
