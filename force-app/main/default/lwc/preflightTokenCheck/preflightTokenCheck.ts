import { LightningElement, api } from 'lwc';
import { fill, type ChannelCheck, type KeyOnView } from 'c/preflightShared';
import { Clock, edgesOf, hasPassed, pauseUntilTick } from './clock.js';
import { TokenDesk } from './desk.js';
import { exampleOf } from './examples.js';
import { KeyFile, type GivenKey } from './keyFile.js';
import { labels } from './labels.js';
import type { Findings, Input } from './parts.js';
import { ChannelQuestion } from './question.js';
import { settingsOf, sourceOf, type KeySource, type Sources } from './sources.js';
import { expiredAgo, NOTHING, viewOf, type TokenView } from './view.js';

/**
 * The view "Check a token". The token's text stays in here, in `desk`, and goes with *Clear*: what leaves are its public
 * facts, and a function that says which keys verify it.
 */
export default class PreflightTokenCheck extends LightningElement {
    label = labels;
    channelLabel = '';
    check: ChannelCheck | null = null;
    /** Its report bears the name that the other view shows: pasted keys have none of their own. */
    viewKey: KeyOnView | null = null;
    /** null: nobody chose, so the channel's keys count where there is a channel. */
    sourceWanted: KeySource | null = null;
    /** The issuer of Setup as it was typed. */
    issuer = '';
    view: TokenView = NOTHING;
    now = Date.now();
    /** Number of the finding that was selected last. */
    active = 0;
    note = '';
    /** Another number makes another text area, which remembers nothing. */
    sheet = 0;
    /** True from a paste until its outcome is on screen. */
    isJustPasted = false;
    /** True from *Clear* until there is the empty text area. */
    isJustCleared = false;

    desk = new TokenDesk(() => this.refresh());
    question = new ChannelQuestion(
        (detail) => this.dispatchEvent(new CustomEvent('candidatechange', { detail })),
        () => this.desk.entry?.checkedSource ?? null
    );
    keyFile = new KeyFile(() => this.applySettings());
    clock = new Clock(() => this.tick());
    keyName = '';
    keyProblem: KeyFile['problem'] = null;

    /** What the chosen channel is called; '' when none is chosen. */
    @api get channel(): string {
        return this.channelLabel;
    }
    set channel(channel: string) {
        this.channelLabel = channel;
        this.applySettings();
    }

    /** The last comparison with it; null for none. */
    @api get channelCheck(): ChannelCheck | null {
        return this.check;
    }
    set channelCheck(check: ChannelCheck | null) {
        this.check = check;
        this.show();
    }

    /** The key that "Check a key" shows; null for none. */
    @api get keyOnView(): KeyOnView | null {
        return this.viewKey;
    }
    set keyOnView(key: KeyOnView | null) {
        this.viewKey = key && { name: key.name, report: { ...key.report, name: key.name } };
        this.applySettings();
    }

    /**
     * Checks a text as if it had been pasted. A key that comes with it verifies it where no channel is chosen, until
     * another key is chosen, and goes with it.
     */
    @api open(name: string, text: string, key?: GivenKey): void {
        this.forget('');
        this.sourceWanted = key ? null : this.sourceWanted;
        void this.openWith(key, text, name);
    }

    /** Moves the focus into the text. */
    @api focus(): void {
        this.input?.focus();
    }

    override connectedCallback(): void {
        this.tick();
    }

    override disconnectedCallback(): void {
        this.forget('');
        this.keyFile.clear();
    }

    override renderedCallback(): void {
        if (this.isJustPasted && this.view.hasReport) {
            this.isJustPasted = false;
            this.input?.showFirst();
        }
        if (this.isJustCleared) {
            this.isJustCleared = false;
            this.focus();
        }
    }

    get input(): Input | null {
        return (this.refs?.input as Input | undefined) ?? null;
    }
    get sources(): Sources {
        return {
            wanted: this.sourceWanted,
            channel: this.channelLabel,
            keyOnView: this.viewKey,
            file: this.keyFile.report,
            isFileGiven: this.keyFile.isGiven,
            issuer: this.issuer
        };
    }
    get source(): KeySource {
        return sourceOf(this.sources);
    }
    get isFilled(): boolean {
        return this.desk.entry !== null;
    }
    get busy(): string {
        return String(this.view.isWorking);
    }
    get takesIssuer(): boolean {
        return this.source !== 'channel';
    }
    get keyOnViewName(): string {
        return this.viewKey?.name ?? '';
    }
    get expiredAgo(): string {
        return expiredAgo(this.view, this.now);
    }
    get layout(): string {
        return this.view.hasReport ? 'columns' : 'columns columns_empty';
    }

