import { formatReason, type TokenReport } from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { addressesOf } from './chain.js';
import { capital, fitWords, hasErrors, otherErrorsWords, UNKNOWN, type Fit } from './fit.js';
import { keyFindingsOf } from './place.js';
import { SIGNS, type Sign } from './print.js';
import type { Problem } from './problem.js';
import type { CheckedToken, ComparedToken } from './tokenChecking.js';
import { count } from './words.js';

const OF_KIND: Readonly<Record<Exclude<TokenReport['kind'], 'token'>, string>> = {
    empty: 'There is nothing in it',
    'too-large': 'This is too large for a token',
    key: 'This is a key, not a token',
    'private-key': 'Stop: this is a private key',
    other: 'This is not a token'
};

/** A key or the channel's keys verify its signature. */
function isVerified({ token, checklist }: CheckedToken): boolean {
    return token.isVerified === true || checklist.T7?.answer === 'yes';
}

/** Names of the given keys that verify it, each once: "key.json and set.json". */
export function verifierNames({ keys }: TokenReport): string {
    const names = keys
        .filter(({ verifies }) => verifies === true)
        .map(({ name }) => name.replace(/^-(?= \(|$)/, 'standard input'));
    return [...new Set(names)].join(' and ');
}

function allFindings({ token, compared }: CheckedToken): readonly { readonly severity: string }[] {
    return [
        ...token.findings,
        ...token.keyFindings,
        ...(compared ? [...compared.report.findings, ...keyFindingsOf(compared.report)] : [])
    ];
}

/** Whether the token itself is what is wrong, and not a key that was given. */
function isRefused({ findings }: TokenReport): boolean {
    return findings.some(({ severity }) => severity === 'error');
}

/** The sign before the verdict: the worse of what the token and what the channel says. */
export function tokenSign(checked: CheckedToken): Sign {
    const { token, compared } = checked;
    if (token.verdict === 'blocked' || (compared !== null && hasErrors(compared.report))) {
        return SIGNS.blocked;
    }
    if (!isVerified(checked) || (compared !== null && compared.report.fit === 'unknown')) {
        return UNKNOWN;
    }
    return SIGNS[allFindings(checked).some(({ severity }) => severity === 'warning') ? 'attention' : 'ready'];
}

function verifiedWords(checked: CheckedToken): string {
    const { token, keys } = checked;
    if (token.keys.length === 0) {
        return `Well-formed, but not verified: ${keys.length === 0 ? 'no key was given' : 'no given key can be used'}`;
    }
    if (!isVerified(checked)) {
        return 'Well-formed, but whether the signature is good cannot be told';
    }
    if (token.verdict === 'blocked') {
        return `Verified with ${verifierNames(token)}, but that key has errors`;
    }
    const remarks = allFindings(checked).filter(({ severity }) => severity === 'warning').length;
    return `Verified with ${verifierNames(token)}${remarks > 0 ? `, with ${count(remarks, 'remark')}` : ''}`;
}

function comparedWords({ token }: CheckedToken, { report }: ComparedToken, channel: string): string {
    const { fit } = report;
    if (!isRefused(token)) {
        const given = token.verdict === 'blocked' ? ', but the given key has errors' : '';
        const others = otherErrorsWords(report);
        const verified =
            fit === 'unknown' && token.isVerified === true ? `Verified with ${verifierNames(token)}; ` : '';
        return capital(`${verified}${fitWords(fit, channel)}${others || given}`);
    }
    const joined: Readonly<Record<Fit, string>> = {
        fits: `, though it fits ${channel}`,
        'does-not-fit': `, and it does not fit ${channel}`,
        unknown: `; ${fitWords('unknown', channel)}`
    };
    return `Verification will fail with this token${joined[fit]}`;
}

/** The verdict on a token, and on how it goes with the channel, in one sentence. */
export function tokenHeadline(checked: CheckedToken, channel: string): string {
    const { token, compared } = checked;
    if (token.isPrivate) {
        return 'Stop: this holds a private key';
    }
    if (token.kind !== 'token') {
        return OF_KIND[token.kind];
    }
    if (compared) {
        return comparedWords(checked, compared, channel);
    }
    return isRefused(token) ? 'Verification will fail with this token' : verifiedWords(checked);
}

/** How to have the keys at an endpoint tried, which preflight does not ask itself. */
function nextForUntried({ token, compared }: CheckedToken): string {
    const [address] = compared ? addressesOf(compared.report) : [];
    const again = `preflight token ${token.name === '-' ? '-' : 'FILE'} --key keys.json …`;
    return address === undefined
        ? `Give the key that should verify it: ${again}`
        : `Fetch the keys of the endpoint and give them, too:\ncurl -s '${address}' > keys.json\n${again}`;
}

/** What was asked for and could not be tried: no pass, so the status must not be one. */
export function problemsOfUntried(checked: CheckedToken): Problem[] {
    const { token, compared, checklist } = checked;
    const isAsked = token.keys.length > 0 || compared !== null;
    // A key that was given for those at an endpoint is enough: they are not looked at by anybody else here.
    if (!isAsked || checklist.T7?.answer !== 'not-checked' || token.isVerified !== null) {
        return [];
    }
    const why = formatReason(checklist.T7.reason ?? 'unreadable').replace('Not checked: ', '');
    const what = `Whether the signature of the token is good could not be checked: ${why}`;
    return [{ what, next: nextForUntried(checked) }];
}
