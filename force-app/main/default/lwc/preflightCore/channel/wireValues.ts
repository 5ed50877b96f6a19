/** Values of a wire format as what they should be; what they are not becomes nothing, never an exception. */

export function record(value: unknown): Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

export function text(value: unknown): string {
    return typeof value === 'string' ? value : '';
}

export function textOrNull(value: unknown): string | null {
    return typeof value === 'string' ? value : null;
}

export function flag(value: unknown): boolean {
    return value === true;
}

export function flagOrNull(value: unknown): boolean | null {
    return typeof value === 'boolean' ? value : null;
}

/** A whole number from 0. */
export function whole(value: unknown): number {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

export function list<T>(value: unknown, read: (item: unknown) => T): T[] {
    return Array.isArray(value) ? value.map(read) : [];
}

export function names(value: unknown): string[] {
    return list(value, (item) => (typeof item === 'string' ? [item] : [])).flat();
}

/** The value if it is one of the options, else the fallback. */
export function oneOf<T extends string>(options: readonly T[], value: unknown, fallback: T): T {
    return options.find((option) => option === value) ?? fallback;
}

/** User and password before the host of an address (RFC 3986 section 3.2.1): nobody has to see them, and no report holds them. */
const USER = /^([^/?#]{0,40}?\/\/)[^/?#]*@/;

/** An address without the user and the password in it. */
export function withoutUser(address: string): string {
    return address.replace(USER, '$1…@');
}
