import { LightningElement, api } from 'lwc';
import type { Severity } from 'c/preflightCore';
import { fill, numeral, severityLook, type Look, type NumberedFinding } from 'c/preflightShared';
import { labels } from './labels.js';

interface Item extends NumberedFinding {
    readonly isActive: boolean;
    readonly canMend: boolean;
}

interface Group {
    readonly severity: Severity;
    readonly heading: string;
    readonly look: Look;
    readonly items: readonly Item[];
    /** Notices are folded away at first: nothing needs doing about them. */
    readonly isFolded: boolean;
    readonly expanded: string;
    readonly chevron: string;
    readonly more: string;
}

const HEADINGS: readonly (readonly [Severity, string])[] = [
    ['error', labels.errors],
    ['warning', labels.warnings],
    ['notice', labels.notices]
];
const PAGE = 20;

/** The findings of a key, grouped by severity. */
export default class PreflightFindings extends LightningElement {
    /** The findings with their numbers, errors first. */
    @api findings: readonly NumberedFinding[] = [];
    /** Number of the finding that was selected last; 0 for none. */
    @api active = 0;
    /** Numbers of those that the program can mend itself. */
    @api mendable: readonly number[] = [];

    most: Partial<Record<Severity, number>> = {};
    isNoticesOpen = false;
    toFocus = 0;

    get groups(): Group[] {
        return HEADINGS.flatMap(([severity, heading]) => {
            const findings = this.findings.filter(({ finding }) => finding.severity === severity);
            return findings.length > 0 ? [this.groupOf(severity, heading, findings)] : [];
        });
    }

    groupOf(severity: Severity, heading: string, findings: readonly NumberedFinding[]): Group {
        const isFolded = severity === 'notice';
        const isOpen = !isFolded || this.isNoticesOpen;
        const shown = isOpen ? findings.slice(0, this.most[severity] ?? PAGE) : [];
        const left = isOpen ? findings.length - shown.length : 0;
        return {
            severity,
            heading: fill(heading, numeral(findings.length)),
            look: severityLook(severity),
            items: shown.map((item) => ({
                ...item,
                isActive: item.number === this.active,
                canMend: this.mendable.includes(item.number)
            })),
            isFolded,
            expanded: String(isOpen),
            chevron: isOpen ? 'utility:chevrondown' : 'utility:chevronright',
            more: left > 0 ? fill(labels.more, numeral(left)) : ''
        };
    }

    override renderedCallback(): void {
        const finding =
            this.toFocus > 0 && this.template?.querySelector<HTMLElement>(`[data-finding="${this.toFocus}"]`);
        if (finding) {
            this.toFocus = 0;
            finding.focus();
        }
    }

    /** Shows a finding, wherever it is folded away, and moves the focus to it. */
    @api show(number: number): void {
        const severity = this.findings.find((item) => item.number === number)?.finding.severity;
        if (!severity) {
            return;
        }
        const group = this.findings.filter(({ finding }) => finding.severity === severity);
        const place = group.findIndex((item) => item.number === number);
        this.most = { ...this.most, [severity]: Math.max(this.most[severity] ?? PAGE, place + 1) };
        this.isNoticesOpen = this.isNoticesOpen || severity === 'notice';
        this.toFocus = number;
    }

    handleFold(): void {
        this.isNoticesOpen = !this.isNoticesOpen;
    }
    handleMore(event: Event): void {
        const severity = (event.currentTarget as HTMLElement).dataset.severity as Severity;
        this.most = { ...this.most, [severity]: (this.most[severity] ?? PAGE) + PAGE };
    }
    handleMend(event: CustomEvent<{ number: number }>): void {
        this.dispatchEvent(new CustomEvent('mend', { detail: event.detail }));
    }
    handlePlace(event: CustomEvent<{ number: number }>): void {
        this.dispatchEvent(new CustomEvent('place', { detail: event.detail }));
    }
}
