import {
    checkChannel,
    checkUploadedKeys,
    compare,
    NO_CANDIDATE,
    type ChannelReport,
    type InputReport,
    type Organization
} from 'c/preflightCore';
import { paced, type Progress } from 'c/preflightShared';

export interface CheckRun {
    /** Milliseconds since the Unix epoch. */
    readonly now: number;
    readonly isCancelled: () => boolean;
    /** Called before the page paints, with keys done and keys in all. */
    readonly onProgress: (progress: Progress) => void;
}

/** Checks every uploaded key as if it were to be uploaded today; rejects with an AbortError when cancelled. */
export function checkKeys(
    { keys }: Organization,
    { now, isCancelled, onProgress }: CheckRun
): Promise<Readonly<Record<string, InputReport>>> {
    return checkUploadedKeys(keys, { now, subtle: globalThis.crypto?.subtle, isCancelled, ...paced(onProgress) });
}

/** Looks at every channel on its own. */
export async function checkChannels(
    organization: Organization,
    keyReports: Readonly<Record<string, InputReport>>,
    now: number
): Promise<ChannelReport[]> {
    const { pause } = paced(() => undefined);
    const reports: ChannelReport[] = [];
    for (const { name } of organization.channels) {
        reports.push(checkChannel(compare(organization, name, NO_CANDIDATE), { now, keyReports, organization }));
        // eslint-disable-next-line no-await-in-loop -- an org with hundreds of channels must not freeze the page
        await pause();
    }
    return reports;
}
