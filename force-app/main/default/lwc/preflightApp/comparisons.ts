import type { Candidate, CertificateSummary, ChannelReport } from 'c/preflightCore';
import { ChannelComparer, type ListedChannel, type TokenQuestion } from 'c/preflightOrganization';
import type { ChannelCheck, KeyOnView, OrganizationView } from 'c/preflightShared';

/** The certificate of the key that is compared: one that ends later than the uploaded one is a renewal. */
function certificateFor(candidate: Candidate | null, key: KeyOnView | null): CertificateSummary | null {
    const compared = key?.report.keys.find(
        ({ kid, publicKey }) => candidate !== null && kid === candidate.kid && (publicKey?.n ?? null) === candidate.n
    );
    return compared?.certificate ?? null;
}

/** What is compared with the chosen channel: the key of one view, and the token of another, whose text stays there. */
export class Comparisons {
    key: ChannelCheck | null = null;
    token: ChannelCheck | null = null;
    candidate: Candidate | null = null;
    certificate: CertificateSummary | null = null;
    tokenCandidate: Candidate | null = null;
    tokenQuestion: TokenQuestion | null = null;
    view: OrganizationView | null = null;
    channel: ListedChannel | undefined;
    keyComparer: ChannelComparer;
    tokenComparer: ChannelComparer;

    /** @param onChange called after every change of `key` and `token` */
    constructor(onChange: () => void) {
        this.keyComparer = new ChannelComparer(() => {
            this.key = this.keyComparer.check;
            onChange();
        });
        this.tokenComparer = new ChannelComparer(() => {
            this.token = this.tokenComparer.check;
            onChange();
        });
    }

    /** Compares both with another channel, or with another reading of it. */
    with(view: OrganizationView | null, channel: ListedChannel | undefined): void {
        this.view = view;
        this.channel = channel;
        this.compare(this.keyComparer, this.candidate);
        this.compare(this.tokenComparer, this.tokenCandidate, this.tokenQuestion);
    }

    /** @param key the key on view, which is told of before the facts that it is compared by */
    setKey(candidate: Candidate | null, key: KeyOnView | null): void {
        this.candidate = candidate;
        this.certificate = certificateFor(candidate, key);
        this.compare(this.keyComparer, candidate);
    }

    /** The same key may come with another certificate. */
    setKeyOnView(key: KeyOnView | null): void {
        const certificate = certificateFor(this.candidate, key);
        if (certificate && certificate.der !== this.certificate?.der) {
            this.setKey(this.candidate, key);
        }
    }

    setToken(candidate: Candidate | null, question: TokenQuestion): void {
        this.tokenCandidate = candidate;
        this.tokenQuestion = question;
        this.compare(this.tokenComparer, candidate, question);
    }

    stop(): void {
        this.keyComparer.clear();
        this.tokenComparer.clear();
    }

    compare(comparer: ChannelComparer, candidate: Candidate | null, token: TokenQuestion | null = null): void {
        const { view, channel } = this;
        if (view && channel && candidate) {
            const certificate = comparer === this.keyComparer ? this.certificate : null;
            void comparer.compare(view, channel, candidate, token, certificate);
        } else {
            comparer.clear();
        }
    }
}

/** How a channel stands: with the token that is checked against it, else by itself; null: not known. */
export function channelReportOf(
    channelName: string,
    token: ChannelCheck | null,
    view: OrganizationView | null
): ChannelReport | null {
    const reports = [token?.report, ...(view?.channelReports ?? [])];
    return reports.find((report) => report?.comparison.channelName === channelName) ?? null;
}
