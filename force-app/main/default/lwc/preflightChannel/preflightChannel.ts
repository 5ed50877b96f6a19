import { LightningElement, api } from 'lwc';
import type { ChannelReport, Finding, InputReport } from 'c/preflightCore';
import { NOT_COUNTED, type ConversationsState } from 'c/preflightOrganization';
import type { KeyOnView, Look, NumberedFinding, OrganizationSource, OrganizationView } from 'c/preflightShared';
import { labels } from './labels.js';

/** One channel: how it stands, its chain, and the way to check a key against it. */
export default class PreflightChannel extends LightningElement {
    /** The core's report of the channel. */
    @api report?: ChannelReport;
    /** Reports of the uploaded keys by name. */
    @api keyReports: Readonly<Record<string, InputReport>> = {};
    /** The time of the checks, in milliseconds since the Unix epoch. */
    @api now = 0;
    /** How the channel stands, in words. */
    @api words = '';
    /** Icon and tone of it. */
    @api look: Look | null = null;
    /** True: it is the channel that keys are checked against. */
    @api isSelected = false;
    /** Its last conversations, as far as they were counted. */
    @api conversations: ConversationsState = NOT_COUNTED;
    /** Where the configuration comes from. */
    @api source: OrganizationSource = 'org';

    /** The whole configuration, for a change of keys; null: there is none to plan with. */
    @api view: OrganizationView | null = null;
    /** The key that "Check a key" shows; null for none. */
    @api keyOnView: KeyOnView | null = null;

    label = labels;

    get name(): string {
        return this.report?.comparison.channelName ?? '';
    }
    get channelLabel(): string {
        return this.report?.comparison.channel?.label ?? this.name;
    }
    get apiName(): string {
        return this.channelLabel === this.name ? '' : this.name;
    }
    get boxClass(): string {
        return `slds-card channel channel_${this.look?.tone ?? 'neutral'}`;
    }
    get verdictClass(): string {
        return `verdict verdict_${this.look?.tone ?? 'neutral'}`;
    }
    get current(): 'true' | null {
        return this.isSelected ? 'true' : null;
    }
    /** Findings about the channel that stand at none of its links. */
    get others(): NumberedFinding[] {
        const { findings = [], links = [] } = this.report ?? {};
        const atLinks = links.flatMap((link) => link.findings);
        const known = new Set(atLinks.map(idOf));
        return findings
            .filter((finding) => !known.has(idOf(finding)))
            .map((finding, index) => ({ number: atLinks.length + index + 1, finding: { ...finding, path: '' } }));
    }
    get isBroken(): boolean {
        const { links = [], fit } = this.report ?? {};
        return fit === 'does-not-fit' || links.some(({ state }) => state === 'broken');
    }
    get hasOthers(): boolean {
        return this.others.length > 0;
    }

    handleCheck(): void {
        this.dispatchEvent(new CustomEvent('channelselect', { detail: { name: this.name } }));
    }
    handleConversations(): void {
        this.dispatchEvent(new CustomEvent('conversationswanted', { detail: { name: this.name } }));
    }
}

function idOf({ ruleId, path, variant = '' }: Finding): string {
    return `${ruleId} ${path} ${variant}`;
}
