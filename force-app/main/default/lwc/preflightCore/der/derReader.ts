import type { DerFailure, DerProblem, DerProblemKind } from '../types.js';
import { decodeObjectIdentifier } from './objectIdentifier.js';
import { CONSTRUCTED, TAG } from './tags.js';

/** More of them would not help anybody; a file of nothing but slips must not fill the memory. */
const MOST_PROBLEMS = 100;
/** Octets of an identifier that are still turned into dots. */
const LONGEST_IDENTIFIER = 128;
const NONE = -1;

/**
 * Reads DER (X.690) from a binary string, element by element, and never throws. What BER allows and DER does not is
 * noted in `problems`. What cannot be read is noted once in `failure`; every later call then finds nothing, so callers
 * read straight on and look at `failure` at the end.
 */
export class DerReader {
    readonly octets: string;
    readonly problems: DerProblem[];
    failure: DerFailure | null = null;
    /** Offset of the element to read next, and the end of the element that it is in. */
    at: number;
    limit: number;
    /** The element read last: its tag, its first octet, and the first octet and the end of its contents. */
    tag = NONE;
    start = 0;
    content = 0;
    end = 0;
    private next = 0;
    private readonly outer: number[] = [];

    /** Reads from `at` up to `limit`; offsets count from the start of `octets`. */
    constructor(octets: string, at = 0, limit: number = octets.length, problems: DerProblem[] = []) {
        this.octets = octets;
        this.at = at;
        this.limit = limit;
        this.problems = problems;
    }

    /** True while there is another element here. */
    get more(): boolean {
        return this.at < this.limit;
    }

    /** The tag of the element to read next; -1 when there is none. */
    peek(): number {
        return this.at < this.limit ? this.octets.charCodeAt(this.at) : NONE;
    }

    problem(kind: DerProblemKind, offset: number, expected: string): void {
        if (this.problems.length < MOST_PROBLEMS) {
            this.problems.push({ kind, offset, expected });
        }
    }

    /** Notes the first thing that cannot be read, and ends the reading. */
    fail(offset: number, expected: string, truncated = false): void {
        this.failure ??= { offset, expected, truncated };
        this.limit = this.at;
        this.tag = NONE;
        this.start = this.content = this.end = this.next = this.at;
    }

    /** Steps over the next element, whatever it is. */
    skip(expected: string): void {
        this.header(NONE, expected);
        this.at = this.next;
    }

    /** Steps into an element whose contents are elements. */
    enter(tag: number, expected: string): void {
        this.header(tag, expected);
        this.outer.push(this.limit, this.next);
        this.at = this.content;
        this.limit = this.end;
    }

    /** Steps out behind the element entered last, of which nothing may be left. */
    leave(whole: string): void {
        if (this.at < this.limit) {
            this.fail(this.at, `the end of ${whole}`);
        }
        const next = this.outer.pop() ?? this.at;
        const limit = this.outer.pop() ?? this.at;
        this.at = this.failure ? this.at : next;
        this.limit = this.failure ? this.at : limit;
    }

    /** The contents of the next element, which must have that tag and no elements inside. */
    value(tag: number, expected: string): string {
        this.header(tag, expected);
        this.at = this.next;
        return this.octets.slice(this.content, this.end);
    }

    /** The contents of an INTEGER: two's complement, big-endian. */
    integer(expected: string, tag: number = TAG.integer): string {
        const value = this.value(tag, expected);
        if (value.length === 0) {
            this.fail(this.content, `${expected} of at least one byte`);
        } else if (value.length > 1) {
            const first = value.charCodeAt(0);
            const isNegative = value.charCodeAt(1) >= 0x80;
            if ((first === 0 && !isNegative) || (first === 0xff && isNegative)) {
                this.problem('non-minimal-integer', this.content, 'an INTEGER without superfluous leading bytes');
            }
        }
        return value;
    }

    boolean(expected: string): boolean {
        const value = this.value(TAG.boolean, expected);
        if (value.length !== 1) {
            this.fail(this.content, `${expected} of one byte`);
            return false;
        }
        const octet = value.charCodeAt(0);
        if (octet !== 0 && octet !== 0xff) {
            this.problem('boolean-value', this.content, '00 (FALSE) or FF (TRUE)');
        }
        return octet !== 0;
    }

