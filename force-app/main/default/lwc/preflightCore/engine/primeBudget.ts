import type { CheckOptions, InputReport, Limits } from '../types.js';
import { LONGEST_TESTED } from '../jwk/primality.js';

/** The usual length; a limit counts tests of such keys. */
const USUAL_BITS = 2048;
/** A native test takes less than a tenth of the time of our own. */
const NATIVE_SPEED = 10;

/** What the primality test of a modulus costs, in tests of a usual one: it grows with the third power of its length. */
export function costOfTest(octets: number): number {
    const bits = octets * 8;
    return bits > LONGEST_TESTED ? 0 : Math.max(1, (bits / USUAL_BITS) ** 3);
}

/** The same of the first key of a report; a report without one cost nothing. */
export function costOfReport(report: InputReport | undefined): number {
    const digits = report?.keys[0]?.publicKey?.n.length ?? 0;
    return digits === 0 ? 0 : costOfTest(Math.floor((digits * 3) / 4));
}

/** Gives out primality tests as long as something is left, so that few large keys take no longer than many usual ones. */
export interface PrimeBudget {
    /** Whether there is a test for one more modulus; it is paid for by `spend`. */
    readonly isLeft: () => boolean;
    readonly spend: (cost: number) => void;
}

export function primeBudget({ primeTests }: Pick<Limits, 'primeTests'>, options: CheckOptions): PrimeBudget {
    let left = primeTests * (options.isProbablePrime ? NATIVE_SPEED : 1);
    return {
        isLeft: () => left > 0,
        spend(cost) {
            left -= cost;
        }
    };
}
