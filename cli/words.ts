import type {
    CertificateSummary,
    InputKind,
    InputReport,
    KeyReport,
    Purpose,
    Severity,
    Verdict
} from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { formatUtc } from './time.js';

/** "1 error", "2 errors". */
export function count(amount: number, noun: string): string {
    return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

const BLOCKED: Readonly<Record<Purpose, string>> = {
    upload: 'Setup will not accept this key yet',
    endpoint: 'Verification will not work with this key set yet'
};
const READY: Readonly<Record<Purpose, string>> = {
    upload: 'Ready to upload',
    endpoint: 'Ready for an endpoint'
};
const OF_KIND: Partial<Record<InputKind, string>> = {
    empty: 'There is nothing in it',
    'too-large': 'This is too large for a key',
    token: 'This is a token, not a key',
    'private-key': 'Stop: this is a private key',
    'public-key': 'This is a bare public key: it has no certificate',
    'certificate-request': 'This is a certificate request, not a key',
    json: 'This is JSON, but not a key',
    unknown: 'This is not a key',
    binary: 'This is not a key'
};

function remarks(verdict: Verdict, amount: number, purpose: Purpose): string {
    return verdict === 'attention' ? `Ready, with ${count(amount, 'remark')}` : READY[purpose];
}

function warnings(part: Pick<KeyReport, 'findings'>): number {
    return part.findings.filter(({ severity }) => severity === 'warning').length;
}

/** The verdict on a whole input, in words. */
export function headline(report: InputReport, purpose: Purpose): string {
    if (report.isPrivate) {
        return 'Stop: this holds a private key';
    }
    if (report.verdict === 'blocked') {
        return OF_KIND[report.kind] ?? BLOCKED[purpose];
    }
    const amount = [report, ...report.keys].reduce((sum, part) => sum + warnings(part), 0);
    return remarks(report.verdict, amount, purpose);
}

/** "Key 2 "chat-2026"", or the certificate's subject where there is no key. */
export function keyName({ kid, alg, certificate }: KeyReport, index: number): string {
    if (kid === null && alg === null && certificate) {
        return `Certificate ${index + 1} ${certificate.subject}`;
    }
    return `Key ${index + 1}${kid === null ? '' : ` "${kid}"`}`;
}

/** The verdict on one key of several, and how long its certificate is good for yet, in words. */
export function keyHeadline(key: KeyReport): string {
    const words: Readonly<Record<Verdict, string>> = {
        ready: 'ready',
        attention: 'with remarks',
        blocked: 'not ready'
    };
    const { certificate } = key;
    return (
        words[key.verdict] + (certificate ? `, certificate ${timeLeft(certificate).replace(/^(?=\d)/, 'with ')}` : '')
    );
}

/** "2 errors, 1 notice" */
export function tally(findings: readonly { readonly severity: Severity }[]): string {
    const severities: readonly Severity[] = ['error', 'warning', 'notice'];
    return severities
        .map((severity) => ({ severity, amount: findings.filter((finding) => finding.severity === severity).length }))
        .filter(({ amount }) => amount > 0)
        .map(({ severity, amount }) => count(amount, severity))
        .join(', ');
}

/** A time's date in UTC: "2027-11-23". */
export function day(time: number | null): string {
    return time === null ? '?' : formatUtc(time).slice(0, 10);
}

/** How long the certificate is good for yet: "42 days left", "expired 3 days ago". */
export function timeLeft({ daysLeft }: CertificateSummary): string {
    if (daysLeft === null) {
        return 'end of validity cannot be read';
    }
    if (daysLeft >= 1) {
        return `${count(daysLeft, 'day')} left`;
    }
    if (daysLeft === 0) {
        return 'expires within a day';
    }
    // Rounded down: -1 is any time within the last 24 hours.
    return daysLeft === -1 ? 'expired within the last day' : `expired ${count(-daysLeft - 1, 'day')} ago`;
}
