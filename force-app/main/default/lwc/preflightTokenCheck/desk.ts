import { checkToken, DEFAULT_LIMITS, repairToken, type InputReport, type Source } from 'c/preflightCore';
import { fill, Latest, readBytes, type InputProblem } from 'c/preflightShared';
import {
    entryOfFile,
    entryOfProblem,
    entryOfText,
    withProblem,
    withReport,
    withText,
    type TokenEntry
} from './entry.js';
import { labels } from './labels.js';

/** What a token is checked against; see `TokenOptions`. */
export interface TokenSettings {
    readonly keys: readonly InputReport[];
    readonly issuer: string | null;
    readonly hasChannel: boolean;
}

/** The token that was given, and how far it is checked. The newest check wins. */
export class TokenDesk {
    /** null: there is no token. */
    entry: TokenEntry | null = null;
    settings: TokenSettings = { keys: [], issuer: null, hasChannel: false };

    onChange: () => void;
    latest = new Latest();

    /** @param onChange called after every change of `entry` */
    constructor(onChange: () => void) {
        this.onChange = onChange;
    }

    /** Takes a text in place of what was there, and has it checked. */
    async open(text: string, name = ''): Promise<void> {
        this.set(entryOfText(text, name));
        await this.check();
    }

    /** The same with a file; one that is too large is not read at all. */
    async openFile(file: File): Promise<void> {
        const isTooLarge = file.size > DEFAULT_LIMITS.tokenBytes;
        this.set(isTooLarge ? entryOfProblem(file.name, tooLarge(file.name)) : entryOfFile(file));
        if (!isTooLarge) {
            await this.check();
        }
    }

    /** Other text: checked at once when `isFinal`, else when the typing pauses. */
    edit(text: string, isFinal: boolean): void {
        this.set(this.entry ? { ...withText(this.entry, text), isEdited: true } : entryOfText(text));
        if (isFinal) {
            void this.check();
        } else {
            this.latest.soon(() => void this.check());
        }
    }

    /** Takes the token out of what stands around it, and has it checked; false: there is nothing to take away. */
    mend(): boolean {
        const mended = repairToken(this.entry?.text ?? '');
        if (mended) {
            this.edit(mended.text, true);
        }
        return mended !== null;
    }

    /** Checks it against something else; what is the same changes nothing. */
    setSettings(settings: TokenSettings): void {
        const { keys, issuer, hasChannel } = this.settings;
        const isSame = keys[0] === settings.keys[0] && issuer === settings.issuer && hasChannel === settings.hasChannel;
        this.settings = settings;
        if (!isSame) {
            void this.recheck();
        }
    }

    /** Checks the same once more, at the time that it is now. */
    async recheck(): Promise<void> {
        if (this.entry?.source || this.entry?.file) {
            this.set({ ...this.entry, problem: null, isWorking: true });
            await this.check();
        }
    }

    /** Forgets the token; what is still being checked of it is ignored. */
    clear(): void {
        this.set(null);
    }

    set(entry: TokenEntry | null): void {
        this.latest.stop();
        this.entry = entry;
        this.onChange();
    }

    async check(): Promise<void> {
        const isOvertaken = this.latest.begin();
        const { entry, settings } = this;
        if (!entry) {
            return;
        }
        let problem = unreadable(entry.name);
        try {
            const source: Source = entry.source ?? { name: entry.name, bytes: await readFile(entry) };
            problem = { what: labels.crashed, next: labels.crashedNext, canRetry: true };
            const now = Date.now();
            const report = await checkToken(source, { now, subtle: globalThis.crypto?.subtle, ...settings });
            if (!isOvertaken()) {
                this.entry = withReport(entry, source, report, now);
                this.onChange();
            }
        } catch {
            // What was thrown may quote the token: it is not shown.
            if (!isOvertaken()) {
                this.entry = withProblem(entry, problem);
                this.onChange();
            }
        }
    }
}

function unreadable(name: string): InputProblem {
    return { what: fill(labels.unreadable, name), next: labels.unreadableNext, canRetry: true };
}

function tooLarge(name: string): InputProblem {
    return { what: fill(labels.tooLarge, name), next: labels.tooLargeNext, canRetry: false };
}

async function readFile({ file }: TokenEntry): Promise<string> {
    return file ? readBytes(file) : '';
}
