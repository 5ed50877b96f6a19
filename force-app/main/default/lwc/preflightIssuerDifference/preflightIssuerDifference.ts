import { LightningElement, api } from 'lwc';
import { fill } from 'c/preflightShared';
import { labels } from './labels.js';
import { lineOf, placeOf, type Line } from './lines.js';

/** The keyset's issuer above that of the tokens, with the first difference marked and named. */
export default class PreflightIssuerDifference extends LightningElement {
    /** What the keyset is called; '' where the issuer of Setup was typed. */
    @api keyset = '';
    /** The keyset's issuer. */
    @api expected = '';
    /** The issuer that the tokens carry, or the token. */
    @api given = '';
    /** Offset of the first UTF-16 code unit that differs. */
    @api position = 0;

    label = labels;

    get heading(): string {
        return this.keyset ? fill(labels.title, this.keyset) : labels.setupTitle;
    }
    get lines(): (Line & { readonly name: string; readonly key: string })[] {
        return [
            {
                key: 'keyset',
                name: this.keyset ? labels.keyset : labels.setup,
                ...lineOf(this.expected, this.position)
            },
            { key: 'tokens', name: this.keyset ? labels.tokens : labels.token, ...lineOf(this.given, this.position) }
        ];
    }
    get place(): string {
        const words = this.keyset ? labels.place : labels.setupPlace;
        return placeOf(this.expected, this.given, this.position, words);
    }
}
