import { LightningElement, api } from 'lwc';
import type { ChainLink, ChainLinkId, ChannelReport, InputReport } from 'c/preflightCore';
import { fill, linkLook, linkTitle, whereOfFinding, type NumberedFinding } from 'c/preflightShared';
import { factsOf, type Fact } from './facts.js';
import { labels } from './labels.js';
import { reasonOf } from './reason.js';
import type { ChainSubject } from './subject.js';
import { summaryOf } from './summary.js';

interface PlacedFinding extends NumberedFinding {
    readonly where: string;
}

interface Node {
    readonly id: ChainLinkId;
    readonly title: string;
    readonly summary: string;
    readonly word: string;
    readonly icon: string;
    readonly variant: string;
    readonly className: string;
    readonly expanded: string;
    readonly panel: Panel | null;
}

/** What an open link shows. */
interface Panel {
    readonly className: string;
    readonly about: string;
    readonly reason: string;
    readonly findings: readonly PlacedFinding[];
    readonly facts: readonly (Fact & { readonly className: string })[];
    readonly more: string;
}

const WORDS: Readonly<Record<ChainLink['state'], string>> = {
    good: labels.good,
    attention: labels.attention,
    broken: labels.broken,
    'not-checked': labels.notChecked
};
const ABOUT: Readonly<Record<ChainLinkId, string>> = {
    verification: labels.aboutVerification,
    configuration: labels.aboutConfiguration,
    keyset: labels.aboutKeyset,
    issuer: labels.aboutIssuer,
    keys: labels.aboutKeys,
    certificates: labels.aboutCertificates
};

/** The six links from verification to certificates as a picture; each opens to what was found there. */
export default class PreflightChain extends LightningElement {
    /** The core's report of the channel. */
    @api report?: ChannelReport;
    /** Reports of the uploaded keys by name. */
    @api keyReports: Readonly<Record<string, InputReport>> = {};
    /** The time of the checks, in milliseconds since the Unix epoch. */
    @api now = 0;

    /** The link that was opened or closed by hand; null: the first broken one is open. */
    chosen: ChainLinkId | 'none' | null = null;

    get name(): string {
        return fill(labels.name, this.report?.comparison.channel?.label ?? '');
    }
    get opened(): ChainLinkId | 'none' | undefined {
        return this.chosen ?? this.report?.links.find(({ state }) => state === 'broken')?.id;
    }
    get nodes(): Node[] {
        const { report, keyReports, now } = this;
        if (!report) {
            return [];
        }
        let number = 0;
        return report.links.map((link, index) => {
            const first = number + 1;
            number += link.findings.length;
            return this.nodeOf(link, report.links[index - 1], { report, keyReports, now }, first);
        });
    }

    nodeOf(link: ChainLink, before: ChainLink | undefined, subject: ChainSubject, firstNumber: number): Node {
        const { icon, tone, variant } = linkLook(link.state);
        const isOpen = link.id === this.opened;
        const holds = before && [before, link].every(({ state }) => state === 'good' || state === 'attention');
        return {
            id: link.id,
            title: linkTitle(link.id),
            summary: summaryOf(link.id, subject),
            word: WORDS[link.state],
            icon,
            variant,
            className: `node node_${tone} node_${holds ? 'joined' : 'apart'}${isOpen ? ' node_open' : ''}`,
            expanded: String(isOpen),
            panel: isOpen ? panelOf(link, subject, firstNumber) : null
        };
    }

    handleToggle(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset as { id: ChainLinkId };
        this.chosen = this.opened === id ? 'none' : id;
    }
}

function panelOf(link: ChainLink, subject: ChainSubject, firstNumber: number): Panel {
    const { facts, more } = factsOf(link.id, subject);
    return {
        className: `panel panel_${linkLook(link.state).tone}`,
        about: ABOUT[link.id],
        reason: reasonOf(link, subject),
        findings: link.findings.map((finding, index) => ({
            number: firstNumber + index,
            // The pointer into the comparison says nothing to an admin: words stand in its place.
            finding: { ...finding, path: '' },
            where: whereOfFinding(finding, subject.report.comparison)
        })),
        facts: facts.map((fact) => ({ ...fact, className: fact.isLiteral ? 'text text_literal' : 'text' })),
        more
    };
}
