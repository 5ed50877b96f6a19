import { LightningElement, api } from 'lwc';
import { fill, numeral } from 'c/preflightShared';
import { labels } from './labels.js';

/** How far a check is. */
export default class PreflightProgress extends LightningElement {
    /** Keys, or files, done. */
    @api done = 0;
    /** Keys, or files, in all. */
    @api total = 0;
    /** True: files are counted, not keys. */
    @api countsFiles = false;

    get text(): string {
        if (this.total < 2) {
            return labels.checking;
        }
        const label = this.countsFiles ? labels.files : labels.keys;
        return fill(label, numeral(Math.min(this.done + 1, this.total)), numeral(this.total));
    }
    get percent(): number {
        return this.total > 0 ? Math.round((100 * this.done) / this.total) : 0;
    }
}
