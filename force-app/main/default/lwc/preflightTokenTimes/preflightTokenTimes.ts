import { LightningElement, api } from 'lwc';
import { labels } from './labels.js';
import { pictureOf, standingOf, type Picture, type TimeMark } from './marks.js';

const percent = (value: number): string => `${value}%`;

interface DrawnMark extends TimeMark {
    readonly x: string;
    readonly className: string;
    readonly nameClass: string;
    /** Puts the words at their place, and keeps them inside the picture at both ends. */
    readonly style: string;
}

/** A picture of a token's time: when it was issued, where now is, and when it expires. */
export default class PreflightTokenTimes extends LightningElement {
    /** `iat`, in milliseconds since the Unix epoch; null: not there. */
    @api issuedAt: number | null = null;
    /** `nbf`, the same. */
    @api notBefore: number | null = null;
    /** `exp`, the same. */
    @api expiresAt: number | null = null;
    /** The present time, in milliseconds since the Unix epoch. */
    @api now = 0;

    label = labels;

    get picture(): Picture | null {
        return pictureOf(this, this.now);
    }
    get standing(): string {
        return standingOf(this, this.now);
    }
    get standingClass(): string {
        const isGood = this.picture?.good && !this.picture.isOver && (this.notBefore ?? 0) <= this.now;
        return `standing standing_${isGood ? 'good' : 'bad'}`;
    }
    get description(): string {
        return (this.picture?.marks ?? []).map(({ name, words }) => `${name}: ${words}`).join('; ');
    }
    get marks(): DrawnMark[] {
        return (this.picture?.marks ?? []).map((mark, index) => ({
            ...mark,
            x: percent(mark.place),
            className: `tick tick_${mark.id}`,
            // Neighbours stand in rows of their own, so that they never run into each other.
            nameClass: `mark mark_${mark.id} mark_row-${index % 4}`,
            style: `left: ${mark.place}%; transform: translateX(-${mark.place}%)`
        }));
    }
    get good(): { x: string; width: string; className: string } | null {
        const { good = null, isOver = false } = this.picture ?? {};
        return (
            good && {
                x: percent(good.from),
                width: percent(good.to - good.from),
                className: isOver ? 'good good_over' : 'good'
            }
        );
    }
    get wordsClass(): string {
        return `words words_${this.marks.length}`;
    }
}
