import { LightningElement, api } from 'lwc';
import { channelsOf, NOTHING_READ, type OrganizationState } from 'c/preflightOrganization';
import { fill } from 'c/preflightShared';
import { labels } from './labels.js';
import {
    asSentence,
    channelWords,
    gapWords,
    optionsOf,
    originWords,
    stepWords,
    type ChannelWords,
    type Option
} from './words.js';

/** The channel that keys are compared with, how it stands, and how it stands with reading the org. */
export default class PreflightChannelPicker extends LightningElement {
    /** How it stands with the org. */
    @api state: OrganizationState = NOTHING_READ;
    /** Full name of the chosen channel; '' for none. */
    @api selected = '';
    /** True: the panel with access and import is open. */
    @api isPanelOpen = false;

    label = labels;

    /** Moves the focus to the channels, or to what opens the panel. */
    @api focus(): void {
        const target = this.template?.querySelector<HTMLElement>('[data-id="channel"]') ?? this.refs?.more;
        (target as HTMLElement | undefined)?.focus();
    }

    get isReading(): boolean {
        return this.state.phase === 'reading';
    }
    get busy(): string {
        return String(this.isReading);
    }
    get expanded(): string {
        return String(this.isPanelOpen);
    }
    get options(): Option[] {
        return optionsOf(channelsOf(this.state));
    }
    get hasChannels(): boolean {
        return this.options.length > 0;
    }
    /** The configuration is known, and it holds no channel. */
    get isWithoutChannels(): boolean {
        return this.state.view !== null && !this.hasChannels;
    }
    get words(): ChannelWords | null {
        const report = this.state.view?.channelReports.find(
            ({ comparison }) => comparison.channelName === this.selected
        );
        return report ? channelWords(report) : null;
    }
    get step(): string {
        return this.state.step ? stepWords(this.state.step) : '';
    }
    get percent(): number {
        const { done, total } = this.state.step ?? { done: 0, total: 0 };
        return total > 0 ? Math.round((100 * done) / total) : 0;
    }
    get hasPercent(): boolean {
        return (this.state.step?.total ?? 0) > 1;
    }
    get isImported(): boolean {
        return this.state.view?.source === 'import';
    }
    get origin(): string {
        return this.state.view ? originWords(this.state.view, Date.now()) : '';
    }
    get gap(): string {
        return this.state.view ? gapWords(this.state.view, this.isReading) : '';
    }
    get isNotRead(): boolean {
        return !this.state.view && !this.isReading;
    }
    /** What keeps the org from being read; the last reading is still on show, where there is one. */
    get obstacle(): string {
        const { view, problem } = this.state;
        const what = problem ? asSentence(problem.what) : labels.notRead;
        return problem && view ? fill(labels.failedAgain, what) : what;
    }
    get hasObstacle(): boolean {
        return this.isNotRead || this.state.phase === 'failed';
    }
    get readLabel(): string {
        if (this.isImported) {
            return labels.readInstead;
        }
        return this.state.view ? labels.refresh : labels.read;
    }
    get moreLabel(): string {
        if (this.state.phase === 'failed') {
            return labels.whatToDo;
        }
        return this.isImported ? labels.importAgain : labels.more;
    }

    handleChannel(event: CustomEvent<{ value: string }>): void {
        this.dispatchEvent(new CustomEvent('channelselect', { detail: { name: event.detail.value } }));
    }
    handleRead(): void {
        this.dispatchEvent(new CustomEvent('refresh'));
    }
    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }
    handleMore(): void {
        this.dispatchEvent(new CustomEvent('panel'));
    }
}
