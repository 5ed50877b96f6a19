import {
    couldMend,
    repair,
    type CheckOptions,
    type Finding,
    type InputReport,
    type Mends,
    type RepairId,
    type Source
} from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { paragraph, type Page } from './parts.js';
import { plain } from './terminal.js';

/** What `preflight fix` can mend of checked inputs: a run of the repairs says it, not a list of what they are made for. */
export type MendsByReport = ReadonlyMap<InputReport, Mends>;

/** The files that findings name beside their own: the certificate that a key misses. */
function filesBeside(findings: readonly Finding[]): string[] {
    return findings.flatMap(({ data: { file } }) => (typeof file === 'string' ? file : []));
}

/** Runs the repairs of every input with findings that any of them is made for. */
export async function mendsOf(
    reports: readonly InputReport[],
    sources: readonly Source[],
    options: CheckOptions
): Promise<MendsByReport> {
    const found = new Map<InputReport, Mends>();
    for (const [index, before] of reports.entries()) {
        const source = sources[index];
        if (source && couldMend(before)) {
            const named = filesBeside([...before.findings, ...before.keys.flatMap(({ findings }) => findings)]);
            const beside = sources.filter((other) => other !== source && named.includes(other.name));
            found.set(before, (await repair(source, { ...options, before }, beside)).mends);
        }
    }
    return found;
}

/** The repairs that mend a finding. */
export type RepairsOf = (finding: Finding) => readonly RepairId[];

/** The repairs by finding, of what a run mended. */
export function repairsIn(mends: Mends | undefined): RepairsOf {
    const byFinding = new Map(mends?.findings.map(({ finding, repairs }) => [finding, repairs]));
    return (finding) => byFinding.get(finding) ?? [];
}

/** A file name as a shell takes it. */
function quoted(name: string): string {
    return /^[\w./@%+:,-]+$/.test(name) ? name : `'${name.replace(/'/g, `'\\''`)}'`;
}

function amountWords(amount: number, all: number): string {
    if (all === 1) {
        return 'the finding';
    }
    if (amount < all) {
        return `${amount} of the ${all} findings`;
    }
    return all === 2 ? 'both findings' : `all ${all} findings`;
}

/** What `preflight fix` can mend of an input's findings, and how to call it; nothing where it can mend none. */
export function mendableLines({ name, findings, keys }: InputReport, mends: Mends | undefined, page: Page): string[] {
    const amount = mends?.findings.length ?? 0;
    const all = [...findings, ...keys.flatMap((key) => key.findings)];
    // A certificate goes into its key only when both are given.
    const files = [...new Set([name, ...filesBeside(all)])].map(quoted).join(' ');
    const rest = mends?.isWhole === true ? '.' : '. It writes the key when the others are mended, too.';
    return amount === 0
        ? []
        : [
              ...paragraph(
                  plain(`preflight fix ${files} --out DIR can mend ${amountWords(amount, all.length)}${rest}`),
                  page.width,
                  2
              ),
              ''
          ];
}
