import { LightningElement, api } from 'lwc';
import type { Candidate, Checklist, Purpose, RepairChoices, RuleOutcome } from 'c/preflightCore';
import {
    fill,
    saveText,
    type ChannelCheck,
    type KeyOnView,
    type NumberedFinding,
    type Progress
} from 'c/preflightShared';
import { candidateFor, channelViewOf, type ChannelView } from './channelView.js';
import { Desk } from './desk.js';
import { entryOfText, type Entry } from './entries.js';
import { exampleOf } from './examples.js';
import { entriesOfFiles, MOST_FILES } from './files.js';
import { labels } from './labels.js';
import { Mending } from './mending.js';
import { keyOnViewOf, tokenOf } from './moves.js';
import { layoutOf, rowsOf, stillSelected, subjectOf, type Row } from './rows.js';
import { saveNames } from './saveAs.js';
import { viewOf, type View } from './view.js';

interface Input extends HTMLElement {
    reveal(number: number): void;
    showFirst(): void;
}
interface Findings extends HTMLElement {
    show(number: number): void;
}

/** The view "Check a key": takes what is given, has the core check it, and hands the outcome to the parts. */
export default class PreflightKeyCheck extends LightningElement {
    /** What the chosen channel is called; '' when none is chosen. */
    @api channel = '';

    /** The last comparison with it; null for none. */
    @api get channelCheck(): ChannelCheck | null {
        return this.check;
    }
    set channelCheck(check: ChannelCheck | null) {
        this.check = check;
        this.showChannel();
    }

    label = labels;
    /** The issuer of the tokens as it was typed. */
    issuer = '';
    candidate: Candidate | null = null;
    check: ChannelCheck | null = null;
    /** What was said last of the key on view. */
    keyOnView: KeyOnView | null = null;
    channelView: ChannelView | null = null;
    /** Those of the key, and after them those of its comparison. */
    findings: readonly NumberedFinding[] = [];
    checklist: Checklist = {};
    outcomes: readonly RuleOutcome[] = [];
    purpose: Purpose = 'upload';
    rows: readonly Row[] = [];
    selected: Row | undefined;
    view: View = viewOf(undefined, 0, 'upload');
    /** null: nothing is going on, or it is over before anyone could read of it. */
    progress: Progress | null = null;
    files = 0;
    /** Keys that can be saved, a file each. */
    filesToSave = 0;
    /** Number of the finding that was selected last. */
    active = 0;
    note = '';
    undoNote = '';
    aside: readonly Entry[] = [];

    desk = new Desk(() => this.refresh());
    mending = new Mending(this.desk, {
        entry: () => this.entry,
        put: (entry, entries) => this.putMended(entry, entries),
        ask: () => (this.refs?.mend as HTMLElement | undefined)?.focus()
    });
    isJustPasted = false;

    /** Checks a text as if it had been pasted; what was there can be brought back. */
    @api open(name: string, text: string): void {
        this.putAside(labels.replaced);
        this.desk.purpose = 'upload';
        void this.desk.replace([entryOfText(text, name)]);
    }

    override disconnectedCallback(): void {
        this.desk.stop();
    }

    override renderedCallback(): void {
        if (this.isJustPasted && this.view.hasReport) {
            this.isJustPasted = false;
            (this.refs?.input as Input | undefined)?.showFirst();
        }
    }

    /** What was given with the selected key in it. */
    get entry(): Entry | undefined {
        return this.desk.entries.find(({ id }) => id === this.selected?.entryId);
    }
    get selectedId(): string {
        return this.selected?.id ?? '';
    }
    get isFilled(): boolean {
        return this.rows.length > 0;
    }
    get hasSeveral(): boolean {
        return this.rows.length > 1;
    }
    get subject(): string {
        return subjectOf(this.rows, this.selected);
    }
    get countsFiles(): boolean {
        return this.files > 1;
    }
    get busy(): string {
        return String(this.view.isWorking || this.channelView?.isWorking === true);
    }
    get layout(): string {
        return layoutOf(this.rows);
    }

    refresh(): void {
        const { entries, purpose, progress } = this.desk;
        this.purpose = purpose;
        this.rows = rowsOf(entries);
        this.selected = stillSelected(this.rows, this.selected);
        const done = entries.filter(({ isWorking }) => !isWorking).length;
        this.files = entries.length;
        this.filesToSave = saveNames(entries).length;
        this.progress = this.countsFiles && done < entries.length ? { done, total: entries.length } : progress;
        this.show();
    }

    show(): void {
        const { entry } = this;
        const keyIndex = this.selected?.keyIndex ?? 0;
        const { state, findings } = this.view;
        this.view = viewOf(entry, keyIndex, this.desk.purpose);
        if (state !== this.view.state || findings.length !== this.view.findings.length) {
            this.active = 0;
        }
        this.tell(keyOnViewOf(entry, keyIndex));
        this.askFor(candidateFor(entry, keyIndex, this.issuer));
        this.showChannel();
    }

