import { LightningElement, api } from 'lwc';
import { formatTime } from 'c/preflightCore';
import { daysInWords, fill, standing } from 'c/preflightShared';
import { labels } from './labels.js';
import { scaleOf, type Scale } from './scale.js';

const percent = (value: number): string => `${value}%`;

/** Puts words at a place of the picture and keeps them inside it at both ends. */
const beside = (value: number): string => `left: ${value}%; transform: translateX(-${value}%)`;

/** A picture of a certificate's validity: from when to when, where today is, and its last thirty and ten days. */
export default class PreflightValidity extends LightningElement {
    /** Start, in milliseconds since the Unix epoch. */
    @api notBefore = 0;
    /** End, in milliseconds since the Unix epoch. */
    @api notAfter = 0;
    /** The time of the check, in milliseconds since the Unix epoch. */
    @api now = 0;

    label = labels;

    get scale(): Scale {
        return scaleOf(this.notBefore, this.notAfter, this.now);
    }
    get days(): string {
        return daysInWords(this.notBefore, this.notAfter, this.now);
    }
    get daysClass(): string {
        return `days days_${standing(this.notBefore, this.notAfter, this.now)}`;
    }
    get from(): string {
        return formatTime(this.notBefore);
    }
    get to(): string {
        return formatTime(this.notAfter);
    }
    get description(): string {
        return fill(labels.picture, this.from, this.to, formatTime(this.now), this.days);
    }
    get bar(): { x: string; width: string } {
        const { from, to } = this.scale;
        return { x: percent(from), width: percent(to - from) };
    }
    get thirty(): { x: string; width: string } | null {
        const { thirtyDays, to } = this.scale;
        return thirtyDays === null ? null : { x: percent(thirtyDays), width: percent(to - thirtyDays) };
    }
    get ten(): { x: string; width: string } | null {
        const { tenDays, to } = this.scale;
        return tenDays === null ? null : { x: percent(tenDays), width: percent(to - tenDays) };
    }
    get today(): string {
        return percent(this.scale.today);
    }
    get todayStyle(): string {
        return beside(this.scale.today);
    }
    get fromStyle(): string {
        return beside(this.scale.from);
    }
    get toStyle(): string {
        return beside(this.scale.to);
    }
    /** One below the other where they would run into each other. */
    get endsClass(): string {
        const { from, to } = this.scale;
        return to - from < 60 ? 'ends ends_stacked' : 'ends';
    }
}
