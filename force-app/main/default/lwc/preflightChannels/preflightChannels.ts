import { LightningElement, api } from 'lwc';
import type { ChannelReport, MessagingChannel } from 'c/preflightCore';
import { NOT_COUNTED, type ConversationsByChannel, type ConversationsState } from 'c/preflightOrganization';
import { fill, numeral, plural, type KeyOnView, type OrganizationView } from 'c/preflightShared';
import { labels } from './labels.js';
import { standingOf, type ChannelStanding } from './standing.js';

interface Row {
    readonly name: string;
    readonly report: ChannelReport;
    readonly standing: ChannelStanding;
}

/** A row as it is shown. */
interface ShownRow extends Row {
    readonly isSelected: boolean;
    readonly conversations: ConversationsState;
}

/** The only type of channel that User Verification is for: Enhanced Chat. */
const VERIFIABLE = 'EmbeddedMessaging';
const PAGE = 20;

/** All channels of the configuration, each with its chain; those that User Verification is not for at the end. */
export default class PreflightChannels extends LightningElement {
    /** Name of the channel that keys are checked against; '' for none. */
    @api selected = '';
    /** Last conversations of the channels that were asked about. */
    @api conversations: ConversationsByChannel = new Map();

    /** The key that "Check a key" shows; null for none. */
    @api keyOnView: KeyOnView | null = null;

    label = labels;
    isFiltered = false;
    most = PAGE;
    shownView: OrganizationView | null = null;
    rows: readonly Row[] = [];

    /** The configuration with its reports; null: nothing was read yet. */
    @api get view(): OrganizationView | null {
        return this.shownView;
    }
    set view(view: OrganizationView | null) {
        this.shownView = view;
        this.rows = view ? rowsOf(view) : [];
    }

    get summary(): string {
        const count = (state: ChannelStanding['state']): number =>
            this.rows.filter(({ standing }) => standing.state === state).length;
        const [all, unknown, broken] = [this.rows.length, count('unknown'), count('broken')];
        const verified = all - unknown - broken;
        if (all === 1) {
            return verified === 1 ? labels.verifyOne : unknown === 1 ? this.onlyWords : labels.verifyOneNot;
        }
        return [
            fill(labels.verify, numeral(verified), numeral(all)),
            ...(broken > 0 ? [plural(broken, labels.needOne, labels.need)] : []),
            ...(unknown > 0 ? [plural(unknown, labels.openOne, labels.open)] : [])
        ].join('; ');
    }
    get onlyWords(): string {
        return this.rows[0]?.standing.words ?? '';
    }
    get isEmpty(): boolean {
        return this.rows.length === 0;
    }
    get emptyNext(): string {
        return this.shownView?.source === 'import' ? labels.emptyImport : labels.emptyOrg;
    }
    get isOrg(): boolean {
        return this.shownView?.source === 'org';
    }
    get canFilter(): boolean {
        const good = this.rows.filter(({ standing }) => standing.state === 'good').length;
        return this.isFiltered || (good > 0 && good < this.rows.length);
    }
    get matching(): readonly Row[] {
        return this.isFiltered ? this.rows.filter(({ standing }) => standing.state !== 'good') : this.rows;
    }
    get nothing(): boolean {
        return this.isFiltered && this.matching.length === 0;
    }
    get shown(): ShownRow[] {
        return this.matching.slice(0, this.most).map((row) => ({
            ...row,
            isSelected: row.name === this.selected,
            conversations: this.conversations.get(row.name) ?? NOT_COUNTED
        }));
    }
    get more(): string {
        const left = this.matching.length - this.most;
        return left > 0 ? fill(labels.more, numeral(Math.min(PAGE, left)), numeral(left)) : '';
    }
    get others(): (MessagingChannel & { readonly apiName: string; readonly typeWords: string })[] {
        return (this.shownView?.organization.channels ?? [])
            .filter(({ type }) => type !== VERIFIABLE)
            .map((channel) => ({
                ...channel,
                apiName: channel.name === channel.label ? '' : channel.name,
                typeWords: channel.type || labels.noType
            }));
    }
    get hasOthers(): boolean {
        return this.others.length > 0;
    }
    get othersHeading(): string {
        return fill(labels.others, numeral(this.others.length));
    }

    handleFilter(event: Event): void {
        this.isFiltered = (event.target as HTMLInputElement).checked;
        this.most = PAGE;
    }
    handleMore(): void {
        this.most += PAGE;
    }
    handleSelect(event: CustomEvent<{ name: string }>): void {
        this.dispatchEvent(new CustomEvent('channelselect', { detail: event.detail }));
    }
    handleConversations(event: CustomEvent<{ name: string }>): void {
        this.dispatchEvent(new CustomEvent('conversationswanted', { detail: event.detail }));
    }
}

function rowsOf({ organization, channelReports, keyReports }: OrganizationView): Row[] {
    const verifiable = new Set(organization.channels.filter(({ type }) => type === VERIFIABLE).map(({ name }) => name));
    return channelReports
        .filter(({ comparison }) => verifiable.has(comparison.channelName))
        .map((report) => ({
            name: report.comparison.channelName,
            report,
            standing: standingOf(report, keyReports)
        }));
}
