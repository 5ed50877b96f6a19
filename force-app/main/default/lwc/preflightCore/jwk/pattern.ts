/** So many equal octets in a row come up once in 10^16 random moduli. */
const LONGEST_RANDOM_RUN = 7;
/** Shorter moduli say too little of how their digits are spread. */
const SHORTEST_SAMPLE = 64;
/** Standard deviations from the mean: never by chance. */
const NEVER = 10;

/** Length of the longest run of equal octets when it is no accident, else 0. */
export function suspiciousRun(octets: string): number {
    let longest = 0;
    let run = 0;
    for (let index = 0; index < octets.length; index++) {
        run = index > 0 && octets.charCodeAt(index) === octets.charCodeAt(index - 1) ? run + 1 : 1;
        longest = Math.max(longest, run);
    }
    return longest > LONGEST_RANDOM_RUN ? longest : 0;
}

/** True when one hex digit is far too frequent for a product of random primes: vanity keys, text as a modulus. */
export function isUneven(octets: string): boolean {
    if (octets.length < SHORTEST_SAMPLE) {
        return false;
    }
    const counts = new Array<number>(16).fill(0);
    for (let index = 0; index < octets.length; index++) {
        const octet = octets.charCodeAt(index);
        counts[octet >> 4] = (counts[octet >> 4] ?? 0) + 1;
        counts[octet & 15] = (counts[octet & 15] ?? 0) + 1;
    }
    const mean = octets.length / 8;
    // A digit's count is binomial with p = 1/16.
    const deviation = Math.sqrt((mean * 15) / 16);
    return counts.some((count) => count > mean + NEVER * deviation);
}
