/** A run of letters, digits and signs of a text. */
export interface Run {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    /** True of a name: a colon, an equals sign or an arrow follows. */
    readonly isName: boolean;
    /** What stands between it and the run before it, cut after some characters. */
    readonly gap: string;
}

/** Octets, or longer numbers, that stand in a text one by one. */
export interface List {
    readonly at: number;
    readonly octets: string;
    /** Words of up to 32 bits, where some are more than an octet: a long number in pieces. */
    readonly words: readonly number[];
}

const SHORTEST = 16;
const LONGEST_WORDS = 1000;
const SEPARATOR = /^(?:[\s,;:[\](){}<>"'|\\+]|\\[nrt])*$/;
/** A list begins as the value of a name: what stood before it is none of it. */
const OPENING = /[:=]\s*[[({]/;
const HEX = /^(?:0x|x)?((?:[0-9a-f]{2}){1,8})(?:u|ul)?$/i;
const HEX_DIGIT = /^0x([0-9a-f])$/i;
const DECIMAL = /^-?\d{1,10}$/;
/** Casts of Java and other words that stand before each octet. */
const CAST = /^(?:byte|sbyte|uint8|u8)$/i;
const BYTES_OF_A_DUMP = 16;

/** Collects the octets of hex dumps: `30 82 04 be`, `30:82`, `0x30, 0x82`, `\x30\x82`, the lines of xxd and of hexdump. */
class HexCollector {
    private hex = '';
    private at = 0;
    private isDump = false;
    private inLine = 0;

    private readonly emit: (list: List) => void;

    constructor(emit: (list: List) => void) {
        this.emit = emit;
    }

    take({ text, start, isName, gap }: Run): void {
        if (OPENING.test(gap)) {
            this.end();
        }
        const isNewLine = gap.includes('\n') || gap.includes('\r') || (start === 0 && gap === '');
        this.inLine = isNewLine ? 0 : this.inLine;
        if (isNewLine && /^[0-9a-f]{4,16}$/i.test(text) && this.isOffset(text)) {
            this.isDump = true;
            this.at = this.hex === '' ? start : this.at;
            return;
        }
        const isAside = this.isDump && !isNewLine && (this.inLine >= BYTES_OF_A_DUMP || /\||\s{3}/.test(gap));
        const digits = HEX.exec(text)?.[1] ?? (HEX_DIGIT.test(text) ? `0${text.slice(2)}` : undefined);
        if (isAside) {
            this.inLine = BYTES_OF_A_DUMP;
        } else if (digits !== undefined && (!isName || gap.includes(':') || this.hex !== '') && SEPARATOR.test(gap)) {
            this.at = this.hex === '' ? start : this.at;
            this.hex += digits;
            this.inLine += digits.length / 2;
        } else if (!CAST.test(text)) {
            this.end();
            if (digits !== undefined) {
                this.at = start;
                this.hex = digits;
            }
        }
    }

    /** The offset that a dump writes before its octets, in hex or octal. */
    private isOffset(text: string): boolean {
        const count = this.hex.length / 2;
        return (count === 0 || this.isDump) && [16, 8, 10].some((base) => Number.parseInt(text, base) === count);
    }

    end(): void {
        if (this.hex.length >= SHORTEST * 2) {
            let octets = '';
            for (let index = 0; index < this.hex.length; index += 2) {
                octets += String.fromCharCode(Number.parseInt(this.hex.slice(index, index + 2), 16));
            }
            this.emit({ at: this.at, octets, words: [] });
        }
        this.hex = '';
        this.isDump = false;
        this.inLine = 0;
    }
}

/** Collects lists of decimal numbers: `[48, 130, 4, -66]`, `{"0": 48, "1": 130}`, words of 16 to 32 bits. */
class DecimalCollector {
    private numbers: number[] = [];
    private at = 0;

    private readonly emit: (list: List) => void;

    constructor(emit: (list: List) => void) {
        this.emit = emit;
    }

    take({ text, start, isName, gap }: Run): void {
        const value = DECIMAL.test(text) ? Number(text) : null;
        const continues = SEPARATOR.test(gap) && !OPENING.test(gap);
        if (isName && continues && value === this.numbers.length) {
            return;
        }
        if (value === null || isName || !continues) {
            this.end();
        }
        if (value !== null && !isName) {
            this.at = this.numbers.length === 0 ? start : this.at;
            this.numbers.push(value);
        }
    }

    end(): void {
        const { numbers, at } = this;
        if (numbers.length >= SHORTEST && numbers.every((value) => value >= -128 && value <= 255)) {
            this.emit({ at, octets: numbers.map((value) => String.fromCharCode(value & 0xff)).join(''), words: [] });
        } else if (numbers.length >= SHORTEST / 2 && numbers.length <= LONGEST_WORDS) {
            this.emit({ at, octets: '', words: numbers.map((value) => value >>> 0) });
        }
        this.numbers = [];
    }
}

/** Finds octets that are written one by one, in hex or in decimal digits. */
export function collectLists(emit: (list: List) => void): { take(run: Run): void; end(): void } {
    const collectors = [new HexCollector(emit), new DecimalCollector(emit)];
    return {
        take: (run) => collectors.forEach((collector) => collector.take(run)),
        end: () => collectors.forEach((collector) => collector.end())
    };
}
