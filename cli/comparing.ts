import {
    candidateOf,
    checkChannel,
    checkUploadedKeys,
    compare,
    mergeChecklists,
    NO_CANDIDATE,
    type ChannelReport,
    type CheckOptions,
    type Checklist,
    type Comparison,
    type InputReport,
    type KeyReport,
    type Organization
} from '../force-app/main/default/lwc/preflightCore/preflightCore.js';

export type KeyReports = Readonly<Record<string, InputReport>>;

/** One key of an input, compared with the channel. */
export interface ComparedKey {
    readonly key: KeyReport;
    readonly report: ChannelReport;
    /** Salesforce's questions, answered from the key and from the channel. */
    readonly checklist: Checklist;
}

export interface ComparedInput {
    readonly input: InputReport;
    /** One for each key; none where no key could be read, and none where a private key was found. */
    readonly keys: readonly ComparedKey[];
}

export interface Compared {
    /** The channel with nothing to compare. */
    readonly channel: ChannelReport;
    readonly inputs: readonly ComparedInput[];
    /** Reports of the uploaded keys that the channel's keysets list, by name. */
    readonly keyReports: KeyReports;
}

/** Whether there is but one key: then the report is about that key, and the channel's chain is shown with it. */
export function isSingle({ inputs }: Compared): boolean {
    return inputs.length === 1 && inputs[0]?.keys.length === 1;
}

/** The uploaded keys that a comparison speaks of: those of the channel, and the candidate's own wherever it is. */
export function namesOf({ keysets, elsewhere }: Comparison): string[] {
    return [...keysets.flatMap(({ keys }) => keys), ...elsewhere].map(({ name }) => name);
}

/**
 * Compares checked inputs with a channel, key by key.
 *
 * @param channel API name of a channel of the organization
 * @param issuer what the tokens are going to carry in `iss`; null: not known
 */
export async function compareInputs(
    organization: Organization,
    channel: string,
    inputs: readonly InputReport[],
    { issuer, options }: { issuer: string | null; options: CheckOptions }
): Promise<Compared> {
    const alone = compare(organization, channel, { ...NO_CANDIDATE, issuer });
    const pairs = inputs.map((input) => ({
        input,
        keys: (input.isPrivate ? [] : input.keys).map((key) => ({
            key,
            comparison: compare(organization, channel, candidateOf(key, issuer))
        }))
    }));
    const named = new Set(
        [alone, ...pairs.flatMap(({ keys }) => keys.map(({ comparison }) => comparison))].flatMap(namesOf)
    );
    const keyReports = await checkUploadedKeys(
        organization.keys.filter(({ name }) => named.has(name)),
        options
    );
    const judge = (comparison: Comparison, key: KeyReport | null): ChannelReport =>
        checkChannel(comparison, {
            now: options.now,
            keyReports,
            organization,
            certificate: key?.certificate ?? null
        });
    return {
        channel: judge(alone, null),
        inputs: pairs.map(({ input, keys }) => ({
            input,
            keys: keys.map(({ key, comparison }) => {
                const report = judge(comparison, key);
                return { key, report, checklist: mergeChecklists(key.checklist, report.checklist) };
            })
        })),
        keyReports
    };
}
