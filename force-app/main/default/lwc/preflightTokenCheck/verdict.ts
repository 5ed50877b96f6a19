import { formatFinding, type ChannelReport, type Finding, type TokenReport } from 'c/preflightCore';
import { countOf, fill, plural, type ChannelCheck, type KeyState } from 'c/preflightShared';
import { listOf, signersOf, type Signers } from './keyLines.js';
import { verdictLabels as labels } from './labels.js';

/** What a token was checked against. */
export interface Against {
    readonly source: 'none' | 'view' | 'file' | 'channel';
    /** What the chosen channel is called, whether or not the token is compared with it; '' for none. */
    readonly channel: string;
    /** With source `channel`: how its comparison stands; null before it was asked for. */
    readonly check: ChannelCheck | null;
    /** The same: which of the uploaded keys verify the token; null: not known yet. */
    readonly signers: Signers | null;
}

export interface Words {
    readonly state: KeyState;
    readonly heading: string;
    readonly sentence: string;
}

const EXPIRED = 'token.expired';

const said = (state: KeyState, heading: string, ...sentences: readonly string[]): Words => ({
    state,
    heading,
    sentence: sentences.filter(Boolean).join(' ')
});

function remarksOf(findings: readonly Finding[]): string {
    const count = countOf(findings, 'warning');
    return count > 0 ? plural(count, labels.remarkOne, labels.remarks) : '';
}

function good(heading: string, sentence: string, findings: readonly Finding[]): Words {
    const remarks = remarksOf(findings);
    return remarks
        ? said('attention', heading, sentence, fill(labels.remarksLead, remarks))
        : said('ready', heading, sentence);
}

function refused(findings: readonly Finding[], { source, check }: Against): Words {
    const errors = countOf(findings, 'error');
    const remarks = remarksOf(findings);
    if (errors === 1 && findings.some(({ ruleId }) => ruleId === EXPIRED)) {
        return said('blocked', labels.expired, labels.expiredNext);
    }
    // One thing to mend is said at once; several are listed below.
    const [only] = errors === 1 ? findings.filter(({ severity }) => severity === 'error') : [];
    const isWorking = source === 'channel' && check?.state === 'working';
    return said(
        'blocked',
        plural(errors, labels.mendOne, labels.mend),
        only ? `${formatFinding(only).title}.` : '',
        check?.report ? fill(labels.refusedChannel, check.label) : labels.refused,
        remarks && `${remarks}.`,
        isWorking ? fill(labels.working, check.label) : ''
    );
}

function compared(report: ChannelReport, label: string, signers: Signers | null, findings: readonly Finding[]): Words {
    const { named } = signersOf(report, signers?.found.known ? signers.found.value : []);
    return report.fit === 'fits' && named.length > 0
        ? good(fill(labels.ready, label), fill(labels.uploaded, listOf(named)), findings)
        : said('failed', fill(labels.unclear, label), labels.unclearNext);
}

function againstChannel({ channel, check, signers }: Against, findings: readonly Finding[]): Words {
    const label = check?.label ?? channel;
    if (check?.problem) {
        return said('failed', fill(labels.notCompared, label), labels.notComparedNext);
    }
    return check?.report
        ? compared(check.report, label, signers, findings)
        : said('working', fill(labels.working, label), labels.workingNext);
}

function againstKeys({ keys, isVerified }: TokenReport, channel: string, findings: readonly Finding[]): Words {
    const names = keys.filter(({ isUsed, verifies }) => isUsed && verifies === true).map(({ name }) => name);
    const next = channel ? fill(labels.verifiedNextChannel, channel) : labels.verifiedNext;
    return isVerified === true
        ? good(fill(labels.verified, listOf(names)), next, findings)
        : said('failed', labels.untried, labels.untriedNext);
}

/**
 * How a token stands, in words: never better than what was looked at.
 *
 * @param findings all of them: the token's, those of the keys that count, and those of its channel
 */
export function verdictOfToken(report: TokenReport, against: Against, findings: readonly Finding[]): Words {
    if (report.isPrivate) {
        return said('private', labels.private, labels.privateNext);
    }
    if (report.kind === 'key') {
        return said('blocked', labels.isKey, labels.isKeyNext);
    }
    if (report.kind === 'too-large') {
        return said('blocked', labels.isTooLong, labels.isTooLongNext);
    }
    if (report.kind !== 'token') {
        return said('blocked', labels.isNone, labels.isNoneNext);
    }
    if (countOf(findings, 'error') > 0) {
        return refused(findings, against);
    }
    if (against.source === 'channel') {
        return againstChannel(against, findings);
    }
    return report.keys.length > 0
        ? againstKeys(report, against.channel, findings)
        : said('failed', labels.unchecked, labels.uncheckedNext);
}
