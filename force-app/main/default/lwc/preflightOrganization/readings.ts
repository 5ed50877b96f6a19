import { setupPages, type SetupPageId } from 'c/preflightCore';

/** Something that reading the org takes. */
export interface AccessItem {
    readonly code: string;
    readonly state: 'ok' | 'missing' | 'unknown';
    readonly title: string;
    readonly detail: string;
    readonly next: string;
    readonly setupPage: SetupPageId | null;
}

export interface AccessReport {
    readonly isReady: boolean;
    readonly hasMessaging: boolean;
    readonly items: readonly AccessItem[];
}

/** Something that the code relies on, tried in this org. */
export interface SelfCheckItem {
    readonly code: string;
    readonly outcome: 'holds' | 'fails' | 'untried';
    readonly title: string;
    /** What was seen; no secret is in it. */
    readonly seen: string;
    readonly next: string;
    readonly setupPage: SetupPageId | null;
}

/** A channel as SOQL lists it: enough to choose it by. */
export interface ListedChannel {
    /** Full (API) name. */
    readonly name: string;
    readonly label: string;
    /** "EmbeddedMessaging" is Enhanced Chat; '' when it is not known. */
    readonly type: string;
    readonly isActive: boolean | null;
}

export interface ListedChannels {
    readonly hasMessaging: boolean;
    readonly channels: readonly ListedChannel[];
}

type Wire = Readonly<Record<string, unknown>>;

function record(value: unknown): Wire {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Wire) : {};
}

function list(value: unknown): readonly Wire[] {
    return Array.isArray(value) ? value.map(record) : [];
}

function text(value: unknown): string {
    return typeof value === 'string' ? value : '';
}

function oneOf<Word extends string>(value: unknown, words: readonly Word[], otherwise: Word): Word {
    return words.find((word) => word === value) ?? otherwise;
}

/** A page of Setup that we know; null for anything else. */
export function readSetupPage(value: unknown): SetupPageId | null {
    return typeof value === 'string' && Object.hasOwn(setupPages, value) ? (value as SetupPageId) : null;
}

/** Apex's answer made whole: Lightning leaves out what is null, and nothing is trusted to be there. */
export function readAccess(wire: unknown): AccessReport {
    const { isReady, hasMessaging, items } = record(wire);
    return {
        isReady: isReady === true,
        hasMessaging: hasMessaging !== false,
        items: list(items).map((item) => ({
            code: text(item.code),
            state: oneOf(item.state, ['ok', 'missing', 'unknown'], 'unknown'),
            title: text(item.title),
            detail: text(item.detail),
            next: text(item.next),
            setupPage: readSetupPage(item.setupPage)
        }))
    };
}

/** The same for the self-check. */
export function readSelfCheck(wire: unknown): SelfCheckItem[] {
    return list(record(wire).items).map((item) => ({
        code: text(item.code),
        outcome: oneOf(item.outcome, ['holds', 'fails', 'untried'], 'untried'),
        title: text(item.title),
        seen: text(item.seen),
        next: text(item.next),
        setupPage: readSetupPage(item.setupPage)
    }));
}

/** The same for the list of channels; those without a name cannot be chosen. */
export function readChannels(wire: unknown): ListedChannels {
    const { hasMessaging, channels } = record(wire);
    return {
        hasMessaging: hasMessaging !== false,
        channels: list(channels)
            .map(({ name, label, type, isActive }) => ({
                name: text(name),
                label: text(label) || text(name),
                type: text(type),
                isActive: typeof isActive === 'boolean' ? isActive : null
            }))
            .filter(({ name }) => name !== '')
    };
}
