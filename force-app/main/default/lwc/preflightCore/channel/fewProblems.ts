import type { ImportProblem } from '../types.js';

/** Nobody reads more of them: a damaged archive has as many as it has entries. */
const MOST_PROBLEMS = 24;

/** The first problems, and how many others there are. */
export function fewProblems(problems: readonly ImportProblem[]): ImportProblem[] {
    const count = problems.length - MOST_PROBLEMS;
    return count > 0
        ? [...problems.slice(0, MOST_PROBLEMS), { file: '', kind: 'more', data: { count } }]
        : [...problems];
}
