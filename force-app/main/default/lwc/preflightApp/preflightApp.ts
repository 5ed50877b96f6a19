import { LightningElement } from 'lwc';
import type { Candidate, ChannelReport } from 'c/preflightCore';
import {
    channelsOf,
    ConversationCounter,
    NOTHING_READ,
    OrganizationStore,
    type ConversationsByChannel,
    type ListedChannel,
    type OrganizationState,
    type TokenQuestion
} from 'c/preflightOrganization';
import type { ChannelCheck, GivenFile, KeyOnView, OrganizationView } from 'c/preflightShared';
import { channelReportOf, Comparisons } from './comparisons.js';
import { labels } from './labels.js';
import { NEEDS_NO_ORG, panelsOf, views, type Panels, type ViewId } from './views.js';

/** The view "Check a key" or "Check a token". */
interface CheckView extends HTMLElement {
    open(name: string, text: string, key?: object): void;
}

/** The only type of channel that User Verification is for. */
const ENHANCED_CHAT = 'EmbeddedMessaging';

/** The frame: the channel line, the views, and what they know of the org. */
export default class PreflightApp extends LightningElement {
    label = labels;
    views = views;
    active: ViewId = 'key';
    /** Views stay on the page once they were opened: nothing typed into them is lost. */
    opened: readonly ViewId[] = ['key'];
    /** null: the panel opens by itself where there is nothing else to see. */
    isPanelWanted: boolean | null = null;
    organization: OrganizationState = NOTHING_READ;
    channelName = '';
    channelCheck: ChannelCheck | null = null;
    tokenCheck: ChannelCheck | null = null;
    keyOnView: KeyOnView | null = null;
    comparedView: OrganizationView | null = null;
    conversations: ConversationsByChannel = new Map();
    toFocus = '';
    /** To be done as soon as the view that it needs is on the page. */
    afterRendering: (() => void) | null = null;

    store = new OrganizationStore(() => this.refresh());
    comparisons = new Comparisons(() => {
        this.channelCheck = this.comparisons.key;
        this.tokenCheck = this.comparisons.token;
    });
    counter = new ConversationCounter(() => {
        this.conversations = this.counter.states;
    });

    override connectedCallback(): void {
        if (!this.organization.view) {
            this.read();
        }
    }

    override disconnectedCallback(): void {
        this.store.cancel();
        this.comparisons.stop();
        this.counter.keepFor(null);
    }

    override renderedCallback(): void {
        const { afterRendering } = this;
        this.afterRendering = null;
        afterRendering?.();
        const target = this.toFocus && this.template?.querySelector<HTMLElement>(this.toFocus);
        if (target) {
            this.toFocus = '';
            target.focus();
        }
    }

    get panels(): Panels {
        return panelsOf(this.active, this.opened);
    }
    get view(): OrganizationView | null {
        return this.organization.view;
    }
    get isRead(): boolean {
        return this.view !== null;
    }
    get isReading(): boolean {
        return this.organization.phase === 'reading';
    }
    get emptyNext(): string {
        return this.isReading ? labels.emptyReading : labels.emptyNext;
    }
    get isPanelOpen(): boolean {
        return (
            this.isPanelWanted ??
            (!this.view && this.organization.phase === 'failed' && !NEEDS_NO_ORG.includes(this.active))
        );
    }
    get channel(): ListedChannel | undefined {
        return channelsOf(this.organization).find(({ name }) => name === this.channelName);
    }
    /** What keys and tokens are compared with; '' before there is a configuration to compare with. */
    get channelLabel(): string {
        return this.view && this.channel ? this.channel.label : '';
    }
    get channelReport(): ChannelReport | null {
        return channelReportOf(this.channelName, this.tokenCheck, this.view);
    }

    read(): void {
        void this.store.read(() => this.channelName || null);
    }

    refresh(): void {
        this.organization = this.store.state;
        this.chooseOnlyChannel();
        if (this.comparedView !== this.view) {
            this.comparedView = this.view;
            this.counter.keepFor(this.view?.organization ?? null);
            this.comparisons.with(this.view, this.channel);
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

    show(id: ViewId): void {
        this.active = id;
        if (!this.opened.includes(id)) {
            this.opened = [...this.opened, id];
        }
    }

    showPanel(id: ViewId): void {
        this.show(id);
        this.toFocus = `[data-panel="${id}"]`;
    }

    handleView(event: CustomEvent<{ view: ViewId }>): void {
        this.show(event.detail.view);
    }

    handleChannel(event: CustomEvent<{ name: string }>): void {
        this.channelName = event.detail.name;
        this.comparisons.with(this.view, this.channel);
    }

    /** A channel was chosen to check a key against. */
    handleChannelWanted(event: CustomEvent<{ name: string }>): void {
        this.handleChannel(event);
        this.showPanel('key');
    }

    handleConversationsWanted(event: CustomEvent<{ name: string }>): void {
        if (this.view) {
            void this.counter.count(this.view, event.detail.name);
        }
    }

    handleCandidate(event: CustomEvent<{ candidate: Candidate | null }>): void {
        this.comparisons.setKey(event.detail.candidate, this.keyOnView);
    }

    handleTokenCandidate({ detail }: CustomEvent<TokenQuestion & { candidate: Candidate | null }>): void {
        const { candidate, findSigners, ticket } = detail;
        this.comparisons.setToken(candidate, { findSigners, ticket });
    }

    handleKeyReport(event: CustomEvent<{ key: KeyOnView | null }>): void {
        this.keyOnView = event.detail.key;
        this.comparisons.setKeyOnView(this.keyOnView);
    }

    /** A token was given as a key, or made with a key that comes along. */
    handleTokenMove(event: CustomEvent<{ name: string; text: string; key?: object }>): void {
        const { name, text, key } = event.detail;
        this.showPanel('token');
        this.afterRendering = () => (this.refs?.tokenCheck as CheckView | undefined)?.open(name, text, key);
    }

    /** A key was given as a token, or was made. */
    handleKeyMove(event: CustomEvent<{ name: string; text: string }>): void {
        this.openKey(event.detail.name, event.detail.text);
    }

    /** A next step leads to another view. */
    handleViewWanted(event: CustomEvent<{ view: ViewId }>): void {
        this.showPanel(event.detail.view);
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
            this.openKey(key.label || key.name, key.jsonWebKey);
        }
    }

    openKey(name: string, text: string): void {
        this.showPanel('key');
        (this.refs?.keyCheck as CheckView | undefined)?.open(name, text);
    }
}
