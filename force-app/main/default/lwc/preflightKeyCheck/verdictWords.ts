import type { Finding, Purpose, RuleOutcome } from 'c/preflightCore';
import { countOf, openChecks, plural, type KeyState } from 'c/preflightShared';
import { labels } from './labels.js';

export interface VerdictWords {
    readonly heading: string;
    readonly sentence: string;
}

/** The verdict in words and one sentence. */
export function verdictWords(
    state: KeyState,
    purpose: Purpose,
    findings: readonly Finding[],
    outcomes: readonly RuleOutcome[]
): VerdictWords {
    const count = (severity: Finding['severity']): number => countOf(findings, severity);
    const isUpload = purpose === 'upload';
    const open = openChecks(outcomes).length;
    const gap = open > 0 ? ` ${plural(open, labels.openOne, labels.open)}` : '';
    // Setup takes the key, and not the text that it stands in.
    const isInside = findings.some(({ ruleId }) => ruleId === 'input.inside-something-else');
    switch (state) {
        case 'ready':
            return {
                heading: isUpload ? labels.ready : labels.readyEndpoint,
                sentence:
                    (isUpload ? (isInside ? labels.insideNext : labels.readyNext) : labels.readyEndpointNext) + gap
            };
        case 'attention':
            return {
                heading: plural(count('warning'), labels.attentionOne, labels.attention),
                sentence: (isUpload ? labels.attentionNext : labels.attentionEndpointNext) + gap
            };
        case 'blocked': {
            const toMend = isUpload
                ? plural(count('error'), labels.mendOne, labels.mend)
                : plural(count('error'), labels.mendEndpointOne, labels.mendEndpoint);
            const remarks = count('warning') > 0 ? plural(count('warning'), labels.remarkOne, labels.remarks) : '';
            return {
                heading: isUpload ? labels.blocked : labels.blockedEndpoint,
                sentence: `${[toMend, remarks].filter(Boolean).join(', ')}.`
            };
        }
        case 'private':
            return { heading: labels.private, sentence: labels.privateNext };
        case 'working':
        case 'failed':
        default:
            return { heading: '', sentence: '' };
    }
}
