import { LightningElement, api } from 'lwc';
import { labels } from './labels.js';
import { rowsOf, type DiffRow } from './rows.js';

/** A text before and after, line by line: what went has a minus, what came a plus, and a word for who cannot see them. */
export default class PreflightDiff extends LightningElement {
    /** The text as it was. */
    @api before = '';
    /** The text as it is now. */
    @api after = '';

    label = labels;

    get rows(): DiffRow[] {
        return rowsOf(this.before, this.after);
    }
}
