import type { InputReport } from 'c/preflightCore';
import type { KeyOnView } from 'c/preflightShared';
import type { TokenSettings } from './desk.js';
import type { Against } from './verdict.js';

export type KeySource = Against['source'];

/** What there is to check a token against. */
export interface Sources {
    /** null: nobody chose, so the channel's keys count where there is a channel. */
    readonly wanted: KeySource | null;
    readonly channel: string;
    readonly keyOnView: KeyOnView | null;
    readonly file: InputReport | null;
    /** The file's key came with the token: it counts where nobody chose and there is no channel. */
    readonly isFileGiven: boolean;
    /** As it was typed for Setup. */
    readonly issuer: string;
}

/** What counts: the choice, as long as what was chosen is there. */
export function sourceOf({ wanted, channel, keyOnView, isFileGiven }: Sources): KeySource {
    const isThere = wanted === 'channel' ? channel !== '' : wanted !== 'view' || keyOnView !== null;
    const otherwise = channel ? 'channel' : isFileGiven ? 'file' : 'none';
    return wanted && isThere ? wanted : otherwise;
}

/** The same for the check. */
export function settingsOf(sources: Sources): TokenSettings {
    const source = sourceOf(sources);
    const { keyOnView, file, issuer } = sources;
    const report = source === 'view' ? keyOnView?.report : source === 'file' ? file : null;
    return {
        keys: report ? [report] : [],
        issuer: source === 'channel' || issuer === '' ? null : issuer,
        hasChannel: source === 'channel'
    };
}
