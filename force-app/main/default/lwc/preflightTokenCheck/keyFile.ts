import { check, DEFAULT_LIMITS, type InputReport, type Purpose, type Source } from 'c/preflightCore';
import { fill, Latest, readBytes, type InputProblem } from 'c/preflightShared';
import { labels } from './labels.js';

/** A key that comes with a token. */
export interface GivenKey {
    readonly name: string;
    readonly text: string;
    /** endpoint: a key set, whose keys need no certificate. */
    readonly purpose: Purpose;
}

/** The key file that a token is checked against. Of a private key nothing is kept, not even its report. */
export class KeyFile {
    /** '' when there is none. */
    name = '';
    report: InputReport | null = null;
    problem: InputProblem | null = null;
    /** True: it came with a token, as that of an example does, and goes with it. */
    isGiven = false;

    onChange: () => void;
    latest = new Latest();

    /** @param onChange called after every change */
    constructor(onChange: () => void) {
        this.onChange = onChange;
    }

    /** Reads and checks a file; a newer one overtakes it. */
    async open(file: File): Promise<void> {
        if (file.size > DEFAULT_LIMITS.keyBytes) {
            const what = fill(labels.keyTooLarge, file.name);
            this.set(file.name, null, { what, next: labels.keyTooLargeNext, canRetry: false });
            return;
        }
        this.isGiven = false;
        await this.run(file.name, async () => ({ name: file.name, bytes: await readBytes(file) }));
    }

    /** The same with a key that came with a token. */
    async openGiven({ name, text, purpose }: GivenKey): Promise<void> {
        this.isGiven = true;
        await this.run(name, () => Promise.resolve({ name, text }), purpose);
    }

    /** Forgets it. */
    clear(): void {
        this.isGiven = false;
        this.latest.stop();
        this.set('', null, null);
    }

    async run(name: string, read: () => Promise<Source>, purpose: Purpose = 'upload'): Promise<void> {
        const isOvertaken = this.latest.begin();
        let problem: InputProblem | null = {
            what: fill(labels.unreadable, name),
            next: labels.unreadableNext,
            canRetry: false
        };
        let report: InputReport | null = null;
        try {
            const source = await read();
            const found = await check(source, { now: Date.now(), subtle: globalThis.crypto?.subtle, purpose });
            problem = problemOf(found);
            report = problem ? null : found;
        } catch {
            // What was thrown may quote the file: it is not shown.
        }
        if (!isOvertaken()) {
            this.set(name, report, problem);
        }
    }

    set(name: string, report: InputReport | null, problem: InputProblem | null): void {
        this.name = name;
        this.report = report;
        this.problem = problem;
        this.onChange();
    }
}

/** What keeps a file from being a key to check with; null: nothing. */
function problemOf({ isPrivate, keys, publicKeys, kind, name }: InputReport): InputProblem | null {
    if (isPrivate) {
        return { what: labels.keyPrivate, next: labels.keyPrivateNext, canRetry: false };
    }
    if (keys.length > 0 || publicKeys.length > 0) {
        return null;
    }
    const what = fill(kind === 'token' ? labels.keyIsToken : labels.noKey, name);
    return { what, next: labels.noKeyNext, canRetry: false };
}
