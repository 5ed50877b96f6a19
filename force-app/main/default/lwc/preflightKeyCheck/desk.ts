import type { Purpose, RepairReport, Source } from 'c/preflightCore';
import { fill, readBytes, type InputProblem, type Progress } from 'c/preflightShared';
import { entryOfText, withProblem, withRepairs, withReport, withText, type Entry } from './entries.js';
import { labels } from './labels.js';
import { couldMend } from './mendPlan.js';
import { runCheck } from './runCheck.js';
import { runRepair, type RepairRun } from './runRepair.js';

/** Milliseconds without a keystroke before the text is checked again. */
const DEBOUNCE = 300;

/** What was given, and how far it is checked. Checks run one after the other; of one entry the newest wins. */
export class Desk {
    entries: readonly Entry[] = [];
    purpose: Purpose = 'upload';
    progress: Progress | null = null;

    onChange: () => void;
    /** The ticket of the running check by entry: whoever holds another one has been overtaken. */
    tickets = new Map<number, number>();
    lastTicket = 0;
    round = 0;
    timer: ReturnType<typeof setTimeout> | undefined;

    /** @param onChange called after every change of entries, purpose or progress */
    constructor(onChange: () => void) {
        this.onChange = onChange;
    }

    /** Takes the place of what was there, and has it checked. */
    async replace(entries: readonly Entry[]): Promise<void> {
        this.stop();
        this.entries = entries;
        this.onChange();
        await this.checkAll();
    }

    /** Other text for an entry, or for a new one: checked at once when `isFinal`, else when the typing pauses. */
    edit(id: number | undefined, text: string, isFinal: boolean): void {
        const known = this.entries.find((entry) => entry.id === id);
        const entry = known ? { ...withText(known, text), isEdited: true } : entryOfText(text);
        this.tickets.delete(entry.id);
        this.entries = known ? this.entries.map((other) => (other === known ? entry : other)) : [entry];
        this.onChange();
        clearTimeout(this.timer);
        if (isFinal) {
            void this.check(entry.id);
        } else {
            // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended by the next keystroke and by stop()
            this.timer = setTimeout(() => void this.check(entry.id), DEBOUNCE);
        }
    }

    /** Checks everything again, for another purpose. */
    async setPurpose(purpose: Purpose): Promise<void> {
        this.purpose = purpose;
        this.entries = this.entries.map((entry) => (entry.source ? { ...entry, isWorking: true } : entry));
        this.onChange();
        await this.checkAll();
    }

    /** Reads and checks an entry once more. */
    async retry(id: number): Promise<void> {
        this.change(id, (entry) => ({ ...entry, problem: null, isWorking: true }));
        await this.check(id);
    }

    /** Ends all checks; what they still find is ignored. */
    stop(): void {
        clearTimeout(this.timer);
        this.round += 1;
        this.tickets.clear();
        this.progress = null;
    }

    async checkAll(): Promise<void> {
        this.round += 1;
        const { round } = this;
        for (const { id } of this.entries) {
            if (round === this.round) {
                // eslint-disable-next-line no-await-in-loop -- one after the other: the first result shows soonest
                await this.check(id, false);
            }
        }
        const kin = this.entries.filter(isKin);
        for (const entry of kin.length > 1 ? kin : []) {
            if (round === this.round) {
                // eslint-disable-next-line no-await-in-loop -- few, and each is quick
                await this.mendAgain(entry);
            }
        }
    }

    /** @param isAlone false: what the entry has to do with others is looked at when all of them are read */
    async check(id: number, isAlone = true): Promise<void> {
        const entry = this.entries.find((candidate) => candidate.id === id);
        if (!entry || (!entry.source && !entry.file)) {
            return;
        }
        this.lastTicket += 1;
        const ticket = this.lastTicket;
        const isOvertaken = (): boolean => this.tickets.get(id) !== ticket;
        this.tickets.set(id, ticket);
        let problem = unreadable(entry.name);
        try {
            const source: Source = entry.source ?? { name: entry.name, bytes: await readFile(entry) };
            problem = { what: labels.crashed, next: labels.crashedNext, canRetry: true };
            const now = Date.now();
            const report = await runCheck(source, {
                now,
                purpose: this.purpose,
                isCancelled: isOvertaken,
                onProgress: (progress) => this.showProgress(progress)
            });
            if (!isOvertaken()) {
                this.progress = null;
                this.change(id, (current) => withReport(current, source, report, now));
                await this.findRepairs(id, source, isOvertaken, isAlone);
                if (isAlone && (isKin(entry) || isKin({ ...entry, report }))) {
                    await this.mendOthersAgain(id);
                }
            }
        } catch {
            // What was thrown may quote the input: it is not shown.
            if (!isOvertaken()) {
                this.progress = null;
                this.change(id, (current) => withProblem(current, problem));
            }
        }
    }

