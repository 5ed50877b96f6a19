import {
    checkChannel,
    checkUploadedKeys,
    compare,
    NO_CANDIDATE,
    type ChannelReport,
    type CheckOptions,
    type InputReport,
    type MessagingChannel,
    type Organization,
    type UploadedKey
} from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import type { KeyReports } from './comparing.js';

/** The only type of channel that has User Verification. */
const VERIFIABLE = 'EmbeddedMessaging';

export interface SurveyedKey {
    readonly key: UploadedKey;
    readonly report: InputReport;
    /** Names of the keysets that list it, and of the channels that use one of those. */
    readonly keysets: readonly string[];
    readonly channels: readonly string[];
}

/** Everything that is configured in an org, checked. */
export interface Survey {
    readonly channels: readonly ChannelReport[];
    /** Channels of other types: User Verification is not for them, so that nothing is wrong with them. */
    readonly otherChannels: readonly MessagingChannel[];
    readonly keys: readonly SurveyedKey[];
    readonly keyReports: KeyReports;
}

function placeKey(key: UploadedKey, report: InputReport, { keysets, channels }: Organization): SurveyedKey {
    const listing = keysets.filter(({ keys }) => keys.includes(key.name)).map(({ name }) => name);
    const using = channels.filter(({ authorizations }) =>
        authorizations.some(({ keyset }) => keyset !== null && listing.includes(keyset))
    );
    return { key, report, keysets: listing, channels: using.map(({ name }) => name) };
}

/** Checks every channel and every uploaded key of an organization. */
export async function surveyOrganization(organization: Organization, options: CheckOptions): Promise<Survey> {
    const keyReports = await checkUploadedKeys(organization.keys, options);
    const isOther = ({ type }: MessagingChannel): boolean => type !== '' && type !== VERIFIABLE;
    return {
        channels: organization.channels
            .filter((channel) => !isOther(channel))
            .map(({ name }) =>
                checkChannel(compare(organization, name, NO_CANDIDATE), { now: options.now, keyReports, organization })
            ),
        otherChannels: organization.channels.filter(isOther),
        keys: organization.keys.flatMap((key) => {
            const report = keyReports[key.name];
            return report ? [placeKey(key, report, organization)] : [];
        }),
        keyReports
    };
}
