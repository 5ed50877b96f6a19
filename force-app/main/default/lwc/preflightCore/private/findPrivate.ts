import type { PrivateKeyForm } from '../types.js';
import { decodeSource } from '../input/decode.js';
import { fromHexDigits } from '../jwk/integers.js';
import { toHex } from '../text/octets.js';
import { readPem } from '../text/pem.js';
import { isPrivateNumber, type Candidate } from './factors.js';
import { longValues, type LongValue, type ValueGroup } from './longValues.js';
import { hasPrivateMember } from './privateNames.js';
import { examineOctets } from './privateOctets.js';
import { findPrivateText } from './writtenForms.js';
import { withoutEscapes } from './unescape.js';

export interface Look {
    /** Moduli of the key that the text belongs to, as octets. */
    readonly moduli?: readonly string[];
    /** False: names decide nothing here, as in the claims of a token. */
    readonly byName?: boolean;
}

/** Base64 in base64 in base64 is opened. */
const DEEPEST = 3;
/** Octets of the shortest number that is tried, and of the longest: 12 bytes are no factor of any modulus in use. */
const SHORTEST = 24;
const LONGEST = 2200;
/** A long number that may be a modulus has so many octets. */
const SHORTEST_MODULUS = 120;
/** Bits of the words that libraries for long numbers keep them in. */
const WORD_BITS: readonly bigint[] = [32n, 30n, 28n, 26n];

/** What was found in the layers of one text. */
class Search {
    private readonly numbers: Candidate[] = [];
    private readonly moduli: Candidate[] = [];
    private readonly others: Candidate[] = [];

    private readonly byName: boolean;

    constructor(byName: boolean) {
        this.byName = byName;
    }

    addModulus(octets: string, at: number): void {
        if (octets.length >= SHORTEST && octets.length <= LONGEST) {
            this.moduli.push({ value: fromHexDigits(toHex(octets)), at });
        }
    }

    private addNumber(value: bigint, octets: number, { at, isModulus }: LongValue, isTurned = false): void {
        if (isModulus) {
            this.moduli.push({ value, at, isSure: isModulus === 'sure' });
        }
        if (isModulus === 'sure') {
            return;
        }
        this.numbers.push({ value, at, isTurned });
        if (octets >= SHORTEST_MODULUS && this.others.length < 100) {
            this.others.push({ value, at });
        }
    }

    private addWords(value: LongValue): void {
        for (const words of [value.words, [...value.words].reverse()]) {
            for (const bits of WORD_BITS) {
                const number = words.reduce((sum, word) => (sum << bits) + BigInt(word), 0n);
                this.addNumber(number, words.length * 3, value);
            }
        }
    }

    /** A number as the octets have it, and from its other end, as Windows has it. */
    private addOctets(value: LongValue): void {
        const { octets } = value;
        if (octets.length < SHORTEST || octets.length > LONGEST) {
            return;
        }
        const hex = toHex(octets);
        this.addNumber(fromHexDigits(hex), octets.length, value);
        if (value.isModulus === null) {
            const turned = hex.match(/../g)?.reverse().join('') ?? '';
            this.addNumber(fromHexDigits(turned), 0, value, true);
        }
    }

    /** A structure, a text, or a number; null when nothing private shows, 'known' when it is public as a whole. */
    private lookAtOctets({ octets, at }: LongValue, depth: number): PrivateKeyForm | 'known' | null {
        const { form, isKnown, moduli } = examineOctets(octets);
        for (const modulus of moduli) {
            this.addModulus(modulus, at);
        }
        if (form || isKnown) {
            return form ?? 'known';
        }
        const inner = depth < DEEPEST ? decodeSource({ name: '', bytes: octets }) : null;
        return inner && !inner.isBinary && isReadable(inner.text) ? this.lookAtText(inner.text, depth + 1) : null;
    }

    private lookAtGroup({ whole, parts }: ValueGroup, depth: number): PrivateKeyForm | null {
        const ofWhole = whole && whole.octets !== '' ? this.lookAtOctets(whole, depth) : null;
        if (ofWhole) {
            return ofWhole === 'known' ? null : ofWhole;
        }
        for (const part of parts) {
            if (part.digits !== '') {
                this.addNumber(BigInt(part.digits), part.digits.length * 0.4, part);
            } else if (part.words.length > 0) {
                this.addWords(part);
            } else {
                const found = this.lookAtOctets(part, depth);
                if (found && found !== 'known') {
                    return found;
                }
                if (!found) {
                    this.addOctets(part);
                }
            }
        }
        return null;
    }

    lookAtText(text: string, depth = 0): PrivateKeyForm | null {
        for (const layer of withoutEscapes(text)) {
            const form = findPrivateText(layer) ?? (this.byName && hasPrivateMember(layer) ? 'jwk' : null);
            if (form) {
                return form;
            }
            for (const group of longValues(this.withoutPem(layer))) {
                const found = this.lookAtGroup(group, depth);
                if (found) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The text without the blocks of certificates and other public things, whose lines are no values. */
    private withoutPem(text: string): string {
        if (!text.includes('BEGIN')) {
            return text;
        }
        let rest = '';
        let at = 0;
        for (const { start, end, octets } of readPem(text)) {
            const found = octets === null ? null : examineOctets(octets);
            if (found?.isKnown) {
                for (const modulus of found.moduli) {
                    this.addModulus(modulus, start);
                }
                rest += text.slice(at, start) + ' '.repeat(end - start);
                at = end;
            }
        }
        return rest + text.slice(at);
    }

    isPrivateNumber(): boolean {
        return isPrivateNumber(this.numbers, this.moduli, this.others);
    }
}

/** Text that somebody wrote, and not octets that happen to be some. */
function isReadable(text: string): boolean {
    return /^[\t\n\r -~\u00a0-\uffff]*$/.test(text);
}

/**
 * Looks for private keys anywhere in a text: by how they are written, by structure, by names with long values, and by what
 * numbers are. Any encoding, also one in another; any escapes. Linear in the text, and the arithmetic is bounded.
 *
 * @returns the form of what was found; null when nothing was
 */
export function findPrivate(text: string, { moduli = [], byName = true }: Look = {}): PrivateKeyForm | null {
    const search = new Search(byName);
    for (const modulus of moduli) {
        search.addModulus(modulus, 0);
    }
    return search.lookAtText(text) ?? (search.isPrivateNumber() ? 'jwk' : null);
}

/** The same of octets that are no text: DER, keystores, and text that stands among them. */
export function findPrivateInOctets(octets: string): PrivateKeyForm | null {
    return examineOctets(octets).form ?? findPrivateText(octets);
}