    /** Looks for what can be mended. */
    async findRepairs(id: number, source: Source, isOvertaken: () => boolean, isAlone: boolean): Promise<void> {
        const report = this.entries.find((entry) => entry.id === id)?.report;
        if (this.purpose !== 'upload' || !report) {
            return;
        }
        const beside = (isAlone ? this.kinOf(id) : []).flatMap((entry) => entry.source ?? []);
        if (couldMend(report) || beside.length > 0) {
            const repaired = await this.tryRepairs(id, source, isOvertaken, { beside });
            if (!isOvertaken()) {
                this.change(id, (entry) => withRepairs(entry, repaired));
            }
        }
    }

    /** A key may have waited for the certificate that was just read, or lost the one that it had. */
    async mendOthersAgain(id: number): Promise<void> {
        for (const entry of this.purpose === 'upload' ? this.entries.filter(isKin) : []) {
            if (entry.id !== id) {
                // eslint-disable-next-line no-await-in-loop -- few, and each is quick
                await this.mendAgain(entry);
            }
        }
    }

    /** The entries that an entry may have to do with; none where it is neither a key nor a certificate. */
    kinOf(id: number): readonly Entry[] {
        const kin = this.entries.filter(isKin);
        return kin.some((entry) => entry.id === id) ? kin.filter((entry) => entry.id !== id) : [];
    }

    /** Looks once more for what can be mended, beside all that is there now. */
    async mendAgain({ id, source }: Entry): Promise<void> {
        const { round } = this;
        const repaired = source && (await this.tryRepairs(id, source, () => round !== this.round));
        if (round === this.round && this.purpose === 'upload') {
            this.change(id, (entry) =>
                entry.source === source && entry.report ? withRepairs(entry, repaired) : entry
            );
        }
    }

    /** The repairs of a source, with the keys and certificates of the other entries beside it; null when they cannot be made. */
    async tryRepairs(
        id: number,
        source: Source,
        isCancelled: () => boolean,
        more: Pick<RepairRun, 'only' | 'onProgress' | 'beside'> = {}
    ): Promise<RepairReport | null> {
        const choices = this.entries.find((entry) => entry.id === id)?.choices ?? {};
        try {
            return await runRepair(source, {
                now: Date.now(),
                isCancelled,
                choices,
                beside: this.kinOf(id).flatMap((entry) => entry.source ?? []),
                ...more
            });
        } catch {
            // What was thrown may quote the input. The check stands; only the offer to mend is missing.
            return null;
        }
    }

    /** Puts other entries in the place of one, and of those that went into it, and has them checked. */
    async put(id: number, entries: readonly Entry[]): Promise<void> {
        this.tickets.delete(id);
        const gone = this.goneInto(id);
        this.entries = this.entries.flatMap((entry) =>
            entry.id === id ? entries : gone.includes(entry) ? [] : [entry]
        );
        this.onChange();
        for (const entry of entries) {
            // eslint-disable-next-line no-await-in-loop -- one after the other: the first result shows soonest
            await this.check(entry.id);
        }
    }

    /** Where all others belong to one key, they are part of it when that is mended. */
    goneInto(id: number): readonly Entry[] {
        const kin = this.kinOf(id);
        const joined = kin.filter(({ repaired }) => repaired?.joined && repaired.joined.kind !== 'known');
        return joined.length === kin.length ? joined : [];
    }

    showProgress(progress: Progress | null): void {
        this.progress = progress;
        this.onChange();
    }

    change(id: number, make: (entry: Entry) => Entry): void {
        this.entries = this.entries.map((entry) => (entry.id === id ? make(entry) : entry));
        this.onChange();
    }
}

function unreadable(name: string): InputProblem {
    return { what: fill(labels.unreadable, name), next: labels.unreadableNext, canRetry: true };
}

const KIN: ReadonlySet<string> = new Set(['certificate', 'public-key', 'jwk', 'jwks', 'key-array']);

/** A key or a certificate: what one of them lacks another one may have. */
function isKin({ report, source }: Entry): boolean {
    return report !== null && source !== null && KIN.has(report.kind);
}

async function readFile({ file }: Entry): Promise<string> {
    return file ? readBytes(file) : '';
}
