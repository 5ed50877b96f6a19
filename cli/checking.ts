import { checkPrimeSync } from 'node:crypto';
import {
    check,
    type CheckOptions,
    type InputReport,
    type Purpose
} from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import type { Problem } from './problem.js';
import { readInput } from './read.js';

/** Rounds of Miller and Rabin: the default takes half a second on a prime, five are wrong once in 2^100 for moduli of this size. */
const PRIME_CHECKS = 5;

/** How every command checks keys; `now` in milliseconds since the Unix epoch. */
export function checkOptions(now: number, purpose: Purpose): CheckOptions {
    return {
        now,
        purpose,
        subtle: globalThis.crypto?.subtle,
        isProbablePrime: (candidate) => checkPrimeSync(candidate, { checks: PRIME_CHECKS })
    };
}

/** Checks files one after the other; those that cannot be read become problems. */
export async function checkFiles(
    files: readonly string[],
    options: CheckOptions
): Promise<{ reports: InputReport[]; problems: Problem[] }> {
    const reports: InputReport[] = [];
    const problems: Problem[] = [];
    for (const file of files) {
        const reading = await readInput(file);
        if ('problem' in reading) {
            problems.push(reading.problem);
        } else {
            reports.push(await check(reading.source, options));
        }
    }
    return { reports, problems };
}
