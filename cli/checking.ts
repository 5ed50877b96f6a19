import { checkPrimeSync } from 'node:crypto';
import {
    check,
    lookBeside,
    type CheckOptions,
    type InputReport,
    type Purpose,
    type Source
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

/** Reads files, and then checks them one after the other; those that cannot be read become problems, the others have a source each. */
async function checkEach(
    files: readonly string[],
    checkOne: (source: Source, all: readonly Source[]) => Promise<InputReport>
): Promise<{ reports: InputReport[]; sources: Source[]; problems: Problem[] }> {
    const sources: Source[] = [];
    const problems: Problem[] = [];
    for (const file of files) {
        const reading = await readInput(file);
        if ('problem' in reading) {
            problems.push(reading.problem);
        } else {
            sources.push(reading.source);
        }
    }
    const reports: InputReport[] = [];
    for (const source of sources) {
        reports.push(await checkOne(source, sources));
    }
    return { reports, sources, problems };
}

/** Checks files as keys for the purpose of the options; a certificate among them may be the one that a key misses. */
export function checkFiles(files: readonly string[], options: CheckOptions): ReturnType<typeof checkEach> {
    let beside: CheckOptions['beside'];
    return checkEach(files, (source, all) => {
        beside ??= lookBeside(all, options);
        return check(source, { ...options, beside });
    });
}

/** Checks files as keys that verify a token: a key set is what an endpoint answers, so it is judged as that. */
export function checkKeysOfToken(files: readonly string[], options: CheckOptions): ReturnType<typeof checkEach> {
    return checkEach(files, async (source) => {
        const report = await check(source, options);
        return report.kind === 'jwks' ? check(source, { ...options, purpose: 'endpoint' }) : report;
    });
}
