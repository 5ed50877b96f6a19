import type { Finding, RepairChoices, RepairedKey, RepairId } from 'c/preflightCore';
import { saveText, type Progress } from 'c/preflightShared';
import type { Desk } from './desk.js';
import { entryOfMended, type Entry } from './entries.js';
import { isAsked, mendedOf, mending } from './mendPlan.js';
import { saveNames } from './saveAs.js';

/** What mending needs of the view. */
export interface Surroundings {
    /** What was given with the selected key in it. */
    readonly entry: () => Entry | undefined;
    /** Puts the mended keys, each an entry of its own, in the place of what was given. */
    readonly put: (entry: Entry, entries: readonly Entry[]) => void;
    /** Leads to what has to be decided first. */
    readonly ask: () => void;
}

/** Mends what the desk holds. */
export class Mending {
    desk: Desk;
    view: Surroundings;

    constructor(desk: Desk, view: Surroundings) {
        this.desk = desk;
        this.view = view;
    }

    /** Keeps what was chosen. */
    choose(choices: RepairChoices): void {
        const entry = this.view.entry();
        if (entry) {
            this.desk.change(entry.id, (current) => ({ ...current, choices }));
        }
    }

    /** Mends what was given; `only` some things, or all. */
    async mend(choices: RepairChoices, only?: readonly RepairId[]): Promise<void> {
        this.choose(choices);
        const entry = this.view.entry();
        if (!entry) {
            return;
        }
        const { id, source } = entry;
        // Of a private key there is only what was made of it before its text was thrown away.
        const more = { onProgress: (done: Progress) => this.desk.showProgress(done), ...(only && { only }) };
        const repaired = source ? await this.desk.tryRepairs(id, source, () => false, more) : entry.repaired;
        this.desk.showProgress(null);
        const isUnchanged = this.desk.entries.some((other) => other.id === id && other.report === entry.report);
        if (repaired && isUnchanged) {
            const { keys } = repaired;
            this.view.put(
                entry,
                keys.map((key) => entryOf(entry, key, keys.length))
            );
        }
    }

    /** Mends one finding, or leads to what has to be decided first. */
    mendFinding(finding: Finding | undefined): void {
        const { repaired = null, choices = {} } = this.view.entry() ?? {};
        if (!finding || !repaired) {
            return;
        }
        const ids = mending(finding, repaired);
        if (isAsked(ids, repaired)) {
            this.view.ask();
        } else {
            void this.mend(choices, ids);
        }
    }

    /** Saves every key that can be uploaded, a file each. */
    saveAll(): void {
        for (const { name, text } of saveNames(this.desk.entries)) {
            saveText(name, text, 'application/json');
        }
    }
}

/** A single key keeps its name; what was split or made is named by its key ID. */
function entryOf({ name, report }: Entry, key: RepairedKey, count: number): Entry {
    const isNew = count > 1 || report?.kind === 'certificate' || report?.kind === 'public-key';
    return { ...entryOfMended(key.text, isNew ? key.fileName : name, mendedOf(key)), isEdited: !isNew };
}
