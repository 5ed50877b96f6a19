import type {
    ChannelReport,
    InputReport,
    KeyReport
} from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import type { ComparedInput, ComparedKey } from './comparing.js';
import { RETRIEVE, type Configuration } from './configuration/configuration.js';
import { keyFindingsOf } from './place.js';
import { SIGNS, type Sign } from './print.js';
import type { Problem } from './problem.js';
import { headline } from './words.js';

export type Fit = ChannelReport['fit'];

/** Neither good nor bad: it cannot be told. */
export const UNKNOWN: Sign = { sign: '?', style: 'yellow' };

const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error';

/** Whether an error was found: in the fit itself, or in what else there is in the channel. */
export function hasErrors(report: ChannelReport): boolean {
    return report.fit === 'does-not-fit' || [...report.findings, ...keyFindingsOf(report)].some(isError);
}

/** What is wrong in the channel beside what fits. */
export function otherErrorsWords(report: ChannelReport): string {
    if (report.fit !== 'fits' || !hasErrors(report)) {
        return '';
    }
    const what = keyFindingsOf(report).some(isError) ? 'another key' : 'another part';
    return `, but ${what} of that channel has errors`;
}

/** The sign before a verdict: the worse of what the key and what the channel says. */
export function fitSign(report: ChannelReport, key?: Pick<KeyReport, 'verdict'>): Sign {
    if (hasErrors(report) || key?.verdict === 'blocked') {
        return SIGNS.blocked;
    }
    if (report.fit === 'unknown') {
        return UNKNOWN;
    }
    const hasWarnings = [...report.findings, ...keyFindingsOf(report)].some(({ severity }) => severity === 'warning');
    return SIGNS[hasWarnings || key?.verdict === 'attention' ? 'attention' : 'ready'];
}

/** "fits Web_Chat" */
export function fitWords(fit: Fit, channel: string): string {
    const words: Readonly<Record<Fit, string>> = {
        fits: `fits ${channel}`,
        'does-not-fit': `does not fit ${channel}`,
        unknown: `whether it fits ${channel} cannot be told`
    };
    return words[fit];
}

/** The verdict on a channel that is looked at alone, or with an issuer only. */
export function channelHeadline({ fit, comparison: { candidate } }: ChannelReport): string {
    const users = candidate.issuer === null ? 'users' : 'users with that issuer';
    const words: Readonly<Record<Fit, string>> = {
        fits: `can verify ${users}`,
        'does-not-fit': `cannot verify ${users} yet`,
        unknown: `whether it can verify ${users} cannot be told`
    };
    return words[fit];
}

export function capital(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The verdict on a key and on how it goes with the channel, in one sentence. */
export function comparedHeadline(input: InputReport, compared: ComparedKey, channel: string): string {
    const { fit } = compared.report;
    if (input.verdict !== 'blocked') {
        return capital(fitWords(fit, channel)) + otherErrorsWords(compared.report);
    }
    const joined: Readonly<Record<Fit, string>> = {
        fits: `, but it fits ${channel}`,
        'does-not-fit': `, and it does not fit ${channel}`,
        unknown: `; ${fitWords('unknown', channel)}`
    };
    return headline(input, 'upload') + joined[fit];
}

/** Why an input was not compared at all, or '' where it was. */
export function notComparedWords({ input, keys }: ComparedInput, channel: string): string {
    if (input.isPrivate) {
        return `Not compared with ${channel}: it holds a private key. Make a key of the public certificate first.`;
    }
    return keys.length === 0 ? `Not compared with ${channel}: no key could be read in it.` : '';
}

function unreadBy({ comparison }: ChannelReport): string[] {
    return [
        ...comparison.authorizations.flatMap(({ keyset, keysetState }) =>
            keysetState === 'not-read' ? [keyset ?? ''] : []
        ),
        ...comparison.keysets.flatMap(({ unreadKeys }) => unreadKeys)
    ];
}

/** What channels name and what was not read: the status then says that not all of it was looked at. */
export function problemsOfUnread(reports: readonly ChannelReport[], from: Configuration['from']): Problem[] {
    const channels = reports.filter((report) => unreadBy(report).length > 0);
    const names = [...new Set(channels.flatMap(unreadBy))];
    const next =
        from === 'metadata'
            ? `Retrieve all three types, then name that folder:\n${RETRIEVE}`
            : 'Look at them in Setup: your user may not see them.';
    const who = channels.map(({ comparison }) => comparison.channelName).join(', ');
    return names.length === 0 ? [] : [{ what: `Not read, but named by ${who}: ${names.join(', ')}.`, next }];
}
