import type {
    AuthorizationComparison,
    CauseCheck,
    ChannelReport,
    Finding,
    FindingData,
    KeysetComparison
} from '../types.js';
import { countingAuthorizations, isEndpoint, subjectOf } from '../channel/subject.js';
import { excerptOf, listNames, nameOf } from '../channel/words.js';

/** What a check found; the channel's name is added to its data. */
export type Outcome = Pick<CauseCheck, 'state' | 'variant'> & Partial<CauseCheck>;
export type Check = (report: ChannelReport) => Outcome;

/** Nothing here can tell. */
export const notChecked = (variant: string, data: FindingData = {}): Outcome => ({
    state: 'not-checked',
    variant,
    data
});
const ruledOut = (variant: string, data: FindingData = {}): Outcome => ({ state: 'ruled-out', variant, data });
const confirmed = (variant: string, findings: readonly Finding[], data: FindingData = {}): Outcome => ({
    state: 'confirmed',
    variant,
    findings,
    data
});

const named = (name: string): string => name || 'without a name';
const findingsOf = ({ findings }: ChannelReport, ...ids: readonly string[]): Finding[] =>
    findings.filter(({ ruleId }) => ids.includes(ruleId));

/** The mode of verification has to be known, and on: else another message would have come. */
function modeOf({ comparison: { channel } }: ChannelReport): Outcome | null {
    const mode = channel?.authMode ?? null;
    if (mode === null) {
        return notChecked('mode-unknown');
    }
    return mode === 'Auth' ? null : ruledOut('off');
}

/** No configuration, or none that is active. */
function inactivityOf(report: ChannelReport): Outcome | null {
    const { authorizations } = report.comparison;
    const [none] = findingsOf(report, 'channel.no-configuration');
    const [inactive] = findingsOf(report, 'channel.configuration-inactive');
    if (none) {
        return confirmed('none', [none]);
    }
    return inactive
        ? confirmed(authorizations.length > 1 ? 'several-inactive' : 'inactive', [inactive], {
              configurations: listNames(authorizations.map(({ name }) => named(name))),
              count: authorizations.length
          })
        : null;
}

/** User Verification is off. */
export const switchedOff: Check = (report) => {
    const off = findingsOf(report, 'channel.verification-off');
    if (off.length > 0) {
        return confirmed('off', off);
    }
    return report.comparison.channel?.authMode === 'Auth' ? ruledOut('on') : notChecked('mode-unknown');
};

/** No configuration is active. */
export const noActiveScheme: Check = (report) => {
    const other = modeOf(report) ?? inactivityOf(report);
    if (other) {
        return other;
    }
    const active = report.comparison.authorizations.filter(({ isEnabled }) => isEnabled);
    const supported = active.filter(({ isSupported }) => isSupported);
    const configurations = listNames((supported.length > 0 ? supported : active).map(({ name }) => named(name)));
    if (supported.length === 0) {
        return notChecked('unsupported', { configurations });
    }
    return ruledOut(supported.length > 1 ? 'several-active' : 'active', { configurations });
};

/** No keyset is attached to a channel with User Verification on. */
export const noKeyset: Check = (report) => {
    const other = modeOf(report) ?? inactivityOf(report);
    if (other) {
        return other;
    }
    const counting = countingAuthorizations(report.comparison).filter(({ isSupported }) => isSupported);
    const namesOf = (list: readonly AuthorizationComparison[]): FindingData => ({
        configurations: listNames(list.map(({ name }) => named(name))),
        keysets: listNames(list.map(({ keyset }) => keyset ?? 'none'))
    });
    const inState = (state: AuthorizationComparison['keysetState']) =>
        counting.filter(({ keysetState }) => keysetState === state);
    const [found, unread] = [inState('found'), inState('not-read')];
    if (found.length > 0) {
        return ruledOut('attached', namesOf(found));
    }
    if (unread.length > 0) {
        return notChecked('unread', namesOf(unread));
    }
    const dangling = inState('missing').length > 0 ? 'missing' : 'unnamed';
    const findings = findingsOf(report, 'channel.keyset-missing', 'channel.authorization-unsupported');
    const shown = counting.length > 0 ? inState(dangling) : countingAuthorizations(report.comparison);
    return confirmed(dangling, findings, namesOf(shown));
};

/** Distinct issuers, as they stand in Setup. */
function issuersOf(keysets: readonly KeysetComparison[]): string {
    return [...new Set(keysets.map(({ issuer }) => `"${excerptOf(issuer ?? '', 0)}"`))].slice(0, 3).join(' or ');
}

/** The issuer or the endpoint of a keyset that counts is wrong. */
export const wrongKeyset: Check = (report) => {
    if (report.comparison.channel?.authMode === 'UnAuth') {
        return ruledOut('off');
    }
    const { keysets } = subjectOf(report.comparison);
    if (keysets.length === 0) {
        return notChecked('no-keyset');
    }
    const findings = findingsOf(
        report,
        'keyset.issuer-blank',
        'keyset.issuer-mismatch',
        'keyset.endpoint-not-https',
        'keyset.issuer-whitespace'
    );
    if (findings.length > 0) {
        return confirmed('finding', findings);
    }
    const endpoints = keysets.filter(isEndpoint);
    const data = {
        keysets: listNames((endpoints.length > 0 ? endpoints : keysets).map(nameOf)),
        issuers: issuersOf(keysets)
    };
    const isSame = report.outcomes.some(
        ({ ruleId, outcome }) => ruleId === 'keyset.issuer-mismatch' && outcome === 'passed'
    );
    if (isSame) {
        return endpoints.length > 0 ? notChecked('endpoint', data) : ruledOut('same', data);
    }
    return notChecked(endpoints.length > 0 ? 'issuer-and-endpoint' : 'issuer', data);
};

/** What the links of a channel's chain are called in a sentence. */
const LINKS: Readonly<Record<ChannelReport['links'][number]['id'], string>> = {
    verification: 'User Verification',
    configuration: 'its User Verification Configuration',
    keyset: 'its keyset',
    issuer: 'its issuer',
    keys: 'its keys',
    certificates: 'the certificates of its keys'
};

/** The first link of the channel’s chain that is broken: any of them makes guests. */
export const anyBrokenLink: Check = ({ links }) => {
    const broken = links.find(({ state }) => state === 'broken');
    if (broken) {
        const findings = broken.findings.filter(({ severity }) => severity === 'error');
        return confirmed('broken', findings, { link: LINKS[broken.id] });
    }
    const open = links.find(({ state }) => state === 'not-checked');
    return open ? notChecked('partly', { open: LINKS[open.id] }) : ruledOut('sound');
};
