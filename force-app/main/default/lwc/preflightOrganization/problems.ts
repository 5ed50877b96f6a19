import { plural, type OrganizationProblem } from 'c/preflightShared';
import { labels } from './labels.js';
import { readSetupPage, type AccessReport } from './readings.js';

/** Longer words than any of ours: whatever they are, they would bury the page. */
const LONGEST = 1000;

/** The texts that an error may carry: its own, or those of the bodies that Apex and Lightning Data Service send. */
function messagesOf(error: unknown): string[] {
    if (typeof error === 'string') {
        return [error];
    }
    if (typeof error !== 'object' || error === null) {
        return [];
    }
    const { body, message } = error as { readonly body?: unknown; readonly message?: unknown };
    const inner = (Array.isArray(body) ? body : [body]).flatMap(messagesOf);
    return typeof message === 'string' ? [...inner, message] : inner;
}

function parse(message: string): Readonly<Record<string, unknown>> | null {
    try {
        const value: unknown = JSON.parse(message);
        return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
    } catch {
        return null;
    }
}

/** What `PreflightController` says of its failures: JSON in the message. */
function ownProblem(message: string): OrganizationProblem | null {
    const { code, what, next, setupPage } = parse(message) ?? {};
    return typeof what === 'string' && what !== ''
        ? {
              code: typeof code === 'string' ? code : '',
              what: what.slice(0, LONGEST),
              next: typeof next === 'string' && next !== '' ? next.slice(0, LONGEST) : labels.unknownNext,
              setupPage: readSetupPage(setupPage)
          }
        : null;
}

/** Salesforce's own words where a user may not call the class at all; they come before any code of ours runs. */
const NO_CLASS = /access to the Apex class/i;
/** What browsers call a request that got no answer. */
const NO_ANSWER = /failed to fetch|networkerror|load failed|disconnected or cancell?ed|communication error/i;

/** Anything that a call may be rejected with, in words of ours: what was thrown is never shown. */
export function problemOfError(error: unknown): OrganizationProblem {
    const messages = messagesOf(error);
    const own = messages.map(ownProblem).find((problem) => problem !== null);
    if (own) {
        return own;
    }
    if (messages.some((message) => NO_CLASS.test(message))) {
        return { code: 'NO_CLASS', what: labels.noClass, next: labels.noClassNext, setupPage: 'permission-sets' };
    }
    if (globalThis.navigator?.onLine === false || messages.some((message) => NO_ANSWER.test(message))) {
        return { code: 'OFFLINE', what: labels.offline, next: labels.offlineNext, setupPage: null };
    }
    return { code: '', what: labels.unknown, next: labels.unknownNext, setupPage: null };
}

/** Something that reading the org takes is missing: what it is stands in the access report. */
export const NOT_READY = 'NOT_READY';
/** Files were given, but none that we look for. */
export const NOTHING_TO_IMPORT = 'NOTHING_TO_IMPORT';

/** What keeps the org from being read before it is even tried; null: nothing. */
export function obstacleOf({ isReady, hasMessaging, items }: AccessReport): OrganizationProblem | null {
    if (!hasMessaging) {
        return noMessaging();
    }
    if (isReady) {
        return null;
    }
    const missing = items.filter(({ state }) => state === 'missing');
    const [first, ...others] = missing;
    return {
        code: NOT_READY,
        what: first ? plural(missing.length, labels.missingOne, labels.missing) : labels.notReady,
        next: (others.length === 0 && first?.next) || labels.notReadyNext,
        setupPage: others.length === 0 ? (first?.setupPage ?? null) : null
    };
}

/** The org does not have the feature. */
export function noMessaging(): OrganizationProblem {
    return {
        code: 'NO_MESSAGING',
        what: labels.noMessaging,
        next: labels.noMessagingNext,
        setupPage: 'messaging-settings'
    };
}

/** What is said then. */
export function nothingToImport(): OrganizationProblem {
    return { code: NOTHING_TO_IMPORT, what: labels.nothing, next: labels.nothingNext, setupPage: null };
}

/** A mistake of ours: what was thrown may quote the input, so it is not shown. */
export function crashed(): OrganizationProblem {
    return { code: 'CRASHED', what: labels.crashed, next: labels.crashedNext, setupPage: null };
}