    applySettings(): void {
        this.keyName = this.keyFile.name;
        this.keyProblem = this.keyFile.problem;
        this.desk.setSettings(settingsOf(this.sources));
        this.refresh();
    }

    refresh(): void {
        this.now = Date.now();
        this.question.updateFor(this.source === 'channel' ? this.desk.entry : null);
        this.show();
        this.tick();
    }

    show(): void {
        const { source, channelLabel: channel, question } = this;
        const { state, findings } = this.view;
        const check = question.answerOf(this.check);
        this.view = viewOf(
            this.desk.entry,
            { source, channel, check, signers: question.signers },
            this.takesIssuer ? this.issuer : ''
        );
        if (state !== this.view.state || findings.length !== this.view.findings.length) {
            this.active = 0;
        }
    }

    /** Keeps what is said of times fresh, and checks again when one of them has come. */
    tick(): void {
        const { entry } = this.desk;
        const edges = edgesOf(entry?.report ?? null);
        this.clock.stop();
        if (!entry || edges.length === 0) {
            return;
        }
        this.now = Date.now();
        this.clock.wait(pauseUntilTick(edges, this.now));
        if (!entry.isWorking && hasPassed(edges, entry.checkedAt, this.now)) {
            void this.desk.recheck();
        }
    }

    /** Forgets the token, and the key that came with it. */
    forget(note: string): void {
        this.note = note;
        this.active = 0;
        this.sheet += 1;
        this.desk.clear();
        this.forgetGiven();
    }

    forgetGiven(): void {
        if (this.keyFile.isGiven) {
            this.sourceWanted = null;
            this.keyFile.clear();
        }
    }

    handleFiles(event: CustomEvent<{ files: readonly File[] }>): void {
        const [file, ...others] = event.detail.files;
        if (file) {
            this.forget(others.length > 0 ? fill(labels.oneOnly, file.name) : '');
            void this.desk.openFile(file);
        }
    }

    handleText(event: CustomEvent<{ text: string; isPasted: boolean }>): void {
        const { text, isPasted } = event.detail;
        this.note = '';
        this.isJustPasted = isPasted;
        if (text.trim() === '') {
            this.desk.clear();
        } else if (isPasted && this.keyFile.isGiven) {
            // Another token has nothing to do with the key that came with the one before it.
            this.forgetGiven();
            void this.desk.open(text);
        } else {
            this.desk.edit(text, isPasted);
        }
    }

    async handleExample(event: CustomEvent<{ example: string }>): Promise<void> {
        const { name, text, keyName, key } = exampleOf(event.detail.example);
        this.forget('');
        this.sourceWanted = 'file';
        await this.openWith({ name: keyName, text: key, purpose: 'upload' }, text, name);
    }

    /** The key first: the token is not to look unchecked for a moment. */
    async openWith(key: GivenKey | undefined, text: string, name: string): Promise<void> {
        if (key) {
            await this.keyFile.openGiven(key);
        }
        if (!key || this.keyFile.isGiven) {
            await this.desk.open(text, name);
        }
    }

    handleClear(): void {
        this.isJustCleared = true;
        this.forget(labels.cleared);
    }

    handleKeyMove(): void {
        const { name, text } = this.desk.entry ?? { name: '', text: '' };
        this.forget('');
        this.dispatchEvent(new CustomEvent('keymove', { detail: { name, text } }));
    }

    handleSource(event: CustomEvent<{ source: KeySource }>): void {
        this.sourceWanted = event.detail.source;
        this.applySettings();
    }

    handleKeyFiles(event: CustomEvent<{ files: readonly File[] }>): void {
        const [file] = event.detail.files;
        if (file) {
            this.sourceWanted = 'file';
            void this.keyFile.open(file);
        }
    }

    handleIssuer(event: CustomEvent<{ issuer: string }>): void {
        this.issuer = event.detail.issuer;
        this.applySettings();
    }

    handleFindingSelect(event: CustomEvent<{ number: number }>): void {
        this.active = event.detail.number;
        (this.refs?.findings as Findings | undefined)?.show(this.active);
    }

    handlePlace(event: CustomEvent<{ number: number }>): void {
        this.active = event.detail.number;
        this.input?.reveal(this.active);
    }

    handleMend(): void {
        if (this.desk.mend()) {
            this.note = labels.mended;
            // The button that was clicked goes with its finding.
            this.focus();
        }
    }

    handleCompareAgain(): void {
        this.question.repeat();
        this.show();
    }

    handleRetry(): void {
        void this.desk.recheck();
    }
}
