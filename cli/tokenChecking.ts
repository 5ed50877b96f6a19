import {
    candidateOfToken,
    checkChannel,
    checkToken,
    checkUploadedKeys,
    compare,
    findSigners,
    NO_CANDIDATE,
    tokenChecklist,
    type ChannelReport,
    type Checklist,
    type CheckOptions,
    type Fact,
    type InputReport,
    type Organization,
    type Source,
    type TokenReport
} from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { namesOf, type KeyReports } from './comparing.js';

/** A token, compared with a channel. */
export interface ComparedToken {
    /** The channel with nothing to compare. */
    readonly channel: ChannelReport;
    readonly report: ChannelReport;
    /** Names of the uploaded keys that verify it. */
    readonly signers: Fact<readonly string[]>;
    readonly keyReports: KeyReports;
}

export interface CheckedToken {
    readonly token: TokenReport;
    /** Reports of the key files that were given. */
    readonly keys: readonly InputReport[];
    /** null: no channel was asked for, or there is no token to compare. */
    readonly compared: ComparedToken | null;
    /** All ten questions of the page's second list. */
    readonly checklist: Checklist;
}

/** A file without a key, or with a private one: nothing of it is tried. */
export function isUnusable({ isPrivate, keys, publicKeys }: InputReport): boolean {
    return isPrivate || (keys.length === 0 && publicKeys.length === 0);
}

export interface TokenWork {
    readonly keys: readonly InputReport[];
    readonly issuer: string | null;
    readonly options: CheckOptions;
    /** `name` is the API name of one of its channels. */
    readonly channel: { readonly organization: Organization; readonly name: string } | null;
}

/** Every uploaded key may be the signer; the slow tests are for those that the report speaks of. */
async function checkKeys(
    { keys }: Organization,
    named: ReadonlySet<string>,
    options: CheckOptions
): Promise<KeyReports> {
    const others = keys.filter(({ name }) => !named.has(name));
    return {
        ...(await checkUploadedKeys(others, { ...options, numberTheory: false })),
        ...(await checkUploadedKeys(
            keys.filter(({ name }) => named.has(name)),
            options
        ))
    };
}

async function compareToken(source: Source, token: TokenReport, work: TokenWork): Promise<ComparedToken | null> {
    const { channel, options } = work;
    if (channel === null || token.kind !== 'token') {
        return null;
    }
    const { organization, name } = channel;
    const alone = compare(organization, name, NO_CANDIDATE);
    const comparison = compare(organization, name, candidateOfToken(token));
    const named = new Set([alone, comparison].flatMap(namesOf));
    const keyReports = await checkKeys(organization, named, options);
    const signers = await findSigners(source, keyReports, options);
    return {
        channel: checkChannel(alone, { now: options.now, keyReports, organization }),
        report: checkChannel(comparison, { now: options.now, keyReports, signers, organization }),
        signers,
        keyReports
    };
}

/** Checks a token by itself, with the given keys, and against a channel. */
export async function checkTokenWith(source: Source, work: TokenWork): Promise<CheckedToken> {
    const { keys, issuer, options, channel } = work;
    const token = await checkToken(source, {
        now: options.now,
        subtle: options.subtle,
        keys: keys.filter((key) => !isUnusable(key)),
        issuer,
        hasChannel: channel !== null
    });
    const compared = await compareToken(source, token, work);
    return { token, keys, compared, checklist: tokenChecklist(token, compared?.report ?? null) };
}
