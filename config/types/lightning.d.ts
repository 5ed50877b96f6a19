/** The `lightning/*` modules that @salesforce/lightning-types 0.8.0 leaves out or types too narrowly. */

declare module 'lightning/platformShowToastEvent' {
    export interface ToastLink {
        url: string;
        label: string;
    }
    export interface ShowToastEventDetail {
        title: string;
        /** May hold `{0}` placeholders, filled from `messageData`. */
        message?: string;
        messageData?: (string | ToastLink)[];
        variant?: 'info' | 'success' | 'warning' | 'error';
        /** dismissible: closes by itself or by its button; pester: by itself only; sticky: by its button only. */
        mode?: 'dismissible' | 'pester' | 'sticky';
    }
    export class ShowToastEvent extends CustomEvent<ShowToastEventDetail> {
        constructor(detail: ShowToastEventDetail);
    }
}

declare module 'lightning/toast' {
    import { LightningElement } from 'lwc';
    export interface ToastConfig {
        label: string;
        labelLinks?: { url: string; label: string }[] | Record<string, { url: string; label: string }>;
        message?: string;
        messageLinks?: { url: string; label: string }[] | Record<string, { url: string; label: string }>;
        variant?: 'info' | 'success' | 'warning' | 'error';
        mode?: 'dismissible' | 'sticky';
        onclose?: () => void;
    }
    export default class Toast extends LightningElement {
        static show(config: ToastConfig, source?: LightningElement): void;
    }
}

declare module 'lightning/modal' {
    import { LightningElement } from 'lwc';
    export interface ModalConfig {
        /** Heading, and the name that a screen reader says. */
        label: string;
        size?: 'small' | 'medium' | 'large' | 'full';
        description?: string;
        disableClose?: boolean;
        /** `@api` properties of the modal, and `onxyz` handlers of its events. */
        [property: string]: unknown;
    }
    export default class LightningModal extends LightningElement {
        label: string;
        size: 'small' | 'medium' | 'large' | 'full';
        description: string;
        disableClose: boolean;
        close(result?: unknown): void;
        /** Resolves with what `close` was given; undefined when it was dismissed. */
        static open<Result = unknown>(config: ModalConfig): Promise<Result | undefined>;
    }
}

declare module 'lightning/confirm' {
    import { LightningElement } from 'lwc';
    type Theme = 'default' | 'shade' | 'inverse' | 'alt-inverse' | 'success' | 'info' | 'warning' | 'error' | 'offline';
    export default class LightningConfirm extends LightningElement {
        /** Resolves with true for OK, false for Cancel. */
        static open(config: {
            message: string;
            label: string;
            variant?: 'header' | 'headerless';
            theme?: Theme;
        }): Promise<boolean>;
    }
}

declare module 'lightning/alert' {
    import { LightningElement } from 'lwc';
    type Theme = 'default' | 'shade' | 'inverse' | 'alt-inverse' | 'success' | 'info' | 'warning' | 'error' | 'offline';
    export default class LightningAlert extends LightningElement {
        static open(config: {
            message: string;
            label: string;
            variant?: 'header' | 'headerless';
            theme?: Theme;
        }): Promise<void>;
    }
}

declare module 'lightning/platformUtilityBarApi' {
    import type { WireAdapterConstructor } from 'lwc';
    /** Wired: the id of the utility that the component stands in, or null outside a utility bar. */
    export const EnclosingUtilityId: WireAdapterConstructor<Record<string, never>, string | null>;
}
