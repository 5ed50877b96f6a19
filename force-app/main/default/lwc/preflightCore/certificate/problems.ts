import type { CertificateEntry, DerProblem, DerProblemKind } from '../types.js';

/** The first problem of each of some kinds, in the order in which they stand in the certificate. */
export function firstOfEachKind({ reading }: CertificateEntry, kinds: readonly DerProblemKind[]): DerProblem[] {
    const problems = reading?.problems ?? [];
    return problems.filter(
        ({ kind }, index) => kinds.includes(kind) && problems.findIndex((other) => other.kind === kind) === index
    );
}
