import { LightningElement, api } from 'lwc';
import type { OrganizationView } from 'c/preflightShared';
import { labels } from './labels.js';
import { viewOf, type CreateView } from './view.js';
import { Workshop } from './workshop.js';

interface Part extends HTMLElement {
    focusProblem?(): void;
    focusSecret?(): void;
    focusSigner?(): void;
}
interface Change {
    readonly name: string;
    readonly value: string;
}
/** What loses the private key that was made. */
type Losing = 'make' | 'check' | 'token' | 'forget';

/**
 * The view "Create": test keys, test tokens, and the code for the web page. Private keys stay in `workshop`; the one that
 * was made is forgotten when the view is left.
 */
export default class PreflightCreate extends LightningElement {
    /** What the chosen channel is called; '' when none is chosen. */
    @api channel = '';

    label = labels;
    isShown = true;
    /** What was asked for and would lose a private key that nobody has saved. */
    pending: Losing | null = null;
    /** To be done as soon as what it needs is on the page. */
    afterRendering: (() => void) | null = null;

    workshop = new Workshop(() => this.refresh());
    view: CreateView = viewOf(this.workshop);
    /** A function in the place of the private key: what is not asked for is in no part of the page. */
    readSecret = (): string => this.workshop.keys.privateKey;

    /** The configuration that is known; null for none. */
    @api get organization(): OrganizationView | null {
        return this.workshop.organization;
    }
    set organization(organization: OrganizationView | null) {
        this.workshop.organization = organization;
        this.refresh();
    }

    /** Full name of the chosen channel; '' for none. */
    @api get channelName(): string {
        return this.workshop.channelName;
    }
    set channelName(name: string) {
        this.workshop.channelName = name;
        this.refresh();
    }

    /** False: another view is shown, and what must not stay is forgotten. */
    @api get isActive(): boolean {
        return this.isShown;
    }
    set isActive(isActive: boolean) {
        this.isShown = isActive;
        if (!isActive) {
            this.pending = null;
            this.workshop.leave();
        }
    }

    override disconnectedCallback(): void {
        this.pending = null;
        this.workshop.close();
    }

    override renderedCallback(): void {
        const { afterRendering } = this;
        this.afterRendering = null;
        afterRendering?.();
    }

    get hasNoCrypto(): boolean {
        return globalThis.crypto?.subtle === undefined;
    }
    get hasKey(): boolean {
        return this.view.made !== null;
    }
    get layout(): string {
        return this.hasKey ? 'view view_made' : 'view';
    }
    get asksAboutMake(): boolean {
        return this.pending === 'make';
    }
    get asksAboutToken(): boolean {
        return this.pending === 'token';
    }
    get asksAboutMade(): boolean {
        return this.pending === 'check' || this.pending === 'forget';
    }

    refresh(): void {
        this.view = viewOf(this.workshop);
    }

    /** Does it at once, or asks first where it would lose a private key that nobody has saved. */
    attempt(what: Losing): void {
        if (this.workshop.keys.isAtRisk) {
            this.pending = what;
            this.afterRendering = () => this.template?.querySelector<HTMLElement>('c-preflight-unsaved')?.focus();
        } else {
            this.go(what);
        }
    }

    go(what: Losing): void {
        this.pending = null;
        switch (what) {
            case 'make':
                void this.workshop.makeKey();
                this.afterwards('keyForm', (form) => form.focus());
                break;
            case 'check':
                this.checkKey();
                break;
            case 'token':
                this.workshop.makeToken(({ token }, key) => this.tell('tokenmove', { name: '', text: token, key }));
                break;
            case 'forget':
                this.workshop.forgetKey();
                this.afterwards('keyForm', (form) => form.focus());
                break;
        }
    }

    checkKey(): void {
        const { made } = this.view;
        if (made) {
            this.tell('keymove', { name: made.fileName, text: made.jwk });
        }
    }

    tell(type: string, detail: object): void {
        this.dispatchEvent(new CustomEvent(type, { detail }));
    }

    /** Where the focus was is gone, or there is a better place for it. */
    afterwards(name: string, move: (part: Part) => void): void {
        this.afterRendering = () => {
            const part = this.refs?.[name] as Part | undefined;
            if (part) {
                move(part);
            }
        };
    }

    handleKeyField({ detail: { name, value } }: CustomEvent<Change>): void {
        this.workshop.setKeyField(name, value);
    }
    handleMakeKey(): void {
        if (this.workshop.isKeyReady()) {
            this.attempt('make');
        } else {
            this.afterwards('keyForm', (form) => form.focusProblem?.());
        }
    }
    handleCancelKey(): void {
        this.workshop.cancelKey(labels.stopped);
        this.afterwards('keyForm', (form) => form.focus());
    }

    handleTaken(): void {
        this.workshop.keys.take();
    }
    handleDismiss(): void {
        this.workshop.dismissPrivateKey();
        this.afterwards('made', (made) => made.focusSecret?.());
    }
    handleCheck(): void {
        this.attempt('check');
    }
    handleForget(): void {
        this.attempt('forget');
    }
    handleGo(): void {
        if (this.pending) {
            this.go(this.pending);
        }
    }
    handleStay(): void {
        this.pending = null;
        this.afterwards('made', (made) => made.focusSecret?.());
    }

    handleTokenField({ detail: { name, value } }: CustomEvent<Change>): void {
        this.workshop.setTokenField(name, value);
    }
    handlePrivateFile(event: CustomEvent<{ file: File }>): void {
        void this.workshop.openSigner(event.detail.file);
    }
    handlePrivateText(event: CustomEvent<{ text: string }>): void {
        void this.workshop.openSigner(event.detail.text);
    }
    handlePrivateForget(): void {
        this.workshop.forgetSigner();
        this.afterwards('tokenForm', (form) => form.focusSigner?.());
    }
    handleMakeToken(): void {
        if (this.workshop.isTokenReady()) {
            this.attempt('token');
        } else {
            this.afterwards('tokenForm', (form) => form.focusProblem?.());
        }
    }

    handleCodeField({ detail: { name, value } }: CustomEvent<Change>): void {
        if (name === 'endpoint') {
            this.workshop.setEndpoint(value);
        } else {
            this.workshop.setCodeMode(value === 'test' ? 'test' : 'backend');
        }
    }
}
