import type { CertificateSummary, Finding, InputReport } from '../types.js';

/** What the full rule set said of the uploaded keys, by their names; those still to be checked are missing. */
export type KeyReports = Readonly<Record<string, InputReport>>;

export function reportOf(name: string, reports: KeyReports): InputReport | null {
    return Object.hasOwn(reports, name) ? (reports[name] ?? null) : null;
}

/** The findings of an uploaded key; among those of a channel they say which key they are about. */
export function findingsOfKey(name: string, { findings, keys }: InputReport): Finding[] {
    return [...findings, ...keys.flatMap((key) => key.findings)].map((finding) => ({
        ...finding,
        data: { ...finding.data, key: name }
    }));
}

/** Whole days until the key's certificate expires; null when it has none that can be read. */
export function daysLeftOf({ keys }: InputReport): number | null {
    return keys[0]?.certificate?.daysLeft ?? null;
}

/** The certificate of an uploaded key; null when it has none that can be read. */
export function certificateOf({ keys }: InputReport): CertificateSummary | null {
    return keys[0]?.certificate ?? null;
}

/** Whether the full rule set found an error in an uploaded key: then it verifies no token. */
export function isFaulty(name: string, reports: KeyReports): boolean {
    return reportOf(name, reports)?.verdict === 'blocked';
}
