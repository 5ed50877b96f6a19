import { LightningElement, api } from 'lwc';
import { knownMessages, type ChannelReport, type KnownMessage } from 'c/preflightCore';
import { labels } from './labels.js';

interface Item {
    readonly message: KnownMessage;
    readonly isOpen: boolean;
    readonly expanded: 'true' | 'false';
    readonly icon: string;
}

interface Group {
    readonly place: string;
    readonly items: readonly Item[];
}

/** All messages that are known, by where they show; each opens in place. */
export default class PreflightMessageList extends LightningElement {
    /** As of c-preflight-message, to which they go. */
    @api channel = '';
    @api channelReport: ChannelReport | null = null;
    @api isRead = false;
    @api isReading = false;

    label = labels;
    /** Id of the message that is open; '' for none. */
    open = '';

    get groups(): Group[] {
        const places = [...new Set(knownMessages.map(({ shownIn }) => shownIn))];
        return places.map((place) => ({
            place,
            items: knownMessages.filter(({ shownIn }) => shownIn === place).map((message) => this.itemOf(message))
        }));
    }

    itemOf(message: KnownMessage): Item {
        const isOpen = message.id === this.open;
        return {
            message,
            isOpen,
            expanded: isOpen ? 'true' : 'false',
            icon: isOpen ? 'utility:chevrondown' : 'utility:chevronright'
        };
    }

    handleToggle(event: Event): void {
        const { id = '' } = (event.currentTarget as HTMLElement).dataset;
        this.open = this.open === id ? '' : id;
    }
    handleView(event: CustomEvent<{ view: string }>): void {
        this.dispatchEvent(new CustomEvent('viewselect', { detail: event.detail }));
    }
}
