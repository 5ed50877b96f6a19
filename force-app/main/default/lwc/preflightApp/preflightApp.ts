import { LightningElement } from 'lwc';
import type { Candidate } from 'c/preflightCore';
import {
    ChannelComparer,
    channelsOf,
    NOTHING_READ,
    OrganizationStore,
    type ListedChannel,
    type OrganizationState
} from 'c/preflightOrganization';
import type { ChannelCheck, GivenFile, OrganizationView } from 'c/preflightShared';
import { labels } from './labels.js';
import { tabsOf, viewAfter, viewOptions, type Tab, type ViewId } from './views.js';

interface KeyCheck extends HTMLElement {
    open(name: string, text: string): void;
}

/** The only type of channel that User Verification is for. */
const ENHANCED_CHAT = 'EmbeddedMessaging';

/** The frame: the channel line, the views, and what they know of the org. */
export default class PreflightApp extends LightningElement {
    label = labels;
    viewOptions = viewOptions;
    active: ViewId = 'key';
    /** Views stay on the page once they were opened: nothing typed into them is lost. */
    opened: readonly ViewId[] = ['key'];
    /** null: the panel opens by itself where there is nothing else to see. */
    isPanelWanted: boolean | null = null;
    organization: OrganizationState = NOTHING_READ;
    channelName = '';
    channelCheck: ChannelCheck | null = null;
    candidate: Candidate | null = null;
    comparedView: OrganizationView | null = null;
    toFocus = '';

    store = new OrganizationStore(() => this.refresh());
    comparer = new ChannelComparer(() => {
        this.channelCheck = this.comparer.check;
    });

    override connectedCallback(): void {
        if (!this.organization.view) {
            this.read();
        }
    }

    override disconnectedCallback(): void {
        this.store.cancel();
        this.comparer.clear();
    }

    override renderedCallback(): void {
        const target = this.toFocus && this.template?.querySelector<HTMLElement>(this.toFocus);
        if (target) {
            this.toFocus = '';
            target.focus();
        }
    }

    get tabs(): Tab[] {
        return tabsOf(this.active);
    }
    get keyPanelClass(): string {
        return this.panelClass('key');
    }
    get channelsPanelClass(): string {
        return this.panelClass('channels');
    }
    get keysPanelClass(): string {
        return this.panelClass('keys');
    }
    get isChannelsOpened(): boolean {
        return this.opened.includes('channels');
    }
    get isKeysOpened(): boolean {
        return this.opened.includes('keys');
    }
    get view(): OrganizationView | null {
        return this.organization.view;
    }
    get emptyNext(): string {
        return this.organization.phase === 'reading' ? labels.emptyReading : labels.emptyNext;
    }
    get isPanelOpen(): boolean {
        return this.isPanelWanted ?? (!this.view && this.organization.phase === 'failed' && this.active !== 'key');
    }
    get channel(): ListedChannel | undefined {
        return channelsOf(this.organization).find(({ name }) => name === this.channelName);
    }
    /** What the key check is compared with; '' before there is a configuration to compare with. */
    get channelLabel(): string {
        return this.view && this.channel ? this.channel.label : '';
    }

    panelClass(id: ViewId): string {
        return id === this.active ? 'view' : 'view slds-hide';
    }

    read(): void {
        void this.store.read(() => this.channelName || null);
    }

    refresh(): void {
        this.organization = this.store.state;
        this.chooseOnlyChannel();
        if (this.comparedView !== this.view) {
            this.comparedView = this.view;
            this.compare();
        }
    }

    /** With one Enhanced Chat channel there is nothing to choose. */
    chooseOnlyChannel(): void {
        const channels = channelsOf(this.organization);
        if (this.channelName !== '' && (!this.view || this.channel)) {
            return;
        }
        const [first, ...others] = channels.filter(({ type }) => type === ENHANCED_CHAT);
        this.channelName = first && others.length === 0 ? first.name : '';
    }

    compare(): void {
        const { view, channel, candidate } = this;
        if (view && channel && candidate) {
            void this.comparer.compare(view, channel, candidate);
        } else {
            this.comparer.clear();
        }
    }

    show(id: ViewId): void {
        this.active = id;
        if (!this.opened.includes(id)) {
            this.opened = [...this.opened, id];
        }
    }

    handleTab(event: Event): void {
        this.show((event.currentTarget as HTMLElement).dataset.view as ViewId);
    }

    handleTabKey(event: KeyboardEvent): void {
        const next = viewAfter(this.active, event.key);
        if (next) {
            event.preventDefault();
            this.show(next);
            this.toFocus = `[data-view="${next}"]`;
        }
    }

    handleMenu(event: CustomEvent<{ value: ViewId }>): void {
        this.show(event.detail.value);
    }

    handleChannel(event: CustomEvent<{ name: string }>): void {
        this.channelName = event.detail.name;
        this.compare();
    }

    /** A channel was chosen to check a key against. */
    handleChannelWanted(event: CustomEvent<{ name: string }>): void {
        this.handleChannel(event);
        this.show('key');
        this.toFocus = '[data-panel="key"]';
    }

    handleCandidate(event: CustomEvent<{ candidate: Candidate | null }>): void {
        this.candidate = event.detail.candidate;
        this.compare();
    }

    handleRead(): void {
        this.read();
    }

    handleCancel(): void {
        this.store.cancel();
    }

    handlePanel(): void {
        this.isPanelWanted = !this.isPanelOpen;
        this.toFocus = this.isPanelWanted ? 'c-preflight-access' : '';
    }

    handleSelfCheck(): void {
        void this.store.runSelfCheck();
    }

    async handleImport(event: CustomEvent<{ files: readonly GivenFile[] }>): Promise<void> {
        await this.store.importFiles(event.detail.files);
        const { phase, notes, view } = this.organization;
        if (phase === 'ready' && view?.source === 'import' && notes.length === 0) {
            // What was asked for is there: the panel gives way to it.
            this.isPanelWanted = null;
            this.toFocus = 'c-preflight-channel-picker';
        }
    }

    handleKeyOpen(event: CustomEvent<{ name: string }>): void {
        const key = this.view?.organization.keys.find(({ name }) => name === event.detail.name);
        if (key) {
            this.show('key');
            (this.refs?.keyCheck as KeyCheck | undefined)?.open(key.label || key.name, key.jsonWebKey);
            this.toFocus = '[data-panel="key"]';
        }
    }
}
