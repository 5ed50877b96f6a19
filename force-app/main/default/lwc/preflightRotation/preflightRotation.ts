import { LightningElement, api } from 'lwc';
import { planRotation, type RotationPlan, type RotationStepId } from 'c/preflightCore';
import { copyText, type KeyOnView, type OrganizationView } from 'c/preflightShared';
import {
    lifetimeChoices,
    localTime,
    newKeyChoices,
    newKeyOf,
    ON_VIEW,
    timeOf,
    USUAL_LIFETIME,
    type Choice
} from './choices.js';
import { labels } from './labels.js';
import { progressOf, rowsOf, textOf, type StepRow } from './rows.js';

/** How to change a channel's key without interrupting a chat; what is typed here stays while the org is read again. */
export default class PreflightRotation extends LightningElement {
    /** The configuration; null: nothing was read. */
    @api view: OrganizationView | null = null;
    /** Full name of the channel, and its label. */
    @api name = '';
    @api channel = '';
    /** The key that "Check a key" shows; null for none. */
    @api keyOnView: KeyOnView | null = null;

    label = labels;
    /** null: nobody chose, so the key on view counts. */
    newKeyChosen: string | null = null;
    /** Kept by name: once it has left the keyset nothing else tells which it was. */
    oldKeyChosen = '';
    longestLifetime = USUAL_LIFETIME;
    signsSince: number | null = null;
    ticked: readonly RotationStepId[] = [];
    now = Date.now();
    said = '';

    override connectedCallback(): void {
        this.now = Date.now();
        this.keepOldKey();
    }

    /** Remembers which key is the old one, while the keyset still shows it. */
    keepOldKey(): void {
        const [first] = this.plan?.oldKeys ?? [];
        if (this.oldKeyChosen === '' && first) {
            this.oldKeyChosen = first.name;
        }
    }

    get newKeyValue(): string {
        return this.newKeyChosen ?? (this.keyOnView ? ON_VIEW : '');
    }
    get plan(): RotationPlan | null {
        const { view, signsSince, longestLifetime, ticked, oldKeyChosen } = this;
        return (
            view &&
            planRotation(view.organization, this.name, {
                now: Math.max(this.now, view.checkedAt),
                newKey: newKeyOf(view, this.keyOnView, this.newKeyValue),
                ...(oldKeyChosen && { oldKey: oldKeyChosen }),
                signsSince,
                longestLifetime,
                ticked
            })
        );
    }
    get isNone(): boolean {
        return this.plan?.kind === 'none';
    }
    get steps(): StepRow[] {
        return this.plan ? rowsOf(this.plan, this.view?.source ?? 'org', this.ticked) : [];
    }
    get progress(): string {
        return this.plan ? progressOf(this.plan) : '';
    }
    get newKeys(): Choice[] {
        return this.view ? newKeyChoices(this.view, this.keyOnView, this.newKeyValue) : [];
    }
    get oldKeys(): Choice[] {
        return (this.plan?.oldKeys ?? []).map(({ name, label, kid }) => ({
            value: name,
            label: kid ? `${label} · ${kid}` : label,
            isChosen: name === this.oldKeyChosen
        }));
    }
    get hasOldKeys(): boolean {
        return this.oldKeys.length > 1;
    }
    get lifetimes(): Choice[] {
        return lifetimeChoices(this.longestLifetime);
    }
    get isSigning(): boolean {
        return this.signsSince !== null;
    }
    get since(): string {
        return this.signsSince === null ? '' : localTime(this.signsSince);
    }

    handleNewKey(event: Event): void {
        this.newKeyChosen = (event.target as HTMLSelectElement).value;
        this.keepOldKey();
    }
    handleOldKey(event: Event): void {
        this.oldKeyChosen = (event.target as HTMLSelectElement).value;
    }
    handleLifetime(event: Event): void {
        this.longestLifetime = Number((event.target as HTMLSelectElement).value);
    }
    handleSigns(event: Event): void {
        this.now = Date.now();
        this.signsSince = (event.target as HTMLInputElement).checked ? this.now : null;
        this.keepOldKey();
    }
    handleSince(event: Event): void {
        this.now = Date.now();
        this.signsSince = timeOf((event.target as HTMLInputElement).value) ?? this.signsSince;
    }
    handleTick(event: Event): void {
        const { checked, dataset } = event.target as HTMLInputElement;
        const id = dataset.step as RotationStepId;
        this.ticked = checked ? [...this.ticked, id] : this.ticked.filter((other) => other !== id);
    }
    handleCreate(): void {
        this.want('create');
    }
    handleCheck(): void {
        this.want('key');
    }
    want(view: string): void {
        this.dispatchEvent(new CustomEvent('viewwanted', { detail: { view }, bubbles: true, composed: true }));
    }
    async handleCopy(): Promise<void> {
        const { plan } = this;
        const isCopied = plan !== null && (await copyText(textOf(plan, this.channel)));
        this.said = isCopied ? labels.copied : labels.copyFailed;
    }
}
