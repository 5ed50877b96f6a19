import type { SigningAlgorithm } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import type { Problem } from '../problem.js';
import { nearest } from '../suggest.js';

const ALGORITHMS: readonly SigningAlgorithm[] = ['RS256', 'RS512'];

/** What is wrong with the value of --alg. */
export function problemOfAlgorithm(value: string): Problem | null {
    if (ALGORITHMS.some((algorithm) => algorithm === value)) {
        return null;
    }
    const meant = nearest(value, ALGORITHMS) ?? 'RS256';
    return {
        what: value ? `--alg "${value}" is no algorithm that Salesforce takes.` : '--alg needs an algorithm.',
        next: `Write the one that the tokens are signed with, --alg RS256 or --alg RS512, for example: --alg ${meant}`
    };
}

/** The algorithm that was given; undefined: none, or none that is taken. */
export function algorithmOf(value: string | undefined): SigningAlgorithm | undefined {
    return ALGORITHMS.find((algorithm) => algorithm === value);
}
