/** What the view asks of its parts. */
export interface Input extends HTMLElement {
    reveal(number: number): void;
    showFirst(): void;
}
export interface Findings extends HTMLElement {
    show(number: number): void;
}
