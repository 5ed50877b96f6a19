import { LightningElement, api } from 'lwc';
import type { SetupPageId } from 'c/preflightCore';
import { NOT_COUNTED, type ConversationCounts, type ConversationsState } from 'c/preflightOrganization';
import {
    fill,
    numeral,
    severityLook,
    verdictLook,
    type Look,
    type OrganizationProblem,
    type OrganizationSource
} from 'c/preflightShared';
import { barsOf, tallest, type Bar } from './bars.js';
import { labels } from './labels.js';
import { leadOf, meaningOf, newestWords, notesOf, sentenceOf, stepsOf, type Meaning } from './words.js';

const BUTTONS: Readonly<Record<ConversationsState['phase'], string>> = {
    none: labels.count,
    working: labels.counting,
    done: labels.countAgain,
    failed: labels.retry
};
const WARNING = severityLook('warning');
const LOOKS: Partial<Readonly<Record<Meaning, Look>>> = {
    'all-verified': verdictLook('ready'),
    'no-access': WARNING,
    'all-guests': WARNING,
    stopped: WARNING,
    broken: WARNING
};
const PAGES: Partial<Readonly<Record<Meaning, SetupPageId>>> = {
    'no-access': 'permission-sets',
    unseen: 'permission-sets',
    'all-guests': 'deployments',
    stopped: 'deployments'
};

/** Who of a channel's last conversations was verified and who was a guest: whether the configuration works. */
export default class PreflightConversations extends LightningElement {
    /** What was counted, or how far that is. */
    @api conversations: ConversationsState = NOT_COUNTED;
    /** Where the configuration comes from: only an org can count. */
    @api source: OrganizationSource = 'org';
    /** True: the channel's chain is broken, which says why nobody is verified. */
    @api isBroken = false;

    label = labels;

    get isImport(): boolean {
        return this.source === 'import';
    }
    get isNotAsked(): boolean {
        return this.conversations.phase === 'none';
    }
    get isWorking(): boolean {
        return this.conversations.phase === 'working';
    }
    get problem(): OrganizationProblem | null {
        return this.conversations.problem;
    }
    get buttonLabel(): string {
        return BUTTONS[this.conversations.phase];
    }
    get counts(): ConversationCounts | null {
        return this.isImport ? null : this.conversations.counts;
    }
    get meaning(): Meaning | null {
        return this.counts && meaningOf(this.counts, this.isBroken);
    }
    get look(): Look | null {
        return (this.meaning && LOOKS[this.meaning]) ?? null;
    }
    get sentence(): string {
        const { counts } = this;
        return counts ? (counts.hasAccess ? sentenceOf(counts) : labels.noAccess) : '';
    }
    get missing(): readonly string[] {
        return this.counts?.missing ?? [];
    }
    get hasMissing(): boolean {
        return this.missing.length > 0;
    }
    get hasChart(): boolean {
        return this.bars.length > 0;
    }
    get bars(): Bar[] {
        return this.counts ? barsOf(this.counts) : [];
    }
    get firstDay(): string {
        return this.bars[0]?.day ?? '';
    }
    get lastDay(): string {
        return this.bars.at(-1)?.day ?? '';
    }
    get most(): string {
        return numeral(this.counts ? tallest(this.counts) : 0);
    }
    get picture(): string {
        return fill(labels.picture, this.sentence, this.firstDay, this.lastDay, this.most);
    }
    get newest(): string {
        const day = this.counts?.days.at(-1);
        return day ? newestWords(day) : '';
    }
    get notes(): string[] {
        return this.counts && this.meaning ? notesOf(this.counts, this.meaning) : [];
    }
    /** The numbers as a table, newest first. */
    get rows(): { day: string; verified: string; guests: string }[] {
        return [...(this.counts?.days ?? [])]
            .reverse()
            .map(({ day, verified, guests }) => ({ day, verified: numeral(verified), guests: numeral(guests) }));
    }
    get lead(): string {
        return this.counts && this.meaning ? leadOf(this.meaning, this.counts) : '';
    }
    get steps(): readonly string[] {
        return this.counts && this.meaning ? stepsOf(this.meaning, this.counts) : [];
    }
    get step(): string {
        return this.lead === '' ? (this.steps[0] ?? '') : '';
    }
    get setupPage(): SetupPageId | null {
        return (this.meaning && PAGES[this.meaning]) ?? null;
    }

    handleCount(): void {
        if (!this.isWorking) {
            this.dispatchEvent(new CustomEvent('conversationswanted'));
        }
    }
}
