import { candidateOfToken, findSigners, type Candidate, type Source } from 'c/preflightCore';
import { paced, type ChannelCheck, type FindSigners } from 'c/preflightShared';
import type { TokenEntry } from './entry.js';
import type { Signers } from './keyLines.js';

/** The detail of `candidatechange`: public facts of the token, and a function in place of its text. */
export interface Asked {
    readonly candidate: Candidate | null;
    readonly findSigners: FindSigners | null;
    readonly ticket: number;
}

/**
 * What the chosen channel is asked about the token. Two tokens may have the same facts, but not the same signers: each text
 * is a question of its own, with a ticket, and whoever answers an older one says nothing of the newer.
 */
export class ChannelQuestion {
    /** null: nothing is asked. */
    candidate: Candidate | null = null;
    ticket = 0;
    /** What the last answer was made with. */
    signers: Signers | null = null;

    /** Number of the text that was asked about. */
    version = 0;
    ask: (asked: Asked) => void;
    sourceNow: () => Source | null;

    /** @param sourceNow the token that is being asked about: it is looked up, not kept */
    constructor(ask: (asked: Asked) => void, sourceNow: () => Source | null) {
        this.ask = ask;
        this.sourceNow = sourceNow;
    }

    /** Asks about a token that the channel's keys are to check; null: about none. */
    updateFor(entry: TokenEntry | null): void {
        const { report = null, checkedVersion = 0 } = entry ?? {};
        const isAsked = report?.kind === 'token' && !report.isPrivate;
        this.update(isAsked ? candidateOfToken(report) : null, checkedVersion);
    }

    /** Asks when the facts or the text have changed. */
    update(candidate: Candidate | null, version: number): void {
        const wanted = candidate ? version : 0;
        if (wanted !== this.version || JSON.stringify(candidate) !== JSON.stringify(this.candidate)) {
            this.candidate = candidate;
            this.version = wanted;
            this.repeat();
        }
    }

    /** Asks once more. */
    repeat(): void {
        this.ticket += 1;
        this.signers = null;
        const { candidate, ticket } = this;
        this.ask({ candidate, findSigners: candidate && this.signersFor(ticket), ticket });
    }

    /** The answer, if it is one to what was asked last. */
    answerOf(check: ChannelCheck | null): ChannelCheck | null {
        const isAnswer =
            check?.ticket === this.ticket && JSON.stringify(check.candidate) === JSON.stringify(this.candidate);
        return isAnswer ? check : null;
    }

    signersFor(ticket: number): FindSigners {
        const isOver = (): boolean => ticket !== this.ticket;
        return async (keyReports, isCancelled) => {
            const source = isOver() ? null : this.sourceNow();
            if (!source) {
                return { known: false, reason: 'facts-missing' };
            }
            const found = await findSigners(source, keyReports, {
                subtle: globalThis.crypto?.subtle,
                isCancelled: () => isCancelled() || isOver(),
                ...paced(() => undefined)
            });
            if (!isOver()) {
                this.signers = { found, tried: Object.keys(keyReports).length };
            }
            return found;
        };
    }
}