    showChannel(): void {
        const { view } = this;
        const channelView = channelViewOf(this.check, this.candidate, view);
        this.channelView = channelView;
        this.findings = [...view.findings, ...(channelView?.findings ?? [])];
        this.checklist = channelView?.checklist ?? view.checklist;
        this.outcomes = [...view.outcomes, ...(channelView?.outcomes ?? [])];
    }

    /** Lets tokens be checked with the key on view; once for each report. */
    tell(key: KeyOnView | null): void {
        if (key?.report !== this.keyOnView?.report || key?.name !== this.keyOnView?.name) {
            this.keyOnView = key;
            this.dispatchEvent(new CustomEvent('keyreport', { detail: { key } }));
        }
    }

    /** Has the selected key compared; once for each set of facts. */
    askFor(candidate: Candidate | null): void {
        if (JSON.stringify(candidate) !== JSON.stringify(this.candidate)) {
            this.candidate = candidate;
            this.dispatchEvent(new CustomEvent('candidatechange', { detail: { candidate } }));
        }
    }

    /** Keeps what was there for Undo; private keys were not kept in the first place. */
    putAside(note: string): void {
        this.aside = this.desk.entries.filter(({ report }) => !report?.isPrivate);
        this.undoNote = this.aside.length > 0 ? note : '';
        this.note = '';
        this.active = 0;
    }

    handleFiles(event: CustomEvent<{ files: File[] }>): void {
        const { files } = event.detail;
        this.putAside(labels.replaced);
        this.note = files.length > MOST_FILES ? fill(labels.tooMany, MOST_FILES, files.length) : '';
        void this.desk.replace(entriesOfFiles(files));
    }

    handleText(event: CustomEvent<{ text: string; isPasted: boolean }>): void {
        const { text, isPasted } = event.detail;
        this.isJustPasted = isPasted;
        this.undoNote = '';
        if (text.trim() === '' && this.desk.entries.length < 2) {
            void this.desk.replace([]);
        } else {
            this.desk.edit(this.selected?.entryId, text, isPasted);
        }
    }

    handleExample(event: CustomEvent<{ example: string }>): void {
        const example = exampleOf(event.detail.example);
        this.putAside(labels.replaced);
        this.desk.purpose = example.purpose;
        void this.desk.replace([entryOfText(example.text, example.name)]);
    }

    handlePurpose(event: CustomEvent<{ purpose: Purpose }>): void {
        void this.desk.setPurpose(event.detail.purpose);
    }

    handleEndpoint(): void {
        void this.desk.setPurpose('endpoint');
    }

    /** A token belongs into another view: nothing of it stays here, not even for Undo. */
    handleTokenMove(): void {
        const { entry } = this;
        const token = entry && tokenOf(entry);
        if (token) {
            this.aside = [];
            this.undoNote = '';
            void this.desk.replace(this.desk.entries.filter((other) => other !== entry));
            this.dispatchEvent(new CustomEvent('tokenmove', { detail: token }));
        }
    }

    handleClear(): void {
        this.putAside(labels.cleared);
        void this.desk.replace([]);
        (this.refs?.input as Input | undefined)?.focus();
    }

    handleUndo(): void {
        const { aside } = this;
        this.aside = [];
        this.undoNote = '';
        void this.desk.replace(aside);
    }

    handleKeySelect(event: CustomEvent<{ id: string }>): void {
        this.selected = this.rows.find(({ id }) => id === event.detail.id);
        this.active = 0;
        this.show();
    }

    handleFindingSelect(event: CustomEvent<{ number: number }>): void {
        this.active = event.detail.number;
        (this.refs?.findings as Findings | undefined)?.show(this.active);
    }

    handlePlace(event: CustomEvent<{ number: number }>): void {
        this.active = event.detail.number;
        (this.refs?.input as Input | undefined)?.reveal(this.active);
    }

    handleIssuer(event: CustomEvent<{ issuer: string }>): void {
        this.issuer = event.detail.issuer;
        this.show();
    }

    handleCompareAgain(): void {
        this.dispatchEvent(new CustomEvent('candidatechange', { detail: { candidate: this.candidate } }));
    }

    handleRetry(): void {
        if (this.selected) {
            void this.desk.retry(this.selected.entryId);
        }
    }

    putMended(entry: Entry, entries: readonly Entry[]): void {
        this.putAside(labels.mended);
        this.selected = rowsOf(entries)[0];
        void this.desk.put(entry.id, entries);
    }

    handleChoices(event: CustomEvent<{ choices: RepairChoices }>): void {
        this.mending.choose(event.detail.choices);
    }

    handleMend(event: CustomEvent<{ choices: RepairChoices }>): void {
        void this.mending.mend(event.detail.choices);
    }

    handleFindingMend(event: CustomEvent<{ number: number }>): void {
        this.mending.mendFinding(this.findings[event.detail.number - 1]?.finding);
    }

    handleViewWanted(event: CustomEvent<{ view: string }>): void {
        this.dispatchEvent(new CustomEvent('viewwanted', { detail: event.detail }));
    }

    handleSaveAll(): void {
        this.mending.saveAll();
    }

    handleSave(): void {
        saveText(this.view.saveAs, this.view.text, 'application/json');
    }
}
