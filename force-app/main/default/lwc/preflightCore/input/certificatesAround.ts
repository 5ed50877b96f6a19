import type { CertificateEntry, Input, JsonDocument } from '../types.js';
import { recogniseArmoured } from './armoured.js';

/** What could be said of an input so far. */
export type Found = Partial<Input> & Pick<Input, 'kind'>;

/** The parts of a text outside of its JSON values. */
function partsAround(text: string, { root }: JsonDocument): string[] {
    const values = root?.type === 'array' && root.isImplied ? root.items : root ? [root] : [];
    const starts = [...values.map(({ start }) => start), text.length];
    return starts.map((start, index) => text.slice(values[index - 1]?.end ?? 0, start));
}

/** Certificates that stand before, behind or between keys, in whatever form. */
export function certificatesAround(text: string, document: JsonDocument, most: number): readonly CertificateEntry[] {
    return partsAround(text, document).flatMap((part) => {
        const found = part.trim() === '' ? null : recogniseArmoured(part, most);
        return found?.kind === 'certificate' ? (found.certificates ?? []) : [];
    });
}

/** A key with certificates around it: they are no text that is left out. */
export function withCertificates(found: Found, certificates: readonly CertificateEntry[]): Found {
    const { json = null, beside = [] } = found;
    const problems = (json?.problems ?? []).filter(({ kind }) => kind !== 'text-after-value');
    return certificates.length === 0
        ? found
        : {
              ...found,
              certificates,
              json: json && { ...json, problems },
              wrapping: null,
              beside: beside.filter(({ kind }) => kind !== 'text')
          };
}
