import { repairsFor, type InputReport } from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { paragraph, type Page } from './parts.js';
import { plain } from './terminal.js';

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

/** Whether no key can be made of it: a certificate without an RSA key. */
function isHopeless({ kind, keys }: InputReport): boolean {
    return kind === 'certificate' && keys.every(({ certificate }) => certificate?.keyAlgorithm !== 'RSA');
}

/** What `preflight fix` can mend of an input's findings, and how to call it; nothing where it can mend none. */
export function mendableLines(report: InputReport, page: Page): string[] {
    const { name, findings, keys } = report;
    const all = [...findings, ...keys.flatMap((key) => key.findings)];
    const amount = all.filter(({ ruleId, variant }) => repairsFor(ruleId, variant).length > 0).length;
    // A certificate goes into its key only when both are given.
    const files = [...new Set([name, ...all.flatMap(({ data: { file } }) => (typeof file === 'string' ? file : []))])];
    return amount === 0 || isHopeless(report)
        ? []
        : [
              ...paragraph(
                  plain(
                      `preflight fix ${files.map(quoted).join(' ')} --out DIR can mend ${amountWords(amount, all.length)}.`
                  ),
                  page.width,
                  2
              ),
              ''
          ];
}
