import { decodeObjectIdentifier } from '../der/objectIdentifier.js';
import { CONSTRUCTED, TAG } from '../der/tags.js';
import { toHex } from '../text/octets.js';

const CONTEXT = 0x80;
const CLASS = 0xc0;
const NUMBER = 0x1f;
/** Java takes no more than four octets of a length, and no identifier beyond these octets. */
const MOST_LENGTH_OCTETS = 4;
const LONGEST_IDENTIFIER = 4096;
const DEEPEST = 64;
/** Bits beyond have no meaning in any extension. */
const MOST_BITS = 64;

/** One element, as Java sees it: any tag and any length form that BER has. */
export interface JavaElement {
    readonly tag: number;
    readonly start: number;
    readonly content: number;
    readonly end: number;
}

const NOTHING: JavaElement = { tag: -1, start: 0, content: 0, end: 0 };

/** Java shows tags as signed bytes. */
const signed = (tag: number): number => (tag > 0x7f ? tag - 0x100 : tag);

/**
 * Reads elements the way that Java 17 (sun.security.util) does, which is more lenient than DER in places and stricter in
 * others. What Java refuses is noted once as the text of its exception; from then on there is nothing more to read.
 */
export class JavaReader {
    readonly octets: string;
    private readonly state: { refusal: string | null };
    private readonly limit: number;
    private readonly depth: number;
    private at: number;

    constructor(octets: string, at = 0, limit = octets.length, state = { refusal: null as string | null }, depth = 0) {
        this.octets = octets;
        this.at = at;
        this.limit = limit;
        this.state = state;
        this.depth = depth;
    }

    /** The text of Java's exception; null while there is none. */
    get refusal(): string | null {
        return this.state.refusal;
    }
    get more(): boolean {
        return this.state.refusal === null && this.at < this.limit;
    }

    refuse(message: string, exception = 'java.io.IOException'): void {
        this.state.refusal ??= `${exception}: ${message}`;
    }

    /** The next element. */
    read(): JavaElement {
        const { octets, at, limit } = this;
        if (this.state.refusal !== null) {
            return NOTHING;
        }
        const available = limit - at;
        const tag = octets.charCodeAt(at);
        const first = octets.charCodeAt(at + 1);
        const count = first > 0x80 ? first & 0x7f : 0;
        if (available < 2) {
            this.refuse('Too short');
        } else if ((tag & NUMBER) === NUMBER) {
            this.refuse(`Tag number over 30 at ${at} is not supported`);
        } else if (first === 0x80) {
            return this.readOpenEnded(tag);
        } else if (count > MOST_LENGTH_OCTETS) {
            this.refuse('Invalid lenByte');
        } else if (available < 2 + count) {
            this.refuse('Not enough length bytes');
        } else {
            const length = count === 0 ? first : Number.parseInt(toHex(octets.slice(at + 2, at + 2 + count)), 16);
            const content = at + 2 + count;
            if (length > 0x7fffffff) {
                this.refuse('Invalid length bytes');
            } else if (content + length > limit) {
                this.refuse('not enough content', 'java.io.EOFException');
            } else {
                this.at = content + length;
                return { tag, start: at, content, end: content + length };
            }
        }
        return NOTHING;
    }

    /** The only element there is. */
    readOnly(): JavaElement {
        const element = this.read();
        if (this.more) {
            this.refuse('extra data at the end');
        }
        return element;
    }

    /** Reads what is inside an element. */
    inside({ content, end }: JavaElement): JavaReader {
        if (this.depth > DEEPEST) {
            this.refuse('null', 'java.lang.StackOverflowError');
        }
        return new JavaReader(this.octets, content, end, this.state, this.depth + 1);
    }

    /** What has not been read yet. */
    remaining(): string {
        return this.octets.slice(this.at, this.limit);
    }

    contentOf({ content, end }: JavaElement): string {
        return this.octets.slice(content, end);
    }
    wholeOf({ start, end }: JavaElement): string {
        return this.octets.slice(start, end);
    }

