import LOCALE from '@salesforce/i18n/locale';

/** Made once: a thousand keys need thousands of numbers. */
const NUMBERS = new Intl.NumberFormat(LOCALE);

/** Fills the `{0}`, `{1}`, … of a custom label. */
export function fill(label: string, ...values: readonly (string | number)[]): string {
    return label.replace(/\{(\d)\}/g, (placeholder, index: string) => String(values[Number(index)] ?? placeholder));
}

/** A whole number with the separators of the user's locale. */
export function numeral(value: number): string {
    return NUMBERS.format(value);
}

/** Picks the label for one or for many, and fills `{0}` with the number. */
export function plural(count: number, one: string, many: string): string {
    return fill(count === 1 ? one : many, numeral(count));
}
