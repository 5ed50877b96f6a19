import type { ChannelReport, InputReport, Organization } from 'c/preflightCore';
import type { GivenFile, OrganizationProblem, OrganizationSource, OrganizationView } from 'c/preflightShared';
import { askAccess, askChannels, askOrganization, askSelfCheck } from './apex.js';
import { checkChannels, checkKeys } from './checkOrganization.js';
import { readFiles } from './importFiles.js';
import { crashed, noMessaging, nothingToImport, obstacleOf, problemOfError } from './problems.js';
import { NOTHING_READ, type OrganizationState, type Step } from './state.js';

/** Milliseconds after which waiting needs a word. */
const SLOW = 10_000;

/** Thrown when a step fails, with what the admin is told; never shown itself. */
class Stopped extends Error {
    problem: OrganizationProblem;
    constructor(problem: OrganizationProblem) {
        super(problem.code);
        this.problem = problem;
    }
}

interface ReadConfiguration {
    readonly source: OrganizationSource;
    readonly readAt: number | null;
    readonly organization: Organization;
}

/** What is known of the org, and the ways to know more: it is read through Apex, or imported. The newest wins. */
export class OrganizationStore {
    state: OrganizationState = NOTHING_READ;

    onChange: () => void;
    /** Whoever holds another ticket has been overtaken or cancelled: what it still brings is ignored. */
    ticket = 0;
    timer: ReturnType<typeof setTimeout> | undefined;

    /** @param onChange called after every change of `state` */
    constructor(onChange: () => void) {
        this.onChange = onChange;
    }

    /**
     * Reads the org through Apex and checks every key and channel.
     *
     * @param channelName asked once the channels are known: the one that matters most when a limit is near; null: none
     */
    read(channelName: () => string | null = () => null): Promise<void> {
        return this.run('access', async (ticket) => {
            const access = await this.ask(ticket, askAccess());
            this.change(ticket, { access });
            const obstacle = obstacleOf(access);
            if (obstacle) {
                throw new Stopped(obstacle);
            }
            this.showStep(ticket, 'channels');
            const { hasMessaging, channels } = await this.ask(ticket, askChannels());
            if (!hasMessaging) {
                throw new Stopped(noMessaging());
            }
            this.change(ticket, { channels });
            this.showStep(ticket, 'configuration');
            const organization = await this.ask(ticket, askOrganization(channelName()));
            await this.check(ticket, { source: 'org', readAt: Date.now(), organization });
        });
    }

    /** Reads metadata files instead of the org; what was there stays when none of them is of use. */
    importFiles(files: readonly GivenFile[]): Promise<void> {
        return this.run('files', async (ticket) => {
            this.change(ticket, { notes: [] });
            const { reading, notes, newest } = await readFiles(files, {
                isCancelled: () => this.isOver(ticket),
                onProgress: (done, total) => this.showStep(ticket, 'files', done, total)
            });
            this.change(ticket, { notes });
            if (reading.used === 0) {
                throw new Stopped(nothingToImport());
            }
            await this.check(ticket, { source: 'import', readAt: newest, organization: reading.organization });
        });
    }

    /** Ends what is going on; what was there before stays. */
    cancel(): void {
        this.ticket += 1;
        clearTimeout(this.timer);
        if (this.state.phase === 'reading') {
            this.state = { ...this.state, phase: this.state.view ? 'ready' : 'none', step: null, isSlow: false };
            this.onChange();
        }
    }

    /** Has Apex try what the code relies on. */
    async runSelfCheck(): Promise<void> {
        const show = (selfCheck: OrganizationState['selfCheck']): void => {
            this.state = { ...this.state, selfCheck };
            this.onChange();
        };
        const { items } = this.state.selfCheck;
        show({ phase: 'running', items, problem: null });
        try {
            show({ phase: 'done', items: await askSelfCheck(), problem: null });
        } catch (error) {
            show({ phase: 'failed', items, problem: problemOfError(error) });
        }
    }

    async run(first: Step['kind'], work: (ticket: number) => Promise<void>): Promise<void> {
        this.ticket += 1;
        const { ticket } = this;
        clearTimeout(this.timer);
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended by whatever ends the reading
        this.timer = setTimeout(() => this.change(ticket, { isSlow: true }), SLOW);
        this.change(ticket, { phase: 'reading', isSlow: false, problem: null });
        this.showStep(ticket, first);
        try {
            await work(ticket);
            this.end(ticket, { phase: 'ready', problem: null });
        } catch (error) {
            // A mistake of ours may quote the input: it is not shown.
            this.end(ticket, { phase: 'failed', problem: error instanceof Stopped ? error.problem : crashed() });
        }
    }

    /** An answer of Apex, or why there is none; whoever was overtaken asks nothing more. */
    async ask<Answer>(ticket: number, call: Promise<Answer>): Promise<Answer> {
        let answer: Answer;
        try {
            answer = await call;
        } catch (error) {
            throw new Stopped(problemOfError(error));
        }
        if (this.isOver(ticket)) {
            throw new Error('overtaken');
        }
        return answer;
    }

    async check(ticket: number, read: ReadConfiguration): Promise<void> {
        const now = Date.now();
        const viewOf = (
            keyReports: Readonly<Record<string, InputReport>>,
            channelReports: readonly ChannelReport[]
        ): OrganizationView => ({ ...read, keyReports, channelReports, checkedAt: now });
        if (!this.state.view && !this.isOver(ticket)) {
            // The first time there is something to see before the keys are checked.
            this.change(ticket, { view: viewOf({}, await checkChannels(read.organization, {}, now)) });
        }
        this.showStep(ticket, 'keys', 0, read.organization.keys.length);
        const keyReports = await checkKeys(read.organization, {
            now,
            isCancelled: () => this.isOver(ticket),
            onProgress: ({ done, total }) => this.showStep(ticket, 'keys', done, total)
        });
        this.change(ticket, { view: viewOf(keyReports, await checkChannels(read.organization, keyReports, now)) });
    }

    isOver(ticket: number): boolean {
        return ticket !== this.ticket;
    }

    showStep(ticket: number, kind: Step['kind'], done = 0, total = 0): void {
        this.change(ticket, { step: { kind, done, total } });
    }

    end(ticket: number, outcome: Pick<OrganizationState, 'phase' | 'problem'>): void {
        if (!this.isOver(ticket)) {
            clearTimeout(this.timer);
            this.change(ticket, { ...outcome, step: null, isSlow: false });
        }
    }

    change(ticket: number, part: Partial<OrganizationState>): void {
        if (!this.isOver(ticket)) {
            this.state = { ...this.state, ...part };
            this.onChange();
        }
    }
}