    /** An OBJECT IDENTIFIER in dots; '' when it cannot be read. */
    objectIdentifier(expected: string): string {
        const value = this.value(TAG.objectIdentifier, expected);
        const dotted = value.length <= LONGEST_IDENTIFIER ? decodeObjectIdentifier(value) : null;
        if (dotted === null && !this.failure) {
            this.fail(this.content, expected);
        }
        return dotted ?? '';
    }

    /** The octets of a BIT STRING that holds whole octets. */
    bitString(expected: string): string {
        const value = this.value(TAG.bitString, expected);
        if (value.length === 0) {
            this.fail(this.content, `${expected} of at least one byte`);
        } else if (value.charCodeAt(0) > 7) {
            this.fail(this.content, 'the number of unused bits, 0 to 7');
        } else if (value.charCodeAt(0) !== 0) {
            this.problem('unused-bits', this.content, '00: no unused bits');
        }
        return value.slice(1);
    }

    /** True when the octets end where the element to read must: then a missing end was cut off. */
    private isOutermost(): boolean {
        return this.outer.length === 0 && this.limit === this.octets.length;
    }

    /** Finds the next element and checks its tag, unless any will do. */
    private header(tag: number, expected: string): void {
        const { octets, at, limit } = this;
        if (at + 2 > limit) {
            this.fail(at, expected, this.isOutermost());
            return;
        }
        const found = octets.charCodeAt(at);
        if (tag === NONE ? (found & 0x1f) === 0x1f : found !== tag) {
            this.fail(at, expected);
            return;
        }
        const first = octets.charCodeAt(at + 1);
        if (first === 0x80) {
            this.indefinite(found);
            return;
        }
        const count = first < 0x80 ? 0 : first & 0x7f;
        let length = first;
        if (count > 0) {
            length = 0;
            for (let index = 0; index < count && length <= octets.length; index++) {
                length = length * 256 + (at + 2 + index < limit ? octets.charCodeAt(at + 2 + index) : 0);
            }
            if (length < 0x80 || octets.charCodeAt(at + 2) === 0) {
                this.problem('long-length', at + 1, 'the length in as few bytes as possible');
            }
        }
        const content = at + 2 + count;
        const end = content + length;
        if (end > limit) {
            // Only the outermost element may promise more than there is: inside, a length is wrong.
            if (this.isOutermost()) {
                this.fail(limit, `${end - limit} more bytes`, true);
            } else {
                this.fail(at + 1, `a length of at most ${Math.max(limit - content, 0)}`);
            }
            return;
        }
        this.tag = found;
        this.start = at;
        this.content = content;
        this.end = end;
        this.next = end;
    }

    /** An element of indefinite length: its contents end with two zero octets on the same level (X.690 section 8.1.3.6). */
    private indefinite(tag: number): void {
        const { octets, at: start, limit } = this;
        const end = (tag & CONSTRUCTED) === 0 ? NONE : endOfContents(octets, start + 2, limit);
        if (end === NONE) {
            this.fail(start + 1, 'a definite length', this.isOutermost() && (tag & CONSTRUCTED) !== 0);
            return;
        }
        this.problem('indefinite-length', start + 1, 'a definite length');
        this.tag = tag;
        this.start = start;
        this.content = start + 2;
        this.end = end;
        this.next = end + 2;
    }
}

/** Offset of the end-of-contents octets that close an element; -1 when there are none. */
function endOfContents(octets: string, from: number, limit: number): number {
    let open = 1;
    let at = from;
    while (at + 2 <= limit) {
        const tag = octets.charCodeAt(at);
        const first = octets.charCodeAt(at + 1);
        if (tag === 0 && first === 0) {
            open--;
            if (open === 0) {
                return at;
            }
            at += 2;
        } else if (first === 0x80) {
            open++;
            at += 2;
        } else {
            const count = first < 0x80 ? 0 : first & 0x7f;
            let length = count === 0 ? first : 0;
            for (let index = 0; index < count && length <= octets.length; index++) {
                length = length * 256 + octets.charCodeAt(at + 2 + index);
            }
            at += 2 + count + length;
        }
    }
    return NONE;
}
