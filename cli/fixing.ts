import {
    repairTogether,
    type CheckOptions,
    type RepairChoices,
    type RepairedKey,
    type RepairReport,
    type Source
} from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import type { Folder } from './folder.js';
import type { Problem } from './problem.js';
import { KEY, readInput, type Wanted } from './read.js';

const KEY_TO_MEND: Wanted = {
    ...KEY,
    next: {
        EISDIR: 'Name the files in it, for example: preflight fix keys/*.json --out ready',
        ENAMETOOLONG: 'To mend a key that is no file, use standard input: preflight fix - --out ready'
    }
};

/**
 * written, same: it is in the folder, now or already. planned: it would be written. refused: Setup would not accept it
 * yet, so it is not written. failed: the file could not be written.
 */
export type KeyState = 'written' | 'same' | 'planned' | 'refused' | 'failed';

export interface FixedKey {
    readonly repaired: RepairedKey;
    readonly state: KeyState;
    /** Where it is, or would be; its bare name where no folder was named. */
    readonly path: string;
}

export interface FixedInput {
    readonly report: RepairReport;
    readonly keys: readonly FixedKey[];
}

/** Reads files one after the other; those that cannot be read become problems. */
export async function readSources(
    files: readonly string[]
): Promise<{ readonly sources: readonly Source[]; readonly problems: readonly Problem[] }> {
    const readings = [];
    for (const file of files) {
        readings.push(await readInput(file, KEY_TO_MEND));
    }
    return {
        sources: readings.flatMap((reading) => ('source' in reading ? [reading.source] : [])),
        problems: readings.flatMap((reading) => ('problem' in reading ? [reading.problem] : []))
    };
}

/** The thumbprints of the keys that have no ID of their own, or only a sample. */
function proposedKids(reports: readonly RepairReport[]): string[] {
    return reports
        .flatMap(({ keys }) => keys)
        .flatMap(
            ({ questions }) => questions.find(({ choice, reason }) => choice === 'kid' && reason !== 'wanted') ?? []
        )
        .flatMap(({ proposals }) => proposals[0] ?? []);
}

/**
 * Mends the keys in sources.
 *
 * @param kidFromThumbprint each key that needs an ID gets its RFC 7638 thumbprint
 */
export async function mend(
    sources: readonly Source[],
    options: CheckOptions,
    { choices, kidFromThumbprint }: { readonly choices: RepairChoices; readonly kidFromThumbprint: boolean }
): Promise<readonly RepairReport[]> {
    const reports = await repairTogether(sources, { ...options, choices });
    const [kid] = kidFromThumbprint ? proposedKids(reports) : [];
    // Of one ID for several keys the core makes the thumbprint of each.
    return kid === undefined ? reports : repairTogether(sources, { ...options, choices: { ...choices, kid } });
}

/** A repaired key ends as text files do; what was not changed stays as it is, to the octet. */
export function contentOf({ text, isChanged }: RepairedKey): string {
    return isChanged ? `${text.trimEnd()}\n` : text;
}

/** Keeps every key that Setup would accept in the folder; without one, says which it would be. */
export function keepKeys(
    reports: readonly RepairReport[],
    folder: Folder | null,
    isLooking: boolean
): { readonly inputs: readonly FixedInput[]; readonly problems: readonly Problem[] } {
    const problems = new Set<Problem>();
    const keep = (repaired: RepairedKey): FixedKey => {
        const path = folder ? folder.pathOf(repaired.fileName) : repaired.fileName;
        if (repaired.report.verdict === 'blocked') {
            return { repaired, path, state: 'refused' };
        }
        const kept = folder?.keep(repaired.fileName, contentOf(repaired)) ?? { kind: 'new' };
        if (kept.kind === 'failed') {
            problems.add(kept.problem);
            return { repaired, path, state: 'failed' };
        }
        return { repaired, path, state: kept.kind === 'same' ? 'same' : isLooking ? 'planned' : 'written' };
    };
    const inputs = reports.map((report) => ({ report, keys: report.keys.map(keep) }));
    return { inputs, problems: [...problems] };
}

/** Whether every key of every input is, or would be, in the folder. */
export function isAllMended(inputs: readonly FixedInput[]): boolean {
    return inputs.every(({ report, keys }) =>
        keys.length === 0 ? report.joined !== null : keys.every(({ state }) => state !== 'refused')
    );
}
