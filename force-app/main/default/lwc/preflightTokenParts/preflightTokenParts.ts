import { LightningElement, api } from 'lwc';
import type { TokenObjectReport } from 'c/preflightCore';
import { fill, numeral, visibleLines, type NumberedFinding } from 'c/preflightShared';
import { labels } from './labels.js';
import { flagsOf, hiddenOf, rowsOf, type Flag, type MemberRow, type PartName } from './rows.js';

interface Part {
    readonly name: PartName;
    readonly title: string;
    readonly className: string;
    readonly flags: readonly Flag[];
    readonly rows: readonly MemberRow[];
    readonly isReadable: boolean;
    readonly hidden: string;
    readonly raw: string;
}

/** A token's header and claims, member by member, in words; what was found stands beside the member that it is about. */
export default class PreflightTokenParts extends LightningElement {
    /** null: the token has none. */
    @api header: TokenObjectReport | null = null;
    /** The claims; null: the token has none. */
    @api payload: TokenObjectReport | null = null;
    /** The token's findings with their numbers. */
    @api findings: readonly NumberedFinding[] = [];
    /** The present time, in milliseconds since the Unix epoch. */
    @api now = 0;

    label = labels;
    /** Rows whose long values are shown whole. */
    open: readonly string[] = [];

    get parts(): Part[] {
        return [
            this.partOf('header', labels.header, this.header),
            this.partOf('payload', labels.payload, this.payload)
        ].filter((part) => part !== null);
    }

    partOf(name: PartName, title: string, report: TokenObjectReport | null): Part | null {
        if (!report) {
            return null;
        }
        const rows = report.isReadable ? rowsOf(name, report, this.findings, this) : [];
        const withRows = new Set(rows.flatMap(({ flags }) => flags.map(({ number }) => number)));
        const hidden = hiddenOf(report);
        return {
            name,
            title,
            className: `slds-card part part_${name}`,
            flags: flagsOf(name, this.findings).filter(({ number }) => !withRows.has(number)),
            rows,
            isReadable: report.isReadable,
            hidden: hidden > 0 ? fill(labels.hidden, numeral(hidden)) : '',
            raw: visibleLines(report.text)
        };
    }

    handleFlag(event: Event): void {
        const number = Number((event.currentTarget as HTMLElement).dataset.number);
        this.dispatchEvent(new CustomEvent('findingselect', { detail: { number } }));
    }

    handleMore(event: Event): void {
        const { row = '' } = (event.currentTarget as HTMLElement).dataset;
        this.open = [...this.open, row];
    }
}
