import { LightningElement, api } from 'lwc';
import { formatTime } from 'c/preflightCore';
import { daysInWords, fill, numeral, plural } from 'c/preflightShared';
import { labels } from './labels.js';
import { groupsOf, soonestFirst, type DrawnGroup, type TimelineRow } from './rows.js';
import { timeScaleOf, type Stretch, type TimeScale } from './scale.js';

const DAY = 86_400_000;
/** Half of a month's width in the narrowest picture, in percent. */
const EDGE = 8;
/** Rows drawn at first. */
const MOST = 30;

const percent = (value: number): string => `${value}%`;
const widths = ({ x, width }: Stretch): { x: string; width: string } => ({ x: percent(x), width: percent(width) });

/** Puts words at a place of the picture and keeps them inside it at both ends. */
const beside = (value: number): string => `left: ${value}%; transform: translateX(-${value}%)`;

/** When the certificates of all uploaded keys end, as one picture on one time axis. */
export default class PreflightTimeline extends LightningElement {
    /** The time of the checks, in milliseconds since the Unix epoch. */
    @api now = 0;
    /** Number of keys that have no certificate to show. */
    @api notDated = 0;

    label = labels;
    isWhole = false;
    sorted: readonly TimelineRow[] = [];

    /** A certificate a row, in any order. */
    @api get rows(): readonly TimelineRow[] {
        return this.sorted;
    }
    set rows(rows: readonly TimelineRow[]) {
        this.sorted = soonestFirst(rows);
    }

    get shown(): readonly TimelineRow[] {
        return this.isWhole ? this.sorted : this.sorted.slice(0, MOST);
    }
    get hasRows(): boolean {
        return this.sorted.length > 0;
    }
    get scale(): TimeScale {
        return timeScaleOf(this.shown, this.now);
    }
    get groups(): DrawnGroup[] {
        return groupsOf(this.shown, this.scale, this.now);
    }
    get ten(): { x: string; width: string } {
        return widths(this.scale.ten);
    }
    get thirty(): { x: string; width: string } {
        return widths(this.scale.thirty);
    }
    get today(): string {
        return percent(this.scale.today);
    }
    get todayStyle(): string {
        return beside(this.scale.today);
    }
    get todayWords(): string {
        return fill(labels.today, formatTime(this.now).slice(0, 10));
    }
    get ticks(): { key: number; x: string; style: string; words: string; className: string }[] {
        return this.scale.ticks.map(({ time, x, isMinor }) => ({
            key: time,
            x: percent(x),
            style: `left: ${x}%`,
            // At the edges there is no room for the words, but for the line there is.
            words: x < EDGE || x > 100 - EDGE ? '' : formatTime(time).slice(0, 7),
            className: isMinor ? 'tick tick_minor' : 'tick'
        }));
    }
    get summary(): string {
        const left = this.sorted.map(({ notAfter }) => (notAfter - this.now) / DAY);
        const begun = this.sorted.map(({ notBefore }) => notBefore <= this.now);
        const count = (from: number, below: number): number =>
            left.filter((days, index) => begun[index] && days >= from && days < below).length;
        const parts: [number, string][] = [
            [count(-Infinity, 0), labels.expired],
            [count(0, 10), labels.ten],
            [count(10, 30), labels.thirty],
            [count(30, Infinity), labels.later],
            [begun.filter((has) => !has).length, labels.notBegun]
        ];
        return parts
            .filter(([number]) => number > 0)
            .map(([number, words]) => fill(words, numeral(number)))
            .join(', ');
    }
    /** The certificate that ends next: those that are over need no waiting for. */
    get next(): string {
        const row = this.sorted.find(({ notAfter }) => notAfter >= this.now);
        return row ? fill(labels.soonest, row.label, daysInWords(row.notBefore, row.notAfter, this.now)) : '';
    }
    get description(): string {
        const words = [this.summary, this.next].filter(Boolean).join('. ');
        return fill(labels.picture, numeral(this.sorted.length), words);
    }
    get notDatedWords(): string {
        return this.notDated > 0 ? plural(this.notDated, labels.notDatedOne, labels.notDated) : '';
    }
    get shownWords(): string {
        const { length } = this.sorted;
        return this.isWhole || length <= MOST ? '' : fill(labels.shown, numeral(MOST), numeral(length));
    }
    get allWords(): string {
        return fill(labels.all, numeral(this.sorted.length));
    }

    handleAll(): void {
        this.isWhole = true;
    }
}
