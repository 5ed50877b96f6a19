import { LightningElement, api } from 'lwc';
import { NOT_READY, NOTHING_READ, NOTHING_TO_IMPORT, type OrganizationState } from 'c/preflightOrganization';
import { fill, type OrganizationProblem } from 'c/preflightShared';
import { labels } from './labels.js';
import { accessRows, selfCheckRows, type Row } from './rows.js';

/** What is missing to read the org and how to get it, the self-check, and the import that needs none of it. */
export default class PreflightAccess extends LightningElement {
    /** How it stands with the org. */
    @api state: OrganizationState = NOTHING_READ;

    label = labels;

    /** Moves the focus to the heading. */
    @api focus(): void {
        (this.refs?.heading as HTMLElement | undefined)?.focus();
    }

    /** What went wrong; what is missing says the list below it. */
    get problem(): OrganizationProblem | null {
        const { problem, access } = this.state;
        const isListed = problem?.code === NOT_READY && access !== null && access.items.length > 0;
        return isListed || problem === this.importProblem ? null : problem;
    }
    /** What went wrong with files stands beside the files. */
    get importProblem(): OrganizationProblem | null {
        const { problem } = this.state;
        return problem?.code === NOTHING_TO_IMPORT ? problem : null;
    }
    get items(): Row[] {
        return accessRows(this.state.access?.items ?? []);
    }
    get isAsking(): boolean {
        return !this.state.access && this.state.phase === 'reading';
    }
    get checks(): Row[] {
        return selfCheckRows(this.state.selfCheck.items);
    }
    get isRunning(): boolean {
        return this.state.selfCheck.phase === 'running';
    }
    get checkProblem(): OrganizationProblem | null {
        return this.state.selfCheck.problem;
    }
    get checkNote(): string {
        const { phase, items } = this.state.selfCheck;
        if (phase === 'running') {
            return labels.selfCheckRunning;
        }
        const held = items.filter(({ outcome }) => outcome === 'holds').length;
        return phase === 'done' ? fill(labels.selfCheckDone, held, items.length) : '';
    }

    handleRetry(): void {
        this.dispatchEvent(new CustomEvent('refresh'));
    }
    handleSelfCheck(): void {
        this.dispatchEvent(new CustomEvent('selfcheck'));
    }
    handleImport(event: CustomEvent<unknown>): void {
        this.dispatchEvent(new CustomEvent('import', { detail: event.detail }));
    }
}
