import { TAG } from '../der/tags.js';
import { isContext, type JavaElement, type JavaReader } from './javaReader.js';

/** Reads the value of an extension as its class in Java does, and writes what the class prints of it. */
export type Printer = (reader: JavaReader, isCritical: boolean) => string;

export const lines = (items: readonly string[]): string => items.map((item) => `  ${item}\n`).join('');

export const joined = (items: readonly string[]): string => `[${items.join(', ')}]`;

/** The items of the SEQUENCE that the value is. */
export function each(
    reader: JavaReader,
    otherwise: string,
    print: (items: JavaReader, item: JavaElement) => string
): string[] {
    return eachIn(reader, readWhole(reader, otherwise), print);
}

export function eachIn(
    reader: JavaReader,
    element: JavaElement,
    print: (items: JavaReader, item: JavaElement) => string
): string[] {
    const items = reader.inside(element);
    const printed: string[] = [];
    while (items.more) {
        printed.push(print(items, items.read()));
    }
    return printed;
}

/** One field of a SEQUENCE with numbered ones. */
export interface Field {
    readonly isConstructed: boolean;
    /** What Java says when it comes twice; without it the last one counts. */
    readonly twice?: string;
    readonly read: (items: JavaReader, item: JavaElement) => string;
}

/** Fields with numbers, in any order; what each prints, or null where it is missing. */
export function fieldsOf(
    reader: JavaReader,
    whole: JavaElement,
    fields: readonly Field[],
    otherwise: string
): (string | null)[] {
    const found: (string | null)[] = fields.map(() => null);
    const items = reader.inside(whole);
    while (items.more) {
        const item = items.read();
        const number = fields.findIndex(({ isConstructed }, index) => isContext(item, index, isConstructed));
        const field = fields[number];
        if (!field) {
            reader.refuse(otherwise);
        } else {
            if (found[number] !== null && field.twice !== undefined) {
                reader.refuse(field.twice);
            }
            found[number] = field.read(items, item);
        }
    }
    return found;
}

/** The SEQUENCE that the whole value is. */
export function readWhole(reader: JavaReader, otherwise: string): JavaElement {
    const whole = reader.readOnly();
    if (whole.tag !== TAG.sequence) {
        reader.refuse(otherwise);
    }
    return whole;
}

/** Two's complement without superfluous octets, as BigInteger writes it. */
export function readNumber(reader: JavaReader, element: JavaElement): string {
    const octets = reader.contentOf(element);
    if (octets === '') {
        reader.refuse('Invalid encoding: zero length Int value');
    }
    return octets.replace(/^(?:\0+(?=[\0-\x7f])|\xff+(?=[\x80-\xff]))/, '');
}
