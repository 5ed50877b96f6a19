import type { Verdict } from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { channelWords } from './configuration/channel.js';
import { findingLines, paragraph } from './parts.js';
import { findingsOf, numberFindings, pageWithout, SIGNS, titleLines, writeLines } from './print.js';
import { channelLines } from './printCompare.js';
import type { Survey, SurveyedKey } from './surveying.js';
import { tableLines, type Column } from './table.js';
import { count, headline, tally } from './words.js';

const COLUMNS: readonly Column[] = [
    { title: 'Key', width: 24 },
    { title: 'kid', width: 20 },
    { title: 'Keysets', width: 20 },
    { title: 'Channels', width: 20 },
    { title: 'Active', width: 6 },
    { title: 'Days', width: 6, isNumber: true },
    { title: 'Verdict', width: 12 }
];
const VERDICTS: Readonly<Record<Verdict, string>> = {
    ready: 'good',
    attention: 'remarks',
    blocked: 'errors'
};

/** Names in a cell: the first, and how many there are beside it. */
function listed(names: readonly string[]): string {
    const [first, ...others] = names;
    return first === undefined ? '-' : first + (others.length > 0 ? ` +${others.length}` : '');
}

function rowOf({ key, report, keysets, channels }: SurveyedKey): string[] {
    const [only] = report.keys;
    return [
        key.name,
        only?.kid ?? '-',
        listed(keysets),
        listed(channels),
        key.isActive ? 'yes' : 'no',
        String(only?.certificate?.daysLeft ?? '-'),
        VERDICTS[report.verdict]
    ];
}

function keyTable(keys: readonly SurveyedKey[]): string[] {
    const { paint } = pageWithout('');
    const [titles = '', ...rows] = tableLines(COLUMNS, keys.map(rowOf));
    const lines = rows.map((row, index) => {
        const { sign, style } = SIGNS[keys[index]?.report.verdict ?? 'ready'];
        return `${paint(style, sign)} ${row}`;
    });
    return keys.length === 0 ? ['No uploaded key was found.', ''] : [paint('dim', `  ${titles}`), ...lines, ''];
}

/** What is wrong with an uploaded key, or nothing. Its text is one long line, so that it is not shown. */
function keyLines({ key, report }: SurveyedKey, quiet: boolean): string[] {
    const page = pageWithout(`key ${key.name}`);
    const all = findingsOf([report, ...report.keys]);
    const findings = numberFindings(all, quiet);
    if (findings.length === 0 || report.verdict === 'ready') {
        return [];
    }
    // It was uploaded already: only of a private key are the words of the check still the right ones.
    const words = report.isPrivate ? `${headline(report, 'upload')}: ` : '';
    return [
        ...titleLines(`${page.name}: ${words}${tally(all.map(({ finding }) => finding))}`, SIGNS[report.verdict], page),
        '',
        ...findings.flatMap((finding) => findingLines(finding, page)),
        ''
    ];
}

function summaryLine({ channels, keys }: Survey): string {
    const fit = (wanted: string): number => channels.filter((report) => report.fit === wanted).length;
    const verdict = (wanted: Verdict): number => keys.filter(({ report }) => report.verdict === wanted).length;
    const unknown = fit('unknown') > 0 ? `, ${fit('unknown')} cannot be told` : '';
    return (
        `${count(channels.length, 'channel')}: ${fit('fits')} can verify users, ${fit('does-not-fit')} cannot${unknown}; ` +
        `${count(keys.length, 'key')}: ${verdict('ready')} good, ${verdict('attention')} with remarks, ${verdict('blocked')} with errors`
    );
}

function otherLines({ otherChannels }: Survey): string[] {
    if (otherChannels.length === 0) {
        return [];
    }
    const names = otherChannels.map(({ name, type }) => `${name} (${type})`).join(', ');
    const { width, paint } = pageWithout('');
    const text = `Without User Verification, because of their type: ${names}`;
    return [...paragraph(text, width, 2).map((line) => paint('dim', line)), ''];
}

/** Writes what is configured in an org, checked, for people to standard output. */
export function printSurvey(survey: Survey, quiet: boolean): void {
    const { paint, width } = pageWithout('');
    const channels = survey.channels.flatMap((report) => {
        const { channelName: name, channel } = report.comparison;
        return channelLines(report, survey.keyReports, {
            channel: channelWords({ name, label: channel?.label ?? name }),
            quiet,
            withoutKeys: true
        });
    });
    const keys = survey.keys.flatMap((key) => keyLines(key, quiet));
    writeLines(
        quiet
            ? [...channels, ...keys]
            : [
                  ...channels,
                  ...otherLines(survey),
                  ...keyTable(survey.keys),
                  ...keys,
                  ...paragraph(summaryLine(survey), width, 0).map((line) => paint('bold', line))
              ]
    );
}
