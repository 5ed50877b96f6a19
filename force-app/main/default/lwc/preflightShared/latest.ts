/** Milliseconds without a keystroke before what was typed is looked at. */
const PAUSE = 300;

/** Runs of one thing of which only the newest counts: of checks, of comparisons, of what someone is still typing. */
export class Latest {
    ticket = 0;
    timer: ReturnType<typeof setTimeout> | undefined;

    /** Starts a run and overtakes those before it; what comes back says whether the run has been overtaken itself. */
    begin(): () => boolean {
        this.stop();
        const { ticket } = this;
        return () => ticket !== this.ticket;
    }

    /** Does it when the typing pauses, unless something else comes first. */
    soon(run: () => void): void {
        this.stop();
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended by the next run and by stop()
        this.timer = setTimeout(run, PAUSE);
    }

    /** Whatever is running or waiting has been overtaken. */
    stop(): void {
        clearTimeout(this.timer);
        this.ticket += 1;
    }
}
