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

/** What began on one day, in the user's time zone. */
export interface ConversationDay {
    /** "2026-11-22" */
    readonly day: string;
    readonly verified: number;
    readonly guests: number;
}

/** A channel's last conversations as Apex counted them. */
export interface ConversationCounts {
    /** False: what `missing` names cannot be read, and nothing was counted. */
    readonly hasAccess: boolean;
    /** Names of objects and fields, such as "MessagingEndUser.MessagingPlatformKey". */
    readonly missing: readonly string[];
    /** Oldest first; days without conversations are left out. */
    readonly days: readonly ConversationDay[];
    /** Conversations of people whom the user may not see: in no day. */
    readonly unknownCount: number;
    /** True: there were more than `limitCount`; the newest were counted. */
    readonly isCut: boolean;
    readonly limitCount: number;
    /** How many days were looked at, `lastDay` (today) included. */
    readonly dayCount: number;
    readonly lastDay: string;
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

function count(value: unknown): number {
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
}

const DAY = /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/;
/** Of an object or a field; anything else is not shown. */
const NAME = /^\w{1,80}(\.\w{1,80})?$/;

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

/** The same for counted conversations; days that are none are left out, whatever the order. */
export function readConversations(wire: unknown): ConversationCounts {
    const { hasAccess, missing, days, unknownCount, isCut, limitCount, dayCount, lastDay } = record(wire);
    const read = list(days)
        .map(({ day, verified, guests }) => ({ day: text(day), verified: count(verified), guests: count(guests) }))
        .filter(({ day, verified, guests }) => DAY.test(day) && verified + guests > 0)
        .sort((first, second) => (first.day < second.day ? -1 : 1));
    return {
        hasAccess: hasAccess === true,
        missing: (Array.isArray(missing) ? missing : []).map(text).filter((name) => NAME.test(name)),
        days: read,
        unknownCount: count(unknownCount),
        isCut: isCut === true,
        limitCount: count(limitCount),
        dayCount: count(dayCount),
        lastDay: DAY.test(text(lastDay)) ? text(lastDay) : (read.at(-1)?.day ?? '')
    };
}