    /** An INTEGER of four octets at most, whatever its tag. */
    smallInteger(element: JavaElement): number {
        const octets = this.contentOf(element);
        if (octets === '') {
            this.refuse('Invalid encoding: zero length Int value');
            return 0;
        }
        const value = BigInt.asIntN(octets.length * 8, BigInt(`0x${toHex(octets)}`));
        if (value > 0x7fffffffn) {
            this.refuse('Integer exceeds maximum valid value');
        } else if (value < -0x80000000n) {
            this.refuse('Integer below minimum valid value');
        }
        return Number(BigInt.asIntN(32, value));
    }

    boolean(element: JavaElement): boolean {
        const octets = this.contentOf(element);
        if (octets.length !== 1) {
            this.refuse(`DerValue.getBoolean, invalid length ${octets.length}`);
        }
        return octets.charCodeAt(0) !== 0;
    }

    /** The dots of an OBJECT IDENTIFIER; its tag has been checked where that matters. */
    identifier(element: JavaElement): string {
        const octets = this.contentOf(element);
        const dotted = octets.length <= LONGEST_IDENTIFIER ? decodeObjectIdentifier(octets) : null;
        if (dotted === null) {
            const isOpen = octets === '' || octets.charCodeAt(octets.length - 1) >= 0x80;
            this.refuse(
                octets.length > LONGEST_IDENTIFIER
                    ? `ObjectIdentifier() -- BER encoded OID exceeds limit ${LONGEST_IDENTIFIER} (bytes)`
                    : `ObjectIdentifier() -- Invalid DER encoding, ${isOpen ? 'not ended' : 'useless extra octet detected'}`
            );
        }
        return dotted ?? '';
    }

    /** An element that must be an OBJECT IDENTIFIER. */
    readIdentifier(): string {
        const element = this.read();
        if (element.tag !== TAG.objectIdentifier) {
            this.refuse(`DerValue.getOID, not an OID ${signed(element.tag)}`);
        }
        return this.identifier(element);
    }

    octetString(element: JavaElement): string {
        if (element.tag === (TAG.octetString | CONSTRUCTED)) {
            const pieces = this.inside(element);
            let octets = '';
            while (pieces.more) {
                octets += pieces.octetString(pieces.read());
            }
            return octets;
        }
        if (element.tag !== TAG.octetString) {
            this.refuse(`DerValue.getOctetString, not an Octet String: ${signed(element.tag)}`);
        }
        return this.contentOf(element);
    }

    /** The bits of a BIT STRING, whatever its tag. */
    bits(element: JavaElement): boolean[] {
        const octets = this.contentOf(element);
        const unused = octets.charCodeAt(0);
        if (octets === '') {
            this.refuse('Invalid encoding: zero length bit string');
        } else if (unused > 7) {
            this.refuse('Invalid number of padding bits');
        } else if (octets.length === 1 && unused > 0) {
            this.refuse('Not enough bytes in BitString');
        }
        const count = this.refusal === null ? Math.min((octets.length - 1) * 8 - unused, MOST_BITS) : 0;
        return Array.from(
            { length: count },
            (_, bit) => (octets.charCodeAt(1 + (bit >> 3)) & (0x80 >> (bit & 7))) !== 0
        );
    }

    /** An element of indefinite length; its contents end with two zero octets on its level. */
    private readOpenEnded(tag: number): JavaElement {
        const start = this.at;
        if ((tag & CONSTRUCTED) === 0 || this.depth > DEEPEST) {
            this.refuse('Indefinite length encoding not supported with non-constructed data');
            return NOTHING;
        }
        const contents = new JavaReader(this.octets, start + 2, this.limit, this.state, this.depth + 1);
        while (contents.more) {
            if (this.octets.startsWith('\0\0', contents.at)) {
                this.at = contents.at + 2;
                return { tag, start, content: start + 2, end: contents.at };
            }
            contents.read();
        }
        this.refuse('not enough data to resolve indef len BER');
        return NOTHING;
    }
}

/** True for [number] of that form in a context of its own. */
export function isContext({ tag }: JavaElement, number: number, isConstructed: boolean): boolean {
    return (tag & CLASS) === CONTEXT && (tag & NUMBER) === number && ((tag & CONSTRUCTED) !== 0) === isConstructed;
}

export { signed as signedTag };
