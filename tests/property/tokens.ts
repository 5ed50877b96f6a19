import { createPrivateKey, sign, type KeyObject } from 'node:crypto';
import {
    check,
    checkToken,
    formatEvidence,
    formatFinding,
    rules,
    type Answer,
    type Finding,
    type InputReport,
    type Source,
    type TokenOptions,
    type TokenReport
} from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { keys } from '../../force-app/main/default/lwc/preflightCore/__tests__/support/keys.js';
import { jwkText } from '../../force-app/main/default/lwc/preflightCore/__tests__/support/makeCertificate.js';
import { makeToken } from '../../force-app/main/default/lwc/preflightCore/__tests__/support/makeToken.js';
import { NOW } from './support.js';

/** The issuer of the good token. */
export const ISSUER = 'https://id.acme.com';
/** The value of "sub" in the good token: the name of a person that nothing but the screen may hold. */
export const SUBJECT = 'zoe.quixote-mandelbrot@example.org';

const leaf = createPrivateKey(keys.leaf);
export const goodKeyText = jwkText();
export const goodToken = makeToken({ claims: { sub: SUBJECT } });

const reports = new Map<string, Promise<InputReport>>();

/** The report of a key; made once. */
export function keyReport(text: string = goodKeyText): Promise<InputReport> {
    const options = { now: NOW, subtle: globalThis.crypto.subtle, numberTheory: false };
    const made = reports.get(text) ?? check({ name: 'key.json', text }, options);
    reports.set(text, made);
    return made;
}

/** Checks a token against the good key and issuer. */
export async function runToken(
    source: Source | string,
    options: Partial<TokenOptions> = {},
    key: string = goodKeyText
): Promise<TokenReport> {
    return checkToken(typeof source === 'string' ? { name: 'token.jwt', text: source } : source, {
        now: NOW,
        subtle: globalThis.crypto.subtle,
        keys: [await keyReport(key)],
        issuer: ISSUER,
        ...options
    });
}

const base64url = (octets: string): string => Buffer.from(octets, 'latin1').toString('base64url');
export const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** A token over any octets (binary strings), signed by RS256: whatever is wrong with it, its signature is good. */
export function signOctets(header: string, payload: string, key: KeyObject = leaf): string {
    const input = `${base64url(header)}.${base64url(payload)}`;
    return `${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}`;
}

const GOOD_HEADER = '"alg":"RS256","typ":"JWT","kid":"chat-2026-11"';
const GOOD_CLAIMS = `"sub":"${SUBJECT}","iss":"${ISSUER}","iat":${NOW / 1000 - 60},"exp":${NOW / 1000 + 3540}`;

/** A good token with more members: JSON text that begins with a comma. */
export function signMore({ header = '', claims = '' }: { header?: string; claims?: string }): string {
    return signOctets(utf8(`{${GOOD_HEADER}${header}}`), utf8(`{${GOOD_CLAIMS}${claims}}`));
}

export function idsOf(report: TokenReport): string[] {
    return [...report.findings, ...report.keyFindings].map(({ ruleId }) => ruleId);
}

const TOKEN_RULES = rules.filter(({ id }) => id.startsWith('token.')).map(({ id }) => id);
const PATHS = /^(?:$|\/(?:header|payload|signature)(?:\/|$))/;
const BROKEN_WORDS = /\{\w+\}|undefined|NaN|\[object/;

/** Names of the input may look like anything; what is looked at is whether the templates are filled. */
function wrongWords(finding: Finding): string[] {
    const data = Object.fromEntries(Object.keys(finding.data).map((name) => [name, 'x']));
    const { message, fix } = formatFinding({ ...finding, data });
    const isUnfilled = Object.values(finding.data).some((value) => value === undefined || Number.isNaN(value));
    return isUnfilled || BROKEN_WORDS.test(`${message} ${fix}`) ? [`${finding.ruleId}: ${message} ${fix}`] : [];
}

function isOrdered(offsets: readonly number[]): boolean {
    return offsets.every((offset, index) => offset >= (offsets[index - 1] ?? 0));
}

function wrongPlaces({ findings, segments, text }: TokenReport): string[] {
    const ofFindings = findings.filter(
        ({ path, range }) =>
            !PATHS.test(path) || (range && !isOrdered([range.start.offset, range.end.offset, text.length]))
    );
    const inOrder = isOrdered([...segments.flatMap(({ start, end }) => [start, end]), text.length]);
    return [...ofFindings.map(({ ruleId, path }) => `${ruleId} at ${path}`), ...(inOrder ? [] : ['segments'])];
}

function wrongOutcomes({ kind, outcomes, verdict }: TokenReport): string[] {
    const crashed = outcomes.filter(({ reason }) => reason === 'rule-crashed').map(({ ruleId }) => ruleId);
    const judged = outcomes.map(({ ruleId }) => ruleId).filter((id) => id.startsWith('token.'));
    const isWhole = kind === 'token' ? judged.join() === TOKEN_RULES.join() : verdict === 'blocked';
    return isWhole ? crashed : [...crashed, `${kind} is ${verdict}, judged by ${judged.length} rules`];
}

function wrongVerdict({ verdict, findings, keyFindings }: TokenReport): string[] {
    const severities = new Set([...findings, ...keyFindings].map(({ severity }) => severity));
    const wanted = severities.has('error') ? 'blocked' : severities.has('warning') ? 'attention' : 'ready';
    return verdict === wanted ? [] : [`${verdict}, not ${wanted}`];
}

/** What holds of every report of a token, whatever was checked. One expectation: these tests look at many thousands. */
export function expectSoundToken(report: TokenReport): void {
    expect([
        ...wrongVerdict(report),
        ...wrongOutcomes(report),
        ...[...report.findings, ...report.keyFindings].flatMap(wrongWords),
        ...wrongPlaces(report)
    ]).toEqual([]);
}

/** Everything of a report but what a person is shown of the token itself: as JSON, and in words. */
export function saidOf(report: TokenReport): string {
    const { findings, keyFindings, outcomes, checklist, keys: given } = report;
    const answers: readonly Answer[] = Object.values(checklist);
    const words = [...findings, ...keyFindings].map((finding) => {
        const { message, fix } = formatFinding(finding);
        return `${message} ${fix}`;
    });
    const evidence = answers.map((answer) => formatEvidence(answer));
    return JSON.stringify([findings, keyFindings, outcomes, checklist, given, words, evidence]);
}

/** Shorter pieces could be there by chance. */
const SHORTEST_LEAK = 12;

function piecesOf(text: string): string[] {
    const count = Math.max(0, text.length - SHORTEST_LEAK + 1);
    return Array.from({ length: count }, (_, at) => text.slice(at, at + SHORTEST_LEAK));
}

/** Looks for any piece of the secrets in a text. */
export function leakFinder(secrets: readonly string[]): (text: string) => string[] {
    const pieces = new Set(secrets.flatMap(piecesOf));
    return (text) => piecesOf(text).filter((piece) => pieces.has(piece));
}
