import { formatFinding, type TokenObjectReport } from 'c/preflightCore';
import { fill, numeral, severityLook, timeInWords, visible, type NumberedFinding } from 'c/preflightShared';
import { labels, meanings } from './labels.js';

export type PartName = 'header' | 'payload';

/** A finding about a member: a button that leads to it. */
export interface Flag {
    readonly number: number;
    readonly title: string;
    readonly description: string;
    readonly className: string;
}

/** One member of the header or of the claims. */
export interface MemberRow {
    readonly key: string;
    readonly name: string;
    readonly value: string;
    readonly valueClass: string;
    /** The button that shows a long value whole; '' where there is nothing more to show. */
    readonly more: string;
    /** What the member is; '' where no standard says it. */
    readonly meaning: string;
    /** A time in words; '' where it is none. */
    readonly time: string;
    readonly flags: readonly Flag[];
}

/** Longer values are cut until they are asked for. */
const LONGEST = 300;
const LONGEST_NAME = 60;
/** More of them than anybody puts into a token: the JSON shows them all. */
const MOST = 40;

/** In the order in which they are looked for. */
const REQUIRED: Readonly<Record<PartName, readonly string[]>> = {
    header: ['alg', 'kid', 'typ'],
    payload: ['sub', 'iss', 'exp']
};

function flagOf({ number, finding }: NumberedFinding): Flag {
    const { title } = formatFinding(finding);
    return {
        number,
        title,
        description: fill(labels.open, number, title),
        className: `number number_${severityLook(finding.severity).tone}`
    };
}

/** The name of the member that a finding of this part is about; '' for the part itself, null for other parts. */
function memberOf({ finding: { path } }: NumberedFinding, part: PartName): string | null {
    const [, found, name = ''] = path.split('/');
    return found === part ? name.replaceAll('~1', '/').replaceAll('~0', '~') : null;
}

function cut(text: string, longest: number): string {
    return text.length > longest ? `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

/** Everything that was found in this part. */
export function flagsOf(part: PartName, findings: readonly NumberedFinding[]): Flag[] {
    return findings.filter((one) => memberOf(one, part) !== null).map(flagOf);
}

/** The members that are shown: those that are there, and those that have to be. */
export function rowsOf(
    part: PartName,
    report: TokenObjectReport,
    findings: readonly NumberedFinding[],
    { now, open }: { readonly now: number; readonly open: readonly string[] }
): MemberRow[] {
    const seen = new Set<string>();
    const flags = (name: string): Flag[] =>
        // Of a name that is there twice, the first row bears the findings.
        seen.has(name) ? [] : findings.filter((one) => memberOf(one, part) === name).map(flagOf);
    const rows = report.members.slice(0, MOST).map(({ name, value, type, time }, index): MemberRow => {
        const key = `${part}-${index}`;
        const isCut = value.length > LONGEST && !open.includes(key);
        const row = {
            key,
            name: visible(cut(name, LONGEST_NAME)),
            value: visible(isCut ? cut(value, LONGEST) : value) || labels.blank,
            valueClass: `value value_${value === '' ? 'blank' : type}`,
            more: isCut ? fill(labels.more, numeral(value.length)) : '',
            meaning: Object.hasOwn(meanings[part], name) ? (meanings[part][name] ?? '') : '',
            time: time === null ? '' : timeInWords(time, now),
            flags: flags(name)
        };
        seen.add(name);
        return row;
    });
    const missing = REQUIRED[part].filter((name) => !report.members.some((member) => member.name === name));
    return [
        ...rows,
        ...missing.map((name) => ({
            key: `${part}-missing-${name}`,
            name,
            value: labels.missing,
            valueClass: 'value value_blank',
            more: '',
            meaning: meanings[part][name] ?? '',
            time: '',
            flags: flags(name)
        }))
    ];
}

/** Members that have no row of their own. */
export function hiddenOf(report: TokenObjectReport): number {
    return Math.max(0, report.members.length - MOST);
}
