import type { ChainLinkId } from 'c/preflightCore';
import { daysInWords, fill, numeral, validityOf } from 'c/preflightShared';
import { labels } from './labels.js';
import { keysetsOf, keysOf, type ChainSubject } from './subject.js';

/** Whether an issuer is there to be compared at all. */
const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

function verification({ report }: ChainSubject): string {
    const mode = report.comparison.channel?.authMode ?? null;
    return mode === null ? labels.unknown : mode === 'Auth' ? labels.on : mode === 'UnAuth' ? labels.off : mode;
}

function configuration({ report }: ChainSubject): string {
    const { authorizations } = report.comparison;
    const active = authorizations.filter(({ isEnabled }) => isEnabled);
    if (active.length > 1) {
        return fill(labels.activeMany, numeral(active.length));
    }
    return active[0]?.name ?? (authorizations.length > 0 ? labels.noneActive : labels.none);
}

function keyset(subject: ChainSubject): string {
    const keysets = keysetsOf(subject);
    const { authorizations } = subject.report.comparison;
    const counted = authorizations.some(({ isEnabled }) => isEnabled)
        ? authorizations.filter(({ isEnabled }) => isEnabled)
        : authorizations;
    const missing = counted.find(({ keysetState }) => keysetState === 'missing');
    if (missing) {
        return fill(labels.keysetMissing, missing.keyset ?? '');
    }
    if (keysets.length > 1) {
        return fill(labels.keysets, numeral(keysets.length));
    }
    const [only] = keysets;
    if (only) {
        return only.label;
    }
    const states = counted.map(({ keysetState }) => keysetState);
    return states.includes('not-read')
        ? labels.notRead
        : states.includes('unnamed')
          ? labels.keysetUnnamed
          : labels.none;
}

function issuer(subject: ChainSubject): string {
    const issuers = [...new Set(keysetsOf(subject).map(({ issuer: own }) => own))];
    if (issuers.length === 0) {
        return labels.none;
    }
    return issuers.some(isBlank)
        ? labels.noIssuer
        : issuers.length > 1
          ? many(labels.issuers, issuers)
          : issuers.join();
}

function many(label: string, list: readonly unknown[]): string {
    return fill(label, numeral(list.length));
}

function keys(subject: ChainSubject): string {
    const keysets = keysetsOf(subject);
    const found = keysOf(subject);
    const missing = new Set(keysets.flatMap(({ missingKeys }) => missingKeys)).size;
    const unread = new Set(keysets.flatMap(({ unreadKeys }) => unreadKeys)).size;
    const total = found.length + missing + unread;
    if (total === 0) {
        return keysets.some(({ type }) => type === 'JWKS_URL') ? labels.atEndpoint : labels.none;
    }
    const active = found.filter(({ isActive }) => isActive).length;
    const words = fill(labels.keysActive, numeral(active), numeral(total));
    if (missing > 0) {
        return fill(labels.keysMissing, words, numeral(missing));
    }
    return unread > 0 ? fill(labels.keysUnread, words, numeral(unread)) : words;
}

function certificates(subject: ChainSubject): string {
    const found = keysOf(subject);
    if (found.length === 0) {
        return keysetsOf(subject).some(({ type }) => type === 'JWKS_URL') ? labels.atEndpoint : labels.none;
    }
    if (found.some(({ name }) => !Object.hasOwn(subject.keyReports, name))) {
        return labels.checking;
    }
    const active = found.filter(({ isActive }) => isActive);
    if (active.length === 0) {
        return labels.noneActive;
    }
    const validities = active.flatMap(({ name }) => validityOf(subject.keyReports[name]) ?? []);
    validities.sort((one, other) => one.notAfter - other.notAfter);
    const [soonest] = validities;
    if (!soonest) {
        return labels.noCertificate;
    }
    const days = daysInWords(soonest.notBefore, soonest.notAfter, subject.now);
    return validities.length > 1 ? fill(labels.soonest, days) : days;
}

const SUMMARIES = { verification, configuration, keyset, issuer, keys, certificates };

/** What a link says at a glance: "Prod 2026", "2 of 3 active", "Soonest: 12 days left". */
export function summaryOf(id: ChainLinkId, subject: ChainSubject): string {
    return SUMMARIES[id](subject);
}
