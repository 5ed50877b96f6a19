import type { CauseCheck, ChannelReport, MessageId } from '../types.js';
import { nameOf } from '../channel/words.js';
import { shorten } from '../text/words.js';
import {
    anyBrokenLink,
    noActiveScheme,
    noKeyset,
    notChecked,
    switchedOff,
    wrongKeyset,
    type Check,
    type Outcome
} from './causeChecks.js';
import { causeWords, type FormattedCause } from './causeWords.js';
import { fillTemplate, formatFinding } from './formatFinding.js';

export type { FormattedCause } from './causeWords.js';

/** null: the page's own script complains, and the org knows nothing of it. */
const CHECKS: Readonly<Record<MessageId, Check | null>> = {
    'verification-not-enabled': switchedOff,
    'invalid-authentication-mode': switchedOff,
    'invalid-identity-token': null,
    'unsupported-identity-token': null,
    'invoked-before-ready': null,
    'token-renewal-timeout': null,
    'no-active-auth-schemes': noActiveScheme,
    'set-auth-mode-to-false': noKeyset,
    'event-stream-unauthorized': wrongKeyset,
    'guest-conversations': anyBrokenLink
};

function outcomeOf(id: MessageId, report: ChannelReport | null): Outcome {
    const check = CHECKS[id];
    if (!check) {
        return notChecked('page');
    }
    if (!report) {
        return notChecked('no-channel');
    }
    const { channel, channelName } = report.comparison;
    if (!channel) {
        return notChecked('channel-missing', { channel: shorten(channelName) });
    }
    return report.findings.some(({ ruleId }) => ruleId === 'channel.unsupported-type')
        ? notChecked('other-type', { type: shorten(channel.type) })
        : check(report);
}

/**
 * Looks in a channel's report for the cause of a message. For words see `formatCause`.
 *
 * @param report null: no channel is chosen, or nothing was read
 */
export function checkCause(id: MessageId, report: ChannelReport | null): CauseCheck {
    const channel = report?.comparison.channel;
    const { data, ...outcome } = outcomeOf(id, report);
    return { findings: [], ...outcome, data: { ...(channel && { channel: nameOf(channel) }), ...data } };
}

/** Puts into words what the org says of a message's cause, and what to do next. */
export function formatCause(id: MessageId, { variant, data, findings }: CauseCheck): FormattedCause {
    const words = causeWords(id, variant);
    const [finding] = findings;
    const { message = '', fix = '', setupPage = null } = finding ? formatFinding(finding) : {};
    const values = { message, fix, ...data };
    return {
        ...words,
        what: fillTemplate(words.what, values).trim(),
        next: fillTemplate(words.next, values),
        setupPage: setupPage ?? words.setupPage
    };
}
