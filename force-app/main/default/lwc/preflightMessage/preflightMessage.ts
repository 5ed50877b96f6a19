import { LightningElement, api } from 'lwc';
import type { ChannelReport, KnownMessage, SetupPageId } from 'c/preflightCore';
import { fill } from 'c/preflightShared';
import { labels, viewLabels } from './labels.js';
import { verdictOf, type CauseVerdict } from './verdict.js';

type ViewId = keyof typeof viewLabels;

const LONGEST_EXCERPT = 120;

/** One of Salesforce's messages: what it means, what to do, and whether the chosen channel is the cause. */
export default class PreflightMessage extends LightningElement {
    /** The core's message. */
    @api message: KnownMessage | null = null;
    /** How it was found; '' when it was picked from the list. */
    @api match: 'whole' | 'part' | '' = '';
    /** The part of the given text that matched. */
    @api excerpt = '';
    /** What the chosen channel is called; '' for none. */
    @api channel = '';
    /** The core's report of that channel; null for none. */
    @api channelReport: ChannelReport | null = null;
    /** True: there is a configuration, so all that may be missing is the choice of a channel. */
    @api isRead = false;
    /** True: the configuration is being read. */
    @api isReading = false;

    label = labels;

    get matchWords(): string {
        if (this.match === 'part') {
            const excerpt = this.excerpt.replace(/\s+/g, ' ');
            const isLong = excerpt.length > LONGEST_EXCERPT;
            return fill(labels.part, isLong ? `${excerpt.slice(0, LONGEST_EXCERPT)}…` : excerpt);
        }
        return this.match === 'whole' ? labels.whole : '';
    }
    get hasHeading(): boolean {
        return this.match !== '';
    }
    get causesHeading(): string {
        return this.hasSeveralCauses ? labels.causes : labels.cause;
    }
    get hasSeveralCauses(): boolean {
        return (this.message?.causes.length ?? 0) > 1;
    }
    get cause(): string {
        return this.message?.causes[0] ?? '';
    }
    get orgHeading(): string {
        return this.channel === '' ? labels.inOrg : fill(labels.inChannel, this.channel);
    }
    get verdict(): CauseVerdict | null {
        const { message, channelReport: report, isRead, isReading } = this;
        return message && verdictOf(message.id, { report, isRead, isReading });
    }
    get boxClass(): string {
        return `org org_${this.verdict?.look.tone ?? 'neutral'}`;
    }
    /** The page of the steps, unless the org's next step leads there already. */
    get stepsPage(): SetupPageId | null {
        const page = this.message?.setupPage ?? null;
        return page === this.verdict?.setupPage ? null : page;
    }
    get stepsView(): ViewId | null {
        const view = this.message?.view ?? null;
        return view === this.verdict?.view ? null : view;
    }
    get stepsViewLabel(): string {
        return openLabel(this.stepsView);
    }
    get verdictViewLabel(): string {
        return openLabel(this.verdict?.view ?? null);
    }
    get sourceName(): string {
        const { name = '', section = '' } = this.message?.source ?? {};
        return [name, section].filter(Boolean).join(', ');
    }

    handleView(event: Event): void {
        const { view } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('viewselect', { detail: { view } }));
    }
}

function openLabel(view: ViewId | null): string {
    return view ? fill(labels.open, viewLabels[view]) : '';
}
