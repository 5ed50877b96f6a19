import type { SetupPageId } from 'c/preflightCore';
import type { AccessItem, SelfCheckItem } from 'c/preflightOrganization';
import { severityLook, verdictLook, type Look } from 'c/preflightShared';
import { labels } from './labels.js';

/** One line of a list: how it stands in an icon and a word, what it is, what was seen, what to do. */
export interface Row {
    readonly key: string;
    readonly state: string;
    readonly look: Look;
    readonly word: string;
    readonly title: string;
    readonly detail: string;
    /** '' where nothing needs doing. */
    readonly next: string;
    readonly setupPage: SetupPageId | null;
}

const GOOD = verdictLook('ready');
const BAD = severityLook('error');
const OPEN: Look = { icon: 'utility:question_mark', tone: 'neutral', variant: '' };

const OF_ACCESS: Readonly<Record<AccessItem['state'], readonly [Look, string]>> = {
    ok: [GOOD, labels.ok],
    missing: [BAD, labels.missing],
    unknown: [OPEN, labels.unknown]
};
const OF_SELF_CHECK: Readonly<Record<SelfCheckItem['outcome'], readonly [Look, string]>> = {
    holds: [GOOD, labels.holds],
    fails: [BAD, labels.fails],
    untried: [OPEN, labels.untried]
};

/** What reading the org takes; the missing first, for that is what the admin came for. */
export function accessRows(items: readonly AccessItem[]): Row[] {
    const order = ['missing', 'unknown', 'ok'];
    return [...items]
        .sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
        .map(({ code, state, title, detail, next, setupPage }, index) => {
            const [look, word] = OF_ACCESS[state];
            const isDone = state === 'ok';
            return {
                key: `${index} ${code}`,
                state,
                look,
                word,
                title,
                detail,
                next: isDone ? '' : next,
                setupPage: isDone ? null : setupPage
            };
        });
}

/** What the code relies on, in the order in which it was tried. */
export function selfCheckRows(items: readonly SelfCheckItem[]): Row[] {
    return items.map(({ code, outcome, title, seen, next, setupPage }, index) => {
        const [look, word] = OF_SELF_CHECK[outcome];
        const isDone = outcome === 'holds';
        return {
            key: `${index} ${code}`,
            state: outcome,
            look,
            word,
            title,
            detail: seen,
            next: isDone ? '' : next,
            setupPage: isDone ? null : setupPage
        };
    });
}
