import { formatFinding, formatTime, type InputReport, type Organization, type UploadedKey } from 'c/preflightCore';
import { daysInWords, validityOf, type KeyState, type OrganizationView, type Validity } from 'c/preflightShared';
import { labels } from './labels.js';
import { createUsage, isWhole, listOf, type Usage } from './usage.js';

/** An uploaded key as the table shows it. */
export interface KeyRow {
    readonly name: string;
    readonly label: string;
    /** null: it cannot be read, is not checked yet, or is not to be shown. */
    readonly kid: string | null;
    readonly kidWords: string;
    readonly keysets: string;
    /** True: no keyset holds it, and all keysets are known. */
    readonly isUnused: boolean;
    readonly channels: string;
    readonly isActive: boolean;
    readonly validity: Validity | null;
    readonly days: string;
    /** The day on which the certificate ends; '' where it is not known. */
    readonly until: string;
    readonly state: KeyState;
    /** Why, in one line: '' when nothing is to be said. */
    readonly reason: string;
    /** What the search looks through, in lower case. */
    readonly text: string;
}

/** All keys, in the order of the configuration. */
export function rowsOf({ organization, keyReports, checkedAt }: OrganizationView): KeyRow[] {
    const usageOf = createUsage(organization);
    return organization.keys.map((key) =>
        rowOf(
            key,
            Object.hasOwn(keyReports, key.name) ? keyReports[key.name] : undefined,
            usageOf(key.name),
            organization,
            checkedAt
        )
    );
}

function rowOf(
    { name, label, isActive }: UploadedKey,
    report: InputReport | undefined,
    { keysets, channels }: Usage,
    organization: Organization,
    now: number
): KeyRow {
    // Of a private key nothing is shown, not even what is public in it.
    const shown = report?.isPrivate ? undefined : report;
    const unknown = !report ? '' : report.isPrivate ? labels.hidden : labels.unreadable;
    const kid = shown?.keys[0]?.kid ?? null;
    const validity = validityOf(shown);
    return {
        name,
        label,
        kid,
        kidWords: kid ?? unknown,
        keysets: keysetWords(keysets, organization),
        isUnused: keysets.length === 0 && isWhole(organization, 'PublicKeyCertificateSet'),
        channels: channelWords(channels, organization),
        isActive,
        validity,
        days: validity ? daysInWords(validity.notBefore, validity.notAfter, now) : unknown,
        until: validity ? formatTime(validity.notAfter).slice(0, 10) : '',
        state: !report ? 'working' : report.isPrivate ? 'private' : report.verdict,
        reason: reasonOf(report),
        text: [label, name, kid ?? '', ...keysets, ...channels].join('\n').toLowerCase()
    };
}

function keysetWords(keysets: readonly string[], organization: Organization): string {
    if (keysets.length > 0) {
        return listOf(keysets);
    }
    return isWhole(organization, 'PublicKeyCertificateSet') ? labels.noKeyset : labels.noKeysetRead;
}

function channelWords(channels: readonly string[], organization: Organization): string {
    if (channels.length > 0) {
        return listOf(channels);
    }
    return isWhole(organization, 'MessagingChannel') ? labels.noChannel : labels.notKnown;
}

/** The first thing to mend, or the first remark. */
function reasonOf(report: InputReport | undefined): string {
    if (!report || report.isPrivate) {
        return report ? labels.privateReason : '';
    }
    const findings = [...report.findings, ...report.keys.flatMap((key) => key.findings)];
    const worst =
        findings.find(({ severity }) => severity === 'error') ??
        findings.find(({ severity }) => severity === 'warning');
    return worst ? formatFinding(worst).title : '';
}
