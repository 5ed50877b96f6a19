import { checkCause, formatCause, type CauseCheck, type ChannelReport, type MessageId } from 'c/preflightCore';
import type { FormattedCause } from 'c/preflightCore';
import { linkLook, type Look } from 'c/preflightShared';
import { labels } from './labels.js';

/** Whether the chosen channel is the cause of a message, in words. */
export interface CauseVerdict extends FormattedCause {
    readonly state: CauseCheck['state'] | 'reading';
    readonly word: string;
    readonly look: Look;
}

/** What is known of the org. */
export interface Known {
    /** null: no channel is chosen, or nothing was read. */
    readonly report: ChannelReport | null;
    readonly isRead: boolean;
    readonly isReading: boolean;
}

const LOOKS: Readonly<Record<CauseVerdict['state'], Pick<CauseVerdict, 'word' | 'look'>>> = {
    confirmed: { word: labels.confirmed, look: linkLook('broken') },
    'ruled-out': { word: labels.ruledOut, look: linkLook('good') },
    'not-checked': { word: labels.notChecked, look: linkLook('not-checked') },
    reading: { word: labels.notChecked, look: { icon: 'utility:clock', tone: 'neutral', variant: '' } }
};

/** Looks for the cause in what is known; of what is not known it says why, and how to get it. */
export function verdictOf(id: MessageId, { report, isRead, isReading }: Known): CauseVerdict {
    const check = checkCause(id, report);
    const words = formatCause(id, check);
    if (check.variant === 'no-channel' && !isRead) {
        return isReading
            ? { ...words, what: labels.reading, next: labels.readingNext, state: 'reading', ...LOOKS.reading }
            : { ...words, what: labels.notRead, next: labels.notReadNext, state: check.state, ...LOOKS[check.state] };
    }
    return { ...words, state: check.state, ...LOOKS[check.state] };
}
